/** Checks on admissions, denials and reasons that are put into the wrong mouth. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import { admittedEnd, checkAdmission, checkOwned, checkPartners } from './admissions.ts';
import { type Check, firstOf, type Push, type SentenceView } from './input.ts';
import { ahead, behind, startsAt } from './near.ts';
import { ANSWER, acts, META, PARTNERS, speaksForNetflix } from './parties.ts';
import { checkVoices } from './voices.ts';

/** Words between two speakers and their answer, which may stand last. */
const TOGETHER_REACH = 10;

export const checkAttribution: Check = (view) => {
  const { found, push } = firstOf('attribution');
  const denial = view.claimed('company-denials');
  const rights = view.claimed(
    'read-write-delete-access',
    'inbox-api-programmatic-access',
    'netflix-read-messages',
  );
  const isBack = view.has('FORMER') && !isOf2024(view) && !view.near(3, 'STONE', 'PLATFORMX');
  if (view.isFrom('2024-01-01') && !view.speaksOf2018(0) && !isBack && !view.reading.asks) {
    if ((denial ?? rights) && !(view.speaksOf2018(2) && !isOf2024(view)))
      checkAdmission(view, (denial ?? rights)?.claim ?? '', push);
    if (denial && !view.isOtherSuit()) checkDenials(view, denial.claim, push);
    if (denial && isForAdvertisers(view))
      push(denial.claim, view.spanOf(view.hits('EXPLAIN', 'AD', 'ADVERTISER')), 'E20');
  }
  if (rights) checkPartners(view, rights.claim, push);
  const watch = view.claimed('watch-ended-for-netflix');
  if (watch && admittedEnd(view))
    push(watch.claim, view.spanOf(view.hits('META', 'FACEBOOK', 'HASTINGS', 'ADMIT')), 'E32');
  checkOwned(view, push);
  checkCourt(view, push);
  checkVoices(view, push);
  return found;
};

/** Whether the sentence dates itself to the spring of 2024. */
const isDated2024 = (view: SentenceView): boolean =>
  view.has('RELDATE') || view.reading.dates.some(({ year }) => year === 2024);

/** … or is told of Stone's post. */
const isOf2024 = (view: SentenceView): boolean => isDated2024(view) || view.has('PLATFORMX');

/** Sentences in which the year of an answer may stand. */
const YEAR_REACH = 4;

/** Whether what was dated last, in this sentence or before, was of 2018: answers of then are often told at length. */
function isAnswerOf2018(view: SentenceView): boolean {
  if (view.has('RELDATE')) return false;
  const told = [view.reading, ...view.input.earlier.slice(-YEAR_REACH).reverse()];
  for (const { concepts, dates } of told) {
    // "At the beginning of April": of that year
    if (dates.some(({ year, month }) => year === 2024 || (year === null && month === 4))) return false;
    if (dates.some(({ year }) => year === 2018) || concepts.has('ARCHIBONG') || concepts.has('NYT'))
      return true;
    if (concepts.has('STONE')) return false;
  }
  return false;
}

/** Whether a party is told to answer, nobody else standing between. */
function isAnswering(view: SentenceView, party: ConceptHit): boolean {
  const answer = behind(view, party, 5, 'STATEMENT', 'DENY');
  return answer !== undefined && !behind(view, party, answer.first - party.last - 1, ...META, 'COMPANY');
}

/** Whether an answer follows; a denial may close the clause. */
function isAnsweredBy(view: SentenceView, party: ConceptHit): boolean {
  if (behind(view, party, TOGETHER_REACH / 2, ...ANSWER)) return true;
  const denial = behind(view, party, TOGETHER_REACH, 'DENY');
  // "Meta and Netflix, both asked by the press, denied": nobody else between.
  const isNext =
    denial &&
    !behind(view, party, denial.first - party.last + 1, ...META, ...PARTNERS, 'LAWYER') &&
    !view.reading.quotations.length;
  return denial !== undefined && (isNext || view.sameClause(party.first, denial.first));
}

