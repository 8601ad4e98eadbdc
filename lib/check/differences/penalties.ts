/** Penalties of earlier years: which authority, how much. */
import type { Amount } from '../../text/amounts.ts';
import type { Found, SentenceView } from './input.ts';
import { isCrowd, MILLION } from './sums.ts';

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
/** So many at least were concerned wherever the record speaks of it. */
const FEW = 10 * MILLION;
const PEOPLE_CONCERNED = [87, 50, 500, 533].map((value) => value * MILLION);

/** Others who were fined; "TikTok" is found as where things spread. */
const OTHER_FIRMS = ['OTHERFIRM', 'OTHERTECH', 'YOUTUBE', 'PLATFORMX', 'VIRAL'] as const;

/** Words from a fine to its month. */
const MONTH_WORDS = 4;
const isOfNovember = (view: SentenceView, { end }: Amount): boolean =>
  view.reading.dates.some(({ year, month, start }) => {
    const words = view.tokenAt(start) - view.tokenAt(end - 1);
    return year === 2022 && month === 11 && words > 0 && words <= MONTH_WORDS;
  });

export function penalties(view: SentenceView, sums: readonly Amount[]): Found[] {
  const claim = view.claimed('prior-privacy-penalties')?.claim;
  if (!claim) return [];
  const fits = (values: readonly number[], sum: Amount): boolean =>
    // Fines are told to the million: 256 are not 251, nor 265.
    values.some((value) => Math.abs(sum.value - value) < MILLION);
  const [only] = view.reading.dates.length === 1 ? view.reading.dates : [];
  const of2019 = only?.year === 2019;
  const of2022 = only?.year === 2022 && only.month === 11;
  const rules = PENALTIES.filter(({ beside }) => view.has(...beside));
  const wrong = sums.find((sum) => {
    // "Scraped profiles, some 533 million of them"
    if (sum.vague || (!sum.money && fits(PEOPLE_CONCERNED, sum))) return false;
    // "A bug that exposed the photos of 6.8 million": few of those whose data leaked.
    if (!sum.money && sum.value < FEW) return false;
    // "A hack that opened thirty million accounts" is on no record.
    const isOnRecord = view.has('CAMBRIDGE', 'SCRAPE', 'DPC', 'FTC', 'LEAK', 'DATA');
    if ((isCrowd(view, sum) && isOnRecord) || (!sum.money && view.has('CAMBRIDGE') && !view.has('FINE')))
      return true;
    // "166 million in November 2022", whatever else is told
    if (isOfNovember(view, sum)) return !fits([SCRAPING_FINE], sum);
    // With several fines, those of others are told beside.
    const known = sums.length > 1 ? PENALTIES : rules;
    const isKnown = known.some(({ values }) => fits(values, sum));
    // "A fifth of what Amazon had to pay": with another firm named, a sum that is on no record may be theirs.
    if (view.has(...OTHER_FIRMS) && !isKnown) return false;
    if (rules.length) return !isKnown;
    if (of2022) return (sum.money || view.has('FINE')) && !fits([SCRAPING_FINE], sum);
    return of2019 && view.has('FINE', 'PAY') && !fits(FTC_SUMS, sum);
  });
  // The note speaks of the FTC alone.
  const note = view.has('FTC', 'CAMBRIDGE') || of2019 ? 'E40' : null;
  return wrong ? [{ kind: 'amount', claim, span: wrong, note }] : [];
}
