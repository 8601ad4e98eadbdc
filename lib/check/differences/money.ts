/** Checks on sums: how much, and for what. */
import type { Amount } from '../../text/amounts.ts';
import type { Check, Found, SentenceView } from './input.ts';

const MILLION = 1e6;
/** Yearly ad spend as reported from the filings (dossier, annual-ad-spend-figures): year → sums. */
const AD_SPEND: ReadonlyArray<{ readonly years: readonly number[]; readonly value: number }> = [
  { years: [2015], value: 40 * MILLION },
  { years: [2017, 2018, 2019], value: 150 * MILLION },
  { years: [2019, 2020], value: 200 * MILLION },
];
const WATCH_CUT = 750 * MILLION;
/** Sums within this share of each other are the same sum. */
const TOLERANCE = 0.03;

const same = (a: number, b: number): boolean => Math.abs(a - b) <= b * TOLERANCE;

export const checkAmount: Check = (view) => {
  const found: Found[] = [];
  const sums = view.reading.amounts.filter((amount) => amount.value >= MILLION);
  const push = (claim: string, span: Found['span'], note: string): void => {
    if (!found.some((other) => other.claim === claim)) found.push({ kind: 'amount', claim, span, note });
  };
  const paid = view.claimed('paid-100m-for-access');
  if (paid && !view.near(1, 'VIRAL')) {
    const figure =
      sums[0] ??
      view.reading.tokens.find(
        (token) => /^\d{2,3}$/.test(token.text) || /^\d{2,3}m\p{L}+$/u.test(token.fold),
      );
    if (figure) push(paid.claim, { start: figure.start, end: figure.end }, 'E05');
  }
  const annual = view.claimed('annual-ad-spend-figures');
  for (const sum of annual ? sums : []) {
    if (view.has('MESSAGE', 'DM', 'INBOX', 'ACCESS') && !view.has('AD'))
      push('annual-ad-spend-figures', sum, 'E06');
    else if (view.has('DATA') && !view.has('AD') && view.has('PAY', 'BUY', 'PRICE', 'GIVE', 'SPEND'))
      push('annual-ad-spend-figures', sum, 'E06');
    else if (!sum.vague && contradictsAdSpend(view, sum)) push('annual-ad-spend-figures', sum, 'E06');
  }
  const sold = view.claimed('messages-sold');
  if (sold && sums[0] && !view.has('VIRAL') && !paid && view.has('MESSAGE', 'DM', 'INBOX'))
    push(sold.claim, sums[0], 'E06');
  const total = view.claimed('ad-spend-hundreds-of-millions');
  if (total && view.has('AD') && (view.has('BILLION') || sums.some((sum) => sum.value >= 1e9)))
    push(total.claim, view.spanOf(view.hits('BILLION', 'AD')), 'E06');
  const cut = view.claimed('watch-budget-cut-750m');
  const wrong =
    cut && view.has('CUT', 'BUDGET')
      ? sums.find((sum) => !sum.vague && !same(sum.value, WATCH_CUT))
      : undefined;
  if (cut && wrong && !sums.some((sum) => same(sum.value, WATCH_CUT))) push(cut.claim, wrong, 'E06');
  const fines = view.claimed('prior-privacy-penalties');
  const record =
    fines && view.has('FTC') && !view.has('DPC')
      ? sums.find((sum) => sum.value >= 1e9 && !same(sum.value, 5e9))
      : undefined;
  if (fines && record) push(fines.claim, record, 'E40');
  for (const count of crowdCounts(view)) push(count.claim, count.span, count.note ?? 'E37');
  return found;
};

function contradictsAdSpend(view: SentenceView, sum: Amount): boolean {
  if (view.has('VIRAL', 'BUDGET', 'CUT', 'SUBSCRIBER', 'FINE')) return false;
  const at = view.tokenAt(sum.start);
  const years = view.reading.dates
    .filter((date) => date.year !== null && Math.abs(view.tokenAt(date.start) - at) <= 6)
    .map((date) => date.year ?? 0);
  const known = AD_SPEND.filter(({ value }) => same(sum.value, value));
  if (!known.length) return sum.money || view.has('AD');
  return years.length === 1 && !known.some((entry) => entry.years.includes(years[0] ?? 0));
}

/** 150 is the number of all partners, 70 million that of Spotify's users. */
function crowdCounts(view: SentenceView): Found[] {
  const claim = view.claimed(
    'read-write-delete-access',
    'inbox-api-programmatic-access',
    'netflix-read-messages',
    'prior-nyt-2018-report',
  )?.claim;
  if (!claim) return [];
  const reads = view.has('READ', 'SEE', 'SPY', 'WRITE', 'ACCESS');
  for (const match of view.reading.clean.text.matchAll(/\b150\b/g)) {
    const at = view.tokenAt(match.index);
    const followed = view.hits('COMPANY', 'OTHERTECH').some((hit) => hit.first > at && hit.first - at <= 4);
    if (followed && reads && view.has('MESSAGE', 'DM', 'INBOX', 'IT', 'READ') && !view.has('DATA'))
      return [{ kind: 'amount', claim, span: { start: match.index, end: match.index + 3 }, note: 'E37' }];
  }
  const seventy = view.reading.amounts.find((amount) => same(amount.value, 70 * MILLION) && !amount.money);
  if (seventy && view.has('NETFLIX', 'STREAMER') && !view.has('SPOTIFY'))
    return [{ kind: 'amount', claim, span: seventy, note: 'E38' }];
  return [];
}
