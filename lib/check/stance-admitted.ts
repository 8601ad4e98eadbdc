/** What somebody is told to have admitted. */
import type { ConceptHit } from '../knowledge/lexicon.ts';
import type { ClaimKeys } from '../match/claim-keys.ts';
import { clausesOf } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';

/** Mentions of some concepts in the sentence. */
export type Hits = (...concepts: readonly string[]) => Reading['hits'];
/** What turns a claim, or says that it is not so. */
export const TURNED = ['DENY', 'NEG', 'NEVER', 'UNTRUE', 'NOBODY', 'WITHOUT'];

/** Words between "admitted" and what was. */
const ADMITTED_WORDS = 8;

/** Words from "in other words" to what somebody is said to be saying. */
const MEANT_WORDS = 12;

/**
 * "He conceded that there was a way in, but …", "in other words, Meta is claiming that there was, but …": what is admitted is
 * somebody's word, whatever is denied in another clause.
 */
export function isAdmitted(reading: Reading, claim: ClaimKeys, hits: Hits): boolean {
  if (claim.id !== 'inbox-api-programmatic-access') return false;
  const clauses = clausesOf(reading);
  const turned = hits(...TURNED).map(({ first }) => clauses[first]);
  const entries = hits('ACCESS', 'KEY', 'API', 'INBOXAPI').filter(
    ({ first }) => !turned.includes(clauses[first]),
  );
  const isAhead = (hit: ConceptHit, entry: ConceptHit, words: number): boolean =>
    entry.first > hit.last && entry.first - hit.last <= words && !turned.includes(clauses[hit.first]);
  const admitted = hits('ADMIT').some((admit) =>
    entries.some((entry) => isAhead(admit, entry, ADMITTED_WORDS)),
  );
  const isMeant = (word: ConceptHit, entry: ConceptHit): boolean => {
    const between = ({ first }: ConceptHit): boolean => first > word.last && first < entry.first;
    return (
      isAhead(word, entry, MEANT_WORDS) &&
      hits('META', 'FACEBOOK', 'STONE', 'SPOKES').some(between) &&
      hits('SAY', 'ALLEGE').some(between)
    );
  };
  return admitted || hits('INOTHERWORDS').some((word) => entries.some((entry) => isMeant(word, entry)));
}
