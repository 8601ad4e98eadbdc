import { describe, expect, it } from 'vitest';
import { sampleReport, uuid } from '../../tests/reports/samples.ts';
import { serializeReport } from '../report/index.ts';
import { createOutbox, isOld, OUTBOX_LIMITS } from './outbox.ts';
import { newItem } from './outbox-item.ts';
import { toRow } from './outbox-rows.ts';

function setUp(start: Record<string, unknown> = {}) {
  const map = new Map<string, unknown>(Object.entries(start));
  const device = { now: 1_000, failing: false };
  const check = (): void => {
    if (device.failing) throw new Error('QUOTA_BYTES quota exceeded');
  };
  const store = {
    async get(keys: string | string[] | null) {
      return Object.fromEntries(
        [...map]
          .filter(([key]) => keys === null || [keys].flat().includes(key))
          .map(([key, value]) => [key, structuredClone(value)]),
      );
    },
    async set(items: Record<string, unknown>) {
      check();
      for (const [key, value] of Object.entries(items)) map.set(key, structuredClone(value));
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) map.delete(key);
    },
  };
  return {
    map,
    device,
    outbox: createOutbox({ store, now: () => device.now++, exclusive: (work) => work() }),
  };
}

const { text } = sampleReport(1);

describe('keeping', () => {
  it('stores one record a report, as the bytes that were shown', async () => {
    const { outbox, map } = setUp({ settings: { v: 1 } });
    expect(await outbox.keep(text)).toMatchObject({ ok: true });
    await outbox.keep(sampleReport(2).text);
    expect([...map.keys()]).toEqual(['settings', `outbox:${uuid(1)}`, `outbox:${uuid(2)}`]);
    expect(map.get(`outbox:${uuid(1)}`)).toMatchObject({ v: 1, state: 'kept', body: text });
    expect((await outbox.list()).items.map((item) => item.id)).toEqual([uuid(2), uuid(1)]);
  });

  it('acknowledges nothing that was not stored', async () => {
    const { outbox, map, device } = setUp();
    device.failing = true;
    expect(await outbox.keep(text)).toEqual({ ok: false, reason: 'storage' });
    expect(map.size).toBe(0);
  });

  it('keeps nothing that is not a report', async () => {
    expect(await setUp().outbox.keep('{}')).toEqual({ ok: false, reason: 'invalid' });
  });

  it('recognises a report on the same thing, and can put the new one in its place', async () => {
    const { outbox, map } = setUp();
    await outbox.keep(text);
    const again = sampleReport(77, { sentence: sampleReport(1).report.target.selector[0].exact }).text;
    expect(await outbox.findDuplicate(again)).toMatchObject({ id: uuid(1) });
    expect(await outbox.findDuplicate(sampleReport(3).text)).toBeNull();
    expect(await outbox.keep(again, uuid(1))).toMatchObject({ ok: true });
    expect([...map.keys()]).toEqual([`outbox:${uuid(77)}`]);
  });

  it('keeps the old report when the one to replace it cannot be stored', async () => {
    const { outbox, map, device } = setUp();
    await outbox.keep(text);
    device.failing = true;
    expect(await outbox.keep(sampleReport(2).text, uuid(1))).toMatchObject({ ok: false });
    expect([...map.keys()]).toEqual([`outbox:${uuid(1)}`]);
  });

  it('makes room by what was sent, oldest first, and by nothing else', async () => {
    const { outbox, map } = setUp();
    for (let n = 0; n < OUTBOX_LIMITS.items; n++) await outbox.keep(sampleReport(n).text);
    expect(await outbox.keep(sampleReport(200).text)).toEqual({ ok: false, reason: 'full' });
    await outbox.update(uuid(5), () => ({ state: 'sent', sentAt: 9 }));
    await outbox.update(uuid(8), () => ({ state: 'sent', sentAt: 3 }));
    expect(await outbox.keep(sampleReport(201).text)).toMatchObject({ ok: true });
    expect(map.has(`outbox:${uuid(5)}`)).toBe(false);
    expect(map.has(`outbox:${uuid(8)}`)).toBe(true);
    expect(map.size).toBe(OUTBOX_LIMITS.items);
  });
});

