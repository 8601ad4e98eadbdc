import type { ClaimKeys } from '../match/claim-keys.ts';
import { placeClaim } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';
import type { Stance } from './stance.ts';

const PAPERS = ['DOCUMENT', 'LETTER', 'COURT'];

/**
 * Stances that need no weighing. `null` leaves the decision to the trained weights.
 * `features` are those of `emitStanceFeatures`.
 */
export function stanceByRule(reading: Reading, claim: ClaimKeys, features: ReadonlyMap<string, number>): Stance | null {
  const { kind } = reading.sentence;
  const hits = (...concepts: readonly string[]): Reading['hits'] => reading.hits.filter((hit) => concepts.includes(hit.concept));
  // "According to TechCrunch, Meta rejects it": the denial itself is hearsay.
  if (claim.id === 'company-denials') {
    const hearsay = hits('ACCORDING').some((according) => hits('MEDIA', 'NYT').some((media) => media.first >= according.last && media.first - according.last <= 4));
    if (hearsay) return 'attributes';
  } else {
    // "Meta rejected claims that it had …": what stands behind is denied.
    const { first } = placeClaim(reading, claim);
    const rejected = hits('DENY').some((deny) => hits('ACCUSE').some((accuse) => accuse.first > deny.last && accuse.first - deny.last <= 5 && first > accuse.last));
    if (rejected) return 'denies';
  }
  // Papers that reveal, show, prove.
  const proven = hits('REVEAL').some((reveal) => hits(...PAPERS).some((paper) => Math.abs(paper.first - reveal.first) <= 4));
  if (proven && !['s:NEGATION', 's:HEDGE', 's:MOOD'].some((cue) => features.has(cue))) return 'asserts';
  // Nobody speaks, nothing is doubted, negated or asked: the page says it itself. Lists and headings hang on the text around them.
  const plain = features.has('s:plain') && !features.has('s:claim-in-quote') && !reading.startsInQuotation && kind !== 'h2' && kind !== 'li';
  return plain ? 'asserts' : null;
}
