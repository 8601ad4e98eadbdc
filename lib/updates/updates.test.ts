import { describe, expect, it } from 'vitest';
import { device, edition, GOOD, NONE, pack, PACKAGED } from '../../tests/support/packs.ts';
import type { Dossier } from '../dossier/types.ts';

describe('a good pack', () => {
  it('is used from then on, word for word', async () => {
    const { updates } = device();
    expect(await updates.load()).toBeNull();
    expect(await updates.take(GOOD, 'file')).toEqual({ ok: true, version: '2026.12.1' });
    expect(await updates.standing()).toEqual({
      current: { version: '2026.12.1', at: 1_000, way: 'file' },
      canRevert: true,
    });
    expect(await updates.version()).toBe('2026.12.1');
    const loaded = await updates.load();
    expect(loaded?.claims[0]?.title.en).toBe('Another title');
    expect(loaded?.records).toEqual(PACKAGED.records);
  });

  it('need not say on which sources beside the six a claim rests: older ones do not', async () => {
    const named = (dossier: Dossier | null): unknown[] =>
      dossier?.claims.filter((claim) => 'background' in claim) ?? [];
    expect(named(PACKAGED)).not.toEqual([]);
    const { updates } = device();
    const older = edition('2026.12.1', (copy) => {
      for (const claim of copy.claims) delete claim.background;
    });
    expect(await updates.take(pack(older), 'file')).toMatchObject({ ok: true });
    expect((await updates.load())?.version).toBe('2026.12.1');
    expect(named(await updates.load())).toEqual([]);
  });

  it('may be followed by a newer one', async () => {
    const { updates } = device();
    await updates.take(GOOD, 'file');
    expect(await updates.take(pack(edition('2026.12.2')), 'address')).toEqual({
      ok: true,
      version: '2026.12.2',
    });
    expect((await updates.load())?.version).toBe('2026.12.2');
  });

  it('gives way to an extension that brings a newer dossier', async () => {
    const { store, updates } = device();
    await updates.take(GOOD, 'file');
    const updated = device(store, '2026.12.2').updates;
    expect([await updated.standing(), await updated.load(), await updated.version()]).toEqual([
      { current: null, canRevert: true },
      null,
      '2026.12.2',
    ]);
    expect(await device(store, '2026.12.1').updates.load()).toBeNull();
  });

  it('can be left for the packaged dossier, and come back only as itself', async () => {
    const { updates } = device();
    await updates.take(GOOD, 'file');
    await updates.revert();
    expect([await updates.standing(), await updates.load()]).toEqual([NONE, null]);
    const other = pack(edition('2026.12.1'));
    for (const [one, way] of [
      [other, 'file'],
      [other, 'address'],
      [GOOD, 'address'],
    ] as const)
      expect(await updates.take(one, way)).toMatchObject({ ok: false, refusal: 'same' });
    expect(await updates.take(GOOD, 'file')).toMatchObject({ ok: true });
  });
});
