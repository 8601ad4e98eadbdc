/** What is known of each tab, for badge and popup: kept in session storage, gone when the browser closes. */
import { forgetOldest } from './forget-oldest.ts';
import { isFields } from './record.ts';
import type { KeyValueStore, PageStatus, TabRecord } from './types.ts';

export const TAB_PREFIX = 'tab:';
const VERSION = 1;
/** Tabs remembered; beyond, the oldest are forgotten (nobody listens for closing tabs: it would wake the background). */
const MAX_TABS = 200;

/** What is known of a tab; `null` when nothing is, or storage refuses. */
export async function readTab(store: KeyValueStore, tabId: number): Promise<TabRecord | null> {
  const key = TAB_PREFIX + tabId;
  try {
    return parseTab((await store.get(key))[key]);
  } catch {
    return null;
  }
}

/**
 * Keeps what is known of a tab; `now` in milliseconds. The oldest go first beyond `MAX_TABS`. Answers whether it could be
 * written: without storage a page is read all the same.
 */
export async function writeTab(
  store: KeyValueStore,
  tabId: number,
  record: TabRecord,
  now: number,
): Promise<boolean> {
  try {
    await store.set({ [TAB_PREFIX + tabId]: { v: VERSION, at: now, ...record } });
    await forgetOldest(store, TAB_PREFIX, MAX_TABS);
    return true;
  } catch {
    return false;
  }
}

/** All tabs of which something is known. */
export async function listTabs(store: KeyValueStore): Promise<Array<[number, TabRecord]>> {
  const found: Array<[number, TabRecord]> = [];
  for (const [key, value] of Object.entries(await store.get(null))) {
    const record = key.startsWith(TAB_PREFIX) ? parseTab(value) : null;
    if (record) found.push([Number(key.slice(TAB_PREFIX.length)), record]);
  }
  return found;
}

/** Ours alone writes these records, in this session: a light check is enough. */
function parseTab(value: unknown): TabRecord | null {
  if (!isFields(value) || value.v !== VERSION || typeof value.url !== 'string') return null;
  return {
    url: value.url,
    document: typeof value.document === 'string' ? value.document : null,
    status: isFields(value.status) ? (value.status as unknown as PageStatus) : null,
  };
}
