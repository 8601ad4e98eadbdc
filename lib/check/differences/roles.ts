/** Checks on who somebody is, who sues and who is sued; titles stand in titles.ts. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Check, Found, SentenceView } from './input.ts';
import { ahead, behind, startsAt } from './near.ts';
import { isThought, LEAD } from './stated.ts';
import { acts } from './parties.ts';
import {
  bossOnBoard,
  lawyerDonato,
  lawyerStone,
  managerOfNetflix,
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

export const checkRole: Check = (view) => {
  const found: Found[] = [];
  const push = (claim: string, span: Found['span'], note: string | null): void => {
    found.push({ kind: 'role', claim, span, note });
  };
  const defendant = view.claimed('netflix-as-defendant');
  if (
    defendant &&
    !(isThought(view) && defendant.margin < LEAD.thought) &&
    !view.isOtherSuit() &&
    !isMetaAlone(view) &&
    !isSpared(view)
  )
    push(defendant.claim, view.spanOf(view.hits('DEFENDANT', 'SUE', 'BOTH', 'NETFLIX')), 'E13');
  const both = defendant || view.isOtherSuit() ? undefined : suedBoth(view);
  const brought = both && view.claimed('lawsuit-nature-and-parties');
  if (brought && both) push(brought.claim, view.spanOf(both), 'E13');
  const prosecuted = view.claimed('official-investigation');
  if (prosecuted && view.has('PROSECUTOR', 'AUTHORITY') && isAccusation(view))
    push(prosecuted.claim, view.spanOf(view.hits('PROSECUTOR', 'AUTHORITY')), 'E02');
  const suing = view.claimed('lawsuit-nature-and-parties');
  const state = suing && !view.isOtherSuit() ? stateThatSues(view) : undefined;
  if (suing && state) push(suing.claim, view.spanOf([state]), 'E02');
  const person = view.paired(...INTRODUCING);
  const title = person && (view.has('HE') || view.near(1, 'HASTINGS')) ? wrongTitle(view) : null;
  if (person && title) push(person.claim, view.spanOf(title.hits), title.note);
  const parties = view.claimed(
    'lawsuit-nature-and-parties',
    'lawsuit-filing-and-unsealing-dates',
    'inbox-api-programmatic-access',
    'hastings-executive-contacts',
  );
  if (parties && isLawFirm(view))
    push(parties.claim, view.spanOf(view.hits('LAWFIRM', 'LAWYER', 'KLEIN')), 'E12');
  const dunne = parties && dunneOfUsers(view);
  if (parties && dunne) push(parties.claim, view.spanOf(dunne), null);
  const strangers = parties && !view.isOtherSuit() ? lawyersOfOthers(view) : undefined;
  if (parties && strangers) push(parties.claim, view.spanOf(strangers), 'E12');
  const plaintiff = suing && !view.isOtherSuit() ? companyThatSues(view) : undefined;
  if (suing && plaintiff) push(suing.claim, view.spanOf(plaintiff), 'E12');
  const contacts = view.paired('hastings-executive-contacts');
  if (contacts && view.near(1, 'BOSWORTH') && view.has('CTO') && !view.has('STILL', 'TODAY', 'FUTURE'))
    push(contacts.claim, view.spanOf(view.hits('CTO', 'BOSWORTH')), 'E35');
  const swapped = view.claimed('watch-budget-cut-750m');
  if (swapped && view.has('SANDBERG') && !view.has('ZUCKERBERG'))
    push(swapped.claim, view.spanOf(view.hits('SANDBERG')), null);
  const denial = view.claimed('company-denials');
  const lent = denial && view.has('STONE') ? spokesmanOfNetflix(view) : undefined;
  if (denial && lent) push(denial.claim, view.spanOf([lent, ...view.hits('STONE')]), 'E18');
  const post = view.claimed('company-denials', 'watch-budget-cut-750m', ...INTRODUCING);
  const strange =
    post && (strangePost(view) ?? lawyerStone(view) ?? managerOfNetflix(view) ?? bossOnBoard(view));
  if (post && strange)
    push(post.claim, view.spanOf(strange), strange[0]?.concept === 'HASTINGS' ? 'E34' : null);
  const outcome = view.claimed('case-outcome');
  const appellant = outcome && appealOfMeta(view);
  if (outcome && appellant) push(outcome.claim, view.spanOf(appellant), 'E42');
  const partial = outcome && lawyerDonato(view);
  if (outcome && partial) push(outcome.claim, view.spanOf(partial), null);
  const snapchat = view.claimed('snapchat-traffic-interception');
  // What it answers it may say itself.
  const narrator = snapchat && !denial && !view.isHearsay() ? narratorOf(view) : undefined;
  if (snapchat && narrator) push(snapchat.claim, view.spanOf([narrator]), 'E29');
  return found;
};

/** "Two consumers took Meta to court": nobody but Meta is named. */
const isMetaAlone = (view: SentenceView): boolean =>
  view.has('META', 'FACEBOOK') &&
  // "Together with Meta", "ao lado da Meta": somebody else is meant.
  !view
    .hits('META', 'FACEBOOK')
    .some((meta) => view.isAfter(meta, 'WITHWHOM') || view.isAfter(meta, 'BYWHOM')) &&
  !view.has('NETFLIX', 'STREAMER', 'N', 'BOTH', 'THEY', 'HASTINGS') &&
  (!view.has('TWO') || view.has('AMERICANS', 'KLEIN', 'USER'));

