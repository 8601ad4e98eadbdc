/** Checks on the yearly ad spend: how much, in which year, and that it bought ads. */
import type { Amount } from '../../text/amounts.ts';
import type { Found, SentenceView } from './input.ts';
import { ahead, away, behind, beside } from './near.ts';
import { CONTENT } from './parties.ts';
import { AROUND, BILLION, isCrowd, isForeign, isNear, isNoneInEuros, MILLION, same } from './sums.ts';

interface Budget {
  readonly years: readonly number[];
  readonly value: number;
}
/** The first yearly ad spend on record: with another year it is a wrong date (dates.ts), not a wrong sum. */
export const FIRST_BUDGET: Budget = { years: [2015], value: 40 * MILLION };
/** Yearly ad spend as reported from the filings (dossier, annual-ad-spend-figures): year → sums. */
const AD_SPEND: readonly Budget[] = [
  FIRST_BUDGET,
  { years: [2017, 2018, 2019], value: 150 * MILLION },
  { years: [2019, 2020], value: 200 * MILLION },
];
export const WATCH_CUT = 750 * MILLION;
const ON_RECORD: readonly number[] = [...AD_SPEND.map((budget) => budget.value), WATCH_CUT];
/** Whether a figure is one of the record's, whatever its money. */
export const isOnRecord = ({ value, vague }: Amount): boolean => !vague && ON_RECORD.includes(value);
/** "40 thousand dollars": a sum on record, but for its millions. */
export const isThousandfold = ({ value, money }: Amount): boolean =>
  money && ON_RECORD.includes(value * 1000);

/** "More" and "less", in whatever language. */
const COMPARED = /^(?:less|more|weniger|mehr|menos|mas|moins|plus|meno|piu|minder|meer|mniej|wiecej|mais)$/;

/** Words from a sum to what it bought. */
const BOUGHT_WORDS = 8;

/** Whether a sum is told as what was spent on ads, beside the cut. */
export function isAdSpend(view: SentenceView, sum: Amount): boolean {
  const known = AD_SPEND.some(({ value }) => same(sum.value, value));
  return (
    (isNear(view, sum, 'SPEND') &&
      view.has('AD', 'NETFLIX', 'STREAMER', 'ADVERTISER') &&
      !isCutBy(view, sum)) ||
    (known && view.has('AD')) ||
    (isNear(view, sum, 'AD') && !isNear(view, sum, 'CUT', 'BUDGET', 'ADVERTISER'))
  );
}

/** "Its spending plan was slashed by $750m": the sum hangs on the cut. */
function isCutBy(view: SentenceView, { start }: Amount): boolean {
  return ahead(view, { first: view.tokenAt(start) }, 3, 'CUT') !== undefined;
}

