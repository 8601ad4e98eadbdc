import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import { ENDPOINT_KEY, readEndpoint } from './outbox-endpoint.ts';

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
});
