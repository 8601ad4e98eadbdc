import { describe, expect, it } from 'vitest';
import { createMemoryStore, type MemoryStore } from '../../tests/support/memory-store.ts';
import { keepDraft, type StoredDraft } from './drafts.ts';
import { forgetOldest } from './forget-oldest.ts';
import { writeTab } from './tabs.ts';

const keys = (store: MemoryStore): string[] => [...store.items.keys()].sort();

describe('the oldest', () => {
  it('go until as many are left as may be, whatever order they are stored in; others stay', async () => {
    const store = createMemoryStore({
      'a:new': { at: 9 },
      'a:old': { at: 2 },
      'b:older': { at: 1 },
      'a:mid': { at: 10.5 },
      settings: { v: 1 },
    });
    await forgetOldest(store, 'a:', 2);
    expect(keys(store)).toEqual(['a:mid', 'a:new', 'b:older', 'settings']);
    await forgetOldest(store, 'a:', 0);
    expect(keys(store)).toEqual(['b:older', 'settings']);
  });

  it('are left alone, and nothing is written, while there is room', async () => {
    const store = createMemoryStore({ 'a:1': { at: 1 }, 'a:2': { at: 2 } });
    store.remove = () => Promise.reject(new Error('nothing was to be removed'));
    await forgetOldest(store, 'a:', 2);
    await forgetOldest(store, 'a:', 1, () => false);
    expect(keys(store)).toEqual(['a:1', 'a:2']);
  });

  it('are those without a time first: nobody can say how old they are', async () => {
    const store = createMemoryStore({ 'a:1': { at: 1 }, 'a:2': 7, 'a:3': { v: 2 }, 'a:4': { at: 'x' } });
    await forgetOldest(store, 'a:', 1);
    expect(keys(store)).toEqual(['a:1']);
  });

  it('are not those that have to stay: then the oldest of the others go', async () => {
    const store = createMemoryStore({
      'a:1': { at: 1, off: true },
      'a:2': { at: 2, off: true },
      'a:3': { at: 3 },
      'a:4': { at: 4 },
    });
    const mayGo = (value: unknown): boolean => !(value as { off?: boolean }).off;
    await forgetOldest(store, 'a:', 3, mayGo);
    expect(keys(store)).toEqual(['a:1', 'a:2', 'a:4']);
    await forgetOldest(store, 'a:', 1, mayGo);
    expect(keys(store)).toEqual(['a:1', 'a:2']);
  });

  it('make way for a new one: ten drafts are kept, two hundred tabs', async () => {
    const store = createMemoryStore();
    const ids: string[] = [];
    for (let at = 0; at < 12; at++) ids.push(await keepDraft(store, {} as StoredDraft, at));
    expect(keys(store)).toEqual(
      ids
        .slice(2)
        .map((id) => `draft:${id}`)
        .sort(),
    );
    const tab = { url: 'https://news.example/', document: null, status: null };
    for (let id = 0; id < 203; id++) await writeTab(store, id, tab, id);
    const tabs = keys(store).filter((key) => key.startsWith('tab:'));
    expect([tabs.length, tabs.includes('tab:2'), tabs.includes('tab:3')]).toEqual([200, false, true]);
  });
});
