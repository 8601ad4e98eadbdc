/** Cards a reader has put away, by page (a digest of its address, as in `switches.ts`). The oldest pages are forgotten. */
import { forgetOldest } from './forget-oldest.ts';
import { changeRecord, type RecordKind, readRecord } from './record.ts';
import type { Place, Stores } from './switches.ts';
import type { KeyValueStore } from './types.ts';

export const HIDDEN_PREFIX = 'hidden:';
const VERSION = 1;
const MAX_PAGES = 200;

interface HiddenCards {
  readonly cards: readonly string[];
  readonly at: number;
}

const HIDDEN: RecordKind<HiddenCards> = {
  version: VERSION,
  parse: ({ cards, at }) =>
    Array.isArray(cards) && cards.every((card) => typeof card === 'string') && typeof at === 'number'
      ? { cards, at }
      : null,
};

/** What was put away in a private window is known there only, and until the browser closes. */
const storeOf = (stores: Stores, place: Place): KeyValueStore =>
  place.incognito ? stores.passing : stores.lasting;

/** Cards the reader hid on a page; none when nothing readable is stored. */
export async function readHidden(stores: Stores, place: Place): Promise<readonly string[]> {
  return (await readRecord(storeOf(stores, place), HIDDEN_PREFIX + place.page, HIDDEN)).value?.cards ?? [];
}

/**
 * Keeps the cards put away on a page; an empty list forgets the page. `now` in milliseconds. `false` when storage refused, or
 * a newer version of the extension wrote them.
 */
export async function keepHidden(
  stores: Stores,
  place: Place,
  cards: readonly string[],
  now: number,
): Promise<boolean> {
  const store = storeOf(stores, place);
  const saved = await changeRecord(store, HIDDEN_PREFIX + place.page, HIDDEN, () =>
    cards.length === 0 ? 'remove' : { cards, at: now },
  );
  await forgetOldest(store, HIDDEN_PREFIX, MAX_PAGES).catch(() => undefined);
  return saved === 'saved';
}
