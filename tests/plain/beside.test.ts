/**
 * Sentences that stand beside the case: what other firms and people did in the same words, and sentences of the case that name
 * others. Nothing of them was trained on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnalysedSentence } from '../../lib/check/types.ts';
import { LANGUAGES, type Language } from '../support/knowledge.ts';
import { readBehindArticle } from './plain.ts';

/** A sentence that makes a claim and agrees with the record. */
interface Telling {
  readonly claim: string;
  readonly stance: string;
  readonly text: string;
  /** What it may make besides. */
  readonly also: readonly string[];
}
interface Beside {
  /** They make no claim. */
  readonly others: readonly string[];
  readonly named: readonly Telling[];
}

const read = (lang: Language): Beside =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'beside', `${lang}.json`), 'utf8')) as Beside;
const IN_2026 = '2026-02-10';
/** This claim says that the agreement came soon after the seat: who tells when it came, two years later, may be said to deny it or not. */
const TIMING = 'inbox-deal-timing-vs-board';

/** One line for each finding. */
const differencesOf = (sentences: readonly AnalysedSentence[]): string[] =>
  sentences.flatMap(({ differences, sentence }) =>
    differences.map(({ kind, claim }) => `${kind}@${claim} | ${sentence.text}`),
  );
const claimsOf = ({ pairings }: AnalysedSentence): string[] => pairings.map(({ claim }) => claim);
/** At most so many of a hundred. */
function expectAtMost(most: number, found: readonly string[], all: readonly unknown[]): void {
  expect((100 * found.length) / all.length, found.join('\n')).toBeLessThanOrEqual(most);
}

describe('sentences about others', () => {
  const all = LANGUAGES.flatMap((lang) =>
    read(lang).others.map((text) => readBehindArticle(lang, text, IN_2026)),
  );

  it('seldom make a claim', () => {
    const made = all.flatMap((one) => claimsOf(one).map((claim) => `${claim} | ${one.sentence.text}`));
    expectAtMost(16.5, made, all);
  });

  it('hardly ever show a difference', () => {
    expectAtMost(4.7, differencesOf(all), all);
  });
});

describe('sentences of the case that name others', () => {
  const all = LANGUAGES.flatMap((lang) =>
    read(lang).named.map((one) => ({ ...one, found: readBehindArticle(lang, one.text, IN_2026) })),
  );

  it('make their claim', () => {
    const missed = all.filter(({ claim, found }) => !claimsOf(found).includes(claim));
    expectAtMost(
      5,
      missed.map(({ claim, text }) => `${claim} | ${text}`),
      all,
    );
  });

  it('seldom make another', () => {
    const extra = all.flatMap(({ claim, also, text, found }) =>
      claimsOf(found)
        .filter((id) => id !== claim && !also.includes(id))
        .map((id) => `${id} | ${text}`),
    );
    expectAtMost(10, extra, all);
  });

  it('deny what they deny', () => {
    const wrong = all.filter(({ claim, stance, found }) =>
      found.pairings.some(
        (pairing) =>
          pairing.claim === claim &&
          claim !== TIMING &&
          (pairing.stance === 'denies') !== (stance === 'denies'),
      ),
    );
    expectAtMost(
      1.5,
      wrong.map(({ claim, text }) => `${claim} | ${text}`),
      all,
    );
  });

  it('show no difference that is none', () => {
    expectAtMost(0.4, differencesOf(all.map(({ found }) => found)), all);
  });
});
