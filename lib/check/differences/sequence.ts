/** Checks on what came after what. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Check, Found, SentenceView } from './input.ts';
import { ahead, behind, beside } from './near.ts';

export const checkSequence: Check = (view) => {
  const found =
    inboxDeal(view) ??
    deniedBefore(view) ??
    classAfterJudgment(view) ??
    cutAfterSeat(view) ??
    suitAfterLetter(view);
  return found ? [found] : [];
};

const INBOX = ['INBOX', 'INBOXAPI', 'API', 'MESSAGE', 'ACCESS'] as const;

/** Words for years in which a round one stands for its decade. */
const DECADES = /^(?:annees|anni|anos|jaren)$/;

/** The inbox agreement came by 2013, two years after the board seat. */
function inboxDeal(view: SentenceView): Found | undefined {
  const timing = view.claimed('inbox-deal-timing-vs-board');
  // An integration in a clause of its own is what came within a month.
  const integrationOnly =
    view.hits('INTEGRATION').some(({ first }) => !beside(view, first, ...INBOX)) ||
    // "Announced within a month was something else; the inbox agreement followed later."
    (view.hits('ANNOUNCE').some(({ first }) => !beside(view, first, 'INBOX', 'AGREEMENT')) &&
      view.hits('THEN').some(({ first }) => beside(view, first, 'INBOX', 'AGREEMENT'))) ||
    // "Not within a month, but two years later"; "not even a month later" is soon.
    (view.hits('SOON').some((soon) => ahead(view, soon, 2, 'NEG') !== undefined) && view.has('YEARS'));
  // By 2013 is what the letter says.
  const right =
    (view.reading.dates.some(({ year }) => year === 2013) || view.has('APART', 'YEARS')) && !view.has('SOON');
  if (timing && !integrationOnly && !right)
    return {
      kind: 'sequence',
      claim: timing.claim,
      span: view.spanOf(view.hits('SOON').length ? view.hits('SOON') : view.hits('BOARD', 'JOIN')),
      note: 'E09',
    };
  const access = view.claimed(
    'inbox-api-programmatic-access',
    'access-nearly-a-decade',
    'netflix-read-messages',
  );
  const early = view.reading.dates.find(
    (date) => date.year !== null && date.year >= 2004 && date.year <= 2012,
  );
  if (!access || !early || view.has('BOARD', 'RELATION', 'FTC', 'NYT')) return undefined;
  const at = view.tokenAt(early.start);
  // "Not since 2011"; "the door of entry" is nobody’s joining.
  const joins = view.hits('JOIN').some((join) => !beside(view, join.first, 'ACCESS', 'INBOX'));
  if (joins || ahead(view, { first: at }, 4, 'NEG', 'NEVER')) return undefined;
  // "In July 2011 an integration; the inbox agreement came by 2013."
  if (view.reading.dates.some(({ year }) => year === 2013)) return undefined;
  const since = view.hits('SINCE', 'AFTER', 'BEFORE').find((hit) => at - hit.last <= 4 && at >= hit.first);
  // "Dans les années 2010"
  if (early.month === null && early.year === 2010 && DECADES.test(view.word(at - 1))) return undefined;
  // "In the decade of the 2010s"
  if (view.hits('DECADE').some(({ last }) => at > last && at - last <= 2 && view.sameClause(last, at)))
    return undefined;
  // In August 2009 an interface of that name was announced to all developers.
  if (early.year === 2009 && !since) return undefined;
  const span = { start: early.start, end: early.end };
  return {
    kind: 'sequence',
    claim: access.claim,
    span: since ? view.join(view.spanOf([since]), span) : span,
    note: 'E10',
  };
}

/** Words that may belong to one refusal: "denied the class its certificate". */
const NEXT_WORDS = 4;

/** Words between "before" or "after" and what it is said of. */
const CLAUSE_WORDS = 9;