/** No statement of Netflix on the papers of 2024 is on record. */
function checkDenials(view: SentenceView, claim: string, push: Push): void {
  if (view.has('NOCOMMENT')) return;
  const earlier = isAnswerOf2018(view) || view.has('AGO');
  // "No statement of Netflix is quoted."
  const answers = view
    .hits(...ANSWER)
    .filter((answer) => answer.concept !== 'STATEMENT' || !ahead(view, answer, 4, 'NEG', 'NOBODY'));
  const netflix = view
    .hits('NETFLIX', 'STREAMER', 'OTHERSIDE')
    .filter((hit) => !view.isAfter(hit, 'WITHWHOM') && !view.isAfter(hit, 'TOWHOM'))
    // The other side of a suit is Meta; of Meta, after its answer, it is Netflix.
    .filter(({ concept }) => concept !== 'OTHERSIDE' || view.near(1, 'STONE', 'DENY', 'UNTRUE', 'SPOKES'));
  const together = netflix.find((n) =>
    view
      .hits('META', 'FACEBOOK')
      .some(
        (m) =>
          Math.abs(m.first - n.first) <= 3 &&
          (m.first < n.first || view.sameClause(m.first, n.first)) &&
          isAnsweredBy(view, m.first > n.first ? m : n),
      ),
  );
  const others = view
    .hits(...META, 'COMPANY', 'ZUCKERBERG')
    // "The firm from Los Gatos"
    .filter(
      (firm) =>
        firm.concept !== 'COMPANY' ||
        !(behind(view, firm, 2, 'STREAMER', 'NETFLIX') || startsAt(view, firm.first, 'STREAMER')),
    )
    // "A spokeswoman for the streamer"
    .filter((spokes) => spokes.concept !== 'SPOKES' || !speaksForNetflix(view, spokes));
  const alone =
    !others.length && netflix.find((n) => behind(view, n, 8, ...ANSWER) ?? ahead(view, n, 7, ...ANSWER));
  // "Netflix issued a statement …", whoever is named further on
  const [party] = view.hits('NETFLIX', 'STREAMER', ...META, 'COMPANY', 'ZUCKERBERG');
  const issued =
    party && netflix.includes(party) && acts(view, party) && isAnswering(view, party) ? party : undefined;
  const spokes =
    isDated2024(view) || view.has('SHOCKING')
      ? view.hits('SPOKES').find((one) => speaksForNetflix(view, one) || isOnNetflixSide(view, one))
      : undefined;
  const second = netflix.find((n) => isSecond(view, n));
  const echo = netflix.find((n) => isEcho(view, n));
  const subject = together ?? (issued || alone || spokes || second || echo);
  // Stone answered, nobody else in person.
  const other =
    !view.has(...META, 'COMPANY') &&
    view
      .hits('ZUCKERBERG', 'SANDBERG')
      .find((hit) => acts(view, hit) && behind(view, hit, hit.concept === 'SANDBERG' ? 8 : 5, ...ANSWER));
  const told = answers.length > 0 || spokes !== undefined || echo !== undefined;
  if (subject && told && !earlier && !(spokes && view.has('STONE')))
    push(claim, view.spanOf([subject, ...view.hits('BOTH', 'DENY', 'STATEMENT')]), together ? 'E19' : 'E18');
  else if (!earlier && other) push(claim, view.spanOf([other]), 'E18');
  else if (
    // "From both sides"
    view.hits('BOTH').some((both) => !view.isAfter(both, 'BYWHOM')) &&
    answers.some((answer) => !ahead(view, answer, 2, 'NEG') && !isToldOfBoth(view, answer)) &&
    !view.has('STONE', 'QUESTIONWORD')
  )
    push(claim, view.spanOf(view.hits('BOTH', 'DENY')), 'E19');
}

/** "It explained that both services …", "rejects the accusation by which both …": they are what it speaks of. */
const isToldOfBoth = (view: SentenceView, answer: ConceptHit): boolean =>
  view
    .hits('BOTH')
    .some(
      (both) =>
        both.first > answer.last &&
        (ahead(view, both, 2, 'THAT') ?? ahead(view, both, both.first - answer.last, 'ACCUSE')) !== undefined,
    );

/** "On Netflix’s side a spokesman said …": who stands first speaks through him. */
const isOnNetflixSide = (view: SentenceView, spokes: ConceptHit): boolean =>
  !view.has(...META.filter((one) => one !== 'SPOKES'), 'COMPANY') &&
  ahead(view, spokes, 3, 'NETFLIX', 'STREAMER') !== undefined &&
  behind(view, spokes, 4, ...ANSWER, 'SAY') !== undefined;

/** Words before a party that is named first. */
const LEAD_WORDS = 4;

/** "Netflix said exactly the same this morning", after Meta’s answer and with nobody of Meta named. */
const isEcho = (view: SentenceView, netflix: ConceptHit): boolean =>
  netflix.first <= LEAD_WORDS &&
  acts(view, netflix) &&
  !view.has(...META, 'COMPANY', 'ZUCKERBERG', 'FEATURE', 'ALLOW', 'AGREEMENT', 'ASK') &&
  view.has('ALSO', 'SELF', 'RELDATE') &&
  view.has('SAY', 'STATEMENT', 'UNTRUE', 'DENY') &&
  view.near(3, 'STONE', 'SHOCKING', 'DENY', 'UNTRUE');

/** "Meta called it false, and so did the streamer". */
const isSecond = (view: SentenceView, netflix: ConceptHit): boolean =>
  (view.has('DENY', 'STATEMENT') || (view.has('SAY') && view.near(1, 'STONE', 'SPOKES'))) &&
  (behind(view, netflix, 3, 'ALSO') ?? ahead(view, netflix, 4, 'ALSO')) !== undefined;

/** "To deliver value to advertisers" stands in no statement. */
function isForAdvertisers(view: SentenceView): boolean {
  return (
    view.has('ADVERTISER', 'AD') &&
    view.has('VALUE', 'EXPLAIN') &&
    !view.has('LETTER', 'LAWYER', 'PLAINTIFF', 'LAWSUIT') &&
    (view.has('VALUE') || view.has('META', 'STONE'))
  );
}

/** No ruling speaks of the messages. */
function checkCourt(view: SentenceView, push: Push): void {
  const outcome = view.paired('case-outcome');
  const found =
    view.has('DONATO', 'JUDGE', 'COURT', 'RULING') &&
    view.has('READ', 'SPY', 'MESSAGE', 'INBOX', 'ACCESS') &&
    view.has('RULING', 'REVEAL', 'EVIDENCE', 'SAY');
  if (
    outcome &&
    found &&
    ((view.has('NEVER') && view.has('READ', 'SPY', 'ACCESS', 'RECEIVE', 'SHARE', 'GIVE')) ||
      view.claimed('netflix-read-messages', 'inbox-api-programmatic-access', 'access-nearly-a-decade')) &&
    view.isFrom('2025-01-24') &&
    !view.has('WITHOUT', 'IF') &&
    // "Aucun salarié n’a jamais lu"
    (!view.has('NEG') || view.has('NEVER'))
  )
    push(outcome.claim, view.spanOf(view.hits('DONATO', 'JUDGE', 'COURT', 'READ', 'MESSAGE')), 'E17');
}
