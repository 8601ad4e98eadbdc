/** Checks on dates: each date against the thing it is given for. */
import type { FoundDate } from '../../text/dates.ts';
import type { Check, Found, SentenceView } from './input.ts';

type Rule = (view: SentenceView, date: FoundDate, at: number) => { claim: string; note?: string } | null;

const year = (date: FoundDate): number => date.year ?? 0;
/** Whether a concept stands in the date's clause. */
const beside = (view: SentenceView, at: number, ...concepts: readonly string[]): boolean =>
  view.hits(...concepts).some((hit) => view.sameClause(hit.first, at));
/** Distance from the date to the nearest of some concepts. */
const away = (view: SentenceView, at: number, ...concepts: readonly string[]): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...view.hits(...concepts).map((hit) => Math.min(Math.abs(hit.first - at), Math.abs(hit.last - at))),
  );

/** The suit is of 3 December 2020; April 2023 is the letter's date. */
const suitFiled: Rule = (view, date, at) => {
  const claim = view.claimed('lawsuit-filing-and-unsealing-dates', 'lawsuit-nature-and-parties');
  if (
    !claim ||
    view.isOtherSuit() ||
    year(date) === 2020 ||
    year(date) === 2024 ||
    !beside(view, at, 'FILE', 'SUE')
  )
    return null;
  const suit = away(view, at, 'LAWSUIT', 'COMPLAINT', 'SUE', 'CLASSACTION', 'KLEIN');
  const paper = away(view, at, 'DOCUMENT', 'LETTER');
  const meant =
    suit < paper ||
    (suit === paper && view.near(1, 'LAWSUIT', 'COMPLAINT') && !view.near(1, 'DOCUMENT', 'LETTER'));
  return meant && year(date) >= 2016 ? { claim: 'lawsuit-filing-and-unsealing-dates', note: 'E03' } : null;
};

/** The letters are of 14 April and 14 June 2023. */
const letter: Rule = (view, date, at) => {
  const claim = view.claimed('lawsuit-filing-and-unsealing-dates');
  if (
    !claim ||
    !beside(view, at, 'LETTER', 'DOCUMENT') ||
    beside(view, at, 'UNSEAL', 'LAWSUIT', 'SUE', 'COMPLAINT')
  )
    return null;
  return date.month !== null && (year(date) === 2021 || year(date) === 2022) ? { claim: claim.claim } : null;
};

/** The papers were opened on 23 (or 26) March 2024. */
const unsealed: Rule = (view, date, at) => {
  const claim = view.claimed('lawsuit-filing-and-unsealing-dates');
  if (
    !claim ||
    !beside(view, at, 'UNSEAL') ||
    away(view, at, 'UNSEAL') > 6 ||
    beside(view, at, 'FILE') ||
    year(date) === 2023
  )
    return null;
  const wrong =
    (date.month !== null && date.month !== 3 && (date.year === 2024 || date.year === null)) ||
    (date.month === 3 && date.day !== null && ![22, 23, 24, 25, 26].includes(date.day)) ||
    (date.year !== null && date.month !== null && date.year !== 2024);
  return wrong ? { claim: claim.claim } : null;
};

/** On Facebook's board from June 2011 to 30 May 2019. */
const board: Rule = (view, date, at) => {
  const claim = view.claimed('hastings-board-seat');
  if (!claim || away(view, at, 'BOARD', 'JOIN', 'LEAVE', 'HASTINGS') > 12) return null;
  if (date.year === 2019 && date.month === 4 && !view.has('SAY', 'STATEMENT'))
    return { claim: claim.claim, note: 'E36' };
  const joined = [2009, 2010, 2012].includes(date.year ?? 0) && away(view, at, 'JOIN', 'SINCE', 'BOARD') <= 6;
  const left =
    [2020, 2021, 2022].includes(date.year ?? 0) &&
    beside(view, at, 'BOARD', 'LEAVE', 'JOIN') &&
    !view.has('COCEO', 'CEO', 'CHAIRMAN');
  const wrong =
    !view.reading.dates.some((other) => other.year === 2011 && other !== date && joined) && (joined || left);
  return wrong ? { claim: claim.claim, note: 'E36' } : null;
};

/** Default encryption came in December 2023; opt-in existed since 2016. */
const encryption: Rule = (view, date) => {
  const claim = view.claimed('messenger-e2ee-default');
  return claim && year(date) >= 2017 && year(date) <= 2022 ? { claim: claim.claim, note: 'E39' } : null;
};