/** "40 million in 2015, 180 in 2017": a figure without its millions, right before a year or where the clause ends. */
export function bareSpend(view: SentenceView): Found['span'][] {
  const { tokens, amounts, dates, clean } = view.reading;
  // "In 2017 it was 150 million. For 2019 there was talk of some 300."
  const scaled = [...amounts, ...(view.input.earlier.at(-1)?.amounts ?? [])];
  if (!scaled.some(({ value }) => value >= MILLION)) return [];
  return tokens.filter((token, i) => {
    if (!/^\d{2,3}$/.test(token.text) || AD_SPEND.some(({ value }) => value === Number(token.text) * MILLION))
      return false;
    const within = ({ start, end }: Found['span']): boolean => token.start < end && token.end > start;
    if (amounts.some(within) || dates.some(within) || /[’'‘]$/.test(clean.text.slice(0, token.start)))
      return false;
    const next = tokens[i + 2];
    return (
      /^\s*(?:[.,;)]|$)/.test(clean.text.slice(token.end)) ||
      (next !== undefined && dates.some(({ start, month }) => month === null && start === next.start))
    );
  });
}

/** The quotation that a place of the text stands in. */
const quotationOf = (view: SentenceView, at: number): Found['span'] | undefined =>
  view.reading.quotations.find(({ start, end }) => start <= at && at < end);

/** Data that are paid for, not those "nach Angaben der Kläger". */
function hasData(view: SentenceView): boolean {
  const sources = view.hits('ACCORDING');
  return view
    .hits('DATA')
    .some(({ first, last }) => !sources.some((source) => source.first <= first && last <= source.last));
}

/** Whether a sum is told to have bought something else than ads: messages, a way in, data. */
export function boughtOther(view: SentenceView, sum: Amount): boolean {
  const last = view.tokenAt(sum.end);
  const quoted = quotationOf(view, sum.start);
  return view.hits(...CONTENT, 'DATA').some(
    (hit) =>
      hit.first >= last &&
      // "$150m, which we called “the price of the inboxes”"
      quotationOf(view, view.spanOf([hit]).start) === quoted &&
      hit.first - last <= BOUGHT_WORDS &&
      !view.hits('NEG').some((no) => no.first >= last && no.first < hit.first) &&
      !view
        .hits('AD')
        .some((ad) => view.sameClause(ad.first, last) || (ad.first > last && ad.first < hit.first)),
  );
}

/** Sums given as ad spend that the record does not have, or that are said to have bought something else. */
export function adSpendSums(view: SentenceView, sums: readonly Amount[]): Found['span'][] {
  // "Nobody paid 150 million for messages."
  if (view.has('NOBODY')) return [];
  return sums.filter((sum) => {
    // What is paid every year is a budget, not the price of a way in.
    const paidFor =
      !view.has('AD') &&
      // "From 150 million to 200 million, and it was let into messages": beside the sum
      (beside(view, view.tokenAt(sum.start), ...CONTENT) ||
        (view.has(...CONTENT) && view.has('RETURN', 'BUY', 'PAY', 'PRICE')) ||
        (view.has('ACCESS') && !view.has('FREQOTHER')) ||
        (hasData(view) && view.has('PAY', 'BUY', 'PRICE', 'GIVE', 'SPEND')));
    return boughtOther(view, sum) || paidFor || (!sum.vague && contradictsAdSpend(view, sum));
  });
}

function contradictsAdSpend(view: SentenceView, sum: Amount): boolean {
  // Converted sums are hardly held against the record; its own figure in another currency is none of its sums.
  if (isForeign(view, sum))
    return (
      isNoneInEuros(
        view,
        sum,
        AD_SPEND.map(({ value }) => value),
      ) ||
      (AD_SPEND.some(({ value }) => value === sum.value) &&
        view.reading.amounts.every(
          (other) => other.value < MILLION || !other.money || isForeign(view, other),
        ))
    );
  // "150 million a year after the cut"
  const since = view.hits('CUT').some((hit) => ahead(view, hit, 2, 'AFTER', 'SINCE') !== undefined);
  const cut =
    (isNear(view, sum, 'CUT') && !since) ||
    (view.has('BUDGET', 'CUT') && !view.has('AD') && view.hits('WATCH', 'VIDEOSERVICE').length > 0);
  const posted = view.has('VIRAL') && !view.has('AD');
  const ofOthers = view.has('FINE') || isNear(view, sum, 'SUBSCRIBER');
  if (cut || posted || ofOthers || isCrowd(view, sum)) return false;
  const known = AD_SPEND.filter(({ value }) => same(sum.value, value));
  if (
    same(sum.value, WATCH_CUT) &&
    (view.has('WATCH', 'VIDEOSERVICE') || view.paired('watch-budget-cut-750m'))
  )
    return false;
  // "Far more than a hundred million"
  if (sum.atLeast && AD_SPEND.some(({ value }) => value > sum.value && value <= 2 * sum.value)) return false;
  // "A hundred and ten million less than was agreed for 2017"
  if (COMPARED.test(view.word(view.tokenAt(sum.end - 1) + 1))) return false;
  if (!known.length) return !isElse(view, sum);
  // "It gave 150 for 2015, and 40 is that year's sum": who corrects has both.
  const only = view.reading.dates.length === 1 && view.reading.amounts.length === 1;
  const told = yearsOf(view, sum, only ? 2 * AROUND : AROUND);
  const others = view.reading.amounts.filter((other) => other !== sum);
  const fits = ({ value, years }: Budget): boolean =>
    others.some((other) => same(other.value, value)) && years.some((year) => told.includes(year));
  if (told.length && !isSideBySide(view) && AD_SPEND.some(fits)) return false;
  // "From 150 million to 200 million in 2019": the year is the second's.
  const next = view.reading.amounts.find(({ start }) => start >= sum.end);
  if (next && view.tokenAt(next.start) - view.tokenAt(sum.end - 1) <= RISE_WORDS && !isDated(view, sum, next))
    return false;
  if (sum.value === FIRST_BUDGET.value || told.length !== 1) return false;
  // "For 2019 two hundred million, five times as much as in 2015"
  const isOfOther = ({ years }: Budget): boolean =>
    view.reading.dates.some(({ year }) => year !== null && years.includes(year));
  if (view.reading.amounts.length === 1 && view.reading.dates.length > 1 && known.some(isOfOther))
    return false;
  // "40 and 150 million, for 2015 and 2017"
  const years = yearsOf(view, sum, 2 * AROUND);
  return !known.some((entry) => years.some((year) => entry.years.includes(year)));
}

/** "150 million in 2015 and 40 million in 2017": as many sums as years, each in the clause of its own. */
function isSideBySide(view: SentenceView): boolean {
  const sums = view.reading.amounts.filter(({ value }) => value >= MILLION);
  const years = view.reading.dates.filter(({ year }) => year !== null);
  return (
    years.length > 1 &&
    sums.length === years.length &&
    years.every(({ start }, i) => {
      const sum = sums[i];
      const next = sums[i + 1];
      const at = view.tokenAt(start);
      const last = sum ? view.tokenAt(sum.end - 1) : at;
      return at > last && view.sameClause(last, at) && (!next || start < next.start);
    })
  );
}

/** Words from one sum to the one it rose to. */
const RISE_WORDS = 3;
/** Whether a date stands between two sums. */
const isDated = (view: SentenceView, sum: Amount, next: Amount): boolean =>
  view.reading.dates.some(({ start }) => start >= sum.end && start < next.start);

/** "40 million in 2015; revenue was 33 billion": beside a sum on record, and told of neither ads nor spending. */
function isElse(view: SentenceView, sum: Amount): boolean {
  const onRecord = view.reading.amounts.some(
    (other) => other !== sum && AD_SPEND.some(({ value }) => same(other.value, value)),
  );
  return onRecord && sum.value >= BILLION && !beside(view, view.tokenAt(sum.start), 'AD', 'SPEND', 'BUY');
}

/** Years that stand nearer to a sum than to any other, "two years later" excepted. */
function yearsOf(view: SentenceView, sum: Amount, reach: number): number[] {
  const at = view.tokenAt(sum.start);
  // "40 million in 2015, then 150 million in 2017": each has its own.
  const sums = view.reading.amounts.filter(({ value }) => value >= MILLION);
  const own =
    sums.length > 1 && sums.length === view.reading.dates.length
      ? view.reading.dates[sums.indexOf(sum)]
      : null;
  if (own && own.year !== null) return [own.year];
  const follows = (concept: string): boolean => behind(view, { last: at }, AROUND, concept) !== undefined;
  if (follows('AFTER') || (follows('TWO') && follows('YEARS'))) return [];
  const words = (date: number, { start, end }: Amount): number =>
    away({ first: date, last: date }, { first: view.tokenAt(start), last: view.tokenAt(end - 1) });
  const others = view.reading.amounts.filter((other) => other !== sum);
  return view.reading.dates.flatMap(({ start, year }) => {
    const date = view.tokenAt(start);
    const own = words(date, sum);
    return year !== null && own <= reach && !others.some((other) => words(date, other) < own) ? [year] : [];
  });
}
