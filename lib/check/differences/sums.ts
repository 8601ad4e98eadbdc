/** What checks on sums share. */
import type { Amount } from '../../text/amounts.ts';
import type { Found, SentenceView } from './input.ts';
import { behind } from './near.ts';

export const MILLION = 1e6;
export const BILLION = 1e9;
/** Sums within this share of each other are the same sum. */
const TOLERANCE = 0.03;

export const same = (a: number, b: number): boolean => Math.abs(a - b) <= b * TOLERANCE;

/** Words around a sum that say what it was for. */
export const AROUND = 6;

/** Whether one of some concepts stands within a few words of a sum. */
export function isNear(
  view: SentenceView,
  { start, end }: Found['span'],
  ...concepts: readonly string[]
): boolean {
  const first = view.tokenAt(start);
  const last = view.tokenAt(end);
  return view.hits(...concepts).some((hit) => hit.last >= first - AROUND && hit.first <= last + AROUND);
}

/** Whether people are counted, not money. */
export function isCrowd(view: SentenceView, sum: Amount): boolean {
  const last = view.tokenAt(sum.end - 1);
  return !sum.money && behind(view, { last }, 4, 'USER', 'ACCOUNTS') !== undefined;
}

/** In a text of lower case. The record's sums are all in dollars. */
const OTHER_CURRENCY =
  /^\s?(?:m|mio|mn|mln)?\.?\s?(?:(?:de|di|d)[\s’']{1,2})?(?:[€£]|euro|eur\b|pound|pfund|libra|sterlin|ster[lł]|reais|real\b|franken|francs|franc\b|chf|złot|zł|pln|peso)/;
/** Before the figure, which the sign may be counted to. */
const OTHER_SIGN = /[€£]|\br\$/;

/** Whether a sum is told in another currency than the record's. */
export function isForeign(view: SentenceView, { start, end }: Amount): boolean {
  const { text } = view.reading.clean;
  const lower = (from: number, to: number): string => text.slice(Math.max(0, from), to).toLowerCase();
  return OTHER_SIGN.test(lower(start - 4, start + 2)) || OTHER_CURRENCY.test(lower(end, end + 24));
}

/** What a dollar was worth in euros since 2009 lies between these. */
const EUROS = { least: 0.66, most: 1.05 } as const;
const IN_EUROS = /€|\beuro|\beur\b/i;

/** Whether a sum in euros can be none of some sums in dollars. */
export const isNoneInEuros = (
  view: SentenceView,
  { start, end, value }: Amount,
  dollars: readonly number[],
): boolean =>
  IN_EUROS.test(view.reading.clean.text.slice(Math.max(0, start - 4), end + 24)) &&
  !dollars.some((sum) => value >= sum * EUROS.least && value <= sum * EUROS.most);