/** "… and not the streamer", "a single defendant". */
const isSpared = (view: SentenceView): boolean =>
  view.hits('DEFENDANT').some((one) => ahead(view, one, 2, 'ONLY') !== undefined) ||
  view.hits('NETFLIX', 'STREAMER').some((netflix) => ahead(view, netflix, 2, 'NEG') !== undefined);

/** Words between suing and those who are sued. */
const SUED_WORDS = 5;

/** "Dragged both giants to court": told in passing, in a sentence on who sues. */
function suedBoth(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('NEG', 'NEVER', 'UNTRUE')) return undefined;
  for (const sue of view.hits('SUE')) {
    const both = behind(view, sue, SUED_WORDS, 'BOTH');
    if (both) return [sue, both];
  }
  return undefined;
}

/** Words between a suit and those who brought it. */
const BROUGHT_WORDS = 6;

/** "A suit brought by the government": private people sue. */
function stateThatSues(view: SentenceView): ConceptHit | undefined {
  if (view.has('NEG', 'NEVER', 'FINE')) return undefined;
  return view
    .hits('AUTHORITY', 'PROSECUTOR', 'FTC')
    .find(
      (state) =>
        view.isAfter(state, 'BYWHOM') &&
        view.hits('LAWSUIT', 'COMPLAINT').some((suit) => suit.first < state.first) &&
        ahead(view, state, BROUGHT_WORDS, 'FILE', 'START') !== undefined,
    );
}

/** "Started by Netflix", "the suit that Snap brought against Meta": those who sue are users and advertisers. */
function companyThatSues(view: SentenceView): ConceptHit[] | undefined {
  const others = ['NEG', 'NEVER', 'UNTRUE', 'USER', 'KLEIN', 'ADVERTISER', 'AMERICANS', 'DEFENDANT', 'BOTH'];
  if (view.has(...others) || !view.has('META', 'FACEBOOK') || !view.has('LAWSUIT', 'COMPLAINT'))
    return undefined;
  for (const company of view.hits('NETFLIX', 'SNAPCHAT')) {
    const verb = acts(view, company)
      ? behind(view, company, 3, 'FILE', 'SUE', 'START')
      : view.isAfter(company, 'BYWHOM') && ahead(view, company, BROUGHT_WORDS, 'FILE', 'START');
    if (verb) return [company, verb];
  }
  return undefined;
}

/** "A letter by the lawyers of Netflix", "Brian Dunne, counsel for Meta": it is the advertisers’. */
function lawyersOfOthers(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('ADVERTISER', 'PLAINTIFF', 'NEG') || !view.has('LETTER', 'DOCUMENT', 'DUNNE'))
    return undefined;
  for (const lawyer of view.hits('LAWYER')) {
    const client = behind(view, lawyer, 3, 'NETFLIX', 'META', 'FACEBOOK');
    const isOwn = client && (view.isAfter(client, 'BYWHOM') || client.first === lawyer.last + 1);
    const wrote =
      view.isAfter(lawyer, 'BYWHOM') || ahead(view, lawyer, CLIENT_WORDS / 3, 'DUNNE') !== undefined;
    if (client && isOwn && wrote) return [lawyer, client];
  }
  return undefined;
}

/** "Meta appeals": the users did. */
function appealOfMeta(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('USER', 'KLEIN', 'PLAINTIFF', 'THEY', 'NEG', 'WIN') || !view.isFrom('2025-10-01'))
    return undefined;
  for (const meta of view.hits('META')) {
    const appeal = acts(view, meta) ? behind(view, meta, 5, 'APPEAL') : undefined;
    if (appeal) return [meta, appeal];
  }
  return undefined;
}

