/** Checks on dates: each date against the thing it is given for. */
import type { FoundDate } from '../../text/dates.ts';
import { BOARD_DATES } from './dates-people.ts';
import { caseDate } from './dates-case.ts';
import { type DateRule, isOfOther, nearest, nearestInClause, yearOf } from './dates-rule.ts';
import type { Check, Found, SentenceView } from './input.ts';
import { FIRST_BUDGET } from './ad-spend.ts';
import { fines, interception, otherSuit } from './dates-neighbours.ts';
import { ruling } from './dates-rulings.ts';
import { MILLION } from './sums.ts';
import { ahead, behind, beside, startsAt } from './near.ts';
import { filedLately, wrongReportDay, wrongWeekday } from './weekdays.ts';

/** Words between "by default" and its year. */
const DEFAULT_WORDS = 4;

/** Default encryption came in December 2023; opt-in existed since 2016. */
const encryption: DateRule = (view, date, at) => {
  const claim = view.claimed('messenger-e2ee-default');
  if (!claim || view.has('WHATSAPP')) return null;
  const early =
    (yearOf(date) >= 2017 && yearOf(date) <= 2022) ||
    // "By itself since 2016": so it was only for those who switched it on.
    (yearOf(date) >= 2009 &&
      yearOf(date) <= 2016 &&
      view.reading.dates.length === 1 &&
      ahead(view, { first: at }, DEFAULT_WORDS, 'DEFAULT') !== undefined &&
      !view.has('OPTIN', 'NEG', 'THEN', 'AFTER'));
  const otherMonth = date.year === 2023 && date.month !== null && date.month < 11 && view.has('DEFAULT');
  return early || otherMonth ? { claim: claim.claim, note: 'E39' } : null;
};

/** Words between Titan and a month of its own. */
const TITAN_WORDS = 5;

/** Titan: August 2013. */
const titan: DateRule = (view, date, at) => {
  const claim = view.claimed('titan-api-access');
  if (!claim || beside(view, at, 'BOARD', 'NYT', 'INBOXAPI') || nearest(view, at, 'FEATURE') <= 2)
    return null;
  // The relation has years, not months; "a partner" is nobody's relation.
  if (
    date.month === null &&
    beside(view, at, 'RELATION') &&
    nearest(view, at, 'RELATION') < nearest(view, at, 'TITAN')
  )
    return null;
  const year = date.year !== null && date.year !== 2013 && date.year >= 2000 && date.year <= 2019;
  // "From October of that year", of nothing else in the sentence
  const ofThatYear =
    date.year === null &&
    nearest(view, at, 'TITAN') <= TITAN_WORDS &&
    !view.has('UNSEAL', 'LETTER', 'DOCUMENT', 'LAWYER');
  const month = (date.year === 2013 || ofThatYear) && date.month !== null && date.month !== 8;
  // "By 2013 the inboxes, in August 2015 Titan": right beside it
  const own =
    date.month !== null &&
    nearest(view, at, 'TITAN') <= Math.min(TITAN_WORDS, nearest(view, at, 'FEATURE', 'RECOMMEND') - 2);
  return (year && (own || !view.reading.dates.some((other) => other.year === 2013))) || month
    ? { claim: claim.claim }
    : null;
};

/** Watch: launched in the US in August 2017, cut in May 2018. */
const watch: DateRule = (view, date, at) => {
  const claim = view.claimed('watch-budget-cut-750m', 'watch-ended-for-netflix');
  if (!claim) return null;
  if (date.year === 2018 && date.month === 8 && !view.has('GLOBAL'))
    return { claim: claim.claim, note: 'E31' };
  if (claim.claim !== 'watch-budget-cut-750m')
    return beside(view, at, 'CUT', 'BUDGET', 'EMAIL', 'SIMO') && isOffCut(date)
      ? { claim: claim.claim }
      : null;
  if (beside(view, at, 'SPEND', 'AD', 'HASTINGS', 'BOARD') && !beside(view, at, 'CUT', 'BUDGET')) return null;
  // "And, since 2021, chief of another firm"
  if (ahead(view, { first: at }, 1, 'SINCE') && behind(view, { last: at }, 3, 'CEO')) return null;
  return isOffCut(date) ? { claim: claim.claim } : null;
};

