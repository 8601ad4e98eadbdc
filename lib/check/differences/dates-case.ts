/** Dates of the case: the suit, the letters, their release, the rulings. */
import type { FoundDate } from '../../text/dates.ts';
import { type DateRule, isOutdone, nearest, nearestInClause, yearOf } from './dates-rule.ts';
import type { SentenceView } from './input.ts';
import { ahead, away, behind, beside, startsAt } from './near.ts';
import { LAWSUITS } from './parties.ts';

const CLAIM = 'lawsuit-filing-and-unsealing-dates';
const SUIT = ['LAWSUIT', 'COMPLAINT', 'SUE', 'CLASSACTION', 'KLEIN', 'DEFENDANT'] as const;
const PAPER = ['DOCUMENT', 'LETTER'] as const;
/** What a date of the case is given for. */
const GIVEN = ['UNSEAL', 'FILE', 'WRITE', 'START', ...SUIT, ...PAPER] as const;
/** What else the clause may give the date for. */
const OTHER_TOPICS = [
  'BOARD',
  'NYT',
  'ENCRYPT',
  'FINE',
  'BUDGET',
  'RELATION',
  'SPEND',
  'TITAN',
  'INBOX',
  'INBOXAPI',
  'ACCESS',
  'WATCH',
  'FEATURE',
  'CERTIFY',
  'DISMISS',
  'APPEAL',
  'STONE',
  'DENY',
] as const;

/** "April last year" on a page of 2024 is April 2023. */
function yearMeant(view: SentenceView, date: FoundDate, at: number): number {
  if (date.year !== null) return date.year;
  const { published } = view.input;
  return published !== null && nearest(view, at, 'LASTYEAR') <= 4 ? Number(published.slice(0, 4)) - 1 : 0;
}

/** Whether a date, as a year or with its month, is the suit's. */
const isSuits = (year: number | null, month: number | null): boolean =>
  year === 2020 && (month === null || month === 12);

/** Years in which there was neither suit nor letter nor release. */
const isIdle = (year: number): boolean => year >= 2016 && year <= 2022 && year !== 2020;

/** April and June: the letters are of 14 April and 14 June 2023. */
const isLettersMonth = ({ month }: FoundDate): boolean => month === 4 || month === 6;

/** "The suit, in which …, was filed in April": a suit is named before the date, and no paper. */
const isOfSuit = (view: SentenceView, at: number): boolean =>
  view.hits(...LAWSUITS).some(({ first }) => first < at) &&
  !view.hits(...PAPER, 'WRITE', 'DUNNE').some(({ first }) => first < at);

/** The suit is of 3 December 2020; April 2023 is the letter's date. */
function isOffSuit(view: SentenceView, date: FoundDate, at: number): boolean {
  const year = yearMeant(view, date, at);
  // "The suit, filed on 23 March 2024": the day of the release
  const filed = nearest(view, at, 'FILE', 'START', 'SUE') <= 3 && !view.has('UNSEAL');
  if (date.year === 2024 && date.month === 3 && filed && isOfSuit(view, at)) return true;
  if (year < 2016 || year >= 2024 || isSuits(year, date.month)) return false;
  // "It bears the date of April 2023, though the suit is of December 2020."
  if (view.reading.dates.some((other) => other.year === 2020 && other.month === 12)) return false;
  // Of the letters' own day a suit must be told in the same sentence.
  const ofSuit =
    view.has(...SUIT) ||
    (view.near(1, ...SUIT) && view.has('FILE') && !view.near(1, ...PAPER, 'DUNNE', 'LAWYER', 'JUDGE'));
  if (isLettersDay(date) && (!ofSuit || isPointedAt(view, at) || isOfLetter(view, at))) return false;
  const suit = nearestInClause(view, at, ...SUIT);
  const paper = nearestInClause(view, at, ...PAPER);
  const begun =
    beside(view, at, 'FILE', 'SUE', 'START') || nearest(view, at, 'START', 'FILE', 'SUE') <= 4 || suit <= 4;
  // The letter's own months, or its spring, of what was written; else in a sentence on the suit.
  if (year === 2023 && (date.month === null || isLettersMonth(date)) && view.has('WRITE')) return false;
  const letters = year === 2023 && isLettersMonth(date) && !view.near(1, ...PAPER);
  const meant =
    suit < paper ||
    ((suit === paper || !beside(view, at, ...SUIT, ...PAPER)) && isOfSuit(view, at)) ||
    (suit === paper && view.near(1, ...LAWSUITS) && !view.near(1, ...PAPER));
  // Who is named sues; papers may be told of beside.
  const paperOnly = Math.abs(suit - paper) <= 1 && !beside(view, at, 'START', 'KLEIN');
  return (
    (begun || (letters && beside(view, at, ...SUIT))) && meant && !paperOnly && !isElsewhere(view, at, suit)
  );
}

