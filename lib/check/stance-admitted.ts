/** What somebody is told to have admitted. */
import type { ClaimKeys } from '../match/claim-keys.ts';
import { clausesOf } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';

/** Mentions of some concepts in the sentence. */
export type Hits = (...concepts: readonly string[]) => Reading['hits'];
/** What turns a claim, or says that it is not so. */
export const TURNED = ['DENY', 'NEG', 'NEVER', 'UNTRUE', 'NOBODY', 'WITHOUT'];

/** Words between "admitted" and what was. */
const ADMITTED_WORDS = 8;

/** "He conceded that there was a way in, but …": what is admitted is somebody's word, whatever is denied in another clause. */
export function isAdmitted(reading: Reading, claim: ClaimKeys, hits: Hits): boolean {
  if (claim.id !== 'inbox-api-programmatic-access') return false;
  const clauses = clausesOf(reading);
  const turned = hits(...TURNED).map(({ first }) => clauses[first]);
  return hits('ADMIT').some((admit) =>
    hits('ACCESS', 'KEY', 'API', 'INBOXAPI').some(
      ({ first }) =>
        first > admit.last &&
        first - admit.last <= ADMITTED_WORDS &&
        !turned.includes(clauses[first]) &&
        !turned.includes(clauses[admit.first]),
    ),
  );
}