describe('what was stored', () => {
  it('puts damaged records aside and leaves those of a newer version alone', async () => {
    const newer = { v: 2, id: uuid(9), shape: 'unknown' };
    const { outbox, map } = setUp({
      [`outbox:${uuid(1)}`]: newItem(uuid(1), text, 5),
      [`outbox:${uuid(2)}`]: { ...newItem(uuid(2), text, 5) },
      [`outbox:${uuid(3)}`]: 'nonsense',
      [`outbox:${uuid(4)}`]: { ...newItem(uuid(4), sampleReport(4).text, 5), state: 'lost' },
      [`outbox:${uuid(9)}`]: newer,
    });
    expect(await outbox.list()).toMatchObject({ items: [{ id: uuid(1) }], newer: 1, damaged: 3 });
    expect(map.get(`outbox:${uuid(9)}`)).toEqual(newer);
    expect(map.get(`quarantine:outbox:${uuid(3)}`)).toBe('nonsense');
    expect(await outbox.list()).toMatchObject({ newer: 1, damaged: 3 });
    expect(await outbox.removeAll()).toBe(true);
    expect([...map.keys()]).toEqual([`outbox:${uuid(9)}`]);
  });

  it('leaves a damaged record where it is when it cannot be put aside', async () => {
    const { outbox, map, device } = setUp({ [`outbox:${uuid(3)}`]: 1 });
    device.failing = true;
    expect(await outbox.list()).toMatchObject({ items: [], damaged: 1 });
    expect(map.size).toBe(1);
    expect(await outbox.removeAll()).toBe(true);
    expect(map.size).toBe(0);
  });

  it('changes only what is still there', async () => {
    const { outbox } = setUp();
    await outbox.keep(text);
    expect(await outbox.update(uuid(1), () => ({ tries: 2 }))).toMatchObject({ tries: 2 });
    expect(await outbox.update(uuid(1), () => null)).toBeNull();
    await outbox.remove(uuid(1));
    expect(await outbox.update(uuid(1), () => ({ state: 'sent' }))).toBeNull();
    expect((await outbox.list()).items).toEqual([]);
  });

  it('goes out and comes in as JSON Lines', async () => {
    const { outbox } = setUp();
    for (const n of [1, 2, 3]) await outbox.keep(sampleReport(n).text);
    const lines = await outbox.exportLines();
    expect(lines.trim().split('\n')).toHaveLength(3);
    const other = setUp().outbox;
    expect(await other.importLines(`${lines}\n{"x":1}\nnot json\n${lines}`)).toEqual({
      added: 3,
      known: 3,
      bad: 2,
      noRoom: 0,
      notStored: 0,
    });
    expect(await other.exportLines()).toBe(lines);
    expect((await other.find(uuid(2)))?.body).toBe(serializeReport(sampleReport(2).report));
  });

  it('comes in as far as there is room, and says apart what storage refused', async () => {
    const { outbox, device } = setUp();
    const line = (n: number): string => JSON.stringify(sampleReport(n).report);
    for (let n = 0; n < OUTBOX_LIMITS.items - 1; n++) await outbox.keep(sampleReport(n).text);
    device.failing = true;
    expect(await outbox.importLines(line(200))).toMatchObject({ added: 0, noRoom: 0, notStored: 1 });
    device.failing = false;
    const lines = `${line(200)}\n${line(201)}`;
    expect(await outbox.importLines(lines)).toMatchObject({ added: 1, noRoom: 1, notStored: 0 });
  });

  it('survives 2,000 random records', async () => {
    const odd: unknown[] = [
      null,
      0,
      '',
      [],
      {},
      { v: 1 },
      { v: '1' },
      { v: 1, id: uuid(1), body: text },
      { ...newItem(uuid(1), text, 1), tries: Number.NaN },
    ];
    const start = Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [`outbox:${n % 3 ? uuid(n) : n}`, odd[n % odd.length]]),
    );
    const { outbox } = setUp(start);
    expect((await outbox.list()).items).toEqual([]);
  });
});

describe('a row of the list', () => {
  const context = {
    now: 40 * 86_400_000,
    outcomes: {
      v: 1,
      asOf: '2026-11-22',
      outcomes: [
        { id: uuid(1), accepted: '0.2.0' },
        { id: uuid(2), declined: 'duplicate' },
      ],
    },
    titleOf: () => 'Title',
    writeTime: String,
  };

  it('says what became of a report that was sent', () => {
    const sent = (n: number) => ({
      ...newItem(uuid(n), sampleReport(n).text, 0),
      state: 'sent' as const,
      sentAt: 0,
    });
    expect(toRow(sent(1), context)).toMatchObject({
      claim: 'Title',
      reason: 'wrong-record',
      outcome: { kind: 'accepted', version: '0.2.0' },
    });
    expect(toRow(sent(2), context).outcome).toEqual({ kind: 'declined', reason: 'duplicate' });
    expect(toRow(sent(3), context).outcome).toBeNull();
  });

  it('says when a report is older than it is tried', () => {
    const item = newItem(uuid(1), text, 0);
    expect(isOld(item, context.now)).toBe(true);
    expect(toRow(item, context).old).toBe(true);
    expect(toRow(item, { ...context, now: 86_400_000 }).old).toBe(false);
  });
});
