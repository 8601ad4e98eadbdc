/** Dates of the rulings of 2025. */
import type { DateRule } from './dates-rule.ts';
import { beside } from './near.ts';

/** The day of each ruling of 2025 by its month: class denied, summary judgment. */
const RULING_DAYS: Readonly<Record<number, number>> = { 1: 24, 9: 30 };
/** Years in which nothing was ruled on classes of users. */
const OTHER_YEARS = [2023, 2024, 2026];

/** Rulings: class denied on 24 January 2025, summary judgment on 30 September 2025. */
export const ruling: DateRule = (view, date, at) => {
  const claim = view.claimed('case-outcome');
  if (!claim || date.month === null) return null;
  const own = RULING_DAYS[date.month];
  const ruled = (...concepts: readonly string[]): boolean =>
    view.reading.dates.length === 1 ? view.has(...concepts) : beside(view, at, ...concepts);
  const refused = (): boolean => date.day !== null && view.has('JUDGE', 'DONATO') && ruled('NEG', 'REFUSE');
  // The day of a ruling in another year: nothing else of the case is of that day.
  if (date.year !== null && date.year !== 2025)
    return date.day === own ||
      (date.month === 9 && date.year !== 2022 && view.has('USER') && ruled('WIN', 'DISMISS')) ||
      (OTHER_YEARS.includes(date.year) && ruled('CERTIFY'))
      ? { claim: claim.claim }
      : null;
  // The trial that fell away was set for November; the advertisers' case went on.
  if (beside(view, at, 'APPEAL', 'TRIAL', 'ADVERTISER', 'AWAIT') || date.month === 11) return null;
  // "On 24 January it refused the class, and on 30 September it ruled for Meta."
  const isSecond = view.reading.dates.some(
    ({ month, day }) => month === 1 && (day ?? RULING_DAYS[1]) === RULING_DAYS[1],
  );
  if (beside(view, at, 'CERTIFY') && date.month !== 1 && !(isSecond && date.day === own))
    return { claim: claim.claim };
  const decided = own ? date.day === null || date.day === own : date.month === 10 && (date.day ?? 1) <= 2;
  const told = date.year === 2025 || view.isFrom('2025-01-24');
  return told && !decided && (ruled('CERTIFY', 'DISMISS', 'RULING', 'ENDED', 'WIN') || refused())
    ? { claim: claim.claim }
    : null;
};
