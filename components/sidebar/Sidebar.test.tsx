import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { type draw, german } from '../testing/render.tsx';
import { drawSidebar, NOTHING } from '../testing/sidebar.tsx';
import { altered, card, view } from '../testing/view.ts';
import { createTimeAxis, nearestDate, toYears } from './time-axis.ts';

describe('the sidebar', () => {
  it('says what was and was not examined, and how old the record is', () => {
    const { page } = drawSidebar();
    expect(page.text()).toContain('12 sentences examined, 5 paired, 2 differ, 7 left without a card.');
    expect(page.text()).toContain('A sentence without a mark has not been checked.');
    expect(page.text()).toContain('Record as of November 22, 2026 · Dossier 2026.11.1');
    expect(page.text()).toContain('Only part of this article can be read here.');
  });

  it('says nothing of the whole as long as it is not examined, and keeps its place', () => {
    const { page } = drawSidebar({ view: { ...view, unfinished: true } });
    expect(page.all('.ftr-counts').map((one) => (one as HTMLElement).style.visibility ?? '')).toEqual([
      '',
      'hidden',
    ]);
    expect(page.all('[data-card]')).toHaveLength(2);
    expect(page.text()).not.toContain('Not on this page');
    expect(page.text()).not.toContain('Dossier 2026.11.1');
  });

  it('has the close button first, a list of cards in reading order, and no field to type in', () => {
    const { page } = drawSidebar();
    expect(page.all('button')[0]?.getAttribute('aria-label')).toBe('Close the sidebar');
    expect(page.all('.ftr-cards > li [data-card]').map((one) => one.getAttribute('data-card'))).toEqual([
      card.id,
      altered.id,
    ]);
    expect(page.all('input, textarea, select, [contenteditable]')).toEqual([]);
  });

  it('lists absent records and later events apart', () => {
    const { page, on } = drawSidebar();
    expect(page.text()).toContain('Not on this page');
    expect(page.text()).toContain('Published on April 5, 2024');
    expect(page.all('.ftr-event').map((one) => one.querySelector('p')?.textContent)).toEqual(['Event later']);
    page.click(page.button('Report this list'));
    expect(on.onReport).toHaveBeenCalledWith({ about: 'absent', contexts: ['netflix-statement'] });
  });

  it('lights up the dates of the text and jumps to them', () => {
    const { page, on } = drawSidebar();
    expect(page.all('.ftr-tick-lit')).toHaveLength(1);
    page.click(page.button('All 3 events as a list'));
    page.click(page.button('Show in the text: Event lit'));
    expect(on.onJumpEvent).toHaveBeenCalledWith('lit');
  });

  it('puts hidden cards away and brings them back', () => {
    const { page, on } = drawSidebar({
      state: { open: true, asked: NOTHING, hiddenCards: new Set([card.id]), read: {} },
    });
    expect(page.all('[data-card]').map((one) => one.getAttribute('data-card'))).toEqual([altered.id]);
    expect(page.text()).toContain('1 card hidden on this page');
    page.click(page.button('Show again'));
    expect(on.onShowHidden).toHaveBeenCalledOnce();
  });

  it('speaks the reader’s language', () => {
    const { page } = drawSidebar({ words: german });
    expect(page.get('aside').getAttribute('lang')).toBe('de');
    expect(page.text()).toContain('12 Sätze untersucht, 5 zugeordnet, 2 weichen ab, 7 ohne Karte geblieben.');
  });
});

describe('taking away', () => {
  const folded = (page: ReturnType<typeof draw>, name: string): void => page.click(page.button(name));

  it('copies all cards or opens the sheet, and says so', async () => {
    const { page, on } = drawSidebar();
    folded(page, 'Cite and take away');
    page.click(page.button('Copy as Markdown: All cards of this page'), false);
    expect(on.onTake).not.toHaveBeenCalled();
    page.click(page.button('Copy as Markdown: All cards of this page'));
    expect(on.onTake).toHaveBeenCalledWith(null, 'markdown');
    await act(async () => undefined);
    expect(page.get('[role=status]').textContent).toBe('Copied.');
    page.click(page.button('Print: All cards of this page'));
    expect(on.onSheet).toHaveBeenCalledWith(null);
  });

  it('shows the text where it cannot be copied', async () => {
    const { page, on } = drawSidebar();
    on.onTake.mockResolvedValue('the <text>');
    folded(page, 'Cite and take away');
    page.click(page.button('Copy as BibTeX: All cards of this page'));
    await act(async () => undefined);
    expect(page.get('[role=status]').textContent).toContain('does not allow copying');
    expect(page.get('.ftr-byhand').textContent).toBe('the <text>');
  });
});

