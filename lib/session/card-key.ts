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
