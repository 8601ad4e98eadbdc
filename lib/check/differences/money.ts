/** Checks on sums: how much, and for what. */
import type { Amount } from '../../text/amounts.ts';
import type { Check, Found, SentenceView } from './input.ts';
import { ahead, behind } from './near.ts';
import { CONTENT, NETFLIX } from './parties.ts';
import { SOURCES } from './stated.ts';

const MILLION = 1e6;
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
const WATCH_CUT = 750 * MILLION;
/** Sums within this share of each other are the same sum. */
const TOLERANCE = 0.03;

const same = (a: number, b: number): boolean => Math.abs(a - b) <= b * TOLERANCE;

/** Words from a sum to what it bought. */
const BOUGHT_WORDS = 8;
/** Words around a sum that say what it was for. */
const AROUND = 6;

export const checkAmount: Check = (view) => {
  const found: Found[] = [];
  const sums = view.reading.amounts.filter((amount) => amount.value >= MILLION);
  const push = (claim: string, span: Found['span'], note: string | null): void => {
    if (!found.some((other) => other.claim === claim)) found.push({ kind: 'amount', claim, span, note });
  };
  const hearsay = view.isHearsay() || sums.some((sum) => isOthersWord(view, sum));
  const paid = view.claimed('paid-100m-for-access');
  if (paid && !hearsay) {
    const figure = sums[0] ?? bareFigure(view);
    if (figure) push(paid.claim, { start: figure.start, end: figure.end }, 'E05');
  }
  if (view.claimed('annual-ad-spend-figures'))
    for (const sum of adSpendSums(view, sums)) push('annual-ad-spend-figures', sum, 'E06');
  const sold = view.claimed('messages-sold');
  const price = sums.find((sum) => !sum.vague && !isCrowd(view, sum));
  if (sold && price && !hearsay && !paid) push(sold.claim, price, 'E06');
  const total = view.claimed('ad-spend-hundreds-of-millions');
  const thousands = view.hits('HUNDREDSTHOUSANDS');
  if (total && thousands.length) push(total.claim, view.spanOf(thousands), 'E06');
  else if (total && (view.has('BILLION') || sums.some((sum) => sum.value >= 1e9)))
    push(total.claim, view.spanOf(view.hits('BILLION')), 'E06');
  const cut = view.claimed('watch-budget-cut-750m');
  const wrong = cut
    ? sums.find((sum) => !sum.vague && !same(sum.value, WATCH_CUT) && !isAdSpend(view, sum))
    : undefined;
  if (cut && wrong && !sums.some((sum) => same(sum.value, WATCH_CUT))) push(cut.claim, wrong, null);
  for (const count of [...crowdCounts(view), ...penalties(view, sums)])
    push(count.claim, count.span, count.note ?? null);
  return found;
};

/** A sum in quotation marks, of a source that is not on record. */
function isOthersWord(view: SentenceView, { start, end }: Found['span']): boolean {
  return (
    view.reading.quotations.some((quotation) => quotation.start <= start && quotation.end >= end) &&
    !view.has(...SOURCES)
  );
}

