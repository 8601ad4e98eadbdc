/**
 * Where the extension is on. Off for a site: `site:<host>`; off for a page: `page:<digest of its address>`, so that no
 * list of read addresses comes about. Choices made in private windows last until the browser closes.
 */
import { forgetOldest } from './forget-oldest.ts';
import { changeRecord, isFields, type RecordKind, readRecord } from './record.ts';
import type { KeyValueStore, SiteChoice } from './types.ts';

/** Keys of choices for a site begin so. */
export const SITE_PREFIX = 'site:';
/** Keys of pages switched off begin so; the rest is a digest, not an address. */
export const PAGE_PREFIX = 'page:';
const VERSION = 1;
/** Pages switched off, and sites where the sidebar was opened or closed, that are remembered; the oldest are forgotten. */
const MAX_PAGES = 500;
const MAX_SITES = 1_000;

/** A page as the switches know it. */
export interface Place {
  readonly host: string;
  /** Digest of the address (`digestAddress`). */
  readonly page: string;
  readonly incognito: boolean;
}

/** The two stores: `lasting` over restarts, `passing` until the browser closes. */
export interface Stores {
  readonly lasting: KeyValueStore;
  readonly passing: KeyValueStore;
}

const SITE: RecordKind<SiteChoice> = {
  version: VERSION,
  parse: ({ on, open }) =>
    typeof on === 'boolean' && (open === null || open === undefined || typeof open === 'boolean')
      ? { on, open: open ?? null }
      : null,
};

const PAGE: RecordKind<{ readonly on: boolean; readonly at: number }> = {
  version: VERSION,
  parse: ({ on, at }) => (typeof on === 'boolean' && typeof at === 'number' ? { on, at } : null),
};

const UNTOUCHED: SiteChoice = { on: true, open: null };

/** In private windows a choice made there wins over a lasting one. */
async function readFirst<T>(
  stores: Stores,
  key: string,
  kind: RecordKind<T>,
  incognito: boolean,
): Promise<T | null> {
  const passing = incognito ? (await readRecord(stores.passing, key, kind)).value : null;
  return passing ?? (await readRecord(stores.lasting, key, kind)).value;
}

/** What was chosen for a site; in a private window what was chosen there comes first. */
export async function readSite(stores: Stores, place: Omit<Place, 'page'>): Promise<SiteChoice> {
  return (await readFirst(stores, SITE_PREFIX + place.host, SITE, place.incognito)) ?? UNTOUCHED;
}

/**
 * Changes a site's choices and leaves the others as they are; `now` in milliseconds. `false` when storage refused, or a newer
 * version of the extension wrote them.
 */
export async function changeSite(
  stores: Stores,
  place: Omit<Place, 'page'>,
  change: Partial<SiteChoice>,
  now: number,
): Promise<boolean> {
  const key = SITE_PREFIX + place.host;
  const store = place.incognito ? stores.passing : stores.lasting;
  // A private window begins with what was chosen outside: where that cannot be read, it is not taken for untouched.
  const outside = await readRecord(stores.lasting, key, SITE);
  if (outside.state === 'failed') return false;
  const saved = await changeRecord(store, key, SITE, (own) => ({
    ...(own ?? outside.value ?? UNTOUCHED),
    ...change,
    at: now,
  }));
  // What a reader switched off stays off, however long ago.
  const mayGo = (site: unknown): boolean => isFields(site) && site.on === true;
  await forgetOldest(store, SITE_PREFIX, MAX_SITES, mayGo).catch(() => undefined);
  return saved === 'saved';
}

/** Whether a page is on; it is unless it was switched off. */
export async function isPageOn(stores: Stores, place: Place): Promise<boolean> {
  return (await readFirst(stores, PAGE_PREFIX + place.page, PAGE, place.incognito))?.on ?? true;
}

/**
 * Switches a page on or off; `now` in milliseconds. `false` when storage refused, or a newer version of the extension wrote
 * the choice.
 */
export async function switchPage(stores: Stores, place: Place, on: boolean, now: number): Promise<boolean> {
  const key = PAGE_PREFIX + place.page;
  const store = place.incognito ? stores.passing : stores.lasting;
  const saved = await changeRecord(store, key, PAGE, () => ({ on, at: now }));
  await forgetOldest(store, PAGE_PREFIX, MAX_PAGES).catch(() => undefined);
  return saved === 'saved';
}

/** Hosts that are switched off, in order. */
export async function listSitesOff(store: KeyValueStore): Promise<string[]> {
  const all = await store.get(null);
  return Object.entries(all)
    .filter(([key, value]) => key.startsWith(SITE_PREFIX) && (value as { on?: unknown } | null)?.on === false)
    .map(([key]) => key.slice(SITE_PREFIX.length))
    .sort();
}

/** SHA-256 of an address without its fragment, in hexadecimal. */
export async function digestAddress(url: string): Promise<string> {
  const bytes = new TextEncoder().encode(url.split('#', 1)[0] ?? '');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
