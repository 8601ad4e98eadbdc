import { foldText } from './fold.ts';
import { remember } from './remember.ts';
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

/** Letters and digits of the Latin blocks: an expression of all the world's takes milliseconds to build. */
const LATIN_WORDS =
  /[0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/g;
/** Characters beyond those blocks that may be letters or digits. */
const BEYOND_LATIN = /[\u0250-\u1fff\u2070-\u209f\u20c0-\ufffd]/;

/** Digits people put for letters inside a word ("Netf1ix", "Faceb00k"). */
const MASKED_DIGIT: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '5': 's' };

/** The words of a text, as written. Apostrophes and hyphens separate: "l’accès" → l, accès. */
export function wordsOf(text: string): readonly string[] {
  return text.match(BEYOND_LATIN.test(text) ? /[\p{L}\p{N}]+/gu : LATIN_WORDS) ?? [];
}

/** Whether a word begins with a digit, all of which stand before the letters. */
export const isFigure = (word: string): boolean => word < 'A';

/** Whether a letter or digit stands at a place of a text. */
export const isInWord = (text: string, at: number): boolean => wordsOf(text.charAt(at)).length > 0;

/** Cuts a text into words. */
export function cutTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const word of wordsOf(text)) {
    // Nothing but what stands between words is skipped.
    const start = text.indexOf(word, end);
    end = start + word.length;
    const { text: known, lower, fold } = formsOf(word);
    tokens.push({ start, end, text: known, lower, fold });
  }
  return tokens;
}

/** The same string for the same word: what is remembered of it is found faster. */
const formsOf = remember((text): Pick<Token, 'text' | 'lower' | 'fold'> => {
  const lower = text.toLowerCase();
  return { text, lower, fold: unmaskDigits(foldText(lower)) };
});

function unmaskDigits(word: string): string {
  if (word.length < 6 || !/[0135]/.test(word) || !/^\p{L}+[0135]+\p{L}+$/u.test(word)) return word;
  return word.replace(/[0135]/g, (digit) => MASKED_DIGIT[digit] ?? digit);
}
