import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { packDossier } from '../../lib/dossier/pack.ts';
import { DEFAULT_SETTINGS } from '../../lib/storage/settings.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { sampleReport, uuid } from '../../tests/reports/samples.ts';
import { draw, english } from '../testing/render.tsx';
import { findEntries } from './browse-dossier.ts';
import { browseDossier, OptionsPage, type OptionsPageProps, type OutboxRow } from './index.ts';

const DOSSIER = browseDossier(
  packDossier(readDossier(join(import.meta.dirname, '..', '..', 'assets', 'dossier')), 'en'),
);

const ROW: OutboxRow = {
  id: uuid(1),
  state: 'kept',
  day: '2026-11-22',
  sentDay: null,
  about: 'card',
  reason: 'one-sided',
  sentence: 'A sentence.',
  lang: 'en',
  claim: 'A claim',
  text: sampleReport(1).text,
  why: null,
  status: null,
  tries: 0,
  nextTry: null,
  old: false,
  outcome: null,
};

const row = (n: number, change: Partial<OutboxRow>): OutboxRow => ({ ...ROW, id: uuid(n), ...change });

function setUp(
  rows: readonly OutboxRow[] = [],
  change: Partial<OptionsPageProps> = {},
  reports: Partial<OptionsPageProps['reports']> = {},
) {
  const on = {
    onChange: vi.fn(),
    onSiteOn: vi.fn(),
    onGiveAccess: vi.fn(),
    onTakeAccess: vi.fn(),
    onChangeKeys: vi.fn(),
    onWelcome: vi.fn(),
    onErase: vi.fn(),
    onEdit: vi.fn(),
    onSend: vi.fn(),
    onTakeBack: vi.fn(),
    onCopy: vi.fn(),
    onDelete: vi.fn(),
    onDeleteAll: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn(),
  };
  const onEndpoint = { onUse: vi.fn(), onRemove: vi.fn() };
  const onUpdates = {
    onImport: vi.fn(),
    onRevert: vi.fn(),
    onSwitchOn: vi.fn(),
    onSwitchOff: vi.fn(),
    onLook: vi.fn(),
    onForgetRead: vi.fn(),
  };
  const page = draw(
    <OptionsPage
      settings={{
        settings: DEFAULT_SETTINGS,
        sitesOff: ['news.example'],
        access: 'some',
        canGiveBack: true,
        keys: { sidebar: 'Alt+Shift+R', marks: '' },
        browserLanguage: 'English',
      }}
      reports={{
        rows,
        room: 100,
        newer: 0,
        damaged: 0,
        unreadable: false,
        host: null,
        agreed: true,
        ...reports,
      }}
      dossier={DOSSIER}
      updates={{ inUse: null, canRevert: false, dossier: null, canTake: true, source: null, readCount: 0 }}
      languages={['en', 'de']}
      version="0.1.0"
      message=""
      words={english}
      on={on}
      onEndpoint={onEndpoint}
      onUpdates={onUpdates}
      {...change}
    />,
  );
  const items = page.all('.ftr-report');
  const buttons = (item: number): string[] =>
    [...(items[item]?.querySelectorAll('.ftr-row button') ?? [])].map((button) => button.textContent ?? '');
  return { page, on, onEndpoint, items, buttons };
}

