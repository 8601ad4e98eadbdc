/** Who sues, who is sued, and whose lawyers write. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import { isMetaSuedAlone } from '../../match/sued.ts';
import type { SentenceView } from './input.ts';
import { ahead, behind, startsAt } from './near.ts';
import { acts, FACEBOOK } from './parties.ts';

/** "Two consumers took Meta to court": nobody but Meta is named. */
export const isMetaAlone = (view: SentenceView): boolean =>
  view.has('META', 'FACEBOOK') &&
  // "Together with Meta", "ao lado da Meta": somebody else is meant.
  !view
    .hits('META', 'FACEBOOK')
    .some((meta) => view.isAfter(meta, 'WITHWHOM') || view.isAfter(meta, 'BYWHOM')) &&
  !view.has('NETFLIX', 'STREAMER', 'N', 'BOTH', 'THEY', 'HASTINGS') &&
  (!view.has('TWO') || view.has('AMERICANS', 'KLEIN', 'USER'));

/** Words between "only" and who is sued. */
const ONLY_WORDS = 6;

/** "… and not the streamer", "a single defendant", "of the two only Zuckerberg’s figures as a defendant". */
export const isSpared = (view: SentenceView): boolean =>
  view.hits('DEFENDANT').some((one) => {
    const only = ahead(view, one, ONLY_WORDS, 'ONLY');
    return (
      only !== undefined &&
      // "Not only Meta": somebody else, too.
      !ahead(view, only, 1, 'NEG') &&
      (one.first - only.last <= 2 || behind(view, only, 4, ...FACEBOOK) !== undefined)
    );
  }) || view.hits('NETFLIX', 'STREAMER').some((netflix) => ahead(view, netflix, 2, 'NEG') !== undefined);

/** Words between suing and those who are sued. */
const SUED_WORDS = 5;

/** "Dragged both giants to court": told in passing, in a sentence on who sues. */
export function suedBoth(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('NEG', 'NEVER', 'UNTRUE') || isMetaSuedAlone(view.reading)) return undefined;
  for (const sue of view.hits('SUE')) {
    const both = behind(view, sue, SUED_WORDS, 'BOTH');
    if (both) return [sue, both];
  }
  return undefined;
}

/** Words between a suit and those who brought it. */
const BROUGHT_WORDS = 6;

/** "A suit brought by the government": private people sue. */
export function stateThatSues(view: SentenceView): readonly ConceptHit[] | undefined {
  if (view.has('NEG', 'NEVER', 'FINE')) return undefined;
  const state = view
    .hits('AUTHORITY', 'PROSECUTOR', 'FTC')
    .find(
      (state) =>
        view.isAfter(state, 'BYWHOM') &&
        view.hits('LAWSUIT', 'COMPLAINT').some((suit) => suit.first < state.first) &&
        ahead(view, state, BROUGHT_WORDS, 'FILE', 'START') !== undefined,
    );
  return state && [state];
}

/** "Started by Netflix", "the suit that Snap brought against Meta": those who sue are users and advertisers. */
export function companyThatSues(view: SentenceView): ConceptHit[] | undefined {
  const others = ['NEG', 'NEVER', 'UNTRUE', 'USER', 'KLEIN', 'ADVERTISER', 'AMERICANS', 'DEFENDANT', 'BOTH'];
  if (view.has(...others) || !view.has('META', 'FACEBOOK') || !view.has('LAWSUIT', 'COMPLAINT'))
    return undefined;
  for (const company of view.hits('NETFLIX', 'SNAPCHAT')) {
    const verb = acts(view, company)
      ? behind(view, company, 3, 'FILE', 'SUE', 'START')
      : view.isAfter(company, 'BYWHOM') && ahead(view, company, BROUGHT_WORDS, 'FILE', 'START');
    // "Van 14 april": from when a paper is, and nobody who acts.
    if (verb && !startsAt(view, verb.first, 'BYWHOM')) return [company, verb];
  }
  return undefined;
}

/** Words between a lawyer and those he speaks for. */
const CLIENT_WORDS = 12;

/** "A letter by the lawyers of Netflix", "Brian Dunne, counsel for Meta": it is the advertisers’. */
export function lawyersOfOthers(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('ADVERTISER', 'PLAINTIFF', 'NEG') || !view.has('LETTER', 'DOCUMENT', 'DUNNE'))
    return undefined;
  for (const lawyer of view.hits('LAWYER')) {
    const client = behind(view, lawyer, 3, 'NETFLIX', 'META', 'FACEBOOK', 'USER', 'KLEIN');
    const isOwn = client && (view.isAfter(client, 'BYWHOM') || client.first === lawyer.last + 1);
    const wrote =
      view.isAfter(lawyer, 'BYWHOM') || ahead(view, lawyer, CLIENT_WORDS / 2, 'DUNNE') !== undefined;
    if (client && isOwn && wrote) return [lawyer, client];
  }
  return undefined;
}

