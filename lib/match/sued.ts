/**
 * Whom a suit is against, as far as the sentence itself says so. "According to a suit against Meta, Netflix could …" sues
 * nobody but Meta, though both names stand beside the suit.
 */
import type { ConceptHit } from '../knowledge/lexicon.ts';
import { rememberEach } from '../text/remember.ts';
import { AND, away, textBetween } from './place.ts';
import type { Reading } from './reading.ts';

const SUING: ReadonlySet<string> = new Set(['SUE', 'DEFENDANT']);
const ACCUSING = 'ACCUSE';
const WITH_ACCUSING: ReadonlySet<string> = new Set([...SUING, ACCUSING]);
const SUITS: ReadonlySet<string> = new Set([...WITH_ACCUSING, 'LAWSUIT', 'COMPLAINT', 'CLASSACTION']);
const META: ReadonlySet<string> = new Set(['META', 'FACEBOOK', 'SOCIALNET']);
/** Netflix, by itself or with Meta. */
const NETFLIX: ReadonlySet<string> = new Set(['NETFLIX', 'STREAMER', 'BOTH']);
/** Words that single one of them out: then whom the suit spares or includes is what is told. */
const SINGLED_OUT: ReadonlySet<string> = new Set(['NEG', 'NEVER', 'NOBODY', 'ONLY', 'ALSO', 'APART']);

/** Against whom something is brought, in whatever language. */
const AGAINST = /^(?:against|gegen|contre|contra|contro|tegen|przeciw\w*)$/;
/** Words from "against" to a name, from suing to a name, from a name to its being sued, and around a suit. */
const AGAINST_WORDS = 4;
const SUING_WORDS = 2;
const SUED_WORDS = 4;
const NEAR_WORDS = 6;
/** "And", "as well as", in whatever language, with a few words of a description behind, between two names. */
const JOINED =
  /^,? ?(?:and|as well as|along with|und|sowie|et|ainsi que|y|e|ed|i|oraz|en|alsmede|plus|&)(?: [^ ,;:()–—]+){0,2} ?$/;
/** What a suit does besides being against somebody. */
const SPEECH: ReadonlySet<string> = new Set(['SAY', 'ALLEGE', 'ACCUSE', 'THAT']);
const PAUSE = /[,;:()–—]/;

/** Text from one mention to the other, whichever comes first, in small letters. */
function between(reading: Reading, a: ConceptHit, b: ConceptHit): string {
  const [first, second] = a.last < b.first ? [a, b] : [b, a];
  return textBetween(reading, first.last, second.first).toLowerCase();
}

/** Whether a sentence tells of a suit at all: most do not, and every check asks who is sued. */
const tellsOfSuit = rememberEach(
  ({ concepts, tokens }: Reading): boolean =>
    [...WITH_ACCUSING].some((concept) => concepts.has(concept)) ||
    tokens.some(({ fold }) => AGAINST.test(fold)),
);

/** Whether a suit is told to be against a party: "suit against the Facebook owner Meta", "suing Meta", "Meta is being sued". */
export function isSued(reading: Reading, party: ConceptHit, suing = SUING): boolean {
  const { hits } = reading;
  if (!tellsOfSuit(reading)) return false;
  return (
    isBehindAgainst(reading, party) ||
    isOnlyAccused(reading, party) ||
    isDescription(reading, party) ||
    hits.some(
      (hit) =>
        suing.has(hit.concept) &&
        !PAUSE.test(between(reading, hit, party)) &&
        (hit.first <= party.first
          ? away(hit, party) <= SUING_WORDS &&
            !hits.some((other) => isOtherSide(other, party) && isBetween(other, hit, party))
          : // "Both groups sue Meta": who stands before the verb sues, if somebody else stands behind.
            (isMeta(party) ||
              hit.concept === 'DEFENDANT' ||
              !hits.some(
                (other) =>
                  isMeta(other) && other.first > hit.last && !PAUSE.test(between(reading, hit, other)),
              )) &&
            away(hit, party) <= SUED_WORDS),
    )
  );
}

