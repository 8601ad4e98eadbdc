import { toIso } from '../text/dates.ts';
import type { Reading } from './reading.ts';
import type { Context } from './context.ts';

/** Takes the features a sentence shows, each with its value: how much it may weigh against the others. */
export type FeatureSink = (name: string, value: number) => void;

/**
 * Values by kind of feature. They act as one strength of regularisation per kind: what a person wrote into the lexicon
 * counts in full, single words and what stands around the sentence count less. Chosen on the calibration pages.
 */
export const VALUES = { concept: 1, pair: 0.5, word: 0.4, previous: 0.4 } as const;

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
/** Concepts further apart than this many tokens do not belong together. */
const WINDOW = 8;

export function mergedConcept(concept: string): string {
  return MERGED[concept] ?? concept;
}

/** Emits every feature of a sentence in its context. Deterministic; the order carries no meaning. */
export function emitFeatures(reading: Reading, context: Context, emit: FeatureSink): void {
  const own = new Set<string>();
  for (const concept of reading.concepts) own.add(mergedConcept(concept));
  for (const reference of context.references) {
    emit(`r:${reference}`, VALUES.concept);
    own.add(reference);
  }
  for (const concept of own) emit(`c:${concept}`, VALUES.concept);
  emitPairs(reading, context, emit);
  emitValues(reading, emit);
  for (const concept of context.previous) emit(`p:${concept}`, VALUES.previous);
  emit(`k:${reading.sentence.kind}`, 1);
  if (reading.asks) emit('asks', 1);
  if (context.previousAsks) emit('p:asks', VALUES.previous);
  if (reading.quotations.length) emit('quote', 1);
  if (reading.startsInQuotation) emit(`inquote:${context.speaker ?? 'unknown'}`, 1);
  if (reading.tokens.length < 6) emit('short', 1);
  emitWords(reading, emit);
}

function emitPairs(reading: Reading, context: Context, emit: FeatureSink): void {
  const seen = new Set<string>();
  const hits = reading.hits
    .map((hit) => ({ concept: mergedConcept(hit.concept), at: (hit.first + hit.last) / 2 }))
    .filter((hit) => !UNPAIRED.has(hit.concept));
  for (const a of hits) {
    for (const b of hits) {
      if (a.concept === b.concept || Math.abs(a.at - b.at) > WINDOW) continue;
      const ordered =
        a.at < b.at && ORDERED.has(a.concept) && ORDERED.has(b.concept) ? `${a.concept}>${b.concept}` : '';
      const pair = a.concept < b.concept ? `${a.concept}+${b.concept}` : '';
      for (const name of [pair, ordered]) {
        if (!name || seen.has(name)) continue;
        seen.add(name);
        emit(name, VALUES.pair);
      }
    }
  }
  for (const reference of context.references) {
    for (const hit of hits) {
      const name = reference < hit.concept ? `${reference}+${hit.concept}` : `${hit.concept}+${reference}`;
      if (reference === hit.concept || seen.has(name)) continue;
      seen.add(name);
      emit(name, VALUES.pair);
    }
  }
}

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

function emitWords(reading: Reading, emit: FeatureSink): void {
  for (const token of reading.tokens) {
    const stem = token.fold.slice(0, STEM);
    if (!/^\d+$/.test(stem)) emit(`w:${stem}`, VALUES.word);
  }
}
