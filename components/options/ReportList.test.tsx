import { describe, expect, it } from 'vitest';
import { uuid } from '../../tests/reports/samples.ts';
import { drawOptions, ROW, row } from '../../tests/support/options-page.tsx';

describe('the list of reports', () => {
  it('says honestly where each report stands', () => {
    const { items } = drawOptions([
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
    const without = drawOptions(rows);
    expect([0, 1, 2, 3].map(without.buttons)).toEqual([
      ['Edit', 'Copy', 'Delete this report'],
      ['Do not send', 'Copy', 'Delete this report'],
      ['Edit', 'Copy', 'Delete this report'],
      ['Copy', 'Delete this report'],
    ]);
    const { buttons, page, on } = drawOptions(rows, {}, { host: 'reports.example' });
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
    const { page, on } = drawOptions([row(1, {})], {}, { host: 'reports.example', agreed: false });
    page.click(page.button('Send'));
    expect(on.onSend).not.toHaveBeenCalled();
    expect(page.get('.ftr-report [role="alert"]').textContent).toContain('to reports.example');
    expect(page.get('.ftr-report .ftr-payload').textContent).toBe(ROW.text);
    page.click(page.button('Agree and send'));
    expect(on.onSend).toHaveBeenCalledExactlyOnceWith(uuid(1), 'reports.example');
  });

  it('does not call the list empty when it could not be read', () => {
    const text = drawOptions([], {}, { unreadable: true }).page.text();
    expect(text).toContain('could not read the reports');
    expect(text).not.toContain('No report is kept');
  });

  it('shows the whole report on demand', () => {
    const { page } = drawOptions([row(1, {})]);
    expect(page.all('.ftr-payload')).toEqual([]);
    page.click(page.button('Show the whole report'));
    expect(page.get('.ftr-payload').textContent).toBe(ROW.text);
  });

  it('says what a report is about that has no sentence', () => {
    const { page } = drawOptions([row(1, { about: 'absent', sentence: '', claim: null })]);
    expect(page.text()).toContain('About the list “Not on this page”');
  });

  it('asks before it deletes one', () => {
    const { page, on } = drawOptions([row(1, {})]);
    page.click(page.button('Delete this report'));
    expect(on.onDelete).not.toHaveBeenCalled();
    page.click(page.button('Cancel'));
    page.click(page.button('Delete this report'));
    page.click(page.button('Delete this report'));
    expect(on.onDelete).toHaveBeenCalledExactlyOnceWith(uuid(1));
  });

  it('asks before it deletes all', () => {
    const { page, on } = drawOptions([row(1, {}), row(2, {})]);
    page.click(page.button('Delete all'));
    expect(on.onDeleteAll).not.toHaveBeenCalled();
    expect(page.text()).toContain('Delete 2 reports from this device?');
    page.click(page.button('Cancel'));
    page.click(page.button('Delete all'));
    page.click(page.button('Delete all'));
    expect(on.onDeleteAll).toHaveBeenCalledOnce();
  });

  it('tells of records it could not read and of those it must not touch', () => {
    const { page } = drawOptions([], {}, { damaged: 1, newer: 2 });
    expect(page.text()).toContain('could not be read and was put aside');
    expect(page.text()).toContain('2 reports were stored by a newer version');
    page.click(page.button('Delete all'));
    expect(page.text()).toContain('Delete 1 report from this device?');
  });
});
