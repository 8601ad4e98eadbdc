/** Checks on who somebody is, who sues and who is sued; titles stand in titles.ts. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Check, SentenceView } from './input.ts';
import {
  appealOfMeta,
  companyThatSues,
  dunneOfUsers,
  foreignPlaintiffs,
  isLawFirm,
  isMetaAlone,
  isSpared,
  lawyersOfOthers,
  stateThatSues,
  suedBoth,
} from './litigants.ts';
import { ahead, behind, startsAt } from './near.ts';
import { acts, speaksForNetflix } from './parties.ts';
import { applyRules, type Hits, type Rule, some } from './rule.ts';
import { isThought, LEAD } from './stated.ts';
import {
  bossOnBoard,
  lawyerDonato,
  lawyerStone,
  managerOfNetflix,
  sellerSimo,
  strangePost,
  wrongTitle,
} from './titles.ts';

/** Claims in which people are introduced. */
const INTRODUCING = [
  'hastings-board-seat',
  'hastings-executive-contacts',
  'special-relationship',
  'inbox-deal-timing-vs-board',
  'watch-ended-for-netflix',
  'netflix-as-defendant',
  'lawsuit-nature-and-parties',
] as const;

/** Claims of the suit in which its parties and their lawyers are told. */
const PARTIES = [
  'lawsuit-nature-and-parties',
  'lawsuit-filing-and-unsealing-dates',
  'inbox-api-programmatic-access',
  'hastings-executive-contacts',
] as const;

/** Sentences back in which the man may be named whose title is told. */
const TITLE_REACH = 3;

/** Roles that pages get wrong, in the claims in which they are told. */
const RULES: readonly Rule[] = [
  {
    claims: ['netflix-as-defendant'],
    notOtherSuit: true,
    note: 'E13',
    find: (view, { margin }) =>
      (isThought(view) && margin < LEAD.thought) || isMetaAlone(view) || isSpared(view)
        ? undefined
        : view.hits('DEFENDANT', 'SUE', 'BOTH', 'NETFLIX'),
  },
  {
    claims: ['lawsuit-nature-and-parties'],
    notOtherSuit: true,
    note: 'E13',
    find: (view) => (view.claimed('netflix-as-defendant') ? undefined : suedBoth(view)),
  },
  {
    claims: ['official-investigation'],
    note: 'E02',
    find: (view) =>
      view.has('PROSECUTOR', 'AUTHORITY') && isAccusation(view) && !view.has('NOCOMMENT')
        ? view.hits('PROSECUTOR', 'AUTHORITY')
        : undefined,
  },
  { claims: ['lawsuit-nature-and-parties'], notOtherSuit: true, note: 'E02', find: stateThatSues },
  {
    claims: INTRODUCING,
    whateverStance: true,
    // A joint chief, or one of today.
    note: (hits) => (hits[0]?.concept === 'COCEO' ? 'E33' : 'E34'),
    find: (view) => (view.has('HE') || view.near(TITLE_REACH, 'HASTINGS') ? wrongTitle(view) : undefined),
  },
  {
    claims: PARTIES,
    note: 'E12',
    find: (view) => (isLawFirm(view) ? view.hits('LAWFIRM', 'LAWYER', 'KLEIN') : undefined),
  },
  { claims: PARTIES, note: null, find: dunneOfUsers },
  { claims: ['lawsuit-nature-and-parties'], notOtherSuit: true, note: null, find: foreignPlaintiffs },
  { claims: PARTIES, notOtherSuit: true, note: 'E12', find: lawyersOfOthers },
  { claims: ['lawsuit-nature-and-parties'], notOtherSuit: true, note: 'E12', find: companyThatSues },
  {
    claims: ['hastings-executive-contacts'],
    whateverStance: true,
    note: 'E35',
    find: (view) =>
      view.near(1, 'BOSWORTH') && view.has('CTO') && !view.has('STILL', 'TODAY', 'FUTURE', 'SINCE')
        ? view.hits('CTO', 'BOSWORTH')
        : undefined,
  },
  {
    claims: ['watch-budget-cut-750m'],
    note: null,
    find: (view) => (view.has('ZUCKERBERG') ? undefined : some(view.hits('SANDBERG'))),
  },
  {
    claims: ['company-denials'],
    note: 'E18',
    find: (view) => (view.has('STONE') ? spokesmanOfNetflix(view) : undefined),
  },
  {
    claims: ['company-denials', 'watch-budget-cut-750m', ...INTRODUCING],
    note: (hits) => (hits[0]?.concept === 'HASTINGS' ? 'E34' : null),
    find: (view) =>
      strangePost(view) ??
      lawyerStone(view) ??
      managerOfNetflix(view) ??
      sellerSimo(view) ??
      bossOnBoard(view),
  },
  { claims: ['case-outcome'], note: 'E42', find: appealOfMeta },
  { claims: ['case-outcome'], note: null, find: lawyerDonato },
  {
    claims: ['snapchat-traffic-interception'],
    note: 'E29',
    // What it answers it may say itself.
    find: (view) => (view.claimed('company-denials') || view.isHearsay() ? undefined : narratorOf(view)),
  },
];