function isOffCut({ year, month }: FoundDate): boolean {
  if (year === 2018) return month !== null && month !== 5 && month !== 8;
  if (year === 2017) return month !== null && month !== 8;
  return year !== null && year >= 2012 && year <= 2022;
}

/** Words between the report and its year. */
const REPORT_WORDS = 16;
/** Words between the Times and its day. */
const TIMES_WORDS = 10;

/** The report of the Times is of 18 December 2018. */
const newspaper: DateRule = (view, date, at) => {
  const claim = view.claimed('prior-nyt-2018-report');
  if (!claim || nearest(view, at, 'NYT', 'REPORTED', 'MEDIA') > REPORT_WORDS) return null;
  // "In March Cambridge Analytica, in December the Times": the other month is its own.
  if (date.month !== 12 && view.reading.dates.some(({ month }) => month === 12)) return null;
  // What Facebook answered on 18 and 19 December has these days too.
  if (date.month === 12 && date.day !== null && [0, 2018].includes(yearOf(date)))
    return ![18, 19].includes(date.day) && nearest(view, at, 'NYT') <= TIMES_WORDS
      ? { claim: claim.claim }
      : null;
  // Told with its month, it was of that year.
  const december = date.month === 12 && date.year !== null && date.year >= 2014 && date.year <= 2021;
  if (december && date.year !== 2018 && nearest(view, at, 'NYT') <= TIMES_WORDS)
    return { claim: claim.claim };
  // In the middle of that November the paper wrote about the company, too.
  if (
    date.month === 11 &&
    date.day !== null &&
    ![14, 15].includes(date.day) &&
    [0, 2018].includes(yearOf(date))
  )
    return nearest(view, at, 'NYT', 'REPORTED', 'MEDIA') <= TIMES_WORDS ? { claim: claim.claim } : null;
  if (date.year === 2018 && date.month === 11 && date.day === null)
    return (view.has('REPORTED', 'SAY') && view.has('ACCESS', 'ALLOW', 'READ')) ||
      (nearest(view, at, 'NYT') <= TIMES_WORDS && view.has('ACCESS', 'READ', 'MESSAGE', 'DM', 'INBOX'))
      ? { claim: claim.claim }
      : null;
  // "In June of that year": the year stands in a sentence before.
  if (date.year === 2018 || (date.year === null && date.month !== null && view.speaksOf2018(1))) {
    const season = nearest(view, at, 'SEASON') <= 2;
    const month = date.month !== null && date.month !== 12 && date.month !== 11;
    return (month && view.has('NYT', 'MEDIA')) || (season && view.has('NYT', 'MEDIA'))
      ? { claim: claim.claim }
      : null;
  }
  // "Based on records of 2017", "a feature of 2014", "the bank's access of 2013".
  const elsewhere =
    (beside(view, at, 'FEATURE', 'DATA', 'RBC') && !beside(view, at, 'NYT', 'REPORTED', 'MEDIA', 'SAY')) ||
    Math.min(3, nearest(view, at, 'NYT', 'REPORTED', 'MEDIA', 'SAY') - 1) >=
      nearestInClause(view, at, 'DATA', 'DOCUMENT', 'FEATURE', 'RECOMMEND', 'ENDED', 'RBC');
  const records =
    date.year === 2017 &&
    // "Lists of 2017"
    (view.has('DATA', 'DOCUMENT', 'AGREEMENT', 'ONGOING') || startsAt(view, at - 1, 'BYWHOM'));
  const year = yearOf(date);
  const isLong = year >= 2004 && year < 2014 && nearest(view, at, 'NYT', 'REPORTED') <= 3;
  return (isLong || (year >= 2014 && year <= 2021)) &&
    !elsewhere &&
    !records &&
    !view.reading.dates.some((other) => other.year === 2018)
    ? { claim: claim.claim }
    : null;
};