/** Authorities that accuse are a wrong role; an investigation is a wrong kind of proceeding (procedure.ts). */
export function isAccusation(view: SentenceView): boolean {
  if (view.has('ACCUSE', 'ALLEGE')) return true;
  if (view.has('INVESTIGATE', 'OFFICIAL')) return false;
  // A prosecutor is one who accuses; of other authorities it must be said that they speak.
  return view.has('PROSECUTOR', 'SAY', 'ACCORDING');
}

/** Words between a lawyer and those he speaks for. */
const CLIENT_WORDS = 12;
/** "Brian Dunne, lawyer of the users": his clients are advertisers. */
function dunneOfUsers(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('ADVERTISER', 'AD')) return undefined;
  for (const dunne of view.hits('DUNNE')) {
    if (behind(view, dunne, CLIENT_WORDS, 'NEG')) continue;
    const users = behind(view, dunne, CLIENT_WORDS, 'USER') ?? ahead(view, dunne, CLIENT_WORDS, 'USER');
    const isReached =
      users && behind(view, dunne, CLIENT_WORDS, 'ACCESS', 'INBOX', 'MESSAGE', 'DM') !== undefined;
    if (users && !isReached && (view.has('LAWYER', 'PLAINTIFF') || view.near(1, 'LETTER')))
      return [dunne, users];
  }
  return undefined;
}

/** Words between a firm and its name: "a law firm by the name of Klein". */
const FIRM_WORDS = 6;

/** Two people, not a law firm: "the law firm Klein and Grabert", "the lawyers Klein and Grabert". */
function isLawFirm(view: SentenceView): boolean {
  return (
    (view.has('LAWFIRM') && view.distance('LAWFIRM', 'KLEIN') <= FIRM_WORDS && !view.has('DUNNE')) ||
    // Misspelt: "the law firm Kleine & Grabber"
    view.hits('LAWFIRM').some(({ last }) => /^(?:kl|grab)/.test(view.reading.tokens[last + 1]?.fold ?? '')) ||
    view.hits('LAWYER').some((lawyer) => startsAt(view, lawyer.last + 1, 'KLEIN')) ||
    // "Klein and Grabert, two lawyers"
    view
      .hits('LAWYER')
      .some((lawyer) => ahead(view, lawyer, 5, 'KLEIN') && startsAt(view, lawyer.first - 1, 'TWO')) ||
    // "Two former employees, Klein and Grabert"
    view.hits('KLEIN').some((one) => behind(view, one, 5, 'EMPLOYEE') ?? ahead(view, one, 4, 'EMPLOYEE'))
  );
}

/** Stone speaks for Meta: "Netflix spokesman", "portavoz de Netflix", "Netflix-woordvoerder". */
function spokesmanOfNetflix(view: SentenceView): ConceptHit | undefined {
  return view.hits('SPOKES').find((spokes) => {
    if (startsAt(view, spokes.first, 'NETFLIX')) return true;
    const next = behind(view, spokes, 2, 'NETFLIX');
    // At most one short word between them: of, de, di, von.
    const isNext =
      next?.first === spokes.last + 1 || (view.reading.tokens[spokes.last + 1]?.fold.length ?? 9) <= 3;
    return ahead(view, spokes, 1, 'NETFLIX') !== undefined || (next !== undefined && isNext);
  });
}

/** "Facebook, the lawyers say, …": somebody else stands right before the verb. */
const isToldBy = (view: SentenceView, meta: ConceptHit, verb: ConceptHit): boolean =>
  view.hits('LAWYER', 'PLAINTIFF').some(({ first }) => meta.last < first && first < verb.first);

/** Meta as the one who tells how Snapchat was watched; plaintiffs tell it. */
function narratorOf(view: SentenceView): ConceptHit | undefined {
  const told = view.hits('DESCRIBE');
  // "Meta soll …": said of it, not by it.
  const says = view
    .hits('SAY', 'EXPLAIN', 'ADMIT', 'DESCRIBE')
    .filter((verb) => !startsAt(view, verb.first, 'HEDGE'));
  const inLetter = view.has('LETTER', 'DOCUMENT') ? ['COMPANY'] : [];
  return view
    .hits('META', 'FACEBOOK', ...inLetter)
    .find(
      (meta) =>
        !ahead(view, meta, 1, 'NEG') &&
        (meta.concept !== 'COMPANY' || behind(view, meta, 2, 'SELF') !== undefined) &&
        (says.some(
          (verb) => verb.first > meta.last && verb.first - meta.last <= 4 && !isToldBy(view, meta, verb),
        ) ||
          told.some(
            (verb) =>
              meta.first > verb.last && meta.first - verb.last <= (meta.concept === 'COMPANY' ? 2 : 1),
          )),
    );
}
