import { foldText } from './fold.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

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

/** Number and scale words of one language; keys are folded, a trailing `*` is a prefix. */
export interface NumberWords {
  readonly numberWords: Readonly<Record<string, number>>;
  readonly scaleWords: Readonly<Record<string, number>>;
}

const FIGURE = /\d{1,3}(?:[.,\u00a0\u202f ’']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?/g;
const CURRENCY_BEFORE = /(?:US\$|[$€£]|\b(?:USD|EUR|US-Dollar))\s*$/i;
const CURRENCY_AFTER =
  /^[\s-]*(?:\p{L}+\s+)?(?:(?:of|de|di|d|van)\s*[’']?\s*)?(?:US[-\s]?)?(?:[$€£]|dol[al]|d[oó]lar|usd|euro|eur\b|pound|dollari)/iu;
const AT_LEAST = /(?:over|more than|at least|upwards of|über|mehr als|plus de|más de|oltre|più di|mais de|meer dan|ruim|ponad|więcej niż)\s*(?:US)?[$€£]?\s*$/iu;
const HUNDREDS = /^(?:hunderten?|hundertern?|centaines?|cientos|centenas|centenares|centinaia|honderden|setek|setki|setkami|setkach|hundreds)$/;

/**
 * Finds sums and counts of a million or more, and smaller sums of money.
 * Years, days and shares ("2018", "12 %") are not amounts.
 */
export function findAmounts(text: string, tokens: readonly Token[], words: NumberWords): Amount[] {
  const found: Amount[] = [];
  const scales = compileScales(words.scaleWords);
  for (const match of text.matchAll(FIGURE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/[\p{L}\d]/u.test(text[start - 1] ?? '')) continue;
    const next = tokens.find((token) => token.start >= end);
    const gap = next ? text.slice(end, next.start) : '';
    let scale = 1;
    let last = end;
    if (next && /^[\s\u00a0\u202f-]?$/.test(gap)) {
      scale = scales(next.fold);
      if (scale > 1) last = next.end;
    }
    if (scale === 1) {
      const glued = /^(m|mn|mm|bn|b|k|mio|mrd|mln|mld|mlrd)(?![\p{L}\d])/iu.exec(text.slice(end));
      const glueScale = glued ? GLUED[(glued[1] ?? '').toLowerCase()] : undefined;
      const word = /^\p{L}{4,}/u.exec(text.slice(end))?.[0] ?? '';
      if (glued && glueScale) {
        scale = glueScale;
        last = end + glued[0].length;
      } else if (word && scales(foldText(word)) > 1) {
        scale = scales(foldText(word));
        last = end + word.length;
      }
    }
    const before = text.slice(Math.max(0, start - 24), start);
    const money = CURRENCY_BEFORE.test(before) || CURRENCY_AFTER.test(text.slice(last, last + 24));
    const value = parseFigure(match[0]) * scale;
    if (scale === 1 && !money && value < 10_000) continue;
    const sign = /(?:US)?[$€£]\s*$/.exec(before);
    found.push({ start: sign ? start - sign[0].length : start, end: last, value, vague: false, money, atLeast: AT_LEAST.test(before) || text[last] === '+' });
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const scaleAt = nextScale(tokens, i, scales);
    if (!scaleAt) continue;
    const number = HUNDREDS.test(token.fold) ? 100 : words.numberWords[token.fold];
    if (number === undefined || /\d/.test(token.fold)) continue;
    const vague = HUNDREDS.test(token.fold) && !(token.fold in words.numberWords);
    const end = scaleAt.token.end;
    found.push({ start: token.start, end, value: number * scaleAt.scale, vague, money: CURRENCY_AFTER.test(text.slice(end, end + 24)), atLeast: AT_LEAST.test(text.slice(Math.max(0, token.start - 24), token.start)) });
  }
  return found.sort((a, b) => a.start - b.start);
}

const GLUED: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mm: 1e6, mio: 1e6, mln: 1e6, b: 1e9, bn: 1e9, mrd: 1e9, mld: 1e9, mlrd: 1e9 };

function compileScales(scaleWords: Readonly<Record<string, number>>): (fold: string) => number {
  const entries = Object.entries(scaleWords);
  return (fold) => {
    for (const [word, value] of entries) {
      if (word.endsWith('*') ? fold.startsWith(word.slice(0, -1)) : fold === word) return value;
    }
    return 1;
  };
}

/** The scale word right after token `i`, or after a preposition ("hundreds of millions", "cientos de millones"). */
function nextScale(tokens: readonly Token[], i: number, scales: (fold: string) => number): { token: Token; scale: number } | null {
  for (const step of [1, 2]) {
    const token = tokens[i + step];
    if (!token) return null;
    const scale = scales(token.fold);
    if (scale > 1) return { token, scale };
    if (step === 1 && !/^(?:of|de|di|von|van)$/.test(token.fold)) return null;
  }
  return null;
}

/** "1,5" and "1.5" → 1.5; "1.000.000", "1,000,000" and "1 000 000" → 1000000. */
function parseFigure(figure: string): number {
  const grouped = /^\d{1,3}(?:[.,\u00a0\u202f ’']\d{3})+(?:[.,]\d{1,2})?$/.test(figure);
  if (!grouped) return Number(figure.replace(',', '.'));
  const decimals = /[.,](\d{1,2})$/.exec(figure);
  const whole = (decimals ? figure.slice(0, -decimals[0].length) : figure).replace(/\D/g, '');
  return Number(decimals ? `${whole}.${decimals[1]}` : whole);
}