describe('the place of the sidebar', () => {
  it('is a separator that keys move, within limits, and only the reader', () => {
    const { page, on } = drawSidebar();
    const edge = page.get('[role=separator]');
    expect(edge.getAttribute('aria-valuenow')).toBe('360');
    page.key(edge, 'ArrowLeft', { trusted: false });
    expect(on.onResize).not.toHaveBeenCalled();
    const widths = { ArrowLeft: 380, ArrowRight: 340, Home: 280, End: 560 };
    for (const [key, width] of Object.entries(widths)) {
      page.key(edge, key);
      expect([key, on.onResize.mock.lastCall]).toEqual([key, [width, true]]);
    }
    on.onResize.mockClear();
    page.key(edge, 'x');
    expect(on.onResize).not.toHaveBeenCalled();
  });

  it('turns the arrows round on the left, and stays within its limits', () => {
    const { page, on } = drawSidebar({
      look: { theme: 'light', side: 'left', width: 555, room: true, marks: true, home: 'page' },
    });
    page.key(page.get('[role=separator]'), 'ArrowRight');
    expect(on.onResize).toHaveBeenCalledWith(560, true);
    page.click(page.button('Move to the right'));
    expect(on.onSide).toHaveBeenCalledWith('right');
    expect(page.button('Make room beside the text').getAttribute('aria-pressed')).toBe('true');
    page.click(page.button('Make room beside the text'));
    expect(on.onRoom).toHaveBeenCalledWith(false);
    page.click(page.button('Underline sentences in the text'));
    expect(on.onMarks).toHaveBeenCalledWith(false);
  });

  it('is the browser’s own affair in its side panel', () => {
    const { page } = drawSidebar({
      look: { theme: 'light', side: 'right', width: 360, room: false, marks: true, home: 'panel' },
    });
    expect(page.all('[role=separator]')).toEqual([]);
    expect(page.text()).not.toContain('Move to the left');
  });
});

describe('keys', () => {
  it('Esc closes; a made-up Esc does not', () => {
    const { page, on } = drawSidebar();
    const press = (trusted: boolean): void => {
      for (const type of ['keydown', 'keyup'] as const)
        page.key(page.get('aside'), 'Escape', { trusted, type });
    };
    press(false);
    expect(on.onClose).not.toHaveBeenCalled();
    press(true);
    expect(on.onClose).toHaveBeenCalledOnce();
  });

  it('nothing typed or clicked inside reaches the page', () => {
    const { page } = drawSidebar();
    const heard = vi.fn();
    for (const type of ['keydown', 'click']) page.root.addEventListener(type, heard);
    page.key(page.get('.ftr-card'), 'j');
    page.click(page.get('.ftr-card'));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the edge tab', () => {
  it('names the number of sentences and opens only for the reader', () => {
    const { page, on } = drawSidebar({
      state: { open: false, asked: NOTHING, hiddenCards: new Set(), read: {} },
    });
    expect(page.all('aside')).toEqual([]);
    const tab = page.button('For the Record: 5 sentences of this page have a card. Open the sidebar');
    page.click(tab, false);
    expect(on.onOpen).not.toHaveBeenCalled();
    page.click(tab);
    expect(on.onOpen).toHaveBeenCalledOnce();
  });
});

describe('the timeline', () => {
  it('opens at the event that is asked for, and lights what the article mentions', () => {
    const { page } = drawSidebar({
      state: { open: true, asked: { card: null, event: 'lit', turn: 1 }, hiddenCards: new Set(), read: {} },
    });
    expect(page.get('[data-event][data-active=true]').getAttribute('data-event')).toBe('lit');
    expect(page.all('.ftr-tick-lit')).toHaveLength(1);
  });

  it('counts dates of the text, not the events they may mean', () => {
    const events = view.events.map((event) => ({ ...event, mentioned: true }));
    const page = (dates: number): string => drawSidebar({ view: { ...view, events, dates } }).page.text();
    expect(page(1)).toContain('1 date appears in this text');
    expect(page(0)).not.toContain('in this text');
  });

  it('says of the names it links as what they spoke', () => {
    const { page } = drawSidebar();
    const links = page.all('.ftr-event a').map((link) => link.textContent);
    expect(links).toContain('Andy Stone, Communications director, Meta');
  });

  it('leads from a card to its dates, only for the reader', () => {
    const { page, on } = drawSidebar();
    const button = page.button('April 14, 2023 on the timeline – The letter is written');
    page.click(button, false);
    expect(on.onEvent).not.toHaveBeenCalled();
    page.click(button);
    expect(on.onEvent).toHaveBeenCalledWith('letter');
  });

  it('means by a press on the strip the nearest event, rather one that is mentioned', () => {
    const events = [
      { id: 'a', date: '2010', mentioned: false },
      { id: 'b', date: '2018-12-18', mentioned: false },
      { id: 'c', date: '2018-12-19', mentioned: true },
    ];
    const axis = createTimeAxis(events.map(({ date }) => date));
    if (!axis) throw new Error('no axis');
    expect(nearestDate(axis, events, axis.at('2018-12-18'))?.id).toBe('c');
    expect(nearestDate(axis, events, 0)?.id).toBe('a');
    expect(nearestDate(axis, [], 0)).toBeUndefined();
  });
});

describe('the time axis', () => {
  it('runs over whole years and labels few of them', () => {
    const axis = createTimeAxis(['2009-08-11', '2018', '2025-10']);
    expect([axis?.from, axis?.to, axis?.labels]).toEqual([2009, 2026, [2009, 2013, 2017, 2021, 2025]]);
    expect(axis?.at('2009-01-01')).toBeCloseTo(0);
    expect(createTimeAxis([])).toBeNull();
    expect(toYears('2024-07')).toBeGreaterThan(2024.5);
  });
});
