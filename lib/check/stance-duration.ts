/** "It was not ten years", "no access for ten years", "the ten years are those of the relationship, not of the access". */
import type { ConceptHit } from '../knowledge/lexicon.ts';
import { away, clausesOf } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';
import { isNotOnly } from './stance.ts';
import type { Hits } from './stance-admitted.ts';

const DURATION = ['DECADE', 'YEARS', 'ONGOING'];
const ACCESS = ['ACCESS', 'READ', 'SPY', 'HAVE', 'ABLE', 'ALLOW', 'KEY'];
const RELATIONSHIP = ['RELATION', 'SPECIAL', 'FRIEND', 'AGREEMENT'];
const MESSAGES = [
  'ACCESS',
  'INBOX',
  'MESSAGE',
  'DM',
  'KEY',
  'SPY',
  'READ',
  'API',
  'INBOXAPI',
  'MESSENGER',
  'EMAIL',
];
/** Words from a negation to the years, to what is done or not, to what the years are not those of. */
const YEARS_WORDS = 3;
const DONE_WORDS = 2;
const NOT_THOSE_WORDS = 4;

/** Whether a sentence on how long there was access says that it was not so long. */
export function deniesDuration(reading: Reading, hits: Hits): boolean {
  const clauses = clausesOf(reading);
  const durations = hits(...DURATION);
  const beside = (a: ConceptHit, b: ConceptHit): boolean => clauses[a.first] === clauses[b.first];
  const follows = (hit: ConceptHit, negation: ConceptHit, words: number): boolean =>
    beside(hit, negation) && hit.first > negation.last && hit.first - negation.last <= words;
  return hits('NEG', 'NEVER').some((negation) => {
    if (isNotOnly(reading, negation, DONE_WORDS)) return false;
    const years = durations.filter((duration) => beside(duration, negation));
    return (
      years.some((duration) => follows(duration, negation, YEARS_WORDS)) ||
      (years.length > 0 &&
        hits(...ACCESS).some((done) => beside(done, negation) && away(done, negation) <= DONE_WORDS)) ||
      (durations.some(({ first }) => first < negation.first) &&
        hits(...RELATIONSHIP).some(({ first }) => first < negation.first) &&
        hits(...MESSAGES).some((thing) => follows(thing, negation, NOT_THOSE_WORDS)))
    );
  });
}
