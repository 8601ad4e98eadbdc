/**
 * Days of the week: in 2024 Meta answered on a Tuesday, in 2018 on a Tuesday and on the Wednesday after; the Times had written on
 * that Tuesday. In the weeks after the papers were opened nobody filed a suit.
 */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Found, SentenceView } from './input.ts';
import { ahead, away, behind, type Place } from './near.ts';
import { ANSWER, acts, LAWSUITS } from './parties.ts';

/** Wednesday to Monday, in all languages; Wednesday by itself, for 2018. */
const WEDNESDAY = /^(?:wednesday|mittwoch|mercredi|miercoles|mercoledi|woensdag|srod[aey])$/;
const OTHER_DAYS =
  /^(?:thursday|friday|saturday|sunday|monday|donnerstag|freitag|samstag|sonnabend|sonntag|montag|jeudi|vendredi|samedi|dimanche|lundi|jueves|viernes|sabado|domingo|lunes|giovedi|venerdi|sabato|domenica|lunedi|donderdag|vrijdag|zaterdag|zondag|maandag|czwart(?:ek|ku)|piat(?:ek|ku)|sobot[aey]|niedziel[aei]|poniedzial(?:ek|ku)|(?:poniedzial|czwart|piat)kow\w+|sobotni\w*|niedzieln\w+)$/;
const TUESDAY = /^(?:tuesday|dienstag|mardi|martes|martedi|dinsdag|wtor(?:ek|ku)|wtorkow\w+)$/;
/** A day or a week that has just been, in whatever language. */
const LATELY =
  /^(?:yesterday|gestern|hier|ayer|ieri|ontem|gisteren|wczoraj|weeks?|wochen?|semaine|semana|settimana|tydzien|tygodni\w*)$/;
/** Portuguese counts its days: by themselves these are "second", "fourth" and so on. */
const COUNTED_DAYS = /^(?:segunda|quarta|quinta|sexta)$/;
const THIRD = 'terca';
const DAY = 'feira';
/** Days after an answer in which a day of the week is that week's. */
const WEEKS = [
  { from: '2018-12-18', to: '2018-12-25', wednesday: true },
  { from: '2024-04-02', to: '2024-04-09', wednesday: false },
] as const;
/** Words between the one who answers, or the answer, and the day. */
const REACH = 6;
const SPEAKERS = ['STONE', 'ARCHIBONG', 'META', 'FACEBOOK', 'SOCIALNET', 'SPOKES', 'COMPANY'] as const;

/** A day that is not Tuesday, nor, where that is another right one, Wednesday. In front of a line stands the day of the report. */
function otherDay(view: SentenceView, wednesday: boolean): Place | null {
  const at = view.reading.tokens.findIndex(
    ({ fold }, i) =>
      OTHER_DAYS.test(fold) ||
      (!wednesday && WEDNESDAY.test(fold)) ||
      (COUNTED_DAYS.test(fold) && view.word(i + 1) === DAY && !(wednesday && fold === 'quarta')),
  );
  if (at < 0) return null;
  const last = view.word(at + 1) === DAY ? at + 1 : at;
  const opens = /^\s?[):–—-]/.test(view.reading.clean.text.slice(view.tokens(at, last).end));
  return opens ? null : { first: at, last };
}

const isPublishedWithin = (view: SentenceView, { from, to }: { from: string; to: string }): boolean => {
  const { published } = view.input;
  return published !== null && published >= from && published <= to;
};

/** The other day as it stands in the sentence. A date beside it is compared by itself. */
const dayFound = (view: SentenceView, claim: Found['claim'], place: Place): Found[] =>
  view.reading.dates.some(({ day }) => day !== null)
    ? []
    : [{ kind: 'date', claim, span: view.tokens(place.first, place.last), note: null }];

/** "The company rejected it on Thursday", on a page of that week. */
export function wrongWeekday(view: SentenceView): Found[] {
  const claim = view.claimed('company-denials');
  const week = WEEKS.find((days) => isPublishedWithin(view, days));
  if (!claim || !week || view.has('NETFLIX', 'STREAMER', 'SPOTIFY', 'NYT', 'MEDIA')) return [];
  const place = otherDay(view, week.wednesday);
  if (!place) return [];
  const beside = (...concepts: readonly string[]): ConceptHit | undefined =>
    ahead(view, place, REACH, ...concepts) ?? behind(view, place, REACH, ...concepts);
  const speaker = beside(...SPEAKERS);
  return speaker && acts(view, speaker) && beside(...ANSWER, 'SAY', 'SHOCKING', 'WRITE')
    ? dayFound(view, claim.claim, place)
    : [];
}

/** Words between the newspaper and its day. */
const PAPER_WORDS = 6;

/** "The Times wrote on Monday", on a page of that week: it was Tuesday. */
export function wrongReportDay(view: SentenceView): Found[] {
  const claim = view.claimed('prior-nyt-2018-report');
  if (!claim || !isPublishedWithin(view, WEEKS[0])) return [];
  const place = otherDay(view, true);
  const isOf =
    place &&
    view.hits('NYT').some((paper) => away(paper, place) <= PAPER_WORDS) &&
    !ahead(view, place, 3, 'STONE', 'ARCHIBONG', 'META', 'FACEBOOK', 'DENY');
  return isOf ? dayFound(view, claim.claim, place) : [];
}

/** Between the release and the next suit. */
const QUIET = { from: '2024-03-22', to: '2024-10-31' } as const;
/** Words between a suit's filing and its day. */
const FILED_WORDS = 4;

/** "A suit filed on Tuesday": it is of December 2020, the letter of April 2023. */
export function filedLately(view: SentenceView): Found[] {
  const claim = view.claimed('lawsuit-filing-and-unsealing-dates', 'lawsuit-nature-and-parties');
  if (
    !claim ||
    !isPublishedWithin(view, QUIET) ||
    view.isOtherSuit() ||
    view.has('UNSEAL', 'NEG', 'SUBPOENA', 'SNAPCHAT')
  )
    return [];
  // "In the first week of December 2020"
  if (!view.has(...LAWSUITS) || view.reading.dates.length > 0) return [];
  const filed = view.hits('FILE').flatMap((filing) => {
    const day = view.reading.tokens.findIndex(
      (_, at) => isLately(view, at) && away(filing, { first: at, last: at }) <= FILED_WORDS,
    );
    return day < 0 ? [] : [[filing, { concept: '', first: day, last: day }]];
  })[0];
  return filed
    ? [{ kind: 'date', claim: 'lawsuit-filing-and-unsealing-dates', span: view.spanOf(filed), note: 'E03' }]
    : [];
}

/** A day or week by its name, told as one near the page's own: "hier" is yesterday in one language and here in two. */
const isLately = (view: SentenceView, at: number): boolean => {
  const word = view.word(at);
  const place = { first: at, last: at };
  if (!view.hits('RELDATE').some((near) => away(near, place) <= 1)) return false;
  const isDay = [TUESDAY, WEDNESDAY, OTHER_DAYS, LATELY].some((days) => days.test(word));
  return isDay || (view.word(at + 1) === DAY && (COUNTED_DAYS.test(word) || word === THIRD));
};
