/** Runs the checks on one sentence whose claims are given, so that a test of a rule does not hang on trained weights. */
import { findDifferences } from '../../lib/check/differences/index.ts';
import type { Stance } from '../../lib/check/stance.ts';
import type { Difference, Pairing } from '../../lib/check/types.ts';
import { lexiconOf } from '../../lib/knowledge/lexicon.ts';
import { buildContexts } from '../../lib/match/context.ts';
import { type Reading, readSentences, type Sentence } from '../../lib/match/reading.ts';
import { getFacts, type Language, packs } from './knowledge.ts';

export interface Told {
  readonly lang: Language;
  readonly text: string;
  /** Claim → stance. */
  readonly claims: Readonly<Record<string, Stance>>;
  /** Sentences before it in the same paragraph. */
  readonly before?: readonly string[];
  readonly published?: string;
  /** How surely they are made, and stated. */
  readonly probability?: number;
  readonly margin?: number;
}

/** A sentence that makes one claim, which it asserts unless told otherwise. */
export function told(
  lang: Language,
  claim: string,
  text: string,
  { stance = 'asserts', ...more }: Partial<Told> & { readonly stance?: Stance } = {},
): Told {
  return { lang, text, claims: { [claim]: stance }, ...more };
}

/** Sentences of one paragraph, read in order. */
export function readParagraph(lang: Language, texts: readonly string[]): Reading[] {
  let start = 0;
  const sentences = texts.map((text, index): Sentence => {
    const sentence = { index, block: 0, kind: 'p' as const, start, end: start + text.length, text };
    start += text.length + 1;
    return sentence;
  });
  return readSentences(sentences, packs[lang], lexiconOf(packs[lang]));
}

/** Differences of the last sentence. */
export function differencesOf({
  lang,
  text,
  claims,
  before = [],
  published = '2024-04-10',
  probability = 1,
  margin = 9,
}: Told): Difference[] {
  const readings = readParagraph(lang, [...before, text]);
  const reading = readings.at(-1);
  const context = buildContexts(readings).at(-1);
  if (!reading || !context) return [];
  const pairings = Object.entries(claims).map(
    ([claim, stance]): Pairing => ({
      claim,
      stance,
      margin,
      probability,
      confidence: 'sure',
      trace: { words: [], features: [], keys: [], runnerUp: null, cues: [] },
    }),
  );
  return findDifferences({
    reading,
    context,
    pairings,
    facts: getFacts(),
    words: packs[lang],
    published,
    earlier: readings.slice(0, -1),
  });
}

/** Their kinds, sorted. */
export function kindsOf(told: Told): string[] {
  return [...new Set(differencesOf(told).map(({ kind }) => kind))].sort();
}