/** Stone posted on 2 April 2024. */
const post: DateRule = (view, date, at) => {
  const claim = view.claimed('company-denials');
  const says =
    view.has('STONE') ||
    (view.has('SHOCKING') && view.reading.quotations.length > 0) ||
    (view.has('PLATFORMX') && view.has('UNTRUE', 'DENY', 'SPOKES', 'STATEMENT')) ||
    (beside(view, at, 'META', 'SOCIALNET') &&
      view.has('DENY', 'PLATFORMX') &&
      date.month === 4 &&
      !view.isOtherSuit());
  // "It was on Monday, 1 April", right after he was quoted
  const isIts =
    date.day !== null &&
    date.month === 4 &&
    view.near(2, 'STONE') &&
    !view.has('UNSEAL', 'DOCUMENT', 'LETTER', 'MEDIA');
  // "On the day after 1 April"
  if (ahead(view, { first: at }, 2, 'AFTER')) return null;
  if (!claim || !(says || isIts) || date.month === null || (date.year !== null && date.year !== 2024))
    return null;
  // "Denied on 2 April, it is still talked of in May."
  if (date.day === null && view.reading.dates.some(({ month, day }) => month === 4 && day === 2)) return null;
  // What he answers was opened in March.
  const opened = beside(view, at, 'UNSEAL') && !beside(view, at, 'STATEMENT', 'DENY');
  if (date.month === 3 && (opened || beside(view, at, 'DOCUMENT', 'LETTER'))) return null;
  return date.month !== 4 || (date.day !== null && date.day !== 2) ? { claim: claim.claim } : null;
};

/** Words between the budget and its year. */
const BUDGET_WORDS = 8;

/** The first budget told with another year; the later ones are wrong sums then (money.ts). */
const adSpend: DateRule = (view, date, at) => {
  const claim = view.claimed('annual-ad-spend-figures');
  const { dates } = view.reading;
  const sums = view.reading.amounts.filter(({ value }) => value >= MILLION);
  // With as many sums as dates the first is of the first, whichever stands before the other.
  const sum =
    sums.length === dates.length
      ? sums[dates.indexOf(date)]
      : // "40 million in 2013, 150 in 2017": the last that is told before it.
        sums.findLast(
          ({ end }) => end <= date.start && !dates.some(({ start }) => start > end && start < date.start),
        );
  if (!claim || sum?.value !== FIRST_BUDGET.value || date.year === null) return null;
  // "In 2017, two years after those 40 million, …"
  if (date.start < sum.start && behind(view, { last: at }, BUDGET_WORDS, 'AFTER', 'YEARS')) return null;
  // With its own year beside it, the other date is given for something else.
  if (dates.some(({ year }) => year !== null && FIRST_BUDGET.years.includes(year))) return null;
  return Math.abs(view.tokenAt(sum.start) - at) <= BUDGET_WORDS && date.year >= 2011 && date.year <= 2019
    ? { claim: claim.claim, note: 'E06' }
    : null;
};

/** The feature for recommending films was there in 2014 and 2015. */
const feature: DateRule = (view, date, at) => {
  const claim = view.paired('company-denials');
  const { year } = date;
  if (!claim || year === null || year < 2009 || year > 2017 || [2014, 2015].includes(year)) return null;
  const own = nearest(view, at, 'ENDED', 'START', 'LAUNCH', 'FEATURE', 'RECOMMEND') <= FEATURE_WORDS;
  return own && view.has('FEATURE', 'RECOMMEND') && !view.has('FTC', 'BOARD', 'INBOXAPI', 'AGREEMENT', 'DATA')
    ? { claim: claim.claim }
    : null;
};