/** "Against Meta", "against Facebook’s parent Meta"; behind the one it is against somebody else may act: "against Meta Netflix had …". */
function isBehindAgainst({ tokens, hits, clean }: Reading, party: ConceptHit): boolean {
  const start = Math.max(0, party.first - AGAINST_WORDS);
  const at = tokens.slice(start, party.first).findLastIndex(({ fold }) => AGAINST.test(fold)) + start;
  const against = tokens[at];
  // "Per contro" is on the other hand.
  if (at < start || !against || tokens[at - 1]?.fold === 'per') return false;
  return (
    !PAUSE.test(clean.text.slice(against.end, tokens[party.first]?.start)) &&
    !hits.some((hit) => isOtherSide(hit, party) && hit.first > at && hit.last < party.first)
  );
}

/** "The suit accuses Meta and says that …": who is accused does nothing in what follows. */
const isOnlyAccused = ({ tokens, hits }: Reading, party: ConceptHit): boolean =>
  AND.test(tokens[party.last + 1]?.fold ?? '') &&
  hits.some((hit) => hit.first === party.last + 2 && SPEECH.has(hit.concept)) &&
  hits.some((hit) => hit.concept === ACCUSING && hit.first < party.first && away(hit, party) <= SUING_WORDS);

/** "Against Meta, the owner of Facebook, …" */
const isDescription = (reading: Reading, party: ConceptHit): boolean =>
  party.concept === 'SOCIALNET' &&
  reading.hits.some(
    (named) =>
      named.concept === 'META' &&
      named.first < party.first &&
      away(named, party) <= SUING_WORDS &&
      isBehindAgainst(reading, named),
  );

const isBetween = ({ first, last }: ConceptHit, a: ConceptHit, b: ConceptHit): boolean =>
  first > Math.min(a.last, b.last) && last < Math.max(a.first, b.first);

const isOtherSide = (hit: ConceptHit, party: ConceptHit): boolean =>
  isNetflix(party) ? isMeta(hit) : isNetflix(hit);
const isMeta = ({ concept }: ConceptHit): boolean => META.has(concept);
const isNetflix = ({ concept }: ConceptHit): boolean => NETFLIX.has(concept);

const partiesIn = ({ hits }: Reading): ConceptHit[] => hits.filter((hit) => isMeta(hit) || isNetflix(hit));

/** The companies that a sentence on a suit tells to be sued, by themselves or with the other. */
export function suedParties(reading: Reading): Array<'netflix' | 'meta'> {
  if (!reading.hits.some(({ concept }) => SUITS.has(concept))) return [];
  const parties = partiesIn(reading);
  const sued = parties.filter((party) => isSued(reading, party));
  const all = parties.filter(
    (party) => sued.includes(party) || sued.some((one) => JOINED.test(between(reading, one, party))),
  );
  const found: Array<'netflix' | 'meta'> = [];
  if (all.some(isNetflix)) found.push('netflix');
  if (all.some(isMeta)) found.push('meta');
  return found;
}

/** Whether the only company that is told to be sued is Meta, in a sentence that names Netflix for something else. */
export function isMetaSuedAlone(reading: Reading): boolean {
  const { hits } = reading;
  const parties = partiesIn(reading);
  const sued = parties.filter((party) => isSued(reading, party, WITH_ACCUSING));
  const speech = hits.filter(({ concept }) => SPEECH.has(concept));
  const joined = (one: ConceptHit): boolean =>
    parties.some(
      (other) =>
        isNetflix(other) &&
        JOINED.test(between(reading, one, other)) &&
        !speech.some((says) => isBetween(says, one, other)),
    );
  const suits = hits.filter(({ concept }) => SUITS.has(concept));
  const singled = hits.some(
    (hit) => SINGLED_OUT.has(hit.concept) && suits.some((suit) => away(suit, hit) <= NEAR_WORDS),
  );
  return (
    sued.length > 0 &&
    parties.some(isNetflix) &&
    !singled &&
    !sued.some((party) => isNetflix(party) || joined(party))
  );
}