/** Whether the date belongs to something else that stands nearer to it than what is checked. */
function isElsewhere(view: SentenceView, at: number, anchor: number): boolean {
  // One word may be for filing and for filing away ("arquivada").
  const topics = view
    .hits(...OTHER_TOPICS)
    .filter(({ first }) => !startsAt(view, first, 'FILE'))
    // "Publicznie dostępny": open to all is no access to anything.
    .filter(({ concept, first }) => !(concept === 'ACCESS' && startsAt(view, first - 1, 'UNSEAL')));
  return topics.some(
    (topic) => view.sameClause(topic.first, at) && away(topic, { first: at, last: at }) < anchor,
  );
}

/** Days of March that pages give, of one letter or the other. */
const RELEASED = [22, 23, 24, 25, 26];

/** Words between the release and its day; in one clause, or where no other day is told, it may be twice as far. */
const RELEASE_WORDS = 7;

/** The papers were opened on 23 (or 26) March 2024. */
function isOffRelease(view: SentenceView, date: FoundDate, at: number): boolean {
  if (date.month === 3 && RELEASED.includes(date.day ?? 0) && view.has('UNSEAL'))
    return date.year !== null && date.year !== 2024;
  if (nearest(view, at, 'START') < nearest(view, at, 'UNSEAL')) return false;
  // "From the suit of December 2020 to the release": the suit's own.
  if (isSuits(date.year, date.month) && nearest(view, at, ...SUIT) <= 4) return false;
  // What else is published: a quarter's results.
  if (isOutdone(view, date, at, 'UNSEAL') || !view.near(3, ...PAPER, ...SUIT, 'LAWYER')) return false;
  const reach =
    view.reading.dates.length === 1 || beside(view, at, 'UNSEAL') ? 2 * RELEASE_WORDS : RELEASE_WORDS;
  if (
    nearest(view, at, 'UNSEAL') > reach ||
    (beside(view, at, 'FILE', 'SUE') && nearest(view, at, 'FILE', 'SUE') < nearest(view, at, 'UNSEAL'))
  )
    return false;
  if (yearMeant(view, date, at) === 2023) return isOpenedThen(view, date, at);
  return (
    (date.month !== null && date.month !== 3 && (date.year === 2024 || date.year === null)) ||
    (date.month === 3 && date.day !== null && !RELEASED.includes(date.day)) ||
    (date.year !== null && date.year !== 2024 && date.year >= 2016)
  );
}

/** "Came to light in March 2023": given for the release, and for no letter of that spring. */
function isOpenedThen(view: SentenceView, date: FoundDate, at: number): boolean {
  if (isLettersMonth(date) || date.month === null || beside(view, at, 'FILE', 'WRITE')) return false;
  const place = { first: at, last: view.tokenAt(date.end - 1) };
  const before = ahead(view, place, 3, 'UNSEAL');
  if (before) return !view.hits(...PAPER).some(({ first }) => first > before.last && first < at);
  const next = behind(view, place, RELEASE_WORDS, 'UNSEAL');
  return next !== undefined && !view.hits(...PAPER).some(({ first }) => first > at && first <= next.last);
}

/** A month of the letters beside those who wrote and got them, the month of the release beside that: given for nothing else. */
function isOfCase(view: SentenceView, date: FoundDate, at: number): boolean {
  if (date.month === 3) return nearest(view, at, 'UNSEAL') <= RELEASE_WORDS;
  // "In spring 2019"
  if (nearest(view, at, 'SEASON') <= 1 && view.has('LETTER') && beside(view, at, 'LAWYER')) return true;
  return isLettersMonth(date) && beside(view, at, 'LAWYER', 'JUDGE', 'DONATO', 'WRITE', 'FILE', ...PAPER);
}

/** Whether the month right behind has the letters' year. */
const isYearShared = (view: SentenceView, date: FoundDate): boolean =>
  view.reading.dates.some(
    (other) =>
      other.start >= date.end &&
      view.tokenAt(other.start) - view.tokenAt(date.start) <= 3 &&
      other.year === 2023 &&
      isLettersMonth(other),
  );

/** The day of the letters. */
const isLettersDay = (date: FoundDate): boolean => date.day === 14 && isLettersMonth(date);

/** "That of 14 April 2023": a word stands for what has the date. */
const isPointedAt = (view: SentenceView, at: number): boolean =>
  startsAt(view, at - 1, 'THIS') || (startsAt(view, at - 2, 'THIS') && startsAt(view, at - 1, 'BYWHOM'));

/** Words between a letter and the suit it was written in. */
const IN_SUIT = 4;

/** "A letter of the lawyers of those who sue, dated 14 April 2023": no suit is named between, but the one it was written in. */
const isOfLetter = (view: SentenceView, at: number): boolean =>
  view.hits('LETTER').some((letter) => {
    const suits = view.hits(...LAWSUITS).filter(({ first }) => first > letter.last && first < at);
    return letter.last < at && suits.every(({ last }) => last - letter.last <= IN_SUIT);
  });

/** The letter by its writer: the one on Hastings or the one on Watch. */
const isOneLetter = (view: SentenceView): boolean =>
  view.has('DUNNE') || (view.has('LETTER') && view.has('HASTINGS', 'INBOX', 'WATCH'));

