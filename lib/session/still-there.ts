import type { Findings } from './examine.ts';
import { findSentence } from './marks.ts';

/** Sentences looked at, evenly spread; and how many of them must still stand where they were read. */
const SAMPLE = 12;
const ENOUGH = 2 / 3;

/** Whether the text these findings are about is still the page's: a page may put another one in its place at any time. */
export function isStillThere(findings: Findings): boolean {
  const { sentences } = findings.analysis;
  const step = Math.max(1, Math.floor(sentences.length / SAMPLE));
  const sample = sentences.filter((_, index) => index % step === 0);
  const found = sample.filter(({ sentence }) => findSentence(findings, sentence.index) !== null);
  return found.length >= sample.length * ENOUGH;
}
