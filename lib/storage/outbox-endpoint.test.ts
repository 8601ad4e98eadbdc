import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import { ENDPOINT_KEY, readEndpoint, writeEndpoint } from './outbox-endpoint.ts';

describe('the address reports are sent to', () => {
  it.each([
    ['https://reports.example/inbox', 'https://reports.example/inbox'],
    ['http://reports.example/', null],
    ['https://user@reports.example/', null],
    ['https://user:secret@reports.example/', null],
    ['https://', null],
    ['ftp://reports.example/', null],
  ])('%s, written straight into the storage, is read as %s', async (url, expected) => {
    const store = createMemoryStore();
    await store.set({ [ENDPOINT_KEY]: { v: 1, url, agreedAt: 1 } });
    expect((await readEndpoint(store))?.url ?? null).toBe(expected);
  });

  it('is set and removed, but not where a newer version wrote it or storage cannot be read', async () => {
    const store = createMemoryStore();
    const endpoint = { url: 'https://reports.example/', agreedAt: null };
    expect(await writeEndpoint(store, endpoint)).toBe(true);
    expect(await readEndpoint(store)).toEqual(endpoint);
    expect(await writeEndpoint(store, null)).toBe(true);
    expect([...store.items]).toEqual([]);
    for (const newer of [
      { v: 2, ...endpoint },
      { v: 2, addresses: [] },
    ]) {
      store.items.set(ENDPOINT_KEY, newer);
      for (const next of [endpoint, null]) expect(await writeEndpoint(store, next)).toBe(false);
      expect(store.items.get(ENDPOINT_KEY)).toEqual(newer);
    }
    const { get } = store;
    store.get = () => Promise.reject(new Error('storage is not there'));
    expect(await writeEndpoint(store, endpoint)).toBe(false);
    store.get = get;
    expect(store.items.get(ENDPOINT_KEY)).toEqual({ v: 2, addresses: [] });
  });
});