describe('the list of reports', () => {
  it('says honestly where each report stands', () => {
    const { items } = setUp([
      row(1, {}),
      row(2, { state: 'waiting', why: 'network', tries: 2, nextTry: 'at noon' }),
      row(3, { state: 'refused', why: 'rejected', status: 422, old: true }),
      row(4, { state: 'sent', sentDay: '2026-11-23' }),
      row(5, { state: 'sent', sentDay: '2026-11-23', outcome: { kind: 'accepted', version: '0.2.0' } }),
      row(6, { state: 'sent', sentDay: '2026-11-23', outcome: { kind: 'declined', reason: 'duplicate' } }),
    ]);
    const states = items.map((item) =>
      (item.querySelector('.ftr-report-state')?.textContent ?? '').replace(/\s+/g, ' '),
    );
    expect(states[0]).toMatch(/^kept/);
    expect(states[1]).toMatch(/^waiting to be sent.*could not be reached.*2 tries.*at noon/);
    expect(states[2]).toMatch(/^not sent.*answer 422.*30 days/);
    expect(states[3]).toMatch(/^sent on.*No answer yet/);
    expect(states[4]).toContain('0.2.0');
    expect(states[5]).toMatch(/Declined.*already reported/);
  });

  it('offers what each state allows, and sending only where an address is set', () => {
    const rows = [
      row(1, {}),
      row(2, { state: 'waiting' }),
      row(3, { state: 'refused' }),
      row(4, { state: 'sent' }),
    ];
    const without = setUp(rows);
    expect([0, 1, 2, 3].map(without.buttons)).toEqual([
      ['Edit', 'Copy', 'Delete this report'],
      ['Do not send', 'Copy', 'Delete this report'],
      ['Edit', 'Copy', 'Delete this report'],
      ['Copy', 'Delete this report'],
    ]);
    const { buttons, page, on } = setUp(rows, {}, { host: 'reports.example' });
    expect(buttons(0)).toContain('Send');
    expect(buttons(2)).toContain('Try again');
    page.click(page.button('Send'));
    page.click(page.button('Do not send'));
    page.click(page.button('Edit'));
    expect([on.onSend, on.onTakeBack, on.onEdit].map((one) => one.mock.lastCall)).toEqual([
      [uuid(1), 'reports.example'],
      [uuid(2)],
      [uuid(1)],
    ]);
  });

  it('says in plain words what sending means before the first time, and sends only after that', () => {
    const { page, on } = setUp([row(1, {})], {}, { host: 'reports.example', agreed: false });
    page.click(page.button('Send'));
    expect(on.onSend).not.toHaveBeenCalled();
    expect(page.get('.ftr-report [role="alert"]').textContent).toContain('to reports.example');
    expect(page.get('.ftr-report .ftr-payload').textContent).toBe(ROW.text);
    page.click(page.button('Agree and send'));
    expect(on.onSend).toHaveBeenCalledExactlyOnceWith(uuid(1), 'reports.example');
  });

  it('does not call the list empty when it could not be read', () => {
    const text = setUp([], {}, { unreadable: true }).page.text();
    expect(text).toContain('could not read the reports');
    expect(text).not.toContain('No report is kept');
  });

  it('shows the whole report on demand', () => {
    const { page } = setUp([row(1, {})]);
    expect(page.all('.ftr-payload')).toEqual([]);
    page.click(page.button('Show the whole report'));
    expect(page.get('.ftr-payload').textContent).toBe(ROW.text);
  });

  it('says what a report is about that has no sentence', () => {
    const { page } = setUp([row(1, { about: 'absent', sentence: '', claim: null })]);
    expect(page.text()).toContain('About the list “Not on this page”');
  });

  it('asks before it deletes one', () => {
    const { page, on } = setUp([row(1, {})]);
    page.click(page.button('Delete this report'));
    expect(on.onDelete).not.toHaveBeenCalled();
    page.click(page.button('Cancel'));
    page.click(page.button('Delete this report'));
    page.click(page.button('Delete this report'));
    expect(on.onDelete).toHaveBeenCalledExactlyOnceWith(uuid(1));
  });

  it('asks before it deletes all', () => {
    const { page, on } = setUp([row(1, {}), row(2, {})]);
    page.click(page.button('Delete all'));
    expect(on.onDeleteAll).not.toHaveBeenCalled();
    expect(page.text()).toContain('Delete 2 reports from this device?');
    page.click(page.button('Cancel'));
    page.click(page.button('Delete all'));
    page.click(page.button('Delete all'));
    expect(on.onDeleteAll).toHaveBeenCalledOnce();
  });

  it('tells of records it could not read and of those it must not touch', () => {
    const { page } = setUp([], {}, { damaged: 1, newer: 2 });
    expect(page.text()).toContain('could not be read and was put aside');
    expect(page.text()).toContain('2 reports were stored by a newer version');
    page.click(page.button('Delete all'));
    expect(page.text()).toContain('Delete 1 report from this device?');
  });
});