/** "Before the papers were opened Meta had denied it": its answer of 2024 came after them. */
function deniedBefore(view: SentenceView): Found | undefined {
  const denial = view.claimed('company-denials');
  if (!denial || view.speaksOf2018(2) || view.has('NYT', 'AGO') || view.isOtherSuit()) return undefined;
  for (const before of view.hits('PRIORTO')) {
    if (ahead(view, before, 2, 'NEG')) continue;
    const unsealed = behind(view, before, CLAUSE_WORDS, 'UNSEAL');
    const isPart =
      unsealed && !behind(view, before, unsealed.first - before.last - 1, 'DENY', 'STONE', 'AFTER');
    if (isPart) return sequence(view, denial.claim, [before, unsealed], 'E18');
  }
  // "Unsealed ten days after his denial"
  for (const unsealed of view.hits('UNSEAL')) {
    const after = view
      .hits('AFTER')
      .find(
        (hit) =>
          hit.first > unsealed.last && hit.first - unsealed.last <= CLAUSE_WORDS / 2 && !isThen(view, hit),
      );
    const answer = after && behind(view, after, 4, 'DENY', 'STONE');
    if (after && answer && view.has('STONE', 'META'))
      return sequence(view, denial.claim, [unsealed, after, answer], 'E18');
  }
  return undefined;
}

/** The users were refused as a class in January 2025; in September the judge ruled for Meta. */
function classAfterJudgment(view: SentenceView): Found | undefined {
  const outcome = view.claimed('case-outcome');
  if (!outcome || !view.isFrom('2025-01-24') || view.has('ADVERTISER', 'APPEAL')) return undefined;
  if (view.reading.dates.some(({ year }) => year !== null && year < 2025)) return undefined;
  const [refused] = view
    .hits('CERTIFY', 'CLASSACTION')
    .filter((hit) => ahead(view, hit, CLAUSE_WORDS, 'NEG', 'REFUSE', 'DENY', 'DISMISS') !== undefined);
  const judged = view
    .hits('WIN', 'DISMISS', 'RULING')
    .find((hit) => refused && refused.first - hit.last > NEXT_WORDS);
  if (!refused || !judged) return undefined;
  const isFirst = ahead(view, { first: judged.last + 1 }, CLAUSE_WORDS, 'FIRST', 'AFTER') !== undefined;
  const isNext = view.hits('THEN').some(({ first }) => first > judged.last && first <= refused.first);
  // "Meta won, months after the class had been refused."
  const isTurned = view
    .hits('AFTER', 'BEFORE')
    .some((hit) => hit.first > judged.last && hit.first < refused.first && !isThen(view, hit));
  return (isFirst || isNext) && !isTurned
    ? sequence(view, outcome.claim, [judged, refused], 'E42')
    : undefined;
}

/** "Afterwards", and not "after": one word may be both. */
const isThen = (view: SentenceView, hit: ConceptHit): boolean =>
  view.hits('THEN').some(({ first }) => first === hit.first);

/** Hastings left the board in 2019, a year after the cut. */
function cutAfterSeat(view: SentenceView): Found | undefined {
  const cut = view.claimed('watch-budget-cut-750m');
  if (!cut || !view.has('HASTINGS', 'HE', 'BOARD')) return undefined;
  for (const left of view.hits('LEAVE')) {
    const after = ahead(view, left, CLAUSE_WORDS, 'AFTER');
    const isCut = after && behind(view, after, left.first - after.last - 1, 'CUT', 'BUDGET', 'EMAIL');
    if (after && !isCut && view.sameClause(after.last, left.first))
      return sequence(view, cut.claim, [after, left]);
  }
  // "He had left already when the e-mail came."
  const [left] = view
    .hits('LEAVE', 'ENDED')
    .filter(
      (hit) => (ahead(view, hit, 3, 'EARLIER') ?? behind(view, hit, 2, 'EARLIER')) && view.has('BOARD'),
    );
  return left && behind(view, left, 2 * CLAUSE_WORDS, 'CUT', 'EMAIL', 'BUDGET')
    ? sequence(view, cut.claim, [left])
    : undefined;
}

/** "First the letter, months later the suit": the suit is of 2020, the letter of 2023. */
function suitAfterLetter(view: SentenceView): Found | undefined {
  const filed = view.claimed('lawsuit-filing-and-unsealing-dates');
  if (!filed || view.isOtherSuit()) return undefined;
  for (const suit of view.hits('LAWSUIT', 'SUE', 'COMPLAINT')) {
    const letter = ahead(view, suit, 2 * CLAUSE_WORDS, 'LETTER');
    const first = letter && ahead(view, letter, CLAUSE_WORDS, 'FIRST');
    const then = letter && behind(view, letter, suit.first - letter.last, 'THEN');
    if (letter && first && then) return sequence(view, filed.claim, [letter, suit], 'E03');
  }
  return undefined;
}

const sequence = (
  view: SentenceView,
  claim: string,
  hits: readonly ConceptHit[],
  note: string | null = null,
): Found => ({ kind: 'sequence', claim, span: view.spanOf(hits), note });