/** Titan: August 2013. */
const titan: Rule = (view, date, at) => {
  const claim = view.claimed('titan-api-access');
  if (!claim || !beside(view, at, 'TITAN', 'API', 'ACCESS', 'GIVE', 'ALLOW')) return null;
  const wrong = date.year !== null && date.year !== 2013 && date.year <= 2019;
  return wrong && !view.reading.dates.some((other) => other.year === 2013) ? { claim: claim.claim } : null;
};

/** Watch: launched in the US in August 2017, cut in May 2018. */
const watch: Rule = (view, date, at) => {
  const claim = view.claimed('watch-budget-cut-750m', 'watch-ended-for-netflix');
  if (!claim) return null;
  if (date.year === 2018 && date.month === 8 && !view.has('GLOBAL'))
    return { claim: claim.claim, note: 'E31' };
  const cut =
    beside(view, at, 'CUT', 'BUDGET', 'EMAIL', 'SIMO') &&
    date.month !== null &&
    ((date.year === 2018 && date.month !== 5 && date.month !== 8) ||
      date.year === 2019 ||
      date.year === 2016 ||
      (date.year === 2017 && date.month === 5));
  const year =
    claim.claim === 'watch-budget-cut-750m' &&
    date.month === null &&
    [2014, 2015, 2016, 2019, 2020].includes(date.year ?? 0);
  return cut || year ? { claim: claim.claim } : null;
};

/** The report of the Times is of 18 December 2018. */
const newspaper: Rule = (view, date, at) => {
  const claim = view.claimed('prior-nyt-2018-report');
  if (!claim || date.year === null || !beside(view, at, 'NYT', 'REPORTED', 'MEDIA')) return null;
  if (date.year === 2018)
    return date.month !== null && date.month !== 12 && date.month !== 11 && view.has('NYT')
      ? { claim: claim.claim }
      : null;
  return [2014, 2015, 2016, 2017, 2019, 2020, 2021].includes(date.year) &&
    !view.reading.dates.some((other) => other.year === 2018) &&
    !view.has('DATA', 'DOCUMENT', 'SIGNIN')
    ? { claim: claim.claim }
    : null;
};

/** Rulings: class denied on 24 January 2025, summary judgment on 30 September 2025. */
const ruling: Rule = (view, date, at) => {
  const claim = view.claimed('case-outcome');
  if (!claim || date.month === null || (date.year !== null && date.year !== 2025)) return null;
  if (beside(view, at, 'APPEAL')) return null;
  if (beside(view, at, 'CERTIFY') && date.month !== 1) return { claim: claim.claim };
  const decided = date.month === 9 || date.month === 1 || (date.month === 10 && (date.day ?? 1) <= 2);
  return beside(view, at, 'DISMISS', 'RULING', 'ENDED', 'WIN') && !decided && view.isFrom('2025-01-24')
    ? { claim: claim.claim }
    : null;
};

/** Stone posted on 2 April 2024. */
const post: Rule = (view, date, at) => {
  const claim = view.claimed('company-denials');
  if (
    !claim ||
    !beside(view, at, 'STONE') ||
    date.month === null ||
    (date.year !== null && date.year !== 2024)
  )
    return null;
  return date.month !== 4 || (date.day !== null && ![1, 2, 3].includes(date.day))
    ? { claim: claim.claim }
    : null;
};

/** Cambridge Analytica broke in 2018; the FTC's five billion are of 2019, Ireland's 265 million of 2022. */
const fines: Rule = (view, date, at) => {
  const claim = view.claimed('prior-privacy-penalties');
  if (!claim || date.year === null) return null;
  const five = view.reading.amounts.some((amount) => amount.value === 5e9);
  const wrong =
    (beside(view, at, 'CAMBRIDGE') && date.year <= 2012) ||
    (five && beside(view, at, 'FINE', 'FTC') && ![2019, 2012, 2011].includes(date.year)) ||
    (view.reading.amounts.some((amount) => amount.value === 265e6) &&
      date.year !== 2022 &&
      date.year !== 2021);
  return wrong ? { claim: claim.claim, note: 'E40' } : null;
};

const RULES: readonly Rule[] = [
  suitFiled,
  letter,
  unsealed,
  board,
  encryption,
  titan,
  watch,
  newspaper,
  ruling,
  post,
  fines,
];

export const checkDate: Check = (view) =>
  view.reading.dates.flatMap((date): Found[] => {
    const at = view.tokenAt(date.start);
    for (const rule of RULES) {
      const wrong = rule(view, date, at);
      if (wrong) return [{ kind: 'date', span: { start: date.start, end: date.end }, ...wrong }];
    }
    return [];
  });
