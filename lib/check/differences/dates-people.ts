/** Dates of the seat on Facebook's board: from June 2011 to 30 May 2019, the leave announced on 12 April 2019. */
import { type DateRule, nearest, nearestInClause } from './dates-rule.ts';
import { ahead, beside } from './near.ts';

/** What else in the clause may carry the date. */
const OTHER_TOPICS = [
  'API',
  'INBOXAPI',
  'INBOX',
  'TITAN',
  'WATCH',
  'SPEND',
  'BUDGET',
  'LAWSUIT',
  'UNSEAL',
  'NYT',
  'COCEO',
  'INTEGRATION',
  'FEATURE',
  'SUBPOENA',
  'LETTER',
  'DOCUMENT',
  'ACCESS',
] as const;

/** He left at the end of May; April is right for the announcement alone. */
const announced: DateRule = (view, date, at) => {
  const claim = view.claimed('hastings-board-seat');
  if (!claim || date.year !== 2019 || date.month === null || date.month === 5) return null;
  // "The fine of July 2019, two months after he had left"
  if (beside(view, at, 'FTC', 'FINE')) return null;
  // "He left on 30 May, as had been made known on 12 April."
  if (date.month === 4 && view.reading.dates.some(({ month }) => month === 5)) return null;
  // "That he would not stand again was told on 12 April."
  const isMadeKnown =
    view.has('ANNOUNCE') ||
    (date.day === 12 && view.has('NEG')) ||
    ahead(view, { first: at }, 2, 'REPORTED') !== undefined;
  return date.month !== 4 || !isMadeKnown ? { claim: claim.claim, note: 'E36' } : null;
};

/** Autumn and winter, in whatever language: he left in spring. */
const LATE_SEASON =
  /^(?:autumn|fall|herbst|automne|otono|autunno|outono|herfst|najaar|jesien\w*|winter\w*|hiver|invierno|inverno|zim[aey])$/;

/** "Until the autumn of 2019" */
const season: DateRule = (view, date, at) => {
  const claim = view.claimed('hastings-board-seat');
  if (!claim || date.year !== 2019 || date.month !== null || !view.has('UNTIL', 'LEAVE')) return null;
  return [1, 2, 3].some((words) => LATE_SEASON.test(view.word(at - words)))
    ? { claim: claim.claim, note: 'E36' }
    : null;
};

/** Words between a title and the year it is of. */
const TITLE_WORDS = 6;
/** Words between another firm and the year of its board. */
const FIRM_WORDS = 5;

const otherYear: DateRule = (view, date, at) => {
  const claim = view.claimed('hastings-board-seat');
  // "Until January 2023": later than that he is Netflix's chairman.
  const until =
    ahead(view, { first: at }, 3, 'UNTIL') !== undefined &&
    view.has('BOARD', 'SITS') &&
    !view.has('CEO', 'COCEO', 'CHAIRMAN', 'HEADS');
  if (!claim || date.year === null || date.year < 2004 || date.year > (until ? 2026 : 2022)) return null;
  // Two who sat there with him, and longer.
  if (date.year >= 2020 && view.hasWord(/^(?:thiel|andreessen)$/)) return null;
  // "Until 2012 on Microsoft's board"
  if (nearest(view, at, 'OTHERFIRM', 'OTHERTECH') <= FIRM_WORDS) return null;
  // He joined in June; the integration came in July.
  const months = view.has('INTEGRATION', 'ANNOUNCE', 'FEATURE', 'AGREEMENT', 'START')
    ? [null, 6, 7]
    : [null, 6];
  const joined =
    date.year === 2011 && !months.includes(date.month) && nearest(view, at, 'JOIN', 'BOARD') <= TITLE_WORDS;
  if (joined) return { claim: claim.claim };
  if (date.year === 2011 || date.year === 2019) return null;
  const anchor = nearest(view, at, 'BOARD', 'JOIN', 'LEAVE', 'HASTINGS', 'HE');
  // "His chair at their table, from 2016 to 2019": one end is right.
  const isSpan =
    view.reading.dates.length === 2 && view.reading.dates.some(({ year }) => year === 2011 || year === 2019);
  if (anchor > 14 && !isSpan && !view.near(1, 'BOARD', 'HASTINGS')) return null;
  // "On the board since 2011, the agreements by 2013"
  const isAgreement =
    date.year === 2013 &&
    (view.reading.dates.some(({ year }) => year === 2011) || view.has('INBOXAPI', 'AGREEMENT')) &&
    view.paired('inbox-api-programmatic-access', 'inbox-deal-timing-vs-board', 'titan-api-access');
  if (isAgreement || (date.year === 2013 && view.has('INBOXAPI'))) return null;
  // In the years between he did sit there: such a date departs only where the seat begins or ends.
  const turn =
    date.month !== null ||
    nearest(view, at, 'LEAVE', 'SINCE', 'BEFORE') <= 8 ||
    ahead(view, { first: at }, 3, 'UNTIL') !== undefined ||
    (nearest(view, at, 'JOIN') <= 8 && !view.has('SITS')) ||
    view.reading.dates.some(({ year }) => year === 2011 || year === 2019);
  if (date.year >= 2012 && date.year <= 2018 && !turn) return null;
  // "Co-CEO, from July 2020, he became when he had left the board."
  const isShared = view.has('COCEO') || view.hasWord(/^sarandos$/);
  if (date.year === 2020 && (date.month === 7 || (date.month === null && isShared))) return null;
  const elsewhere = beside(view, at, ...OTHER_TOPICS) && nearest(view, at, ...OTHER_TOPICS) < anchor;
  const ceo =
    date.year >= 2020 &&
    nearestInClause(view, at, 'CEO', 'COCEO', 'CHAIRMAN') <= TITLE_WORDS &&
    !beside(view, at, 'BOARD', 'LEAVE');
  return elsewhere || ceo ? null : { claim: claim.claim, note: 'E36' };
};

export const BOARD_DATES: readonly DateRule[] = [announced, season, otherYear];
