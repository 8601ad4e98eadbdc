/** Checks on how often the report was due. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Check, SentenceView } from './input.ts';
import { startsAt } from './near.ts';

/** "Daily counts", "clicks of each day": what the report was to hold, whenever it was due. */
function isDailyCount(view: SentenceView, { first, last }: ConceptHit): boolean {
  return (
    startsAt(view, first, 'DAILY') &&
    ((!view.has('REPORT', 'DOCUMENT') && view.has('RECOMMEND')) ||
      view.hits('COUNTS').some((counts) => Math.abs(counts.first - last) <= 2))
  );
}

/** "Jour par jour": how the counts are broken down. */
const isOneByOne = (view: SentenceView, { first, last }: ConceptHit): boolean =>
  first > 0 && view.word(first - 1) === view.word(last);

/** "Two reports every month" are one every two weeks. */
const isTwoAMonth = (view: SentenceView, token: number): boolean => startsAt(view, token, 'TWO');

/** Without one of these a sentence gives the rhythm of something else: a price, a quarter's figures. */
const REPORTING = [
  'REPORT',
  'DOCUMENT',
  'WRITE',
  'GIVE',
  'SHARE',
  'RECEIVE',
  'RETURN',
  'COUNTS',
  'RECOMMEND',
] as const;

export const checkFrequency: Check = (view) => {
  const report = view.claimed('report-every-two-weeks');
  const other = view
    .hits('FREQOTHER')
    .find((hit) => !isDailyCount(view, hit) && !isTwoAMonth(view, hit.last + 1) && !isOneByOne(view, hit));
  const told = view.has(...REPORTING) || view.near(1, 'REPORT');
  return report && other && told && !view.has('BIWEEKLY')
    ? [{ kind: 'frequency', claim: report.claim, span: view.spanOf([other]), note: 'E26' }]
    : [];
};
