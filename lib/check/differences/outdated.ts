/** Checks on what was right once: a case that still waits, a messenger not yet encrypted, a Netflix not yet sued. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Check, SentenceView } from './input.ts';
import { ahead, behind, beside, startsAt } from './near.ts';
import { applyRules, type Hits, type Rule } from './rule.ts';

/** Day after which the users' case no longer waits for a trial. */
const USERS_LOST = '2025-10-01';

/** The trial set for November 2025 fell away. */
const VACATED_MONTH = 11;

/** Since then all chats of Messenger are encrypted without anybody asking for it, with some months for the roll-out. */
const DEFAULT_SINCE = '2024-06-01';

const OUTCOME = ['case-outcome'] as const;

const lone = (hit: ConceptHit | undefined): Hits => hit && [hit];

/** What was, and is said to be so still. */
const STILL = ['ONGOING', 'UNDECIDED', 'STILL'] as const;

/** "Only for those who switch it on": so it was until December 2023. */
function isOptIn(view: SentenceView): boolean {
  // "The messenger has not got default encryption to this day."
  if (view.isFrom(DEFAULT_SINCE) && view.has('DEFAULT', 'OPTIN') && view.has(...STILL) && view.has('ENCRYPT'))
    return view.has('NEG', 'WITHOUT', 'NEVER') || view.has('OPTIN');
  return (
    view.isFrom(DEFAULT_SINCE) &&
    ((view.has('OPTIN') && view.has('ENCRYPT', 'ONLY')) ||
      // "Still not encrypted by default"
      view.hits('DEFAULT').some((standard) => ahead(view, standard, 3, 'NEG') !== undefined)) &&
    !view.reading.dates.length &&
    !view.has('FORMER', 'BEFORE', 'AGO', 'WITHOUT', 'EARLIER') &&
    !view.reading.asks
  );
}

/** "Still before Judge Koh": she left the case in January 2022. */
const formerJudge = (view: SentenceView): ConceptHit | undefined =>
  view.isFrom('2022-03-01') &&
  !view.hasWord(/^donato/) &&
  view.has(...STILL, 'TODAY') &&
  !view.reading.dates.length &&
  !view.has('NEG', 'FORMER')
    ? view.hits('DONATO').find(({ first }) => view.word(first) === 'koh')
    : undefined;

/** Words between "still" and the seat. */
const SEAT_WORDS = 8;

/** Words at the head of a sentence in which it says when. */
const HEAD_WORDS = 4;

/** Verbs of sitting in the present, in whatever language. */
const NOW =
  /^(?:sitz|angehort|sits|has|have|siege|occupe|a$|sienta|se$|ocupa|tiene|tem|siede|ha$|zit|zetelt|zasiada$|siedzi$)/;
const isNow = (view: SentenceView, { first }: ConceptHit): boolean => NOW.test(view.word(first));

/** "He still sits on Facebook’s board": he left in 2019. */
function stillSits(view: SentenceView): ConceptHit | undefined {
  if (!view.isFrom('2019-06-01') || view.has('LEAVE')) return undefined;
  // "No wonder: he still sits there."
  const denied = view.hits('NEG').some(({ first }) => beside(view, first, 'BOARD', 'SITS', 'HASTINGS'));
  const isHis = view.near(1, 'HASTINGS') || (view.has('CEO', 'NETFLIX', 'STREAMER') && view.has('SITS'));
  if (denied || !isHis || !view.near(1, 'FACEBOOK', 'META', 'SOCIALNET')) return undefined;
  const [date] = view.reading.dates;
  if (date && view.tokenAt(date.start) < HEAD_WORDS) return undefined;
  const dated = view.reading.dates.map(({ start }) => view.clauseOf(view.tokenAt(start)));
  return view.hits('ONGOING', 'STILL', 'TODAY').find((still) => {
    // "He sat there until 2019", "in 2017, still on the board": a date says when.
    if (dated.includes(view.clauseOf(still.first)) || beside(view, still.first, 'FORMER', 'AGO'))
      return false;
    const sits = ahead(view, still, 2, 'SITS') ?? behind(view, still, 3, 'SITS');
    // "Guess who is on the board? He sits there to this day."
    if (!view.has('BOARD') && view.near(1, 'BOARD')) return ahead(view, still, 2, 'SITS') !== undefined;
    const board = behind(view, still, SEAT_WORDS + 2, 'BOARD') ?? ahead(view, still, SEAT_WORDS, 'BOARD');
    // "On the board, where he sits to this day"
    if (board && sits && board.last < still.first) return isNow(view, sits);
    // "Today its chairman, he sat …"
    const isTitle = (): boolean =>
      !sits &&
      view
        .hits('CEO', 'COCEO', 'CHAIRMAN', 'HEADS')
        .some((title) => view.sameClause(title.first, still.first) && !isBetween(view, 'SITS', title, still));
    return board !== undefined && view.sameClause(board.first, still.first) && !isTitle();
  });
}

