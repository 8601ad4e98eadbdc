/** Checks on the access: what its years hang on, for how long, since when. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { FoundDate } from '../../text/dates.ts';
import { type Check, firstOf, type SentenceView } from './input.ts';
import { ahead, away, behind, beside, startsAt } from './near.ts';

/** What makes a sentence one on access, and one on the end of Watch. */
const ACCESS = [
  'ACCESS',
  'MESSAGE',
  'INBOX',
  'DM',
  'READ',
  'SPY',
  'SEE',
  'KEY',
  'API',
  'EXPOSE',
  'USER',
  'WE',
] as const;
const ENDING = ['SACRIFICE', 'ENDED', 'CUT', 'LEAVE'] as const;

/** Sentences back in which the access may be told whose years these are. */
const ACCESS_REACH = 3;

/** A relationship of nearly a decade is right, and Watch may be told of without its end. */
export function isOther(view: SentenceView, claim: string): boolean {
  if (claim === 'access-nearly-a-decade')
    return (
      (view.paired('special-relationship') !== undefined && view.has('RELATION', 'SPECIAL')) ||
      isShut(view) ||
      // "Ten years ago" is when, not for how long.
      (view.distance('AGO', 'DECADE') <= 1 && !view.has('ONGOING')) ||
      // "The sentence is on the alliance and not on the way in."
      (view.has('RELATION') && view.has('NEG', 'APART', 'ONLY')) ||
      // "A friendship of ten years", "it lasted ten years": of an access nothing is said.
      !view.near(view.has('RELATION') ? 0 : ACCESS_REACH, ...ACCESS)
    );
  return (
    claim === 'watch-ended-for-netflix' &&
    !view.has(...ENDING) &&
    (!view.has('NETFLIX', 'STREAMER', 'BIGCLIENT') || view.has('LAUNCH', 'BUY'))
  );
}

/** A feature shut for three years is no access. */
function isShut(view: SentenceView): boolean {
  // "Never shut again", "ended in 2019, it gave five years of access"
  return view.has('ENDED') && !view.has('DECADE', 'NEVER') && view.distance('YEARS', 'ACCESS') > 3;
}

/** "Not shut until October 2021": by December 2018 the feature had been shut for years. */
const isShutLate = (view: SentenceView, { year }: FoundDate): boolean =>
  year !== null &&
  year >= 2019 &&
  view.has('ENDED') &&
  view.has('ACCESS', 'INBOX', 'KEY', 'MESSAGE', 'FEATURE');

/** "Nearly a decade" belongs to the relationship, which ended in 2019; the access was shorter. */
export const checkDuration: Check = (view) => {
  const { found, push } = firstOf('duration');
  const watch = view.claimed('watch-budget-cut-750m', 'watch-ended-for-netflix');
  // Two years from launch to cut were nine months; what came five years later is another matter.
  if (
    watch &&
    (view.has('WATCH', 'VIDEOSERVICE', 'LAUNCH', 'EMAIL') ||
      (watch.claim === 'watch-budget-cut-750m' && (view.distance('YEARS', 'AFTER') <= 1 || isAge(view)))) &&
    view.has('YEARS') &&
    !view.has('DECADE', 'AD') &&
    // "Five years earlier it was given up."
    (watch.claim === 'watch-budget-cut-750m' || view.has('LAUNCH', 'EMAIL', 'BUDGET', 'CUT')) &&
    // "Years later she left."
    !view
      .hits('YEARS')
      .every(
        (years) =>
          view.numberBefore(years) === null &&
          startsAt(view, years.last + 1, 'AFTER', 'BEFORE', 'EARLIER') &&
          !behind(view, years, 5, 'START', 'LAUNCH'),
      ) &&
    // From the cut to the end of the department, in April 2023, it was five.
    !view.reading.dates.some(({ year }) => year === 2023) &&
    !view.isFrom('2025-01-01')
  )
    push(watch.claim, view.spanOf(view.hits('YEARS')), 'E30');
  if (view.isHearsay()) return found;
  const lengths = view.hits('DECADE', 'YEARS', 'ONGOING', 'SINCE', 'NEARLY');
  const decade = view.claimed('access-nearly-a-decade');
  if (decade && !isOther(view, decade.claim))
    push(
      decade.claim,
      view.spanOf(view.hits('DECADE').length ? view.hits('DECADE') : lengths),
      view.has('ONGOING') ? 'E08' : 'E07',
    );
  const late = decade && view.reading.dates.find((date) => isShutLate(view, date));
  if (decade && late) push(decade.claim, { start: late.start, end: late.end }, 'E08');
  const special = view.claimed('special-relationship');
  const later = special && view.reading.dates.find(({ year }) => year === 2021);
  if (special && later && view.has('ENDED', 'LASTED', 'ONGOING', 'BEFORE'))
    push(special.claim, { start: later.start, end: later.end }, 'E08');
  if (special && isOngoing(view)) push(special.claim, view.spanOf(view.hits('ONGOING', 'DECADE')), 'E08');
  const bond = special && otherLength(view);
  if (special && bond) push(special.claim, view.spanOf([bond]), null);
  const seat = view.claimed('hastings-board-seat');
  const sat = seat && otherTerm(view);
  if (seat && sat) push(seat.claim, view.spanOf([sat]), null);
  const answer = view.paired('company-denials');
  const shut = answer && shutFor(view);
  if (answer && shut) push(answer.claim, view.spanOf([shut]), null);
  return found;
};

/** The first mention of a concept with a number before it that is asked for: "fifteen years". */
const counted = (
  view: SentenceView,
  concept: 'YEARS' | 'DECADE',
  isAsked: (count: number, hit: ConceptHit) => boolean,
): ConceptHit | undefined =>
  view.hits(concept).find((hit) => {
    const count = view.numberBefore(hit);
    return count !== null && isAsked(count, hit);
  });

