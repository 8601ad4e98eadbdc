import type { ClaimKeys } from '../match/claim-keys.ts';
import { clausesOf, placeClaim } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';
import type { Stance } from './stance.ts';

/** A source before a colon has at most this many words. */
const HEAD_WORDS = 4;
const PAPERS = ['DOCUMENT', 'LETTER', 'COURT'];

/** Claims that nobody but the papers, the Times or a company's answer makes: an inserted source always goes with them. */
const SOURCED = new Set([
  'inbox-api-programmatic-access',
  'titan-api-access',
  'report-every-two-weeks',
  'api-agreements-confidential',
  'special-relationship',
  'hastings-executive-contacts',
  'data-sharing-ad-targeting',
  'ad-spend-hundreds-of-millions',
  'annual-ad-spend-figures',
  'read-write-delete-access',
  'watch-budget-cut-750m',
  'watch-ended-for-netflix',
  'access-nearly-a-decade',
  'inbox-deal-timing-vs-board',
  'netflix-read-messages',
  'meta-shared-messages-with-netflix',
]);
/** An inserted "…, the letter goes on, …" has at most this many words. */
const INSERTED_WORDS = 5;

/** "…, they add", "…, heißt es", "…, precisa la lettera": a short clause of its own that names who says it. */
function isInsertedSource(
  reading: Reading,
  claim: ClaimKeys,
  hits: (...concepts: readonly string[]) => Reading['hits'],
): boolean {
  if (
    reading.asks ||
    !SOURCED.has(claim.id) ||
    hits('DENY', 'NEG', 'NEVER', 'UNTRUE', 'NOBODY', 'WITHOUT').length
  )
    return false;
  const clauses = clausesOf(reading);
  const { first } = placeClaim(reading, claim);
  return hits('ACCORDING', 'SAY', 'ALLEGE', 'REPORTED').some((speech) => {
    const clause = clauses[speech.first];
    const short = clauses.filter((other) => other === clause).length <= INSERTED_WORDS;
    return (
      short &&
      clause !== clauses[first] &&
      !hits('META', 'FACEBOOK', 'STONE', 'SPOKES', 'NETFLIX').some((party) => clauses[party.first] === clause)
    );
  });
}

/**
 * Stances that need no weighing. `null` leaves the decision to the trained weights.
 * `features` are those of `emitStanceFeatures`.
 */
export function stanceByRule(
  reading: Reading,
  claim: ClaimKeys,
  features: ReadonlyMap<string, number>,
): Stance | null {
  const { kind } = reading.sentence;
  const hits = (...concepts: readonly string[]): Reading['hits'] =>
    reading.hits.filter((hit) => concepts.includes(hit.concept));
  // "According to TechCrunch, Meta rejects it": the denial itself is hearsay.
  if (claim.id === 'company-denials') {
    const hearsay = hits('ACCORDING').some((according) =>
      hits('MEDIA', 'NYT').some(
        (media) => media.first >= according.last && media.first - according.last <= 4,
      ),
    );
    if (hearsay) return 'attributes';
  } else {
    // "Meta rejected claims that it had …": what stands behind is denied.
    const { first } = placeClaim(reading, claim);
    const rejected = hits('DENY', 'DISMISS').some((deny) =>
      hits('ACCUSE', 'REPORTED', 'REPORT').some(
        (accuse) => accuse.first > deny.last && accuse.first - deny.last <= 5 && first > accuse.last,
      ),
    );
    if (rejected) return 'denies';
  }
  // "Court papers: Facebook let …": the source stands before a colon.
  const colon = reading.clean.text.indexOf(':');
  const head = colon > 0 ? reading.tokens.filter((token) => token.end <= colon).length : 0;
  if (
    head > 0 &&
    head <= HEAD_WORDS &&
    hits(...PAPERS, 'COMPLAINT', 'LAWSUIT', 'NYT', 'MEDIA', 'REPORT', 'REPORTED', 'LAWYER', 'PLAINTIFF').some(
      (hit) => hit.last < head,
    ) &&
    claim.id !== 'company-denials'
  ) {
    return features.has('s:NEGATION') || features.has('s:REFUSAL') || reading.asks ? null : 'attributes';
  }
  // Papers that reveal, show, prove.
  const proven = hits('REVEAL').some((reveal) =>
    hits(...PAPERS).some((paper) => Math.abs(paper.first - reveal.first) <= 4),
  );
  if (proven && !['s:NEGATION', 's:HEDGE', 's:MOOD'].some((cue) => features.has(cue))) return 'asserts';
  if (isInsertedSource(reading, claim, hits)) return 'attributes';
  // Nobody speaks, nothing is doubted, negated or asked: the page says it itself. Lists and headings hang on the text around them.
  const plain =
    features.has('s:plain') &&
    !features.has('s:claim-in-quote') &&
    !reading.startsInQuotation &&
    kind !== 'h2' &&
    kind !== 'li';
  return plain ? 'asserts' : null;
}