/** "The head of it sits to this day": a verb stands between the two. */
const isBetween = (view: SentenceView, verb: string, before: ConceptHit, after: ConceptHit): boolean =>
  view.hits(verb).some(({ first, last }) => before.last < first && last < after.first);

/** Since November 2024 Netflix is sued, too, with some days for the word to get round. */
const KNOWN_SUED = '2024-12-01';

/** "To this day nobody has sued Netflix"; of the case of 2020 that stays right. */
const isSuedByNow = (view: SentenceView): boolean =>
  view.isFrom(KNOWN_SUED) &&
  view.has(...STILL) &&
  view.has('NETFLIX', 'STREAMER') &&
  !view.near(1, 'KLEIN', 'ADVERTISER', 'DONATO') &&
  !view.reading.asks;

/** The users appealed in October 2025. */
const APPEALED = '2025-11-01';

/** Verbs of not yet making up one’s mind, in whatever language. */
const HESITATES = /^(?:aarzel|dudan|esitan|hesit|waha|zoger)/;

/** "They still weigh whether to appeal." */
const isAppealOpen = (view: SentenceView): boolean =>
  view.isFrom(APPEALED) &&
  view.has('APPEAL') &&
  (view.has('IF', 'NOBODY') || view.distance('NEG', 'APPEAL') <= 4 || view.hasWord(HESITATES)) &&
  view.has('UNDECIDED') &&
  !view.has('ADVERTISER', 'DONATO', 'JUDGE') &&
  // "Whether they appeal is not decided"
  (!view.has('RULING') || view.hits('IF').some(({ first }) => first <= 1)) &&
  !view.reading.asks;

/** "No court has found for Meta so far": one has. */
const hasWonNothing = (view: SentenceView): boolean =>
  view.isFrom(USERS_LOST) &&
  view.has('WIN') &&
  view.hits('COURT', 'JUDGE').some((court) => ahead(view, court, 2, 'NEG', 'NOBODY')) &&
  view.has('KLEIN', 'USER') &&
  !view.has('ADVERTISER', 'IF') &&
  !view.reading.asks;

/** Facebook's motions to dismiss were decided in 2022, both of them; in 2025 it asked for judgment. */
const MOTIONS_DECIDED = { from: '2022-12-10', to: '2025-01-01' } as const;

/** "On its motion to dismiss nothing has been decided." */
const isMotionOpen = (view: SentenceView): boolean =>
  view.isFrom(MOTIONS_DECIDED.from) &&
  !view.isFrom(MOTIONS_DECIDED.to) &&
  view.near(1, 'DISMISS') &&
  view.has('ASK') &&
  view.has('UNDECIDED', 'AWAIT', 'PENDING') &&
  !view.has('CERTIFY', 'CLASSACTION', 'HASTINGS', 'SUBPOENA') &&
  !view.reading.asks;

/** Day after which the users were refused as a class, with some for the word to get round. */
const CLASS_REFUSED = '2025-02-10';

/** "Whether the users may sue as a class is still open", "the users’ claims wait for a ruling": decided by then. */
function isDecided(view: SentenceView): boolean {
  // "Whether the users may sue as a class", after a sentence on both
  const ofUsers =
    (view.hits('USER', 'KLEIN').length > 0 || view.hits('FIRST').length > 0) &&
    view.has('CERTIFY', 'CLASSACTION');
  const ofOthers = view.near(ofUsers ? 0 : 3, 'ADVERTISER');
  if (!view.near(1, 'USER', 'KLEIN') || ofOthers || view.reading.asks) return false;
  if (view.has('APPEAL', 'MESSAGE', 'ACCESS', 'INBOX', 'READ', 'DM') || view.reading.dates.length)
    return false;
  if (!view.has('PENDING', 'UNDECIDED')) return false;
  const asked =
    view.has('CERTIFY', 'CLASSACTION') || (view.near(1, 'CERTIFY') && view.has('DONATO', 'JUDGE', 'COURT'));
  if (view.isFrom(CLASS_REFUSED) && asked) return true;
  // Of the users themselves it must be said: "no court has ruled" may be meant of the messages.
  return (
    view.isFrom(USERS_LOST) &&
    view.has('USER', 'KLEIN') &&
    view.has('RULING', 'JUDGE', 'DONATO') &&
    !view.has('WIN', 'NETFLIX', 'STREAMER') &&
    // A request for it may wait.
    (!view.has('DISMISS') || view.has('ASK'))
  );
}

