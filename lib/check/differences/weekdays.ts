/** The day of the week on which Meta answered: in 2024 on a Tuesday, in 2018 on a Tuesday and on the Wednesday after. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Found, SentenceView } from './input.ts';
import { ahead, behind } from './near.ts';
import { ANSWER, acts } from './parties.ts';

/** Wednesday to Monday, in all languages; Wednesday by itself, for 2018. */
const WEDNESDAY = /^(?:wednesday|mittwoch|mercredi|miercoles|mercoledi|woensdag|srod[aey])$/;
const OTHER_DAYS =
  /^(?:thursday|friday|saturday|sunday|monday|donnerstag|freitag|samstag|sonnabend|sonntag|montag|jeudi|vendredi|samedi|dimanche|lundi|jueves|viernes|sabado|domingo|lunes|giovedi|venerdi|sabato|domenica|lunedi|donderdag|vrijdag|zaterdag|zondag|maandag|czwart(?:ek|ku)|piat(?:ek|ku)|sobot[aey]|niedziel[aei]|poniedzial(?:ek|ku))$/;
/** Portuguese counts its days: by themselves these are "second", "fourth" and so on. */
const COUNTED_DAYS = /^(?:segunda|quarta|quinta|sexta)$/;
const DAY = 'feira';
/** Days after an answer in which a day of the week is that week's. */
const WEEKS = [
  { from: '2018-12-18', to: '2018-12-25', wednesday: true },
  { from: '2024-04-02', to: '2024-04-09', wednesday: false },
] as const;
/** Words between the one who answers, or the answer, and the day. */
const REACH = 6;
const SPEAKERS = ['STONE', 'ARCHIBONG', 'META', 'FACEBOOK', 'SOCIALNET', 'SPOKES', 'COMPANY'] as const;

/** "The company rejected it on Thursday", on a page of that week. */
export function wrongWeekday(view: SentenceView): Found[] {
  const claim = view.claimed('company-denials');
  const { published } = view.input;
  const week = WEEKS.find(({ from, to }) => published !== null && published >= from && published <= to);
  if (!claim || !week || view.has('NETFLIX', 'STREAMER', 'SPOTIFY', 'NYT', 'MEDIA')) return [];
  // A date beside it is compared by itself.
  if (view.reading.dates.some(({ day }) => day !== null)) return [];
  const at = view.reading.tokens.findIndex(
    ({ fold }, i) =>
      OTHER_DAYS.test(fold) ||
      (!week.wednesday && WEDNESDAY.test(fold)) ||
      (COUNTED_DAYS.test(fold) && view.word(i + 1) === DAY && !(week.wednesday && fold === 'quarta')),
  );
  if (at < 0) return [];
  const place = { first: at, last: view.word(at + 1) === DAY ? at + 1 : at };
  const beside = (...concepts: readonly string[]): ConceptHit | undefined =>
    ahead(view, place, REACH, ...concepts) ?? behind(view, place, REACH, ...concepts);
  // In front of a line stands the day of the report.
  const opens = /^\s?[):–—-]/.test(view.reading.clean.text.slice(view.tokens(at, place.last).end));
  if (opens) return [];
  const speaker = beside(...SPEAKERS);
  return speaker && acts(view, speaker) && beside(...ANSWER, 'SAY', 'SHOCKING', 'WRITE')
    ? [{ kind: 'date', claim: claim.claim, span: view.tokens(at, place.last), note: null }]
    : [];
}
