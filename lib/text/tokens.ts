import { foldText } from './fold.ts';
import type { Span } from './span.ts';

/** A maximal run of letters and digits. Offsets belong to the text that was cut. */
export interface Token extends Span {
  /** As written. */
  readonly text: string;
  /** Lower case, diacritics kept: for moods such as German "hätte". */
  readonly lower: string;
  /** Lower case without diacritics. */
  readonly fold: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Digits people put for letters inside a word ("Netf1ix", "Faceb00k"). */
const MASKED_DIGIT: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '5': 's' };

/** Cuts a text into words. Apostrophes and hyphens separate: "l’accès" → l, accès. */
export function cutTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const lower = word.toLowerCase();
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      lower,
      fold: unmaskDigits(foldText(lower)),
    });
  }
  return tokens;
}

function unmaskDigits(word: string): string {
  if (word.length < 6 || !/^\p{L}+[0135]+\p{L}+$/u.test(word)) return word;
  return word.replace(/[0135]/g, (digit) => MASKED_DIGIT[digit] ?? digit);
}
