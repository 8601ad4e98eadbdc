import { toIso } from '../text/dates.ts';
import type { Reading } from './reading.ts';
import type { Context } from './context.ts';
import type { FeatureBag } from './feature-bag.ts';
import type { FeatureConcept, FeatureSpace } from './feature-space.ts';
import { clausesOf } from './place.ts';
import { suedParties } from './sued.ts';

/**
 * Values by kind of feature. They act as one strength of regularisation per kind: what a person wrote into the lexicon
 * counts in full, single words and what stands around the sentence count less. Chosen by cross-validation.
 */
export const VALUES = {
  concept: 1,
  pair: 0.5,
  pairAcross: 0.25,
  word: 0.4,
  previous: 0.4,
  answered: 0.6,
  family: 0.7,
  familyPair: 0.4,
  familyWith: 0.25,
  previousFamily: 0.3,
} as const;

/** Concepts further apart than this many tokens do not belong together. */
const WINDOW = 8;

/** Puts every feature of a sentence in its context into the bag. Deterministic; the order carries no meaning. */
export function gatherFeatures(
  reading: Reading,
  context: Context,
  space: FeatureSpace,
  bag: FeatureBag,
): void {
  const own = conceptsOf(reading.concepts, space);
  for (const { id, checkedOnly } of own) if (!checkedOnly) bag.add(space.single('c', id), VALUES.concept);
  const references = conceptsOf(context.references, space);
  for (const { id } of references) {
    bag.add(space.single('r', id), VALUES.concept);
    bag.add(space.single('c', id), VALUES.concept);
  }
  gatherPairs(reading, references, space, bag);
  gatherValues(reading, space, bag);
  for (const party of suedParties(reading)) bag.add(space.named(`sued:${party}`), 1);
  const previous = conceptsOf(context.previous, space);
  for (const { id } of previous) bag.add(space.single('p', id), VALUES.previous);
  gatherFamilies(own, previous, space, bag);
  // “Did anybody read them?” – “No.”: what was asked is what is answered.
  if (context.previousAsks && isAnswer(reading))
    for (const { id } of previous) bag.add(space.single('a', id), VALUES.answered);
  bag.add(space.named(`k:${reading.sentence.kind}`), 1);
  if (reading.asks) bag.add(space.named('asks'), 1);
  if (context.previousAsks) bag.add(space.named('p:asks'), VALUES.previous);
  if (reading.quotations.length) bag.add(space.named('quote'), 1);
  if (reading.startsInQuotation) bag.add(space.named(`inquote:${context.speaker ?? 'unknown'}`), 1);
  if (reading.tokens.length < 6) bag.add(space.named('short'), 1);
  for (const token of reading.tokens) {
    const word = space.word(token.fold);
    if (word >= 0) bag.add(word, VALUES.word);
  }
}

function conceptsOf(names: ReadonlySet<string>, space: FeatureSpace): FeatureConcept[] {
  const found: FeatureConcept[] = [];
  for (const name of names) {
    const concept = space.conceptOf(name);
    if (concept) found.push(concept);
  }
  return found;
}

/** Families anywhere in the sentence, with one another and with other concepts, and those of the sentence before. */
function gatherFamilies(
  own: readonly FeatureConcept[],
  previous: readonly FeatureConcept[],
  space: FeatureSpace,
  bag: FeatureBag,
): void {
  const families = familiesOf(own);
  for (const family of families) {
    bag.add(space.single('c', family), VALUES.family);
    for (const other of families) if (family < other) bag.add(space.pair(family, other), VALUES.familyPair);
    for (const concept of own)
      if (concept.paired && concept.family !== family)
        bag.add(space.pair(family, concept.id), VALUES.familyWith);
  }
  for (const family of familiesOf(previous)) bag.add(space.single('p', family), VALUES.previousFamily);
}

function familiesOf(concepts: readonly FeatureConcept[]): number[] {
  const families: number[] = [];
  for (const { family } of concepts) if (family >= 0 && !families.includes(family)) families.push(family);
  return families;
}

/** An answer is shorter than this many words, or says yes or no. */
const ANSWER = 9;
const isAnswer = ({ tokens, concepts }: Reading): boolean =>
  tokens.length < ANSWER || concepts.has('YES') || concepts.has('NEG');

interface Placed {
  readonly concept: FeatureConcept;
  readonly at: number;
  readonly clause: number;
}

function gatherPairs(
  reading: Reading,
  references: readonly FeatureConcept[],
  space: FeatureSpace,
  bag: FeatureBag,
): void {
  const hits: Placed[] = [];
  const clauses = clausesOf(reading);
  for (const { concept: name, first, last } of reading.hits) {
    const concept = space.conceptOf(name);
    if (concept?.paired) hits.push({ concept, at: (first + last) / 2, clause: clauses[first] ?? 0 });
  }
  for (let i = 0; i < hits.length; i++) {
    const a = hits[i];
    if (!a) continue;
    for (let k = i + 1; k < hits.length; k++) {
      const b = hits[k];
      if (!b || a.concept.id === b.concept.id || Math.abs(a.at - b.at) > WINDOW) continue;
      const value = a.clause === b.clause ? VALUES.pair : VALUES.pairAcross;
      bag.add(space.pair(a.concept.id, b.concept.id), value);
      if (a.concept.order < 0 || b.concept.order < 0) continue;
      if (a.at < b.at) bag.add(space.inOrder(a.concept.order, b.concept.order), value);
      else if (b.at < a.at) bag.add(space.inOrder(b.concept.order, a.concept.order), value);
    }
  }
  for (const { id } of references)
    for (const { concept } of hits) if (id !== concept.id) bag.add(space.pair(id, concept.id), VALUES.pair);
}

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

function gatherValues(reading: Reading, space: FeatureSpace, bag: FeatureBag): void {
  const tell = (name: string): void => bag.add(space.named(name), 1);
  for (const amount of reading.amounts) {
    const known = SUMS.find(([value]) => Math.abs(value - amount.value) < value * 0.02)?.[1];
    tell(
      amount.vague
        ? 'sum:hundreds'
        : `sum:${known ?? (amount.value >= 1e9 ? 'billions' : amount.value >= 1e6 ? 'millions' : 'small')}`,
    );
    tell('sum');
    if (amount.money) tell('money');
  }
  for (const date of reading.dates) {
    tell('date');
    if (date.year !== null) tell(`year:${date.year}`);
    if (date.month !== null) tell(`month:${toIso({ ...date, day: null })}`);
  }
}
