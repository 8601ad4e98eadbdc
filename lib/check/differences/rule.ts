/** Rules as data: what is compared, in which claims, and which note says what the record has. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { DifferenceKind, Pairing } from '../types.ts';
import type { Found, SentenceView } from './input.ts';

export type Hits = readonly ConceptHit[] | undefined;

/** One comparison. */
export interface Rule {
  /** The first of these that the page makes gets the difference. */
  readonly claims: readonly string[];
  /** Whether a page that denies the claim, or asks, is looked at, too. */
  readonly whateverStance?: true;
  /** Whether it is another matter in the suit of November 2024. */
  readonly notOtherSuit?: true;
  readonly note: string | null | ((hits: readonly ConceptHit[]) => string | null);
  /** The mentions that depart, or `undefined`. */
  find(view: SentenceView, pairing: Pairing): Hits;
}

/** `undefined` instead of no mention at all. */
export const some = (hits: readonly ConceptHit[]): Hits => (hits.length ? hits : undefined);

/** What some rules find, in their order. What two of them find in the same words is told once. */
export function applyRules(view: SentenceView, kind: DifferenceKind, rules: readonly Rule[]): Found[] {
  const found: Found[] = [];
  for (const { claims, whateverStance, notOtherSuit, note, find } of rules) {
    const pairing = whateverStance ? view.paired(...claims) : view.claimed(...claims);
    const hits = pairing && !(notOtherSuit && view.isOtherSuit()) ? find(view, pairing) : undefined;
    if (!pairing || !hits) continue;
    const span = view.spanOf(hits);
    if (found.some((other) => span.start < other.span.end && other.span.start < span.end)) continue;
    const id = typeof note === 'function' ? note(hits) : note;
    found.push({ kind, claim: pairing.claim, span, note: id });
  }
  return found;
}
