import { foldText } from './fold.ts';
import {
  addWord,
  compileNumberWords,
  gluedScale,
  HUNDREDS,
  numberOf,
  type NumberWords,
} from './number-words.ts';
import type { Span } from './span.ts';
import { isInWord, type Token } from './tokens.ts';

/** A sum of money or a count found in a sentence. */
export interface Amount extends Span {
  /** Value in units ("150 Mio." → 150000000). For "hundreds of millions" the lower bound, 100000000. */
  readonly value: number;
  /** "hundreds of millions": an order of magnitude, not a figure. */
  readonly vague: boolean;
  /** Whether a currency sign or word stands beside it. */
  readonly money: boolean;
  /** "over", "more than", a plus sign behind: a lower bound. */
  readonly atLeast: boolean;
}

const FIGURE = /\d{1,3}(?:[.,\u00a0\u202f ’']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?/g;
const CURRENCY_BEFORE = /(?:US\$|[$€£]|\b(?:USD|EUR|US-Dollar))\s*$/i;
/** Of a text in lower case, like the next one: expressions that look past case in all alphabets are slow to build. */
const CURRENCY_AFTER =
  /^\.?[\s-]{0,3}(?:[a-zª-ɏ]+\s{1,2})?(?:(?:of|de|di|d|van)\s?[’']?\s?)?(?:us[-\s]?)?(?:[$€£]|dol[al]|dol\.|d[oó]lar|usd|euro|eur\b|pound|dollari|zł(?:[^a-zª-ɏ]|$))/;
const AT_LEAST =
  /(?:over|more than|at least|upwards of|über|mehr als|plus de|más de|por encima de(?: los)?|oltre|più di|mais de|meer dan|ruim|ponad|więcej niż)\s?(?:us)?[$€£]?\s?$/;
const isMoney = (after: string): boolean => CURRENCY_AFTER.test(after.toLowerCase());
const isLeast = (before: string): boolean => AT_LEAST.test(before.toLowerCase());
/** "Several hundred million" is as vague as "hundreds of millions". */
const SEVERAL =
  /^(?:several|few|some|many|mehrere|einige|etliche|plusieurs|quelques|varios|varias|algunos|alcune|diversi|varie|alguns|algumas|enkele|meerdere|kilka)$/;

/**
 * Finds sums and counts of a million or more, and smaller sums of money.
 * Years, days and shares ("2018", "12 %") are not amounts.
 */
export function findAmounts(text: string, tokens: readonly Token[], words: NumberWords): Amount[] {
  const found: Amount[] = [];
  const { scales, mayBegin } = compileNumberWords(words);
  for (const match of /\d/.test(text) ? text.matchAll(FIGURE) : []) {
    const start = match.index;
    const end = start + match[0].length;
    if (isInWord(text, start - 1)) continue;
    const next = tokens.find((token) => token.start >= end);
    const gap = next ? text.slice(end, next.start) : '';
    let scale = 1;
    let last = end;
    if (next && JOINED.test(gap)) {
      const scaled = readScales(text, tokens, tokens.indexOf(next), scales);
      scale = scaled.scale;
      last = scaled.last?.end ?? end;
    }
    if (scale === 1 && isInWord(text, end)) {
      const glued = /^(m|mn|mm|bn|b|k|mio|mrd|mln|mld|mlrd)(?![A-Za-zÀ-ɏ\d])/i.exec(text.slice(end));
      const glueScale = glued ? GLUED[(glued[1] ?? '').toLowerCase()] : undefined;
      const word = /^[A-Za-zÀ-ɏ]{4,}/.exec(text.slice(end))?.[0] ?? '';
      if (glued && glueScale) {
        scale = glueScale;
        last = end + glued[0].length;
      } else if (word && scales(foldText(word)) > 1) {
        scale = scales(foldText(word));
        last = end + word.length;
      }
    }
    const before = text.slice(Math.max(0, start - 24), start);
    const money = CURRENCY_BEFORE.test(before) || isMoney(text.slice(last, last + 24));
    const value = parseFigure(match[0]) * scale;
    if (scale === 1 && !money && value < 10_000) continue;
    const sign = /(?:US)?[$€£]\s*$/.exec(before);
    found.push({
      start: sign ? start - sign[0].length : start,
      end: last,
      value,
      vague: false,
      money,
      atLeast: isLeast(before) || text[last] === '+',
    });
  }
  for (let i = 0; i < tokens.length; ) {
    const first = tokens[i];
    const number =
      first && mayBegin(first.fold) ? readNumber(text, tokens, i, words.numberWords, scales) : null;
    if (!number || !first) {
      i++;
      continue;
    }
    const { value, vague, end, after } = number;
    found.push({
      start: first.start,
      end,
      value,
      vague,
      money: isMoney(text.slice(end, end + 24)),
      atLeast: isLeast(text.slice(Math.max(0, first.start - 24), first.start)),
    });
    i = after;
  }
  return found.sort((a, b) => a.start - b.start);
}

const GLUED: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  mld: 1e9,
  mlrd: 1e9,
};

/** What may stand between the words of one number. */
const JOINED = /^[\s-]?$/;
/** "two hundred and fifty", "cento e cinquenta", "ciento y tres", "fünf und zwanzig". */
const AND = /^(?:and|e|y|und|et|en|i)$/;
/** "Hundreds of millions", "cientos de millones". */
const OF = /^(?:of|de|di|von|van)$/;
const PARTS = /^parte?[si]$/;
/** Longest number in words: "seven hundred and seventy-five". */
const MAX_WORDS = 8;

interface WrittenNumber {
  readonly value: number;
  readonly vague: boolean;
  readonly end: number;
  /** Index of the first token behind it. */
  readonly after: number;
}

/** A number in words with its scale ("two hundred million"), from token `i` on; `null` when there is none. */
function readNumber(
  text: string,
  tokens: readonly Token[],
  i: number,
  words: Readonly<Record<string, number>>,
  scales: (fold: string) => number,
): WrittenNumber | null {
  let total = 0;
  let last = 0;
  let vague = false;
  let linked = false;
  let at = i;
  for (; at < tokens.length && at - i < MAX_WORDS; at++) {
    const token = tokens[at];
    if (!token || (at > i && !isJoined(text, tokens, at))) break;
    const number = HUNDREDS.test(token.fold) && !(token.fold in words) ? 100 : numberOf(token.fold, words);
    if (number === null) {
      const next = tokens[at + 1];
      const links =
        at > i &&
        AND.test(token.fold) &&
        next !== undefined &&
        isJoined(text, tokens, at + 1) &&
        numberOf(next.fold, words) !== null;
      if (!links) break;
      linked = true;
      continue;
    }
    vague ||= HUNDREDS.test(token.fold) && !(token.fold in words);
    total = addWord(total, last, number, linked);
    last = number;
    linked = false;
  }
  const first = tokens[i];
  const glued = first && gluedScale(first.fold, words, scales);
  if (first && glued) return { value: glued, vague: false, end: first.end, after: i + 1 };
  // "mil millones": the scale of a scale needs no number before it.
  const bare = at === i;
  if (bare && (!first || scales(first.fold) !== 1000 || /\d$/.test(tokens[i - 1]?.fold ?? ''))) return null;
  // "three quarters of a billion", "tres cuartas partes de mil millones"
  if (!bare && PARTS.test(tokens[at]?.fold ?? '')) at++;
  const of =
    bare || !OF.test(tokens[at]?.fold ?? '') ? 0 : numberOf(tokens[at + 1]?.fold ?? '', words) === 1 ? 2 : 1;
  if (!bare && (!isJoined(text, tokens, at) || !isJoined(text, tokens, at + of))) return null;
  const scaled = readScales(text, tokens, at + of, scales);
  if (!scaled.last || (bare && scaled.scale < 1e6)) return null;
  const half = AND.test(tokens[scaled.after]?.fold ?? '')
    ? numberOf(tokens[scaled.after + 1]?.fold ?? '', words)
    : null;
  if (half !== null && half < 1 && !bare)
    return {
      value: (total + half) * scaled.scale,
      vague,
      end: tokens[scaled.after + 1]?.end ?? scaled.last.end,
      after: scaled.after + 2,
    };
  // "Un milliard deux cents millions"
  const rest = bare ? null : readNumber(text, tokens, scaled.after, words, scales);
  if (rest && !rest.vague && rest.value < scaled.scale && isJoined(text, tokens, scaled.after))
    return { ...rest, value: total * scaled.scale + rest.value, vague };
  const several = total >= 100 && total % 100 === 0 && SEVERAL.test(tokens[i - 1]?.fold ?? '');
  return {
    value: (bare ? 1 : total) * scaled.scale,
    vague: vague || several,
    end: scaled.last.end,
    after: scaled.after,
  };
}

/** Scale words from token `i` on, multiplied: "millones", "mil millones". */
function readScales(
  text: string,
  tokens: readonly Token[],
  i: number,
  scales: (fold: string) => number,
): { scale: number; last: Token | null; after: number } {
  let scale = 1;
  let last: Token | null = null;
  let at = i;
  for (; at < i + 2; at++) {
    const token = tokens[at];
    const next = token ? scales(token.fold) : 1;
    if (!token || next === 1 || (last && (scale !== 1000 || !isJoined(text, tokens, at)))) break;
    scale *= next;
    last = token;
  }
  return { scale, last, after: at };
}

/** Whether nothing but a space or a hyphen divides a token from the one before. */
function isJoined(text: string, tokens: readonly Token[], at: number): boolean {
  return JOINED.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}

/** "1,5" and "1.5" → 1.5; "1.000.000", "1,000,000" and "1 000 000" → 1000000. */
function parseFigure(figure: string): number {
  const grouped = /^\d{1,3}(?:[.,\u00a0\u202f ’']\d{3})+(?:[.,]\d{1,2})?$/.test(figure);
  if (!grouped) return Number(figure.replace(',', '.'));
  const decimals = /[.,](\d{1,2})$/.exec(figure);
  const whole = (decimals ? figure.slice(0, -decimals[0].length) : figure).replace(/\D/g, '');
  return Number(decimals ? `${whole}.${decimals[1]}` : whole);
}