/** The letters are of 14 April and 14 June 2023. */
function isOffLetter(view: SentenceView, date: FoundDate, at: number): boolean {
  const year = yearOf(date);
  const other = nearest(view, at, 'UNSEAL', 'LAWSUIT', 'SUE', 'COMPLAINT');
  if (other < nearest(view, at, 'FILE', 'WRITE', 'START', ...PAPER)) return false;
  if (!view.near(1, ...PAPER) && !view.has('FILE', 'WRITE', 'LAWYER', 'DUNNE')) return false;
  // "The letter, dated 24 April 2023", "it is dated …", on a page that has told of Hastings or the inboxes.
  const isIt = !view.has('LETTER') && view.near(1, 'LETTER') && nearest(view, at, 'FILE', 'WRITE') <= 5;
  const told =
    (isIt || nearest(view, at, 'LETTER') <= 5) &&
    view.near(3, 'HASTINGS', 'INBOX', 'DUNNE', 'WATCH', 'INBOXAPI');
  if (
    told &&
    year === 2023 &&
    date.day !== null &&
    !isLettersDay(date) &&
    !view.near(1, 'SNAPCHAT', 'GHOSTBUSTERS')
  )
    return !view.reading.dates.some(isLettersDay);
  if (year === 2023 && date.day !== null && date.month !== null) {
    const one = isOneLetter(view);
    if (one && !view.reading.dates.some(isLettersDay)) return true;
    // Those released were written from the end of March to June.
    if (one || beside(view, at, ...PAPER)) return date.month < 3 || date.month > 6;
  }
  const given = nearest(view, at, 'FILE', 'WRITE', 'START') <= 3;
  return isIdle(year) && (isLettersMonth(date) || given || beside(view, at, ...PAPER));
}

/** What else of 2023 the court had before it. */
const OTHER_PAPERS = [
  'SUBPOENA',
  'APPEAL',
  'DISMISS',
  'CERTIFY',
  'SNAPCHAT',
  'GHOSTBUSTERS',
  'TRIAL',
] as const;
/** Sentences back in which the letter may be named. */
const LETTER_REACH = 2;

/** "The second letter, of July 14, 2023", "it was drawn up in February 2023": both letters are of the 14th, of April and of June. */
function isOtherDay(view: SentenceView, date: FoundDate, at: number): boolean {
  if (date.year !== 2023 || date.month === null || isLettersDay(date)) return false;
  if (view.near(LETTER_REACH, 'SNAPCHAT', 'GHOSTBUSTERS') || nearest(view, at, ...OTHER_PAPERS) <= 4)
    return false;
  if (view.reading.dates.some(isLettersDay) || !view.near(LETTER_REACH, 'LETTER', 'DUNNE')) return false;
  const given = nearest(view, at, 'LETTER', 'WRITE', 'FILE', 'DUNNE') <= 4;
  return given && (date.day !== null || !isLettersMonth(date));
}

/** Neither suit nor letter nor release is of these years, whichever the date is given for. */
function isOfNothing(view: SentenceView, date: FoundDate): boolean {
  const year = yearOf(date);
  return (
    isIdle(year) && view.has('START', 'FILE', 'UNSEAL', ...SUIT, ...PAPER) && !view.has('APPEAL', 'CERTIFY')
  );
}

/** The suit came in December: in which year is then all there is to be wrong. */
const isOtherDecember = (view: SentenceView, date: FoundDate, at: number): boolean =>
  date.month === 12 && isIdle(yearOf(date)) && beside(view, at, ...SUIT);

export const caseDate: DateRule = (view, date, at) => {
  const claim = view.claimed(CLAIM, 'lawsuit-nature-and-parties');
  if (!claim || view.isOtherSuit()) return null;
  // What the judges of that year ruled, and that one followed the other.
  if (
    date.year === 2022 &&
    [0, 1, 2, 8, 12].includes(date.month ?? 0) &&
    view.near(view.has('SINCE') ? 1 : 0, 'DONATO', 'JUDGE')
  )
    return null;
  // The papers of that year are those the newspaper had.
  if (date.year === 2018 && view.paired('prior-nyt-2018-report')) return null;
  // The day of the letters in another year is nothing else's.
  if (isLettersDay(date) && date.year !== null && date.year >= 2016 && date.year <= 2022)
    return { claim: CLAIM };
  // So is its month, in a sentence on the suit.
  if (isOtherDecember(view, date, at)) return { claim: CLAIM, note: 'E03' };
  // "Papers of April and June 2023": the year stands with the second.
  if (isLettersMonth(date) && date.year === null && isYearShared(view, date)) return null;
  const own = isOfCase(view, date, at);
  if (!own && isOutdone(view, date, at, ...GIVEN)) return null;
  if (isOffSuit(view, date, at)) return { claim: CLAIM, note: 'E03' };
  if (!view.claimed(CLAIM) || (!own && isElsewhere(view, at, nearest(view, at, ...GIVEN)))) return null;
  const off =
    isOfNothing(view, date) ||
    isOffRelease(view, date, at) ||
    isOffLetter(view, date, at) ||
    isOtherDay(view, date, at);
  return off ? { claim: CLAIM } : null;
};
