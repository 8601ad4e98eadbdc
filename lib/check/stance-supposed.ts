/** What is only supposed: "imagine Netflix had paid …", "had Netflix read them, it would be …". */
import type { ClaimKeys } from '../match/claim-keys.ts';
import { clausesOf, placeClaim } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';
import { type Hits, TURNED } from './stance-admitted.ts';
import { HANGS_ON } from './stance-claims.ts';

/** A supposition begins a sentence, behind an "and" or a "but" at most. */
const BEGINNING = 1;

/** Whether a sentence neither tells a claim nor asks about it, but plays with it: it is left open, as by a question. */
export function isSupposed(reading: Reading, claim: ClaimKeys, hits: Hits): boolean {
  if (!HANGS_ON.has(claim.id) || hits(...TURNED).length) return false;
  const { first } = placeClaim(reading, claim);
  if (hits('SUPPOSE').some((word) => word.first <= BEGINNING && word.last < first)) return true;
  const clauses = clausesOf(reading);
  const opening = hits('IF', 'HAVE', 'MOOD').find(({ concept, first: at }) =>
    concept === 'IF' ? at <= BEGINNING : at === 0 && !isAccented(reading, at, concept),
  );
  if (!opening) return false;
  const supposed = clauses[opening.first];
  return (
    clauses[first] === supposed && hits('MOOD').some((mood) => (clauses[mood.first] ?? 0) > (supposed ?? 0))
  );
}

/** "À peine nommé, …" has nothing. */
const isAccented = ({ tokens }: Reading, at: number, concept: string): boolean =>
  concept === 'HAVE' && tokens[at]?.lower !== tokens[at]?.fold;