/** Whether a sum is told as what was spent on ads, beside the cut. */
function isAdSpend(view: SentenceView, sum: Amount): boolean {
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

/** "100m" said without a scale: "150 for the messages". */
function bareFigure(view: SentenceView): Found['span'] | undefined {
  return view.reading.tokens.find(
    (token) => /^\d{2,3}$/.test(token.text) || /^\d{2,3}m\p{L}+$/u.test(token.fold),
  );
}

/** Whether one of some concepts stands within a few words of a sum. */
function isNear(view: SentenceView, { start, end }: Found['span'], ...concepts: readonly string[]): boolean {
  const first = view.tokenAt(start);
  const last = view.tokenAt(end);
  return view.hits(...concepts).some((hit) => hit.last >= first - AROUND && hit.first <= last + AROUND);
}

/** Whether people are counted, not money. */
function isCrowd(view: SentenceView, sum: Amount): boolean {
  const last = view.tokenAt(sum.end - 1);
  return !sum.money && behind(view, { last }, 4, 'USER') !== undefined;
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

/** Sums given as ad spend that the record does not have, or that are said to have bought something else. */
function adSpendSums(view: SentenceView, sums: readonly Amount[]): Found['span'][] {
  const bought = [...CONTENT, 'DATA'] as const;
  return sums.filter((sum) => {
    const last = view.tokenAt(sum.end);
    const quoted = quotationOf(view, sum.start);
    const forIt = view.hits(...bought).some(
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
    // What is paid every year is a budget, not the price of a way in.
    const paidFor =
      !view.has('AD') &&
      (view.has(...CONTENT) ||
        (view.has('ACCESS') && !view.has('FREQOTHER')) ||
        (hasData(view) && view.has('PAY', 'BUY', 'PRICE', 'GIVE', 'SPEND')));
    return forIt || paidFor || (!sum.vague && contradictsAdSpend(view, sum));
  });
}

/** In a text of lower case. The record's sums are all in dollars. */
const OTHER_CURRENCY =
  /^\s?(?:m|mio|mn|mln)?\.?\s?(?:(?:de|di|d)[\s’']{1,2})?(?:[€£]|euro|eur\b|pound|pfund|libra|sterlin|ster[lł]|reais|real\b|franken|francs|franc\b|chf|złot|zł|pln|peso)/;
/** Before the figure, which the sign may be counted to. */
const OTHER_SIGN = /[€£]|\br\$/;

/** Whether a sum is told in another currency than the record's. */
function isForeign(view: SentenceView, { start, end }: Amount): boolean {
  const { text } = view.reading.clean;
  const lower = (from: number, to: number): string => text.slice(Math.max(0, from), to).toLowerCase();
  return OTHER_SIGN.test(lower(start - 4, start + 2)) || OTHER_CURRENCY.test(lower(end, end + 24));
}

function contradictsAdSpend(view: SentenceView, sum: Amount): boolean {
  // Converted sums are not held against the record; its own figure in another currency is none of its sums.
  if (isForeign(view, sum))
    return (
      AD_SPEND.some(({ value }) => value === sum.value) &&
      view.reading.amounts.every((other) => other.value < MILLION || isForeign(view, other))
    );
  // "150 million a year after the cut"
  const since = view.hits('CUT').some((hit) => ahead(view, hit, 2, 'AFTER', 'SINCE') !== undefined);
  const cut =
    (isNear(view, sum, 'CUT') && !since) ||
    (view.has('BUDGET', 'CUT') && !view.has('AD') && view.hits('WATCH', 'VIDEOSERVICE').length > 0);
  const posted = view.has('VIRAL') && !view.has('AD');
  if (cut || posted || view.has('SUBSCRIBER', 'FINE') || isCrowd(view, sum)) return false;
  const known = AD_SPEND.filter(({ value }) => same(sum.value, value));
  if (same(sum.value, WATCH_CUT) && view.has('WATCH', 'VIDEOSERVICE')) return false;
  if (!known.length) return true;
  // "It gave 150 for 2015, and 40 is that year's sum": who corrects has both.
  const only = view.reading.dates.length === 1 && view.reading.amounts.length === 1;
  const told = yearsOf(view, sum, only ? 2 * AROUND : AROUND);
  const others = view.reading.amounts.filter((other) => other !== sum);
  const fits = ({ value, years }: Budget): boolean =>
    others.some((other) => same(other.value, value)) && years.some((year) => told.includes(year));
  if (told.length && AD_SPEND.some(fits)) return false;
  if (sum.value === FIRST_BUDGET.value || told.length !== 1) return false;
  // "40 and 150 million, for 2015 and 2017"
  const years = yearsOf(view, sum, 2 * AROUND);
  return !known.some((entry) => years.some((year) => entry.years.includes(year)));
}

/** Years that stand nearer to a sum than to any other, "two years later" excepted. */
function yearsOf(view: SentenceView, sum: Amount, reach: number): number[] {
  const at = view.tokenAt(sum.start);
  const follows = (concept: string): boolean => behind(view, { last: at }, AROUND, concept) !== undefined;
  if (follows('AFTER') || (follows('TWO') && follows('YEARS'))) return [];
  const away = (date: number, { start, end }: Amount): number =>
    Math.max(view.tokenAt(start) - date, date - view.tokenAt(end - 1));
  const others = view.reading.amounts.filter((other) => other !== sum);
  return view.reading.dates.flatMap(({ start, year }) => {
    const date = view.tokenAt(start);
    const own = away(date, sum);
    return year !== null && own <= reach && !others.some((other) => away(date, other) < own) ? [year] : [];
  });
}

/** 150 is the number of all partners, 70 million that of Spotify's users. */
function crowdCounts(view: SentenceView): Found[] {
  const rights = view.claimed(
    'read-write-delete-access',
    'inbox-api-programmatic-access',
    'netflix-read-messages',
  );
  const claim = (rights ?? view.claimed('prior-nyt-2018-report'))?.claim;
  if (!claim) return [];
  const reads = rights !== undefined || view.has('READ', 'SEE', 'SPY', 'WRITE', 'ACCESS');
  const messages = rights !== undefined || view.has(...CONTENT, 'IT', 'READ');
  const other = view.has('DATA') && !view.has(...CONTENT);
  const partners = reads && messages && !other && !view.isHearsay() ? partnerCount(view) : undefined;
  if (partners) return [{ kind: 'amount', claim, span: partners, note: 'E37' }];
  const seventy = view.reading.amounts.find((amount) => same(amount.value, 70 * MILLION) && !amount.money);
  return seventy && isOfNetflix(view, seventy) ? [{ kind: 'amount', claim, span: seventy, note: 'E38' }] : [];
}

/** Whether a crowd is told as Netflix's: it alone is named, or nearer than Spotify. */
function isOfNetflix(view: SentenceView, sum: Amount): boolean {
  const told = view.has(...NETFLIX) ? 0 : 1;
  if (!view.near(told, ...NETFLIX)) return false;
  if (!view.near(told, 'SPOTIFY')) return true;
  const start = view.tokenAt(sum.start);
  const end = view.tokenAt(sum.end - 1);
  const words = (...parties: readonly string[]): number =>
    Math.min(...view.hits(...parties).map(({ first, last }) => Math.max(first - end, start - last)));
  const netflix = words(...NETFLIX);
  return netflix <= AROUND && netflix < words('SPOTIFY');
}

/** "150 companies", in figures or in words. */
function partnerCount(view: SentenceView): Found['span'] | undefined {
  for (const match of view.reading.clean.text.matchAll(/\b150\b/g)) {
    const last = view.tokenAt(match.index);
    if (behind(view, { last }, 5, 'COMPANY', 'OTHERTECH', 'RELATION', 'BOTH'))
      return { start: match.index, end: match.index + 3 };
  }
  const spelled = view.hits('PARTNERS150').find((many) => behind(view, many, 2, 'COMPANY'));
  return spelled && view.spanOf([spelled]);
}

/** The American penalty of 2019, and the Irish fine of November 2022. */
export const FTC_PENALTY = 5000 * MILLION;
export const SCRAPING_FINE = 265 * MILLION;
const FTC_SUMS = [FTC_PENALTY, 100 * MILLION];
/** Sums that go with an authority, or with the people concerned. */
const PENALTIES: ReadonlyArray<{ readonly beside: readonly string[]; readonly values: readonly number[] }> = [
  { beside: ['FTC'], values: FTC_SUMS },
  // Ireland has fined the group often.
  {
    beside: ['DPC'],
    values: [265, 1200, 405, 390, 251, 225, 210, 180, 91, 17].map((value) => value * MILLION),
  },
];
const PEOPLE_CONCERNED = [87, 50, 500, 533].map((value) => value * MILLION);

function penalties(view: SentenceView, sums: readonly Amount[]): Found[] {
  const claim = view.claimed('prior-privacy-penalties')?.claim;
  if (!claim) return [];
  const fits = (values: readonly number[], sum: Amount): boolean =>
    values.some((value) => same(sum.value, value));
  const [only] = view.reading.dates.length === 1 ? view.reading.dates : [];
  const of2019 = only?.year === 2019;
  const of2022 = only?.year === 2022 && only.month === 11;
  const rules = PENALTIES.filter(({ beside }) => view.has(...beside));
  const wrong = sums.find((sum) => {
    if (sum.vague) return false;
    if (isCrowd(view, sum) || (!sum.money && view.has('CAMBRIDGE') && !view.has('FINE', 'PAY')))
      return !fits(PEOPLE_CONCERNED, sum);
    if (rules.length) return !rules.some(({ values }) => fits(values, sum));
    if (of2022) return (sum.money || view.has('FINE')) && !fits([SCRAPING_FINE], sum);
    return of2019 && view.has('FINE', 'PAY') && !fits(FTC_SUMS, sum);
  });
  // The note speaks of the FTC alone.
  const note = view.has('FTC', 'CAMBRIDGE') || of2019 ? 'E40' : null;
  return wrong ? [{ kind: 'amount', claim, span: wrong, note }] : [];
}
