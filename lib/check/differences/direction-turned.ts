/** Checks on who let whom in, where the verb stands last, or is getting. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { SentenceView } from './input.ts';
import { ahead, behind, startsAt } from './near.ts';
import { acts, CONTENT, FACEBOOK, NETFLIX } from './parties.ts';

export const isTurnedRound = (view: SentenceView): boolean =>
  gaveLast(view) ||
  gotItself(view) ||
  couldGetIntoNetflix(view) ||
  couldLast(view) ||
  opensItsOwn(view) ||
  openedToFacebook(view) ||
  isWithinReach(view);

/** What Netflix did give. */
const OTHER_GIFTS = ['DATA', 'REPORT', 'AD', 'MILLION'] as const;
/** Words between to whom something was given and the verb at the end. */
const LAST_WORDS = 3;

/** "Dass Netflix die Nachrichten seiner Nutzer an Facebook weitergereicht hat": to whom right before the verb. */
const gaveLast = (view: SentenceView): boolean =>
  view.hits('GIVE', 'SHARE', 'SELL', 'EXPOSE').some((verb) => {
    const to = view
      .hits('FACEBOOK', 'META')
      .find(
        (hit) =>
          (view.isAfter(hit, 'TOWHOM') || (verb.concept === 'SHARE' && view.isAfter(hit, 'WITHWHOM'))) &&
          hit.last < verb.first &&
          verb.first - hit.last <= LAST_WORDS,
      );
    return (
      to !== undefined &&
      view.sameClause(to.first, verb.first) &&
      ahead(view, to, Number.POSITIVE_INFINITY, ...CONTENT) !== undefined &&
      view
        .hits(...NETFLIX)
        .some(
          (giver) =>
            acts(view, giver) &&
            giver.last < to.first &&
            view.sameClause(giver.first, to.first) &&
            !ahead(view, to, to.first - giver.last, ...OTHER_GIFTS),
        )
    );
  });

/** "Facebook was able to get into Netflix inboxes". */
const couldGetIntoNetflix = (view: SentenceView): boolean =>
  view.hits(...NETFLIX).some((owner) => {
    const able = ahead(view, owner, GOT_WORDS, 'ABLE', 'COULD');
    const who = able && ahead(view, able, 3, 'FACEBOOK', 'META');
    return (
      who !== undefined &&
      acts(view, who) &&
      startsAt(view, owner.last + 1, ...CONTENT) &&
      ahead(view, owner, 3, 'ACCESS', 'READ', 'SEE') !== undefined
    );
  });

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
      // "Schreef Facebook dat partners bij berichten konden"
      !ahead(view, verb, verb.first - who.last, ...NETFLIX, 'USER', 'RELATION', 'THAT')
    );
  });

/** "Bij de DM’s", "an die Nachrichten": a word for where stands before them, in the languages whose verbs stand last. */
const REACHED = /^(?:bij|an|in|aan)$/;
const isReached = (view: SentenceView, { first }: ConceptHit): boolean =>
  [first - 1, first - 2, first - 3].some((at) => REACHED.test(view.word(at)));

/** Words between who opens and the verb. */
const OPENS_WORDS = 9;

/** "Netflix, it is said, opened its mailboxes": whose own they are. */
const opensItsOwn = (view: SentenceView): boolean =>
  view.hits('EXPOSE').some((verb) => {
    const own = behind(view, verb, 1, 'IT');
    const nearest = view.hits(...NETFLIX, ...FACEBOOK).findLast(({ last }) => last < verb.first);
    return (
      own !== undefined &&
      nearest !== undefined &&
      verb.first - nearest.last <= OPENS_WORDS &&
      (nearest.concept === 'NETFLIX' || nearest.concept === 'STREAMER') &&
      acts(view, nearest) &&
      behind(view, own, 2, ...CONTENT) !== undefined
    );
  });

/** Whether there is one Facebook in the sentence, and Netflix besides. */
const isFacebookOnce = (view: SentenceView): boolean =>
  view.hits('FACEBOOK', 'META').length === 1 && view.has(...NETFLIX);

/** "De haber abierto a Facebook los buzones", whoever is told to have done it. */
const openedToFacebook = (view: SentenceView): boolean =>
  isFacebookOnce(view) &&
  view.hits('EXPOSE').some((verb) => {
    const to = behind(view, verb, 2, 'FACEBOOK', 'META');
    return to !== undefined && view.isAfter(to, 'TOWHOM') && behind(view, to, 2, ...CONTENT) !== undefined;
  });

/** "Within reach of", in whatever language. */
const IN_REACH = /^(?:alcance|portata|portee|reichweite|bereik|zasieg\w*)$/;

/** "What people wrote was within reach of Facebook". */
const isWithinReach = (view: SentenceView): boolean =>
  isFacebookOnce(view) &&
  view
    .hits('FACEBOOK')
    .some(
      (who) =>
        view.isAfter(who, 'BYWHOM') &&
        [who.first - 1, who.first - 2].some((at) => IN_REACH.test(view.word(at))),
    );
