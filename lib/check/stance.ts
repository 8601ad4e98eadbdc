import type { ConceptHit } from '../knowledge/lexicon.ts';
import type { Context } from '../match/context.ts';
import type { ClaimKeys } from '../match/claim-keys.ts';
import { ALLEGED_CLAIMS } from '../match/claim-groups.ts';
import { clausesOf, placeClaim } from '../match/place.ts';
import type { FeatureBag } from '../match/feature-bag.ts';
import { hashedId } from '../match/hash.ts';
import type { Reading } from '../match/reading.ts';
import { remember } from '../text/remember.ts';

/** How a page presents a claim. */
export type Stance = 'asserts' | 'attributes' | 'denies' | 'asks';
/** In the order of the model's classes. */
export const STANCES: readonly Stance[] = ['asserts', 'attributes', 'denies', 'asks'];

/** Concepts that say who speaks, and how surely. */
const CUES = new Set([
  'HEDGE',
  'ACCORDING',
  'SAY',
  'ALLEGE',
  'ACCUSE',
  'REVEAL',
  'MOOD',
  'IF',
  'MAYBE',
  'NEG',
  'NEVER',
  'NOBODY',
  'WITHOUT',
  'DENY',
  'UNTRUE',
  'EVIDENCE',
  'ADMIT',
  'EXPLAIN',
  'REPORTED',
  'DOCUMENT',
  'LETTER',
  'COMPLAINT',
  'LAWSUIT',
  'PLAINTIFF',
  'LAWYER',
  'KLEIN',
  'NYT',
  'MEDIA',
  'SPOKES',
  'STONE',
  'STATEMENT',
  'QUESTIONWORD',
  'VIRAL',
  'COURT',
  'JUDGE',
  'DUNNE',
  'SHOCKING',
  'COULD',
  'NOCOMMENT',
  'ASK',
  'ABLE',
]);
/** Whether a concept says who speaks, or how surely. */
export function isCue(concept: string): boolean {
  return CUES.has(concept);
}

/** Characters below which a quotation is a name or a scare quote, not somebody's statement. */
const SHORT_QUOTE = 30;
/** How much each kind of feature may weigh. */
const VALUE = { family: 0.7, claim: 0.4, previous: 0.3, word: 0.3 } as const;
/** Cues that do the same work: what one language says with one, another says with the next. */
const GROUPS: ReadonlyArray<{ readonly name: string; readonly concepts: ReadonlySet<string> }> = [
  {
    name: 'SPEECH',
    concepts: new Set(['ACCORDING', 'SAY', 'ALLEGE', 'ACCUSE', 'HEDGE', 'MOOD', 'REPORTED']),
  },
  { name: 'DOUBT', concepts: new Set(['HEDGE', 'MOOD', 'IF', 'MAYBE', 'ALLEGE', 'ACCORDING']) },
  {
    name: 'SOURCE',
    concepts: new Set([
      'DOCUMENT',
      'LETTER',
      'COMPLAINT',
      'LAWSUIT',
      'PLAINTIFF',
      'LAWYER',
      'KLEIN',
      'NYT',
      'MEDIA',
      'COURT',
      'DUNNE',
    ]),
  },
  { name: 'NEGATION', concepts: new Set(['NEG', 'NEVER', 'NOBODY', 'WITHOUT']) },
  { name: 'REFUSAL', concepts: new Set(['DENY', 'UNTRUE', 'NEVER']) },
];
/** Cues that turn the claim when they stand right before it. */
const LOCAL = 6;

/** "Not only the lists but the messages": nothing is negated. `words`: from "not" to "only" at most. */
export const isNotOnly = ({ hits }: Reading, { last }: ConceptHit, words = 1): boolean =>
  hits.some(({ concept, first }) => concept === 'ONLY' && first > last && first - last <= words);

/** The features that a cue is, for any claim, for claims of a family, and for one. Made once, like those of words. */
const featuresOf = remember((family) =>
  remember((claim) =>
    remember((cue) => ({
      any: hashedId(`s:${cue}`),
      family: hashedId(`s:${family}:${cue}`),
      claim: hashedId(`s:${claim}:${cue}`),
    })),
  ),
);
const previousFeatures = remember((family) =>
  remember((concept) => ({
    any: hashedId(`s:p:${concept}`),
    family: hashedId(`s:${family}:p:${concept}`),
  })),
);
const wordFeatures = remember((lower) => {
  const stem = lower.slice(0, 7);
  return { any: hashedId(`sw:${stem}`), before: hashedId(`sn:-${stem}`), behind: hashedId(`sn:+${stem}`) };
});