/** "The users’ trial is set for November": their case was over by then. */
function awaitedTrial(view: SentenceView): Hits {
  if (!view.isFrom(USERS_LOST)) return undefined;
  const users =
    view.hits('USER', 'KLEIN').length > 0 ||
    (view.has('BOTH', 'THEY') &&
      (view.near(1, 'KLEIN') || (view.near(1, 'USER') && !view.near(3, 'ADVERTISER'))));
  // A trial of the users, unless a ruling on it is told.
  const trial =
    (view.has('TRIAL', 'RULING', 'CLASSACTION', 'LAWSUIT', 'CERTIFY', 'COURT') && view.has('AWAIT')) ||
    (view.has('TRIAL') && users && !view.has('JUDGE', 'RULING', 'WIN', 'WITHOUT'));
  // A case that goes on is right: the appeal and the advertisers' part do. A trial of the users is not.
  const goesOn = view.has('PENDING', 'ONGOING') && view.has('TRIAL', 'USER', 'KLEIN', 'CLASSACTION');
  if (!trial && !goesOn) return undefined;
  const advertisers = view.near(users ? 0 : 4, 'ADVERTISER');
  // "Nope, they have their trial this spring."
  const negated = view
    .hits('NEG')
    .some(({ first, last }) => first > 1 || startsAt(view, last + 1, 'AWAIT') || view.has('RULING', 'WIN'));
  const settled =
    negated ||
    view.has('APPEAL', 'DISMISS', 'ENDED', 'NOBODY', 'NEVER', 'MESSAGE', 'ACCESS') ||
    view.reading.dates.some(
      (date) => (date.year ?? 9999) <= 2025 || (date.month === VACATED_MONTH && !users && !goesOn),
    );
  return advertisers || settled || view.reading.asks
    ? undefined
    : view.hits('PENDING', 'ONGOING', 'AWAIT', 'TRIAL');
}

/** What was right once, in the claims in which it is told; the first that is found counts. */
const RULES: readonly Rule[] = [
  {
    claims: ['messenger-e2ee-default'],
    whateverStance: true,
    note: null,
    find: (view) => (isOptIn(view) ? view.hits('ONLY', 'OPTIN') : undefined),
  },
  { claims: ['hastings-board-seat'], note: 'E36', find: (view) => lone(stillSits(view)) },
  {
    claims: ['lawsuit-nature-and-parties', 'case-outcome'],
    note: null,
    find: (view) => lone(formerJudge(view)),
  },
  {
    claims: ['netflix-as-defendant'],
    whateverStance: true,
    note: null,
    find: (view, { stance }) => (stance === 'denies' && isSuedByNow(view) ? view.hits(...STILL) : undefined),
  },
  {
    claims: OUTCOME,
    note: 'E42',
    find: (view) => (isAppealOpen(view) ? view.hits(...STILL, 'APPEAL') : undefined),
  },
  {
    claims: OUTCOME,
    note: 'E42',
    find: (view) =>
      isDecided(view) ? view.hits(...STILL, 'PENDING', 'AWAIT', 'CERTIFY', 'CLASSACTION') : undefined,
  },
  {
    claims: OUTCOME,
    note: 'E42',
    find: (view) => (hasWonNothing(view) ? view.hits('WIN', 'COURT') : undefined),
  },
  {
    claims: OUTCOME,
    note: null,
    find: (view) => (isMotionOpen(view) ? view.hits('ASK', 'UNDECIDED') : undefined),
  },
  { claims: OUTCOME, note: 'E42', find: awaitedTrial },
];

export const checkOutdated: Check = (view) => applyRules(view, 'outdated', RULES).slice(0, 1);
