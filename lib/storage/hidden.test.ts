import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import { HIDDEN_PREFIX, keepHidden, readHidden } from './hidden.ts';

const place = { host: 'news.example', page: 'digest', incognito: false };
const stores = () => ({ lasting: createMemoryStore(), passing: createMemoryStore() });

describe('cards put away', () => {
  it('are remembered by page, and forgotten when all are shown again', async () => {
    const both = stores();
    expect(await readHidden(both, place)).toEqual([]);
    expect(await keepHidden(both, place, ['a:1', 'b:2'], 5)).toBe(true);
    expect(await readHidden(both, place)).toEqual(['a:1', 'b:2']);
    expect(await readHidden(both, { ...place, page: 'another' })).toEqual([]);
    await keepHidden(both, place, [], 6);
    expect([...both.lasting.items.keys()]).toEqual([]);
  });

  it('leave no trace of a private window', async () => {
    const both = stores();
    await keepHidden(both, { ...place, incognito: true }, ['a:1'], 5);
    expect(both.lasting.items.size).toBe(0);
    expect(await readHidden(both, place)).toEqual([]);
    expect(await readHidden(both, { ...place, incognito: true })).toEqual(['a:1']);
  });

  it('puts a damaged record aside, leaves a newer one alone, and lives without storage', async () => {
    const both = stores();
    both.lasting.items.set(`${HIDDEN_PREFIX}digest`, { v: 1, cards: [1], at: 5 });
    expect(await readHidden(both, place)).toEqual([]);
    expect([...both.lasting.items.keys()]).toEqual([`quarantine:${HIDDEN_PREFIX}digest`]);
    for (const newer of [
      { v: 2, cards: ['x'], at: 5, more: true },
      { v: 2, sentences: [] },
    ]) {
      both.lasting.items.set(`${HIDDEN_PREFIX}digest`, newer);
      for (const cards of [[], ['a:1']]) expect(await keepHidden(both, place, cards, 6)).toBe(false);
      expect(both.lasting.items.get(`${HIDDEN_PREFIX}digest`)).toEqual(newer);
    }
    both.lasting.fail = true;
    expect(await readHidden(both, place)).toEqual([]);
    expect(await keepHidden(both, place, ['a'], 7)).toBe(false);
  });

  it('forgets the oldest pages', async () => {
    const both = stores();
    for (let i = 0; i < 205; i++) await keepHidden(both, { ...place, page: `page${i}` }, ['a'], i);
    expect(both.lasting.items.size).toBe(200);
    expect(both.lasting.items.has(`${HIDDEN_PREFIX}page4`)).toBe(false);
    expect(both.lasting.items.has(`${HIDDEN_PREFIX}page5`)).toBe(true);
  });
});
