import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

/** A calendar date found in a sentence, as exact as the page gives it. */
export interface FoundDate extends Span {
  readonly year: number | null;
  /** 1–12, or `null`. */
  readonly month: number | null;
  /** 1–31, or `null`. */
  readonly day: number | null;
}

const CONNECTORS = new Set([
  'of',
  'de',
  'del',
  'di',
  'do',
  'da',
  'van',
  'der',
  'den',
  'dem',
  'roku',
  'r',
  'st',
  'nd',
  'rd',
  'th',
  'er',
  'o',
  'im',
  'in',
  'the',
  'des',
  'jahres',
  'ano',
  'anno',
  'annee',
]);
/** Words of other meaning that name a month only beside a day or a year; some of them even with a capital. */
const NEVER_ALONE = new Set(['mar', 'set', 'mag', 'lip', 'maja']);
const AMBIGUOUS = new Set([...NEVER_ALONE, 'may', 'march']);
const MAX_YEAR = 2035;
const MIN_YEAR = 1990;

/**
 * Finds dates with a year or a month: "3 December 2020", "14. April 2023", "avril 2023", "May 2018", "2013",
 * "2023-04-14", "14.04.2023". `months` maps folded names to 1–12.
 */
export function findDates(
  text: string,
  tokens: readonly Token[],
  months: Readonly<Record<string, number>>,
): FoundDate[] {
  const found: FoundDate[] = [];
  const taken = new Set<number>();
  const hasDigits = /\d/.test(text);
  if (hasDigits) findNumeric(text, tokens, found, taken);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || taken.has(i)) continue;
    const month = monthOf(token, months);
    if (!month) continue;
    const before = dayAt(text, tokens, i - 1) ?? dayAt(text, tokens, isConnector(tokens[i - 1]) ? i - 2 : -1);
    const after = before ? null : dayAt(text, tokens, i + 1);
    const yearAt = findYear(text, tokens, after ? after.index + 1 : i + 1);
    const short = token.fold.length <= 3 && !/^(?:may|mai|mei|maj|mag|lip|jun|jul)$/.test(token.fold);
    if ((short || AMBIGUOUS.has(token.fold)) && !yearAt && !before && !after && !isProperMonth(token))
      continue;
    if (!yearAt && !before && !after && token.fold === 'may' && token.text !== 'May') continue;
    const first = before?.index ?? i;
    const last = yearAt ?? after?.index ?? i;
    for (let k = first; k <= last; k++) taken.add(k);
    found.push({
      start: tokens[first]?.start ?? token.start,
      end: tokens[last]?.end ?? token.end,
      year: yearAt === null ? null : yearOf(text, tokens[yearAt]),
      month,
      day: (before ?? after)?.day ?? null,
    });
  }
  for (let i = 0; hasDigits && i < tokens.length; i++) {
    const token = tokens[i];
    if (token && !taken.has(i) && isYear(token) && !isQuantity(text, token))
      found.push({ start: token.start, end: token.end, year: Number(token.text), month: null, day: null });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Date as partial ISO text: "2020-12-03", "2023-04", "2013", "--12" for a month without a year. */
export function toIso(date: FoundDate): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const month = date.month ? `-${two(date.month)}` : '';
  const day = date.month && date.day ? `-${two(date.day)}` : '';
  return date.year === null ? `-${month}${day}` : `${date.year}${month}${day}`;
}

/** "23 March" on a page of 3 April 2024 is 23 March 2024, "5 December" on it is 5 December 2023. A month alone stays open. */
export function lendYear(date: FoundDate, published: string | null): FoundDate {
  if (date.year !== null || date.month === null || date.day === null || published === null) return date;
  const year = Number(published.slice(0, 4));
  const own = { ...date, year };
  return toIso(own) <= published.slice(0, 10) ? own : { ...date, year: year - 1 };
}

function findNumeric(text: string, tokens: readonly Token[], found: FoundDate[], taken: Set<number>): void {
  const add = (start: number, length: number, year: number, month: number, day: number): void => {
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < MIN_YEAR || year > MAX_YEAR) return;
    found.push({ start, end: start + length, year, month, day });
    tokens.forEach((token, i) => {
      if (token.start >= start && token.end <= start + length) taken.add(i);
    });
  };
  for (const m of text.matchAll(/\b(\d{4})-(\d{2})-(\d{2})\b/g))
    add(m.index, m[0].length, Number(m[1]), Number(m[2]), Number(m[3]));
  for (const m of text.matchAll(/\b(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4})\b/g)) {
    const a = Number(m[1]);
    const b = Number(m[3]);
    if (b > 12) add(m.index, m[0].length, Number(m[4]), a, b);
    else add(m.index, m[0].length, Number(m[4]), b, a);
  }
}

function monthOf(token: Token, months: Readonly<Record<string, number>>): number | null {
  // "Mają": they have.
  if (token.fold === 'maja' && /ą$/i.test(token.text)) return null;
  return Object.hasOwn(months, token.fold) ? (months[token.fold] ?? null) : null;
}

function isProperMonth(token: Token): boolean {
  return /^\p{Lu}\p{Ll}{2,}/u.test(token.text) && !NEVER_ALONE.has(token.fold);
}

function isConnector(token: Token | undefined): boolean {
  return token !== undefined && CONNECTORS.has(token.fold);
}

function dayAt(text: string, tokens: readonly Token[], index: number): { day: number; index: number } | null {
  const token = tokens[index];
  const match = token ? /^(\d{1,2})(?:st|nd|rd|th|er|º|o)?$/.exec(token.fold) : null;
  if (!token || !match) return null;
  const day = Number(match[1]);
  if (day < 1 || day > 31 || /[$€£]\s?$|['’]$/.test(text.slice(Math.max(0, token.start - 2), token.start)))
    return null;
  return { day, index };
}

/** Index of a year among the next tokens, over connectors and one comma. */
function findYear(text: string, tokens: readonly Token[], from: number): number | null {
  for (let i = from; i < from + 3; i++) {
    const token = tokens[i];
    if (!token) return null;
    if (yearOf(text, token) !== null) return i;
    if (!isConnector(token)) return null;
  }
  return null;
}

function isYear(token: Token): boolean {
  if (!/^\d{4}$/.test(token.text)) return false;
  const year = Number(token.text);
  return year >= MIN_YEAR && year <= MAX_YEAR;
}

/** A year in full, or its end behind an apostrophe: "’23". */
function yearOf(text: string, token: Token | undefined): number | null {
  if (!token) return null;
  if (isYear(token)) return Number(token.text);
  const isShort = /^\d\d$/.test(token.text) && /['’]/.test(text.charAt(token.start - 1));
  return isShort && Number(token.text) <= MAX_YEAR - 2000 ? 2000 + Number(token.text) : null;
}

/** "2018 users", "$2000": a number that only looks like a year. */
function isQuantity(text: string, token: Token): boolean {
  return (
    /[$€£.,]$/.test(text.slice(Math.max(0, token.start - 1), token.start)) ||
    /^(?:[.,]\d| ?%)/.test(text.slice(token.end, token.end + 3))
  );
}
