/**
 * Work for one key overtaken by newer work for it: what takes long must not have the last word with what it knew when it
 * began. Nobody waits for anybody, since some pages never answer.
 */
type Work = (withRecord: boolean, isNewest: () => boolean) => Promise<void>;

/** Runs work at once. It asks `isNewest` before it acts; what was to be brought along (`withRecord`) passes on to the newer one. */
export function createNewest<Key>(): (key: Key, withRecord: boolean, work: Work) => Promise<void> {
  const running = new Map<Key, { readonly withRecord: boolean }>();
  return async (key, withRecord, work) => {
    const own = { withRecord: withRecord || (running.get(key)?.withRecord ?? false) };
    running.set(key, own);
    const isNewest = (): boolean => running.get(key) === own;
    try {
      await work(own.withRecord, isNewest);
    } finally {
      if (isNewest()) running.delete(key);
    }
  };
}
