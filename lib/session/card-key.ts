/** By what a card that was put away is known again: its claim, and a short digest of its sentence. */
import type { CardView } from '../view/types.ts';

export function cardKey({ claim, text }: Pick<CardView, 'claim' | 'text'>): string {
  let hash = 0x811c9dc5;
  for (const sign of text.replace(/\s+/g, ' ')) {
    hash ^= sign.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return `${claim}:${hash.toString(36)}`;
}

/** Ids of the cards that were put away, by the keys that are remembered. */
export function findHidden(cards: readonly CardView[], keys: readonly string[]): ReadonlySet<string> {
  const away = new Set(keys);
  return new Set(cards.filter((card) => away.has(cardKey(card))).map(({ id }) => id));
}
