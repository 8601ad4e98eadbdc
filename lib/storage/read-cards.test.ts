import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import { forgetRead, listRead, listReadBefore, noteRead, READ_KEY } from './read-cards.ts';

describe('cards that were read', () => {
  it('are claims with the version of the dossier, and nothing else', async () => {
    const store = createMemoryStore();
    await noteRead(store, { claim: 'messages-sold', version: '2026.11.1' }, false);
    await noteRead(store, { claim: 'messages-sold', version: '2026.11.2' }, false);
    expect(store.items.get(READ_KEY)).toEqual({ v: 1, cards: { 'messages-sold': '2026.11.2' } });
  });

  it('are told to pages only where the dossier has changed since', async () => {
    const store = createMemoryStore();
    await noteRead(store, { claim: 'messages-sold', version: '2026.11.1' }, false);
    await noteRead(store, { claim: 'titan-api-access', version: '2026.11.2' }, false);
    expect(await listReadBefore(store, '2026.11.2', false)).toEqual({ 'messages-sold': '2026.11.1' });
    expect(await listReadBefore(store, '2026.11.1', false)).toEqual({ 'titan-api-access': '2026.11.2' });
  });

  it('are neither noted nor told in private windows', async () => {
    const store = createMemoryStore();
    await noteRead(store, { claim: 'messages-sold', version: '2026.11.1' }, true);
    expect([...store.items]).toEqual([]);
    await noteRead(store, { claim: 'messages-sold', version: '2026.11.1' }, false);
    expect(await listReadBefore(store, '2026.11.2', true)).toEqual({});
  });

  it('stay few, whatever is told', async () => {
    const store = createMemoryStore();
    for (let n = 0; n < 130; n++) await noteRead(store, { claim: `claim-${n}`, version: '2026.11.1' }, false);
    const read = await listRead(store);
    expect(Object.keys(read)).toHaveLength(100);
    expect(read['claim-129']).toBe('2026.11.1');
  });

  it('can be forgotten; damaged ones are put aside, newer ones left alone', async () => {
    const store = createMemoryStore({ [READ_KEY]: { v: 1, cards: { a: 1 } } });
    expect(await listRead(store)).toEqual({});
    await noteRead(store, { claim: 'a', version: '2026.11.1' }, false);
    await forgetRead(store);
    expect(await listRead(store)).toEqual({});
    const newer = createMemoryStore({ [READ_KEY]: { v: 2, books: [] } });
    await noteRead(newer, { claim: 'a', version: '2026.11.1' }, false);
    expect(newer.items.get(READ_KEY)).toEqual({ v: 2, books: [] });
  });
});
