/** Dates of what stands beside the case: penalties of earlier years, Snapchat's traffic. */
import { type DateRule, nearest } from './dates-rule.ts';
import { ahead, beside } from './near.ts';
import { FTC_PENALTY, SCRAPING_FINE } from './penalties.ts';
import { MILLION } from './sums.ts';

/** Penalties by sum, with the years that belong to each: the ruling, and what it was about. */
const PENALTIES: ReadonlyArray<{ readonly value: number; readonly years: readonly number[] }> = [
  { value: FTC_PENALTY, years: [2019, 2012, 2011, 2018] },
  { value: SCRAPING_FINE, years: [2022] },
  { value: 1200 * MILLION, years: [2023] },
];

/** Words between a scandal's breaking and its year. */
const BROKE_WORDS = 6;

/** Words between a penalty's sum and its date. */
const PENALTY_WORDS = 12;
/** … and between a date and the sum right behind it. */
const NEXT_WORDS = 3;

/** Cambridge Analytica broke in 2018; the FTC's five billion are of 2019, Ireland's 265 million of 2022. */
export const fines: DateRule = (view, date, at) => {
  const claim = view.claimed('prior-privacy-penalties');
  if (!claim || date.year === null) return null;
  const isOnly = view.reading.dates.length === 1 && view.has('CAMBRIDGE') && !view.has('FTC', 'FINE');
  if ((isOnly || beside(view, at, 'CAMBRIDGE')) && date.year <= 2012)
    return { claim: claim.claim, note: 'E40' };
  // "When it broke in 2016": that was in 2018.
  const broke =
    (view.near(1, 'CAMBRIDGE') && nearest(view, at, 'BROKE') <= BROKE_WORDS) ||
    // "Cambridge Analytica, revealed in 2012"
    (nearest(view, at, 'REVEAL') <= 2 && ahead(view, { first: at }, 5, 'CAMBRIDGE') !== undefined);
  if (broke && date.year >= 2009 && date.year <= 2017) return { claim: claim.claim, note: 'E40' };
  // The sum named last before the date, or the first behind it.
  const sum =
    view.reading.amounts.filter((amount) => amount.start < date.start).at(-1) ?? view.reading.amounts[0];
  const penalty = PENALTIES.find(({ value }) => value === sum?.value);
  // "265 million in November 2022, and in May 2023 another 1.2 billion"
  const next = view.reading.amounts.find(({ start }) => start >= date.end);
  const isNext = next && view.tokenAt(next.start) - view.tokenAt(date.end) <= NEXT_WORDS;
  if (isNext && PENALTIES.some(({ value, years }) => value === next.value && years[0] === date.year))
    return null;
  if (!sum || !penalty || beside(view, at, 'SCRAPE')) return null;
  if (Math.abs(view.tokenAt(sum.start) - at) > PENALTY_WORDS) return null;
  // The note speaks of the FTC alone.
  const note = view.has('FTC') || penalty.value === FTC_PENALTY ? 'E40' : null;
  // The order of 2012 is what was breached, not the year of the penalty.
  const isOrder =
    date.year > 2012 || view.reading.dates.length > 1 || view.has('BREACH', 'AGREEMENT', 'RULING');
  return penalty.years.includes(date.year) && isOrder ? null : { claim: claim.claim, note };
};

/** What was done with Snapchat's traffic was done from 2016 to 2019; Onavo was bought before. */
export const interception: DateRule = (view, date) => {
  const claim = view.claimed('snapchat-traffic-interception');
  if (!claim || date.year === null || view.has('BUY', 'ENDED')) return null;
  const told = view.has('INTERCEPT', 'TRAFFIC', 'GHOSTBUSTERS') || view.near(1, 'GHOSTBUSTERS');
  return told && date.year >= 2009 && date.year <= 2015 ? { claim: claim.claim } : null;
};

/** The suit in which Netflix is a defendant is of November 2024. */
export const otherSuit: DateRule = (view, date) => {
  const claim = view.claimed('netflix-as-defendant');
  return claim && view.has('ILLINOIS') && date.month === 11 && date.year !== null && date.year !== 2024
    ? { claim: claim.claim }
    : null;
};
