/** Sheets to print: what stands on them, in session storage, gone when the browser closes. */
import type { Citation } from '../cite/index.ts';
import { forgetOldest } from './forget-oldest.ts';
import { isFields } from './record.ts';
import type { KeyValueStore } from './types.ts';

export const SHEET_PREFIX = 'sheet:';
const VERSION = 1;
const MAX_SHEETS = 5;
/** Characters; far above any article. */
const MAX_SIZE = 4_000_000;

/** One card or all of a page, in the language of the interface at that time. */
export interface SheetContent {
  readonly citation: Citation;
  readonly lang: string;
}

/** Keeps a sheet and answers with its id; `null` when it is none, or too large. */
export async function keepSheet(store: KeyValueStore, content: unknown, now: number): Promise<string | null> {
  if (!isSheet(content) || JSON.stringify(content).length > MAX_SIZE) return null;
  const id = crypto.randomUUID();
  await forgetOldest(store, SHEET_PREFIX, MAX_SHEETS - 1);
  await store.set({ [SHEET_PREFIX + id]: { v: VERSION, at: now, content } });
  return id;
}

/** A stored sheet; `null` when it is gone or has not the shape of one. */
export async function readSheet(store: KeyValueStore, id: string): Promise<SheetContent | null> {
  const key = SHEET_PREFIX + id;
  const value = (await store.get(key))[key];
  return isFields(value) && value.v === VERSION && isSheet(value.content) ? value.content : null;
}

/** The reader in the page made it; a page that took its process over could have, too: so it is looked at. */
function isSheet(value: unknown): value is SheetContent {
  if (!isFields(value) || typeof value.lang !== 'string' || !isFields(value.citation)) return false;
  const { page, cards, dossier, today } = value.citation;
  return (
    isFields(page) &&
    typeof page.title === 'string' &&
    typeof page.address === 'string' &&
    /^https?:\/\//.test(page.address) &&
    Array.isArray(cards) &&
    cards.length > 0 &&
    isFields(dossier) &&
    typeof today === 'string'
  );
}