describe('the settings', () => {
  it('change at once', () => {
    const { page, on } = setUp();
    page.click(page.button('Open by itself where it covers no text'));
    page.click(page.button('Switched on everywhere'));
    page.click(page.button('Switch on again: news.example'));
    expect(on.onChange.mock.calls).toEqual([[{ autoOpen: false }], [{ on: false }]]);
    expect(on.onSiteOn).toHaveBeenCalledWith('news.example');
  });

  it('erase everything only after a second press', () => {
    const { page, on } = setUp();
    page.click(page.button('Erase everything stored'));
    page.click(page.button('Cancel'));
    page.click(page.button('Erase everything stored'));
    expect(on.onErase).not.toHaveBeenCalled();
    page.click(page.button('Yes, erase everything'));
    expect(on.onErase).toHaveBeenCalledOnce();
  });

  it('give access to all sites, or take it back, only for the reader', () => {
    const { page, on } = setUp();
    const radio = (label: string): HTMLElement => {
      const found = page
        .all('input[type=radio]')
        .find((one) => one.parentElement?.textContent?.includes(label));
      if (!found) throw new Error(`no choice “${label}”`);
      return found;
    };
    page.change(radio('On all sites'), false);
    expect(on.onGiveAccess).not.toHaveBeenCalled();
    page.change(radio('On all sites'));
    expect(on.onGiveAccess).toHaveBeenCalledOnce();
    page.change(radio('Only when I click its icon'));
    expect(on.onTakeAccess).toHaveBeenCalledOnce();
    expect(page.text()).not.toContain('has a page of its own for that');
  });
});

describe('where reports can be sent', () => {
  it('takes only https without name or password', () => {
    const { page, onEndpoint } = setUp();
    const type = (address: string): void => {
      const field = page.get('input[type="url"]') as HTMLInputElement;
      field.value = address;
      const view = field.ownerDocument.defaultView as unknown as { Event: typeof Event };
      field.dispatchEvent(new view.Event('input', { bubbles: true }));
    };
    for (const address of [
      '',
      'http://reports.example/',
      'file:///x',
      'https://a:b@reports.example/',
      'javascript:alert(1)',
      'reports.example',
    ]) {
      type(address);
      page.click(page.button('Use this address'));
    }
    expect(onEndpoint.onUse).not.toHaveBeenCalled();
  });

  it('can be removed', () => {
    const { page, onEndpoint } = setUp([], {}, { host: 'reports.example' });
    expect(page.text()).toContain('Reports you send go to reports.example.');
    page.click(page.button('Remove the address'));
    expect(onEndpoint.onRemove).toHaveBeenCalledOnce();
  });
});

describe('the record to read', () => {
  it('has every claim with all six contexts, and every quotation with its source', () => {
    expect(DOSSIER.claims.length).toBeGreaterThanOrEqual(30);
    for (const claim of DOSSIER.claims) expect(claim.records).toHaveLength(6);
    for (const entry of DOSSIER.sources) expect(entry.source.link.url).toMatch(/^https:/);
    expect(DOSSIER.sources.flatMap((entry) => entry.quotes)).toHaveLength(DOSSIER.quoteCount);
  });

  it('is found by any of its words, whatever their case and accents', () => {
    const found = findEntries(DOSSIER.claims, '  SOLD  messáges ');
    expect(found.map((claim) => claim.id)).toContain('messages-sold');
    expect(findEntries(DOSSIER.claims, '')).toBe(DOSSIER.claims);
    expect(findEntries(DOSSIER.claims, 'zzzz')).toEqual([]);
  });

  it('opens a claim as the sidebar would show it', () => {
    const { page } = setUp();
    const claim = DOSSIER.claims.find((one) => one.id === 'messages-sold');
    const button = page
      .all('.ftr-disclosure-button')
      .find((one) => one.textContent?.startsWith(claim?.title ?? '?'));
    if (!button) throw new Error('no such claim');
    page.click(button);
    expect(page.all('.ftr-record').length).toBeGreaterThan(2);
    expect(page.all('.ftr-quote').length).toBeGreaterThan(2);
  });

  it('says so when it could not be loaded', () => {
    expect(setUp([], { dossier: null }).page.text()).toContain('The record could not be loaded');
  });
});