export const checkRole: Check = (view) => applyRules(view, 'role', RULES);

/** Authorities that accuse are a wrong role; an investigation is a wrong kind of proceeding (case-types.ts). */
export function isAccusation(view: SentenceView): boolean {
  if (view.has('ACCUSE', 'ALLEGE')) return true;
  if (view.has('INVESTIGATE', 'OFFICIAL')) return false;
  // A prosecutor is one who accuses, criminal law is nobody; of other authorities it must be said that they speak.
  const accuser = view.hits('PROSECUTOR').some(({ first }) => !startsAt(view, first, 'CRIMINAL'));
  return accuser || (!view.has('PROSECUTOR') && view.has('SAY', 'ACCORDING'));
}

/** Stone speaks for Meta: "Netflix spokesman", "portavoz de Netflix", "Netflix-woordvoerder". */
function spokesmanOfNetflix(view: SentenceView): Hits {
  const lent = view.hits('SPOKES').find((spokes) => {
    if (startsAt(view, spokes.first, 'NETFLIX') || speaksForNetflix(view, spokes)) return true;
    const next = behind(view, spokes, 2, 'NETFLIX');
    // At most one short word between them: of, de, di, von.
    const isNext = next?.first === spokes.last + 1 || (view.word(spokes.last + 1).length || 9) <= 3;
    const before = ahead(view, spokes, 1, 'NETFLIX');
    return (before !== undefined && isJoined(view, before, spokes)) || (next !== undefined && isNext);
  });
  return lent && [lent, ...view.hits('STONE')];
}

/** Whether nothing but a space, a hyphen or an "s" stands between: "… with Netflix,” spokesman Andy Stone wrote". */
const isJoined = (view: SentenceView, { last }: ConceptHit, { first }: ConceptHit): boolean =>
  /^(?:[’'‘]?s)?[\s‐‑-]*$/.test(
    view.reading.clean.text.slice(view.tokens(last, last).end, view.tokens(first, first).start),
  );

/** "Facebook, the lawyers say, …": somebody else stands right before the verb. */
const isToldBy = (view: SentenceView, meta: ConceptHit, verb: ConceptHit): boolean =>
  view.hits('LAWYER', 'PLAINTIFF').some(({ first }) => meta.last < first && first < verb.first);

/** "Nach Darstellung der Kläger": a word for who says it, and not a verb of whoever stands before. */
const isAccording = (view: SentenceView, { first }: ConceptHit): boolean =>
  view.hits('ACCORDING').some((source) => source.first <= first && source.last >= first);

/** Meta as the one who tells how Snapchat was watched; plaintiffs tell it. */
function narratorOf(view: SentenceView): Hits {
  const told = view.hits('DESCRIBE');
  // "Meta soll …": said of it, not by it.
  const says = view
    .hits('SAY', 'EXPLAIN', 'ADMIT', 'DESCRIBE')
    .filter((verb) => !startsAt(view, verb.first, 'HEDGE', 'ACCUSE') && !isAccording(view, verb));
  const inLetter = view.has('LETTER', 'DOCUMENT') ? ['COMPANY', 'SOCIALNET'] : [];
  const narrator = view
    .hits('META', 'FACEBOOK', ...inLetter)
    .find(
      (meta) =>
        !ahead(view, meta, 1, 'NEG') &&
        (meta.concept !== 'COMPANY' || behind(view, meta, 4, 'SELF') !== undefined) &&
        (meta.concept !== 'SOCIALNET' || acts(view, meta)) &&
        (says.some(
          (verb) => verb.first > meta.last && verb.first - meta.last <= 4 && !isToldBy(view, meta, verb),
        ) ||
          told.some(
            (verb) =>
              meta.first > verb.last && meta.first - verb.last <= (meta.concept === 'COMPANY' ? 2 : 1),
          )),
    );
  return narrator && [narrator];
}
