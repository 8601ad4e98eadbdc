import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/storage/settings.ts';
import { draw, english } from '../testing/render.tsx';
import { Popup, type PopupProps } from './Popup.tsx';

const callbacks = () => ({
  onOpenSidebar: vi.fn(),
  onCloseSidebar: vi.fn(),
  onPage: vi.fn(),
  onSite: vi.fn(),
  onEverywhere: vi.fn(),
  onChange: vi.fn(),
  onShowHidden: vi.fn(),
  onPanel: vi.fn(),
  onAllowSite: vi.fn(),
  onAllowAll: vi.fn(),
  onReportSelection: vi.fn(),
  onSettings: vi.fn(),
});

const about = {
  relevance: 'about',
  lang: 'en',
  examined: 12,
  paired: 5,
  differing: 2,
  open: false,
  reasons: [],
} as const;

function drawPopup(change: Partial<PopupProps> = {}) {
  const on = callbacks();
  const site = { host: 'news.example', page: true, site: true, everywhere: true };
  const page = draw(
    <Popup
      status={about}
      access="granted"
      settings={DEFAULT_SETTINGS}
      site={site}
      hidden={0}
      message=""
      words={english}
      on={on}
      {...change}
    />,
  );
  return { on, page };
}

describe('the popup', () => {
  it('says in words what is the matter with the tab', () => {
    expect(drawPopup().page.get('.ftr-state').textContent).toBe(
      'This article is about the case.12 sentences examined, 5 paired, 2 differ.',
    );
    const text = (change: Partial<PopupProps>): string =>
      drawPopup(change).page.get('.ftr-state').textContent ?? '';
    expect(text({ status: { ...about, relevance: 'mention' } })).toContain('in passing at most');
    expect(text({ status: { ...about, relevance: 'other' } })).toBe('This page is not about the case.');
    expect(
      text({ status: { ...about, relevance: 'other', lang: null, reasons: ['unsupported-language'] } }),
    ).toContain('language');
    expect(text({ status: null })).toBe('This page has not been examined.');
    expect(text({ access: 'withheld' })).toContain('does not let');
    expect(text({ access: 'impossible' })).toBe('Extensions cannot read this page.');
  });

  it('switches page, site and everywhere in one step', () => {
    const { page, on } = drawPopup();
    for (const name of ['On this page', 'On news.example', 'Everywhere']) page.click(page.button(name));
    expect(on.onPage).toHaveBeenCalledWith(false);
    expect(on.onSite).toHaveBeenCalledWith(false);
    expect(on.onEverywhere).toHaveBeenCalledWith(false);
  });

  it('has every way of showing itself in one step, and brings hidden cards back', () => {
    const { page, on } = drawPopup({ hidden: 2 });
    page.click(page.button('Open by itself where it covers nothing'));
    expect(on.onChange).toHaveBeenCalledWith({ autoOpen: false });
    expect(page.all('input[type=radio]').map((one) => one.parentElement?.textContent)).toEqual([
      'Sidebar and marks',
      'Marks only',
      'Number on the icon only',
      'Left',
      'Right',
    ]);
    expect(page.get('input[type=range]').getAttribute('value')).toBe('360');
    expect(page.text()).toContain('2 cards hidden on this page');
    page.click(page.button('Show again'));
    expect(on.onShowHidden).toHaveBeenCalledOnce();
    expect(drawPopup().page.text()).not.toContain('hidden on this page');
  });

  it('shows that a wider “off” wins', () => {
    const { page } = drawPopup({ site: { host: 'news.example', page: true, site: true, everywhere: false } });
    expect(page.get('.ftr-state').textContent).toBe('For the Record is switched off here.');
    expect(
      page
        .all('[role="switch"]')
        .map((one) => [one.getAttribute('aria-checked'), one.hasAttribute('disabled')]),
    ).toEqual([
      ['false', true],
      ['false', true],
      ['false', false],
      ['true', false],
    ]);
  });

  it('opens or closes the sidebar, asks for access, leads to report and settings', () => {
    const { page, on } = drawPopup();
    page.click(page.button('Open the sidebar'));
    page.click(page.button('Report the selected sentence'));
    page.click(page.button('Settings'));
    expect(
      [on.onOpenSidebar, on.onReportSelection, on.onSettings].map((one) => one.mock.calls.length),
    ).toEqual([1, 1, 1]);
    const open = drawPopup({ status: { ...about, open: true } });
    open.page.click(open.page.button('Close the sidebar'));
    expect(open.on.onCloseSidebar).toHaveBeenCalledOnce();
    const clicked = drawPopup({ access: 'clicked' });
    clicked.page.click(clicked.page.button('Open the sidebar'));
    clicked.page.click(clicked.page.button('Allow on this site'));
    expect([clicked.on.onOpenSidebar, clicked.on.onAllowSite].map((one) => one.mock.calls.length)).toEqual([
      1, 1,
    ]);
    const withheld = drawPopup({ access: 'withheld', status: null });
    withheld.page.click(withheld.page.button('Allow on this site'));
    withheld.page.click(withheld.page.button('Allow on all sites'));
    expect([withheld.on.onAllowSite, withheld.on.onAllowAll].map((one) => one.mock.calls.length)).toEqual([
      1, 1,
    ]);
  });
});