/** Puts what decides the stance of one claim in one sentence into the bag, and returns its cues. `others` are the other claims paired with it. */
export function gatherStanceFeatures(
  reading: Reading,
  context: Context,
  claim: ClaimKeys,
  others: readonly string[],
  bag: FeatureBag,
): ReadonlySet<string> {
  const told = new Set<string>();
  const place = placeClaim(reading, claim);
  const clauses = clausesOf(reading);
  const own = new Set(clauses.slice(place.first, place.last + 1));
  const family = ALLEGED_CLAIMS.has(claim.id)
    ? 'access'
    : claim.id === 'company-denials'
      ? 'denial'
      : /^(?:lawsuit|netflix-as|official|case)/.test(claim.id)
        ? 'case'
        : 'other';
  const features = featuresOf(family)(claim.id);
  const tell = (cue: string): void => {
    told.add(cue);
    const { any, family, claim } = features(cue);
    bag.add(any, 1);
    bag.add(family, VALUE.family);
    bag.add(claim, VALUE.claim);
  };
  tell('any');
  const groups = new Set<string>();
  for (const hit of reading.hits) {
    if (!CUES.has(hit.concept) || (hit.concept === 'NEG' && isNotOnly(reading, hit))) continue;
    const inside = own.has(clauses[hit.first] ?? -1);
    const where = [`@${inside ? 'in' : hit.first < place.first ? 'before' : 'after'}`];
    if (hit.last < place.first && place.first - hit.last <= LOCAL) where.push('@near');
    if (hit.first > place.last && hit.first - place.last <= 3) where.push('@behind');
    tell(hit.concept);
    for (const position of where) tell(`${hit.concept}${position}`);
    for (const group of GROUPS) {
      if (!group.concepts.has(hit.concept)) continue;
      groups.add(group.name);
      for (const position of where) groups.add(`${group.name}${position}`);
    }
  }
  for (const group of groups) tell(group);
  for (const { name } of GROUPS) if (!groups.has(name)) tell(`no${name}`);
  if (groups.has('SPEECH') && groups.has('SOURCE')) tell('SPEECH+SOURCE');
  if (
    !groups.has('SPEECH') &&
    !groups.has('DOUBT') &&
    !groups.has('NEGATION') &&
    !groups.has('REFUSAL') &&
    !reading.asks
  )
    tell('plain');
  if (reading.asks) tell('?');
  if (reading.quotations.length) tell('quote');
  if (reading.startsInQuotation) tell(`inquote:${context.speaker ?? ''}`);
  for (const quotation of reading.quotations) {
    const from = reading.tokens[place.first];
    const short = quotation.text.length < SHORT_QUOTE;
    if (!short && from && from.start >= quotation.start && from.end <= quotation.end) tell('claim-in-quote');
    if (short) tell('scare-quote');
  }
  if (reading.sentence.kind === 'h1' || reading.sentence.kind === 'h2') tell('heading');
  for (const other of others) tell(`with:${other}`);
  const before = previousFeatures(family);
  for (const concept of context.previous) {
    if (!CUES.has(concept)) continue;
    bag.add(before(concept).any, VALUE.previous);
    bag.add(before(concept).family, VALUE.previous);
  }
  if (context.previousAsks) tell('p:asks');
  for (const reference of context.references) tell(`r:${reference}`);
  for (const concept of place.concepts) tell(`key:${concept}`);
  for (let i = 0; i < reading.tokens.length; i++) {
    const token = reading.tokens[i];
    if (!token) continue;
    const word = wordFeatures(token.lower);
    bag.add(word.any, VALUE.word);
    const distance = i < place.first ? place.first - i : i > place.last ? i - place.last : 0;
    if (distance > 0 && distance <= 4) bag.add(i < place.first ? word.before : word.behind, VALUE.word);
  }
  return told;
}
