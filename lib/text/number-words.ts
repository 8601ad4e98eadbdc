/** Number words: what a single word is worth, and whether a number can begin with it. */
import { remember, rememberEach } from './remember.ts';

/** Number and scale words of one language; keys are folded, a trailing `*` is a prefix. */
export interface NumberWords {
  readonly numberWords: Readonly<Record<string, number>>;
  readonly scaleWords: Readonly<Record<string, number>>;
}

/** Words for some hundreds. */
export const HUNDREDS =
  /^(?:hunderten?|hundertern?|centaines?|cientos|centenas|centenares|centinaia|honderden|setek|setki|setkami|setkach|kilkaset|hundreds)$/;

export interface CompiledWords {
  readonly scales: (fold: string) => number;
  /** Whether a number in words can begin with a word; most words cannot, and are asked again and again. */
  readonly mayBegin: (fold: string) => boolean;
}

/** Letters by which the beginnings of words are told apart: the shortest part of a number written as one word has as many. */
const START = 3;
const startOf = (word: string): string => word.slice(0, START);

/** Made once a language. */
export const compileNumberWords = rememberEach((words: NumberWords): CompiledWords => {
  const entries = Object.entries(words.scaleWords).map(([word, value]) => {
    const isPrefix = word.endsWith('*');
    return { stem: isPrefix ? word.slice(0, -1) : word, isPrefix, value };
  });
  const scales = remember(
    (fold) =>
      entries.find(({ stem, isPrefix }) => (isPrefix ? fold.startsWith(stem) : fold === stem))?.value ?? 1,
  );
  // Nearly every word begins like no number at all.
  const starts = new Set(
    [...Object.keys(words.numberWords), ...entries.map(({ stem }) => stem)].map(startOf),
  );
  const mayBegin = remember(
    (fold) =>
      HUNDREDS.test(fold) ||
      (starts.has(startOf(fold)) &&
        (numberOf(fold, words.numberWords) !== null ||
          gluedScale(fold, words.numberWords, scales) > 0 ||
          scales(fold) === 1000)),
  );
  return { scales, mayBegin };
});

/** Adds a word to a number: "two hundred" multiplies, "hundred and fifty" adds, "half a" and "one and a half" are halves. */
export function addWord(total: number, last: number, number: number, linked: boolean): number {
  if (number === 100)
    return total % 1000 > 0 && total % 1000 < 20 && total % 10 > 0 ? total * 100 : total + 100;
  if (number === 20 && last === 4 && !linked) return total + 76; // quatre-vingts
  if (number === 0.25 && last > 0 && !linked) return total - last + last * number; // three quarters
  if (number < 1 && last === 1 && !linked) return total - 1 + number;
  if (number === 1 && last > 0 && last < 1) return total;
  return total + number;
}

/** Value of a number word; compounds are taken apart ("zweihundertfünfundsechzig", "tweehonderd", "duecento"). */
export function numberOf(fold: string, words: Readonly<Record<string, number>>): number | null {
  if (Object.hasOwn(words, fold)) return words[fold] ?? null;
  if (fold.length < 6 || fold.length > 34) return null;
  let total = 0;
  let last = 0;
  let parts = 0;
  for (let rest = fold; rest; parts++) {
    const linked = parts > 0 ? (/^(?:und|en)(?=.{3})/.exec(rest)?.[0].length ?? 0) : 0;
    const part = longestStart(rest.slice(linked), words) ?? (linked ? longestStart(rest, words) : null);
    if (!part) return null;
    const skipped = rest.startsWith(part.word) ? 0 : linked;
    total = addWord(total, last, part.value, skipped > 0);
    last = part.value;
    rest = rest.slice(skipped + part.word.length);
  }
  return parts > 1 ? total : null;
}

/** The longest number word of `START` letters or more that a text begins with. */
function longestStart(
  text: string,
  words: Readonly<Record<string, number>>,
): { word: string; value: number } | null {
  for (let length = Math.min(text.length, 14); length >= START; length--) {
    const word = text.slice(0, length);
    if (Object.hasOwn(words, word)) return { word, value: words[word] ?? 0 };
  }
  return null;
}

/** "Dreiviertelmilliarde": number and scale in one word; 0 when it is none. */
export function gluedScale(
  fold: string,
  words: Readonly<Record<string, number>>,
  scales: (fold: string) => number,
): number {
  if (fold.length < 10 || fold.length > 40 || /\d/.test(fold)) return 0;
  const part = longestStart(fold, words);
  const scale = part ? scales(fold.slice(part.word.length)) : 1;
  return part && scale > 1 ? part.value * scale : 0;
}
