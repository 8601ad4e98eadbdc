import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import { forgetRead, listRead, listReadBefore, noteRead, READ_KEY } from './read-cards.ts';

describe('cards that were read', () => {
  it('are claims with the version of the dossier, and nothing else', async () => {
    const store = createMemoryStore();
    await noteRead(store, 'messages-sold', '2026.11.1');
    await noteRead(store, 'messages-sold', '2026.11.2');
    expect(store.items.get(READ_KEY)).toEqual({ v: 1, cards: { 'messages-sold': '2026.11.2' } });
  });

  it('are told to pages only where the dossier has changed since', async () => {
    const store = createMemoryStore();
    await noteRead(store, 'messages-sold', '2026.11.1');
    await noteRead(store, 'titan-api-access', '2026.11.2');
    expect(await listReadBefore(store, '2026.11.2')).toEqual({ 'messages-sold': '2026.11.1' });
    expect(await listReadBefore(store, '2026.11.1')).toEqual({ 'titan-api-access': '2026.11.2' });
  });

  it('stay few, whatever is told', async () => {
    const store = createMemoryStore();
    for (let n = 0; n < 130; n++) await noteRead(store, `claim-${n}`, '2026.11.1');
    const read = await listRead(store);
    expect(Object.keys(read)).toHaveLength(100);
    expect(read['claim-129']).toBe('2026.11.1');
  });

  it('can be forgotten; damaged ones are put aside, newer ones left alone', async () => {
    const store = createMemoryStore({ [READ_KEY]: { v: 1, cards: { a: 1 } } });
    expect(await listRead(store)).toEqual({});
    await noteRead(store, 'a', '2026.11.1');
    await forgetRead(store);
    expect(await listRead(store)).toEqual({});
    const newer = createMemoryStore({ [READ_KEY]: { v: 2, books: [] } });
    await noteRead(newer, 'a', '2026.11.1');
    expect(newer.items.get(READ_KEY)).toEqual({ v: 2, books: [] });
  });
});