/** Words between the feature, or its end, and the year. */
const FEATURE_WORDS = 8;

/** Years in which no agreement on inboxes was made. */
const WITHOUT_AGREEMENT = [2016, 2017, 2019];
/** Words between the agreement, or what it gave, and its year. */
const AGREED_WORDS = 12;
const GIVEN_WORDS = 6;

/** The inbox agreement stood by 2013. */
const inboxAgreement: DateRule = (view, date, at) => {
  const claim = view.claimed('inbox-api-programmatic-access');
  if (!claim || date.year === null || !WITHOUT_AGREEMENT.includes(date.year)) return null;
  const made =
    nearest(view, at, 'INBOXAPI', 'AGREEMENT', 'SIGN') <= AGREED_WORDS ||
    (nearest(view, at, 'GIVE', 'RECEIVE', 'ALLOW') <= GIVEN_WORDS &&
      nearest(view, at, 'ACCESS', 'KEY') <= GIVEN_WORDS);
  const since = nearest(view, at, 'SINCE') <= 2;
  const other =
    view.has('NYT', 'REPORTED', 'ENDED', 'SPOTIFY', 'RELATION', 'BOARD', 'NEG') ||
    (!since &&
      (view.has('SPEND') || view.hits('AD').some(({ first }) => !startsAt(view, first, 'ADVERTISER')))) ||
    view.reading.dates.some(({ year }) => year !== null && year !== date.year);
  return (made || since) && !other && nearest(view, at, 'BEFORE', 'AFTER') > 2
    ? { claim: claim.claim }
    : null;
};

const RULES: readonly DateRule[] = [
  caseDate,
  ...BOARD_DATES,
  encryption,
  titan,
  watch,
  newspaper,
  ruling,
  post,
  fines,
  adSpend,
  feature,
  otherSuit,
  interception,
  inboxAgreement,
];

/** Token a date stands at; the one a chronology begins a line with stands in what follows. */
function placeOf(view: SentenceView, date: FoundDate): number {
  const at = view.tokenAt(date.start);
  const opens = at === 0 && /^\s?[:–—]/.test(view.reading.clean.text.slice(date.end));
  return opens ? Math.max(at, view.tokenAt(date.end + 1)) : at;
}

/** Words before a dateline’s date: a place, an agency. */
const DATELINE_WORDS = 6;

/** "MENLO PARK, 3 April – The owner …": the day of the report. */
const isDateline = (view: SentenceView, date: FoundDate): boolean => {
  const rest = view.reading.clean.text.slice(date.end);
  return (
    // A line of a chronology begins with its date.
    (date.start > 0 && view.tokenAt(date.start) <= DATELINE_WORDS && /^[\s.)]*[–—-]\s/.test(rest)) ||
    // "JUNE: So …" is who speaks.
    (date.start === 0 && date.day === null && date.year === null && /^\s?:/.test(rest))
  );
};

/** "Published on 03/04/2024 at 6 pm": the page's own day, in figures. */
const isStamp = (view: SentenceView, { start, end, year, month, day }: FoundDate): boolean =>
  /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$/.test(view.reading.clean.text.slice(start, end)) &&
  view.input.published === [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');

export const checkDate: Check = (view: SentenceView) => [
  ...wrongWeekday(view),
  ...wrongReportDay(view),
  ...filedLately(view),
  ...view.reading.dates.flatMap((date): Found[] => {
    if (isDateline(view, date) || isStamp(view, date)) return [];
    const at = placeOf(view, date);
    for (const rule of RULES) {
      const wrong = rule(view, date, at);
      if (wrong && !isOfOther(view, date, wrong.claim))
        return [{ kind: 'date', span: { start: date.start, end: date.end }, ...wrong }];
    }
    return [];
  }),
];
