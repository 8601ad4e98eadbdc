import type { KeyValueStore } from '../../lib/storage/types.ts';

/** A storage area in memory; `fail` makes every call reject. */
export interface MemoryStore extends KeyValueStore {
  readonly items: Map<string, unknown>;
  fail: boolean;
}

export function createMemoryStore(items: Record<string, unknown> = {}): MemoryStore {
  const store: MemoryStore = {
    items: new Map(Object.entries(items)),
    fail: false,
    async get(keys) {
      check();
      const wanted = keys === null ? [...store.items.keys()] : [keys].flat();
      return structuredClone(
        Object.fromEntries(
          wanted.filter((key) => store.items.has(key)).map((key) => [key, store.items.get(key)]),
        ),
      );
    },
    async set(changes) {
      check();
      for (const [key, value] of Object.entries(changes)) store.items.set(key, structuredClone(value));
    },
    async remove(keys) {
      check();
      for (const key of [keys].flat()) store.items.delete(key);
    },
  };
  const check = (): void => {
    if (store.fail) throw new Error('storage is not there');
  };
  return store;
}