type Bounds = Readonly<Record<'least' | 'most', number>>;
const isIn = (count: number, { least, most }: Bounds): boolean => count >= least && count <= most;

/** Years that Watch, nine months old, is told to have had. */
const AGES: Bounds = { least: 2, most: 6 };

/** "It was two years old when its money was cut": an age, and not when something was. */
const isAge = (view: SentenceView): boolean =>
  view.near(1, 'WATCH', 'VIDEOSERVICE') &&
  counted(
    view,
    'YEARS',
    (count, years) =>
      isIn(count, AGES) &&
      ahead(view, years, 4, 'HAVE', 'EARLIER', 'IT') !== undefined &&
      !ahead(view, years, 3, 'AFTER', 'BEFORE', 'AGO', 'SINCE') &&
      !behind(view, years, 2, 'AFTER', 'BEFORE', 'AGO', 'EARLIER', 'SINCE'),
  ) !== undefined;

/** The relationship ended in 2019, whatever is said of it in the present. */
function isOngoing(view: SentenceView): boolean {
  const past = view.has('ENDED', 'FORMER') || view.reading.dates.some(({ year }) => year === 2019);
  return view.hits('ONGOING').some(
    ({ first }) =>
      // "Still, …" at the start of a sentence is no duration; "lasted nearly a decade" is what the letter says.
      first > 0 &&
      !past &&
      // "Elle continue ainsi :" is the letter, read on.
      !/^(?:\s\p{L}+)?\s?:/u.test(view.reading.clean.text.slice(view.tokens(first, first).end)) &&
      // "Ancora una volta": once more
      !(view.word(first) === 'ancora' && view.word(first + 1) === 'una') &&
      !ahead(view, { first }, 4, 'NEG') &&
      !(startsAt(view, first, 'LASTED') && (view.has('DECADE') || bondYears(view))),
  );
}

/** From 2011 to 2019, or "nearly a decade". */
const BOND_YEARS: Bounds = { least: 8, most: 11 };

/** Whether about as many years are told as the record has. */
const bondYears = (view: SentenceView): boolean =>
  counted(view, 'YEARS', (count) => isIn(count, BOND_YEARS)) !== undefined;

/** "A bond of some fifteen years": years told of the relationship alone, and not how long ago. */
function otherLength(view: SentenceView): ConceptHit | undefined {
  if (view.has('AGO', 'BOARD', 'AFTER', 'BEFORE', 'SPEND', 'WATCH') || !view.has('RELATION', 'SPECIAL'))
    return undefined;
  // "Two decades"
  const decades = counted(
    view,
    'DECADE',
    (count, { last }) => count < BOND_YEARS.least && /^(?:de[ck]|jahrzehn)/.test(view.word(last)),
  );
  return decades ?? counted(view, 'YEARS', (count) => count < 100 && !isIn(count, BOND_YEARS));
}

/** He sat on the board for nearly eight years. */
const TERM_YEARS: Bounds = { least: 7, most: 9 };

/** "Sat on the board for a good twelve years": years right beside the board, and not how long ago or how old. */
function otherTerm(view: SentenceView): ConceptHit | undefined {
  if (view.has('AGO')) return undefined;
  // "Fifteen years he was to stay", right after the board was named
  const isToldOf =
    !view.has('BOARD', 'SITS') &&
    view.near(1, 'BOARD') &&
    !view.reading.dates.length &&
    !view.has('AFTER', 'BEFORE');
  // "In 2017 he had sat there for six years": so long by then.
  if (view.reading.dates.some(({ year }) => year !== null && year > 2011 && year < 2019)) return undefined;
  return counted(view, 'YEARS', (count, years) => {
    // "Three years after", "after three years": when, and not for how long.
    if (ahead(view, years, 3, 'AFTER', 'BEFORE') ?? behind(view, years, 3, 'AFTER', 'BEFORE', 'LEAVE'))
      return false;
    // "He had left it almost four years before", "has not sat there for five": what else the years may be of
    if (beside(view, years.first, 'RELATION', 'INBOX', 'ACCESS', 'MESSAGE', 'NEG')) return false;
    if (!view.has('SITS') && beside(view, years.first, 'LEAVE')) return false;
    const near =
      behind(view, years, TERM_WORDS, 'BOARD', 'SITS') ??
      ahead(view, years, BOARD_FIRST, 'BOARD') ??
      // "He sits there, I kid you not, for twelve years."
      ahead(view, years, TERM_WORDS, 'SITS');
    return (near !== undefined || isToldOf) && count < 30 && !isIn(count, TERM_YEARS);
  });
}

/** Words between a seat and its years. */
const TERM_WORDS = 9;
/** … where the board is named first. */
const BOARD_FIRST = 6;

/** In December 2018 Facebook said that the features had been shut for nearly three years. */
const SHUT_YEARS = 3;

/** "Off for nearly five years", in an answer of 2018. */
function shutFor(view: SentenceView): ConceptHit | undefined {
  if (!view.has('ENDED') || !view.has('NEARLY') || !view.speaksOf2018()) return undefined;
  return counted(view, 'YEARS', (count, years) => {
    // In quotation marks it is an altered quotation.
    const at = view.spanOf([years]).start;
    const quoted = view.reading.quotations.some(({ start, end }) => start <= at && at < end);
    // "Netflix said so five years ago."
    const isSaid = view.hits('AGO').some((ago) => away(ago, years) <= 0 && ahead(view, ago, 2, 'SAY'));
    return count !== SHUT_YEARS && count < 20 && !quoted && !isSaid;
  });
}
