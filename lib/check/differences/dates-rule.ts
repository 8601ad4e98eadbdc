/** What rules on dates share. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { FoundDate } from '../../text/dates.ts';
import type { SentenceView } from './input.ts';

/** Says whether a date departs from the record, and on which claim. `at` is the token it begins with. */
export type DateRule = (
  view: SentenceView,
  date: FoundDate,
  at: number,
) => { claim: string; note?: string | null } | null;

/** The year, 0 when the page names none. */
export const yearOf = (date: FoundDate): number => date.year ?? 0;

/** Words from a token to a mention. */
const wordsTo = ({ first, last }: ConceptHit, at: number): number =>
  Math.min(Math.abs(first - at), Math.abs(last - at));

/** Words from the date to the nearest of some concepts. */
export const nearest = (view: SentenceView, at: number, ...concepts: readonly string[]): number =>
  Math.min(Number.POSITIVE_INFINITY, ...view.hits(...concepts).map((hit) => wordsTo(hit, at)));

/** The same, but what stands in the date's own clause comes first. */
export function nearestInClause(view: SentenceView, at: number, ...concepts: readonly string[]): number {
  const own = view.hits(...concepts).filter((hit) => view.sameClause(hit.first, at));
  const words = own.map((hit) => wordsTo(hit, at));
  // What stands in another clause is further away than anything in this one.
  return words.length ? Math.min(...words) : nearest(view, at, ...concepts) + OTHER_CLAUSE;
}
const OTHER_CLAUSE = 20;

/** Months on record, each with the claim or the concept beside which it is right, whatever else the sentence dates. */
const ON_RECORD: ReadonlyArray<{
  readonly claim?: string;
  readonly concept?: string;
  readonly month: string;
}> = [
  { claim: 'watch-budget-cut-750m', month: '2018-05' },
  { claim: 'titan-api-access', month: '2013-08' },
  { claim: 'prior-nyt-2018-report', month: '2018-12' },
  { claim: 'messenger-e2ee-default', month: '2023-12' },
  { claim: 'hastings-board-seat', month: '2019-05' },
  { claim: 'hastings-board-seat', month: '2011-06' },
  { concept: 'WATCH', month: '2017-08' },
];

/** Whether a month is on record for something else that the sentence tells. */
export const isOfOther = (view: SentenceView, { year, month }: FoundDate, wrong: string): boolean =>
  year !== null &&
  month !== null &&
  ON_RECORD.some(
    ({ claim, concept, month: known }) =>
      known === `${year}-${String(month).padStart(2, '0')}` &&
      claim !== wrong &&
      (claim ? view.paired(claim) !== undefined : view.has(concept ?? '')),
  );

/** Whether each mention of some concepts has another date of the sentence nearer to it: this date is given for something else. */
export function isOutdone(
  view: SentenceView,
  date: FoundDate,
  at: number,
  ...concepts: readonly string[]
): boolean {
  const others = view.reading.dates.filter((other) => other !== date).map(({ start }) => view.tokenAt(start));
  const given = view.hits(...concepts);
  return (
    given.length > 0 &&
    given.every((hit) => {
      // What stands in the mention's own clause comes first.
      const isOwn = view.sameClause(hit.first, at);
      return others.some(
        (other) => wordsTo(hit, other) < wordsTo(hit, at) && (!isOwn || view.sameClause(hit.first, other)),
      );
    })
  );
}
