/** Checks on who let whom in, where the verb stands last, or is getting. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { SentenceView } from './input.ts';
import { ahead, behind, startsAt } from './near.ts';
import { acts, CONTENT, FACEBOOK, NETFLIX } from './parties.ts';

export const isTurnedRound = (view: SentenceView): boolean =>
  gaveLast(view) || gotItself(view) || couldLast(view);

/** Words between to whom something was given and the verb at the end. */
const LAST_WORDS = 3;

/** "Dass Netflix die Nachrichten seiner Nutzer an Facebook weitergereicht hat": to whom right before the verb. */
const gaveLast = (view: SentenceView): boolean =>
  view.hits('GIVE', 'SHARE', 'SELL', 'EXPOSE').some((verb) => {
    const to = view
      .hits('FACEBOOK', 'META')
      .find(
        (hit) => view.isAfter(hit, 'TOWHOM') && hit.last < verb.first && verb.first - hit.last <= LAST_WORDS,
      );
    return (
      to !== undefined &&
      view.sameClause(to.first, verb.first) &&
      ahead(view, to, Number.POSITIVE_INFINITY, ...CONTENT) !== undefined &&
      !ahead(view, to, Number.POSITIVE_INFINITY, 'DATA', 'REPORT', 'AD', 'MILLION') &&
      view.hits(...NETFLIX).some((hit) => isGiver(view, hit, to))
    );
  });

const isGiver = (view: SentenceView, hit: ConceptHit, to: ConceptHit): boolean =>
  acts(view, hit) && hit.last < to.first && view.sameClause(hit.first, to.first);

/** Words between who gets something and what it is, and whose it is. */
const GOT_WORDS = 6;

/** "Facebook got a key to the inboxes": nobody else stands between. */
const gotItself = (view: SentenceView): boolean =>
  view.hits('FACEBOOK', 'META').some((hit) => {
    const verb = acts(view, hit) ? behind(view, hit, 2, 'RECEIVE') : undefined;
    const way = verb && behind(view, verb, GOT_WORDS, 'ACCESS', 'KEY');
    return (
      verb !== undefined &&
      way !== undefined &&
      !startsAt(view, verb.last + 1, ...NETFLIX) &&
      behind(view, way, GOT_WORDS, ...CONTENT) !== undefined &&
      !behind(view, hit, way.first - hit.last, ...NETFLIX, 'NEG', 'REPORT', 'DATA')
    );
  });

/** "Dat Facebook bij de berichten kon": what is reached stands between, and nobody else. */
const couldLast = (view: SentenceView): boolean =>
  view.hits('COULD').some((verb) => {
    const who = ahead(view, verb, GOT_WORDS, ...FACEBOOK);
    const what = ahead(view, verb, 3, ...CONTENT);
    return (
      who !== undefined &&
      what !== undefined &&
      who.concept !== 'SOCIALNET' &&
      acts(view, who) &&
      who.last < what.first &&
      view.sameClause(who.first, verb.first) &&
      isReached(view, what) &&
      !ahead(view, verb, verb.first - who.last, ...NETFLIX, 'USER')
    );
  });

/** "Bij de DM’s", "an die Nachrichten": a word for where stands before them, in the languages whose verbs stand last. */
const REACHED = /^(?:bij|an|in|aan)$/;
const isReached = (view: SentenceView, { first }: ConceptHit): boolean =>
  [first - 1, first - 2, first - 3].some((at) => REACHED.test(view.word(at)));
