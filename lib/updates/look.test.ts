import { describe, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import type { Fetched } from '../platform/fetch-pack.ts';
import { readSource, SOURCE_KEY, writeSource } from '../storage/update-source.ts';
import { lookForUpdate } from './look.ts';
import { MAX_PACK_BYTES } from './pack-format.ts';
import type { Taken } from './updates.ts';

const URL_ = 'https://dossier.example/latest';
const BYTES: Fetched = { kind: 'bytes', bytes: new Uint8Array([1, 2, 3]) };

async function setUp(fetched: Fetched, taken: Taken = { ok: true, version: '2026.12.1' }) {
  const store = createMemoryStore();
  await writeSource(store, { url: URL_, last: null });
  const fetchPack = vi.fn(async (_address: string, _most: number) => fetched);
  const take = vi.fn(async () => taken);
  const look = () => lookForUpdate({ store, now: () => 7, fetchPack, updates: { take } });
  return { store, fetchPack, take, look };
}

describe('a look for an update', () => {
  it('asks nobody when it was never switched on, or is switched off again', async () => {
    const { store, fetchPack, look } = await setUp(BYTES);
    await writeSource(store, null);
    expect(await look()).toBeNull();
    expect(fetchPack).not.toHaveBeenCalled();
    expect([...store.items]).toEqual([]);
  });

  it('hands on what came, says what became of it, and writes that down', async () => {
    const { store, fetchPack, take, look } = await setUp(BYTES);
    expect(await look()).toEqual({ outcome: 'taken', detail: '2026.12.1' });
    expect(fetchPack.mock.calls).toEqual([[URL_, MAX_PACK_BYTES]]);
    expect(take.mock.calls).toEqual([[new Uint8Array([1, 2, 3]), 'address']]);
    expect(await readSource(store)).toEqual({
      url: URL_,
      last: { at: 7, outcome: 'taken', detail: '2026.12.1' },
    });
  });

  it.each([
    [{ kind: 'redirected' }, { outcome: 'redirected', detail: '' }],
    [{ kind: 'too-large' }, { outcome: 'too-large', detail: '' }],
    [{ kind: 'unreachable' }, { outcome: 'unreachable', detail: '' }],
    [
      { kind: 'status', status: 404 },
      { outcome: 'status', detail: '404' },
    ],
  ] as const)('takes nothing in after %o', async (fetched, outcome) => {
    const { take, look } = await setUp(fetched);
    expect(await look()).toEqual(outcome);
    expect(take).not.toHaveBeenCalled();
  });

  it('passes a refusal on', async () => {
    const { look } = await setUp(BYTES, { ok: false, refusal: 'older', detail: '2026.10.1' });
    expect(await look()).toEqual({ outcome: 'older', detail: '2026.10.1' });
  });

  it('drops an answer that comes when it is switched off, or to another address', async () => {
    for (const next of [null, { url: 'https://other.example/', last: null }]) {
      const { store, take, look, fetchPack } = await setUp(BYTES);
      fetchPack.mockImplementation(async () => {
        await writeSource(store, next);
        return BYTES;
      });
      expect(await look()).toBeNull();
      expect(take).not.toHaveBeenCalled();
      expect(await readSource(store)).toEqual(next);
    }
  });

  it('leaves it switched off, or at another address, when that was chosen while a pack was taken in', async () => {
    for (const next of [null, { url: 'https://other.example/', last: null }]) {
      const { store, take, look } = await setUp(BYTES);
      take.mockImplementation(async () => {
        await writeSource(store, next);
        return { ok: true, version: '2026.12.1' };
      });
      expect(await look()).toEqual({ outcome: 'taken', detail: '2026.12.1' });
      expect(await readSource(store)).toEqual(next);
    }
  });

  it('writes down what broke off, too', async () => {
    const { store, take, look } = await setUp(BYTES);
    take.mockRejectedValue(new Error('the keys cannot be read'));
    expect(await look()).toEqual({ outcome: 'storage', detail: '' });
    expect((await readSource(store))?.last).toEqual({ at: 7, outcome: 'storage', detail: '' });
  });
});

describe('the stored address', () => {
  it.each([
    { v: 1, url: 'http://dossier.example/', last: null },
    { v: 1, url: URL_ },
    { v: 1, url: URL_, last: { at: 'now' } },
    { v: 2, url: URL_, last: null },
    'https://dossier.example/',
  ])('is not used when it is not sound: %o', async (stored) => {
    expect(await readSource(createMemoryStore({ [SOURCE_KEY]: stored }))).toBeNull();
  });

  it('of a newer version is neither changed nor removed', async () => {
    const newer = { v: 2, addresses: [URL_] };
    const store = createMemoryStore({ [SOURCE_KEY]: newer });
    for (const next of [{ url: URL_, last: null }, null]) expect(await writeSource(store, next)).toBe(false);
    expect(store.items.get(SOURCE_KEY)).toEqual(newer);
  });
});