/** Words for speaking for somebody in court, in whatever language. */
const REPRESENTS = /^(?:rapr|rappres|repr[ea]z?sent|reprezent|vertegenw|vertr[ei]t)/;

/** Owners of shares, in whatever language. */
const SHAREHOLDERS = /^(?:shareholder|aktion|akcjon|accionist|actionnair|azionist|aandeelhoud|acionist)/;

/** "Brian Dunne, lawyer of the users": his clients are advertisers. */
export function dunneOfUsers(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('ADVERTISER', 'AD')) return undefined;
  for (const dunne of view.hits('DUNNE')) {
    const negation = behind(view, dunne, CLIENT_WORDS, 'NEG');
    if (negation && view.sameClause(negation.first, dunne.last + 1)) continue;
    const owner = view.reading.tokens.findIndex(({ fold }) => SHAREHOLDERS.test(fold));
    if (owner > dunne.last && owner - dunne.last <= CLIENT_WORDS)
      return [dunne, { concept: 'USER', first: owner, last: owner }];
    const users = behind(view, dunne, CLIENT_WORDS, 'USER') ?? ahead(view, dunne, CLIENT_WORDS, 'USER');
    const isReached =
      users && behind(view, dunne, CLIENT_WORDS, 'ACCESS', 'INBOX', 'MESSAGE', 'DM') !== undefined;
    const speaks = view.has('LAWYER', 'PLAINTIFF') || view.near(1, 'LETTER') || view.hasWord(REPRESENTS);
    if (users && !isReached && speaks) return [dunne, users];
  }
  return undefined;
}

/** Nations other than theirs, in whatever language: both plaintiffs are American. */
const FOREIGN =
  /^(?:[ck]anad|brit|engl|ingl|angl|deutsch|german|allemand|aleman|tedesc|alema|duits|niemiec|niemc|franzo|franc|frans|austral|irland|irish|irisch|ierse?|mexic|mexik|meksyk|mess?ican|espanol|spani|spagnol|hiszp|italian|italien|wlosk|polnisch|polish|polac|polsk|portug|brasil|belg|suiss|schweiz|svizzer)/;
/** Words between a plaintiff and a nation. */
const NATION_WORDS = 3;

/** "Two Canadians, Klein and Grabert" */
export function foreignPlaintiffs(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('NEG', 'NEVER')) return undefined;
  const nation = view.reading.tokens.findIndex(({ fold }) => FOREIGN.test(fold));
  if (nation < 0) return undefined;
  const place = { concept: 'USER', first: nation, last: nation };
  const two = ahead(view, place, NATION_WORDS, 'TWO') ?? behind(view, place, 1, 'TWO');
  const named = ahead(view, place, NATION_WORDS, 'KLEIN') ?? behind(view, place, NATION_WORDS, 'KLEIN');
  return two && (named || view.has('USER', 'SUE', 'FILE', 'PLAINTIFF')) ? [two, place] : undefined;
}

/** Words between a firm and its name: "a law firm by the name of Klein". */
const FIRM_WORDS = 6;

/** Two people, not a law firm: "the law firm Klein and Grabert", "the lawyers Klein and Grabert". */
export function isLawFirm(view: SentenceView): boolean {
  // "There is no law firm of that name", "are not a law firm"
  if (view.hits('LAWFIRM').some((firm) => ahead(view, firm, 3, 'NEG') ?? behind(view, firm, 1, 'NEG')))
    return false;
  return (
    (view.has('LAWFIRM') && view.distance('LAWFIRM', 'KLEIN') <= FIRM_WORDS && !view.has('DUNNE')) ||
    // Misspelt: "the law firm Kleine & Grabber"
    view.hits('LAWFIRM').some(({ last }) => /^(?:kl|grab)/.test(view.word(last + 1))) ||
    view.hits('LAWYER').some(
      (lawyer) =>
        startsAt(view, lawyer.last + 1, 'KLEIN') ||
        // "The lawyer Rachel Banks Kupcho"
        [2, 3].some((words) => view.word(lawyer.last + words).startsWith('kupcho')),
    ) ||
    // "Klein and Grabert, two lawyers"
    view
      .hits('LAWYER')
      .some((lawyer) => ahead(view, lawyer, 5, 'KLEIN') && startsAt(view, lawyer.first - 1, 'TWO')) ||
    // "Two former employees, Klein and Grabert"
    view.hits('KLEIN').some((one) => behind(view, one, 5, 'EMPLOYEE') ?? ahead(view, one, 4, 'EMPLOYEE'))
  );
}

/** "Meta appeals": the users did. */
export function appealOfMeta(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('USER', 'KLEIN', 'PLAINTIFF', 'THEY', 'NEG', 'WIN') || !view.isFrom('2025-10-01'))
    return undefined;
  for (const meta of view.hits('META')) {
    const appeal = acts(view, meta) ? behind(view, meta, 5, 'APPEAL') : undefined;
    if (appeal) return [meta, appeal];
  }
  return undefined;
}
