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
