/** Where in the article a date is mentioned. */
import { cleanText } from '../text/clean.ts';
import { findDates, toIso } from '../text/dates.ts';
import { cutTokens } from '../text/tokens.ts';
import type { LanguagePack } from '../knowledge/types.ts';
import type { Findings } from './examine.ts';
import { findSentence } from './marks.ts';

/** The first sentence with that date (ISO, partial), or `null`. */
export function findEvent(findings: Findings, pack: LanguagePack, iso: string): Range | null {
  for (const { sentence } of findings.analysis.sentences) {
    const { text } = cleanText(sentence.text);
    const dates = findDates(text, cutTokens(text), pack.months).filter((date) => date.year !== null);
    if (dates.some((date) => toIso(date) === iso)) return findSentence(findings, sentence.index);
  }
  return null;
}
