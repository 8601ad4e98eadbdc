/** Room for what is kept in records of its own: one for each page, site, tab, sheet or draft. */
import { isFields } from './record.ts';
import type { KeyValueStore } from './types.ts';

/**
 * Leaves at most `most` records whose keys begin with `prefix`: those with the smallest `at` go. What `mayGo` refuses stays,
 * even if more are left then. Rejects where storage does.
 */
export async function forgetOldest(
  store: KeyValueStore,
  prefix: string,
  most: number,
  mayGo: (value: unknown) => boolean = () => true,
): Promise<void> {
  const known = Object.entries(await store.get(null)).filter(([key]) => key.startsWith(prefix));
  if (known.length <= most) return;
  const oldest = known
    .filter(([, value]) => mayGo(value))
    .sort(([, a], [, b]) => timeOf(a) - timeOf(b))
    .slice(0, known.length - most);
  if (oldest.length > 0) await store.remove(oldest.map(([key]) => key));
}

/** Without a time it is damaged or of a newer version: it goes first. */
const timeOf = (value: unknown): number => (isFields(value) && Number(value.at)) || 0;
