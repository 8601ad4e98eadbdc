import { CHECKED_ONLY, EMPTY_CONCEPTS, mergedConcept } from './feature-space.ts';
import type { Reading } from './reading.ts';

/** What the sentences before lend to a sentence. */
export interface Context {
  /** Merged concepts of the sentence before. */
  readonly previous: ReadonlySet<string>;
  /** Whom a pronoun or a description in this sentence stands for. */
  readonly references: ReadonlySet<string>;
  /** Person or paper quoted last, for a quotation that runs on. */
  readonly speaker: string | null;
  readonly previousAsks: boolean;
  /** For "That …" and other fragments: what the last whole sentence does with what they say. */
  readonly lead: 'tells' | 'denies' | 'asks' | null;
}

const PEOPLE = ['HASTINGS', 'ZUCKERBERG', 'STONE', 'SIMO', 'MUSK', 'SANDBERG', 'DONATO', 'ARCHIBONG'];
const SPEAKERS = [
  'STONE',
  'ARCHIBONG',
  'SPOKES',
  'NETFLIX',
  'META',
  'FACEBOOK',
  'NYT',
  'DONATO',
  'LETTER',
  'DOCUMENT',
  'COMPLAINT',
  'PLAINTIFF',
  'LAWYER',
  'SPOTIFY',
  'RBC',
];
const PAPERS = ['LETTER', 'DOCUMENT', 'COMPLAINT'];
/** How far back a pronoun may reach, in sentences. */
const REACH = 4;
/** Builds the context of every sentence of a page, in order. */
export function buildContexts(readings: readonly Reading[]): Context[] {
  return [...eachContext(readings)];
}

/** The same one at a time, as they are asked for. */
export function* eachContext(readings: readonly Reading[]): Generator<Context, void, void> {
  let speaker: string | null = null;
  let lead: Reading | null = null;
  for (const [i, reading] of readings.entries()) {
    const before = readings[i - 1];
    yield {
      previous: before ? contentOf(before) : new Set(),
      references: resolveReferences(reading, readings.slice(Math.max(0, i - REACH), i)),
      speaker,
      previousAsks: readings[i - 1]?.asks ?? false,
      lead: isFragment(reading) && lead ? leadOf(lead) : null,
    };
    if (!isFragment(reading)) lead = reading;
    speaker =
      (reading.quotations.length > 0 || reading.concepts.has('SAY')
        ? SPEAKERS.find((name) => reading.concepts.has(name))
        : undefined) ?? speaker;
  }
}

/** A "That …" hangs on the last sentence that does not begin so. */
function isFragment(reading: Reading): boolean {
  return !reading.asks && reading.hits.some(({ concept, first }) => concept === 'THAT' && first === 0);
}

function leadOf({ asks, concepts }: Reading): Context['lead'] {
  if (asks) return 'asks';
  if (['NEG', 'NEVER', 'NOBODY', 'DENY', 'UNTRUE'].some((concept) => concepts.has(concept))) return 'denies';
  return ['SAY', 'ALLEGE', 'ACCORDING', 'ACCUSE', 'REPORTED'].some((concept) => concepts.has(concept))
    ? 'tells'
    : null;
}

function contentOf(reading: Reading): Set<string> {
  const content = new Set<string>();
  for (const concept of reading.concepts)
    if (!EMPTY_CONCEPTS.has(concept) && !CHECKED_ONLY.has(concept)) content.add(mergedConcept(concept));
  return content;
}

/** Resolves "he", "the company", "both", "it/this (document)" against the last sentences. */
function resolveReferences(reading: Reading, before: readonly Reading[]): Set<string> {
  const found = new Set<string>();
  const has = (concept: string): boolean => reading.concepts.has(concept);
  const last = (names: readonly string[]): string | null => {
    for (let i = before.length - 1; i >= 0; i--) {
      const hits = before[i]?.hits ?? [];
      for (let k = hits.length - 1; k >= 0; k--) {
        const concept = hits[k]?.concept ?? '';
        if (names.includes(concept)) return concept;
      }
    }
    return null;
  };
  if (has('HE') && !PEOPLE.some(has)) {
    const person = last(PEOPLE);
    if (person) found.add(person);
  }
  if (has('COMPANY') && !has('NETFLIX') && !has('FACEBOOK') && !has('META')) {
    const firm = last(['NETFLIX', 'FACEBOOK', 'META', 'STREAMER', 'SOCIALNET']);
    if (firm) found.add(mergedConcept(firm));
  }
  if (has('BOTH')) {
    found.add('N');
    found.add('F');
  }
  if ((has('IT') || has('THIS')) && !PAPERS.some(has)) {
    const paper = last(PAPERS);
    if (paper && before.at(-1)?.concepts.has(paper)) found.add(paper);
  }
  if (
    has('THEY') &&
    !has('USER') &&
    last(['PLAINTIFF', 'LAWYER', 'KLEIN', 'BOTH', 'USER', 'EMPLOYEE']) !== null
  )
    found.add(last(['PLAINTIFF', 'LAWYER', 'KLEIN', 'BOTH', 'USER', 'EMPLOYEE']) ?? 'BOTH');
  for (const concept of found) if (reading.concepts.has(concept)) found.delete(concept);
  return found;
}
