import { toIso } from '../text/dates.ts';
import { remember } from '../text/remember.ts';
import type { Reading } from './reading.ts';
import type { Context } from './context.ts';

/** Takes the features a sentence shows, each with its value: how much it may weigh against the others. One may come twice. */
export type FeatureSink = (name: string, value: number) => void;

/**
 * Values by kind of feature. They act as one strength of regularisation per kind: what a person wrote into the lexicon
 * counts in full, single words and what stands around the sentence count less. Chosen on the calibration pages.
 */
export const VALUES = { concept: 1, pair: 0.5, word: 0.4, previous: 0.4, answered: 0.6 } as const;

/** Names with the same referent, told apart by the lexicon but not by the claims. */
const MERGED: Readonly<Record<string, string>> = {
  NETFLIX: 'N',
  STREAMER: 'N',
  FACEBOOK: 'F',
  META: 'F',
  SOCIALNET: 'F',
  MESSAGE: 'MSG',
  DM: 'MSG',
  INBOX: 'MSG',
  MESSENGER: 'MSGR',
};
/** Concepts too common, or too much about speech, to be worth pairing. */
const UNPAIRED = new Set([
  'IT',
  'THIS',
  'THEY',
  'WE',
  'HE',
  'NEG',
  'SAY',
  'MOOD',
  'IF',
  'QUESTIONWORD',
  'NEARLY',
  'TODAY',
  'AFTER',
  'BEFORE',
  'SINCE',
  'MAYBE',
]);
/** Concepts that only checks ask for: prepositions and the like tell no claims apart, and what is compared must not decide what is compared. */
export const CHECKED_ONLY: ReadonlySet<string> = new Set([
  'THAT',
  'SITS',
  'ONWHAT',
  'HAVE',
  'TOWHOM',
  'BYWHOM',
  'WITHWHOM',
  'STILL',
  'SEASON',
  'LASTYEAR',
  'START',
  'ANNOUNCE',
  'TWO',
  'DAILY',
  'LAUNCH',
  'HEARSAY',
  'HUNDREDSTHOUSANDS',
  'REPORTMORE',
  'HEADS',
  'VALUE',
  'REFUSE',
  'REVERSED',
]);
/** Concepts further apart than this many tokens do not belong together. */
const WINDOW = 8;

/** The concept a model knows it by: some that are told apart elsewhere are one to it. */
export function mergedConcept(concept: string): string {
  return MERGED[concept] ?? concept;
}

/** Emits every feature of a sentence in its context. Deterministic; the order carries no meaning. */
export function emitFeatures(reading: Reading, context: Context, emit: FeatureSink): void {
  const own = new Set<string>();
  for (const concept of reading.concepts) if (!CHECKED_ONLY.has(concept)) own.add(mergedConcept(concept));
  for (const reference of context.references) {
    emit(`r:${reference}`, VALUES.concept);
    own.add(reference);
  }
  for (const concept of own) emit(ownName(concept), VALUES.concept);
  emitPairs(reading, context, emit);
  emitValues(reading, emit);
  for (const concept of context.previous) emit(previousName(concept), VALUES.previous);
  // “Did anybody read them?” – “No.”: what was asked is what is answered.
  if (context.previousAsks && isAnswer(reading))
    for (const concept of context.previous) emit(answeredName(concept), VALUES.answered);
  emit(`k:${reading.sentence.kind}`, 1);
  if (reading.asks) emit('asks', 1);
  if (context.previousAsks) emit('p:asks', VALUES.previous);
  if (reading.quotations.length) emit('quote', 1);
  if (reading.startsInQuotation) emit(`inquote:${context.speaker ?? 'unknown'}`, 1);
  if (reading.tokens.length < 6) emit('short', 1);
  emitWords(reading, emit);
}

/** An answer is shorter than this many words, or says yes or no. */
const ANSWER = 9;
const isAnswer = ({ tokens, concepts }: Reading): boolean =>
  tokens.length < ANSWER || concepts.has('YES') || concepts.has('NEG');

function emitPairs(reading: Reading, context: Context, emit: FeatureSink): void {
  const hits: Array<{ readonly concept: string; readonly at: number }> = [];
  for (const { concept, first, last } of reading.hits)
    if (!UNPAIRED.has(mergedConcept(concept)) && !CHECKED_ONLY.has(concept))
      hits.push({ concept: mergedConcept(concept), at: (first + last) / 2 });
  for (const a of hits) {
    for (const b of hits) {
      if (a.concept === b.concept || Math.abs(a.at - b.at) > WINDOW) continue;
      const { pair, ordered } = pairNames(a.concept, b.concept);
      if (a.concept < b.concept) emit(pair, VALUES.pair);
      if (a.at < b.at && ordered) emit(ordered, VALUES.pair);
    }
  }
  for (const reference of context.references)
    for (const { concept } of hits)
      if (reference !== concept) emit(pairNames(reference, concept).pair, VALUES.pair);
}

/** Names are made once: a known string is looked up fastest. */
const ownName = remember((concept) => `c:${concept}`);
const previousName = remember((concept) => `p:${concept}`);
const answeredName = remember((concept) => `a:${concept}`);
const pairsOf = remember((a) =>
  remember((b) => ({
    pair: a < b ? `${a}+${b}` : `${b}+${a}`,
    ordered: ORDERED.has(a) && ORDERED.has(b) ? `${a}>${b}` : '',
  })),
);
const pairNames = (a: string, b: string): { readonly pair: string; readonly ordered: string } =>
  pairsOf(a)(b);

/** Concepts whose order says who does what to whom. */
const ORDERED = new Set([
  'N',
  'F',
  'BOTH',
  'GIVE',
  'RECEIVE',
  'SHARE',
  'ALLOW',
  'ACCESS',
  'READ',
  'SELL',
  'BUY',
  'PAY',
  'DENY',
  'REPORT',
  'SUE',
  'DATA',
  'USER',
  'HASTINGS',
  'ZUCKERBERG',
  'PLAINTIFF',
  'MSG',
]);

const SUMS: ReadonlyArray<readonly [number, string]> = [
  [40e6, '40m'],
  [70e6, '70m'],
  [87e6, '87m'],
  [100e6, '100m'],
  [150e6, '150m'],
  [200e6, '200m'],
  [265e6, '265m'],
  [533e6, '533m'],
  [750e6, '750m'],
  [1.2e9, '1.2b'],
  [5e9, '5b'],
];

function emitValues(reading: Reading, emit: FeatureSink): void {
  for (const amount of reading.amounts) {
    const known = SUMS.find(([value]) => Math.abs(value - amount.value) < value * 0.02)?.[1];
    emit(
      amount.vague
        ? 'sum:hundreds'
        : `sum:${known ?? (amount.value >= 1e9 ? 'billions' : amount.value >= 1e6 ? 'millions' : 'small')}`,
      1,
    );
    emit('sum', 1);
    if (amount.money) emit('money', 1);
  }
  for (const date of reading.dates) {
    emit('date', 1);
    if (date.year !== null) emit(`year:${date.year}`, 1);
    if (date.month !== null) emit(`month:${toIso({ ...date, day: null })}`, 1);
  }
}

/** Longest common prefixes of words stand for their stems. */
const STEM = 6;

/** Empty for a figure. */
const wordName = remember((fold) => (/^\d+$/.test(fold.slice(0, STEM)) ? '' : `w:${fold.slice(0, STEM)}`));

function emitWords(reading: Reading, emit: FeatureSink): void {
  for (const token of reading.tokens) {
    const name = wordName(token.fold);
    if (name) emit(name, VALUES.word);
  }
}
