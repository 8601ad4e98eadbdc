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

const IN_WORD = /[\p{L}\p{N}]/u;
/** Whether a character of the Latin blocks belongs to a word: asked for every character of a page. */
const LATIN = new Uint8Array(0x250);
/** First and last of each run of letters and digits. */
for (const [first = '', last = ''] of '09 AZ az ªª ²³ µµ ¹º ¼¾ ÀÖ Øö øɏ'.split(' '))
  LATIN.fill(1, first.charCodeAt(0), last.charCodeAt(0) + 1);

/**
 * Whether a character is certainly in no word: dashes, quotation marks and spaces, which are in every text. Saves
 * asking an expression that knows all the world's letters, and is slow to build.
 */
export function isBetweenWords(code: number): boolean {
  return code < LATIN.length ? LATIN[code] === 0 : code >= 0x2000 && code < 0x2070;
}

/** Digits people put for letters inside a word ("Netf1ix", "Faceb00k"). */
const MASKED_DIGIT: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '5': 's' };

/** Cuts a text into words. Apostrophes and hyphens separate: "l’accès" → l, accès. */
export function cutTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; ) {
    const code = text.charCodeAt(i);
    const width = code < LATIN.length ? LATIN[code] : isBetweenWords(code) ? 0 : rareWidth(text, i);
    if (width) {
      if (start < 0) start = i;
      i += width;
      continue;
    }
    if (start >= 0) {
      const word = text.slice(start, i);
      const { lower, fold } = formsOf(word);
      tokens.push({ start, end: i, text: word, lower, fold });
      start = -1;
    }
    i++;
  }
  return tokens;
}

/** Units of a letter or digit beyond the Latin blocks at `i`; 0 when there is none. */
function rareWidth(text: string, i: number): number {
  const point = text.codePointAt(i);
  return point !== undefined && IN_WORD.test(String.fromCodePoint(point)) ? (point > 0xffff ? 2 : 1) : 0;
}

const formsOf = remember((word): Pick<Token, 'lower' | 'fold'> => {
  const lower = word.toLowerCase();
  return { lower, fold: unmaskDigits(foldText(lower)) };
});

function unmaskDigits(word: string): string {
  if (word.length < 6 || !/^\p{L}+[0135]+\p{L}+$/u.test(word)) return word;
  return word.replace(/[0135]/g, (digit) => MASKED_DIGIT[digit] ?? digit);
}
