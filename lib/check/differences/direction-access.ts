/** Checks on who let whom in and who read whose messages, when the sentence turns them round. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { SentenceView } from './input.ts';
import { hasMembers, isNetflixOwner } from './direction-owner.ts';
import { receivedFrom } from './direction-received.ts';
import { isTurnedRound } from './direction-turned.ts';
import { ahead, away, behind, startsAt } from './near.ts';
import {
  acts,
  actorOf,
  CONTENT,
  FACEBOOK,
  isGenitive,
  isPlatform,
  isSeat,
  NETFLIX,
  REACH,
} from './parties.ts';

/** Facebook let Netflix in, not the other way round. */
export function isAccessReversed(view: SentenceView): boolean {
  return (
    gaveFacebook(view) ||
    isNetflixOwner(view) ||
    // "The platform" may be either of them.
    hadAccess(view, ['FACEBOOK', 'META', 'ZUCKERBERG']) ||
    soldTo(view) ||
    openedFor(view) ||
    usedNetflix(view) ||
    openedBy(view) ||
    receivedFrom(view) ||
    letFacebook(view) ||
    gotIn(view) ||
    isTurnedRound(view) ||
    wasLetIntoNetflix(view) ||
    agreedWith(view)
  );
}

/** Words between who opens and to whom: further off stands what else is asked of the other. */
const OPENED_WORDS = 8;

/** "A way in, opened by Netflix to Facebook". */
function openedBy(view: SentenceView): boolean {
  return (
    (view.has('ACCESS', 'KEY', 'EXPOSE') || (view.has('TITAN') && view.has('GIVE', 'ALLOW'))) &&
    // "The firm from Los Gatos"
    view.hits(...NETFLIX).some(
      (hit) =>
        view.isAfter(hit, 'BYWHOM') &&
        !isSeat(view, hit) &&
        !isKind(view, hit) &&
        // "Access, in return for reports of the service to the network"
        !ahead(view, hit, 3, 'REPORT', 'BIWEEKLY') &&
        // "Antes de que Netflix estrenara …"
        !startsAt(view, hit.first - 1, 'THAT') &&
        view.hits(...FACEBOOK).some((to) => view.isAfter(to, 'TOWHOM') && away(hit, to) <= OPENED_WORDS),
    )
  );
}

/** "Netflix habe für Facebook die Postfächer geöffnet", "… habe Facebook den Zugriff verschafft": the verb last. */
function openedFor(view: SentenceView): boolean {
  const givers = view.hits(...NETFLIX).filter((hit) => acts(view, hit));
  if (isGivenLast(view, givers)) return true;
  return view
    .hits('EXPOSE')
    .some((verb) =>
      view
        .hits(...FACEBOOK)
        .some(
          (to) =>
            to.last < verb.first &&
            view.isAfter(to, 'TOWHOM') &&
            givers.some((giver) => giver.last < to.first && to.first - giver.last <= 3) &&
            view.hits(...CONTENT).some(({ first }) => first > to.last + 1 && first < verb.first),
        ),
    );
}

/** "… habe Facebook den Zugriff verschafft": to whom stands right behind the helping verb. */
const isGivenLast = (view: SentenceView, givers: readonly ConceptHit[]): boolean =>
  view.hits('GIVE', 'ALLOW').some(
    (verb) =>
      // "… habe Facebook Zugriff gegeben auf die Postfächer", "… die Nachrichten überlassen, heißt es"
      (verb.last >= view.reading.tokens.length - 2 ||
        !view.sameClause(verb.last, verb.last + 1) ||
        behind(view, verb, 4, ...CONTENT)) &&
      view
        .hits('FACEBOOK', 'META')
        .some(
          (to) =>
            startsAt(view, to.first - 1, 'HAVE', 'MOOD', 'HEDGE') &&
            view.sameClause(to.last, verb.first) &&
            givers.some((giver) => giver.last < to.first) &&
            view.hits('ACCESS', ...CONTENT).some(({ first }) => first > to.last && first < verb.first),
        ),
  );

/** "Piattaforma di streaming": what kind of platform, and not from whom. */
const isKind = (view: SentenceView, { first }: ConceptHit): boolean => view.word(first) === 'streaming';

/** "Allowed Facebook to reach the inboxes of Netflix’s members", "d’avoir laissé Facebook entrer". */
function letFacebook(view: SentenceView): boolean {
  return view.hits('ALLOW').some((verb) => {
    const to = behind(view, verb, 2, ...FACEBOOK);
    if (!to || !behind(view, to, 3, 'ACCESS', 'READ', 'SEE')) return false;
    // The next word says what it was let do: behind a subject stands what it allowed.
    if (
      to.first === verb.last + 1 &&
      to.concept !== 'SOCIALNET' &&
      behind(view, to, 1, 'ACCESS', 'READ', 'SEE')
    )
      return true;
    return (
      view.isAfter(to, 'TOWHOM') &&
      view.hits(...NETFLIX).some((owner) => owner.first > to.last && hasMembers(view, owner))
    );
  });
}

/** "Facebook, with Netflix’s knowledge, … got into the inboxes", the verb last. */
function gotIn(view: SentenceView): boolean {
  const netflix = view.hits(...NETFLIX);
  const standsBy = netflix.every((hit) => ahead(view, hit, 3, 'WITHWHOM') && view.isAfter(hit, 'BYWHOM'));
  if (!netflix.length || !standsBy) return false;
  const verbs = view.hits('COULD').filter(({ last }) => last >= view.reading.tokens.length - 2);
  return verbs.some(
    (verb) =>
      ahead(view, verb, 4, ...CONTENT, 'USER') !== undefined &&
      view.hits('FACEBOOK', 'META').some((hit) => view.sameClause(hit.first, verb.first) && acts(view, hit)),
  );
}

/** "Facebook had been allowed to reach into Netflix inboxes", "… given a door into": nobody gets in between the two. */
function wasLetIntoNetflix(view: SentenceView): boolean {
  return view
    .hits(...NETFLIX)
    .some(
      (owner) =>
        startsAt(view, owner.last + 1, ...CONTENT, 'USER') &&
        view
          .hits('ALLOW', 'GIVE')
          .some(
            (verb) =>
              verb.last < owner.first &&
              view.hits('ACCESS', 'KEY').some(({ first }) => first >= verb.first && first < owner.first) &&
              actorOf(view, verb) === 'facebook',
          ),
    );
}

/** "Facebook had agreements with Netflix that gave it a way in": it is the one that acts. */
function agreedWith(view: SentenceView): boolean {
  return view.hits(...NETFLIX).some((partner) => {
    if (!view.isAfter(partner, 'WITHWHOM')) return false;
    const gets = (...concepts: readonly string[]): boolean =>
      behind(view, partner, Number.POSITIVE_INFINITY, ...concepts) !== undefined;
    return (
      view.hits(...FACEBOOK).some((hit) => hit.first < partner.first && acts(view, hit)) &&
      gets('ACCESS') &&
      // "… and could by it reach into the inboxes"
      ((gets('HE', 'IT') && gets('ALLOW', 'GIVE')) ||
        (gets('COULD') && gets(...CONTENT) && !gets(...NETFLIX, 'RELATION')))
    );
  });
}

/** Words for admitting and agreeing that also grant: "przyznał Facebookowi dostęp", "a consenti à Facebook un accès". */
const GRANT = ['ADMIT', 'CONSENT'] as const;

/** "Netflix gave Facebook access to messages", and not data, a report or money for it. */
function gaveFacebook(view: SentenceView): boolean {
  if (view.hits('BYWHOM').some(({ last }) => isParty(view, last + 1, FACEBOOK))) return false;
  return view.hits('GIVE', 'ALLOW', 'SHARE', 'SELL', 'EXPOSE', ...GRANT).some((verb) => {
    // "Netflix durfte bei Facebook mitlesen": was allowed to
    if (verb.concept === 'ALLOW' && startsAt(view, verb.first, 'COULD')) return false;
    const isGrant = GRANT.some((concept) => concept === verb.concept);
    const to = behind(view, verb, isGrant ? 2 : REACH, ...FACEBOOK);
    if (isGrant && !(to && view.isAfter(to, 'TOWHOM'))) return false;
    const given = behind(view, verb, REACH, ...CONTENT, 'ACCESS', 'KEY', 'READ', 'SEE', 'INBOXAPI', 'API');
    // "Gave it access to Facebook’s users": Facebook only owns it.
    if (!to || isGenitive(view, to)) return false;
    // "Użytkowników portalu", "dagli iscritti al social": right behind its users it owns, too.
    if (startsAt(view, to.first - 1, 'USER') || startsAt(view, to.first - 2, 'USER')) return false;
    // "The agreement of Netflix with Facebook gave the platform …": who gives is the agreement.
    if (isPlatform(view, to) && ahead(view, verb, REACH, 'AGREEMENT')) return false;
    // "Was let into Facebook inboxes"
    const isOwner = startsAt(view, to.last + 1, ...CONTENT, 'USER');
    // "Opened the messages of Facebook": only a word for to whom makes it the one that gets something.
    const isTo = view.isAfter(to, 'TOWHOM');
    // … "was given a door into Facebook inboxes"
    if (isOwner && (verb.concept !== 'GIVE' || (!isTo && to.first - verb.last > 2))) return false;
    // What is given to it may have any name.
    if (!given && !(isTo && verb.concept === 'GIVE')) return false;
    const actor = actorOf(view, verb);
    // "The network gave Facebook the keys" takes one of them for somebody else.
    const isOther =
      actor === 'facebook' &&
      to.concept !== 'SOCIALNET' &&
      isTo &&
      ahead(view, verb, REACH, 'SOCIALNET') !== undefined;
    if (!(actor === 'netflix' || isOther) || (verb.concept === 'EXPOSE' && !isTo)) return false;
    // "Had to hand the social network a report": what is given may stand behind.
    const last = given ? Math.max(to.first, given.first) : to.first + REACH;
    return !view
      .hits('DATA', 'REPORT', 'AD', 'MILLION', 'PRICE', 'DOLLAR')
      .some((hit) => hit.first > verb.last && hit.first < last);
  });
}

/** "Facebook had access", "Facebook could read". */
function hadAccess(view: SentenceView, parties: readonly string[]): boolean {
  return view
    .hits(...parties)
    .filter((hit) => acts(view, hit))
    .some((hit) =>
      view.hits('HAVE', 'COULD').some(
        (verb) =>
          verb.first > hit.last &&
          verb.first - hit.last <= 2 &&
          // "On Facebook Netflix had access"
          !behind(view, hit, verb.first - hit.last, ...NETFLIX) &&
          gains(view, verb) &&
          !behind(view, verb, 6, 'GIVE', 'ALLOW', 'SHARE') &&
          // "Had admitted access", "has confirmed that access …"
          !behind(view, verb, 3, 'ADMIT', 'DENY', 'THAT'),
      ),
    );
}

/** "… had access", "… could by a special line reach into the inboxes": nobody else named in between. */
function gains(view: SentenceView, verb: ConceptHit): boolean {
  if (behind(view, verb, 2, 'ACCESS', 'READ', 'KEY')) return true;
  const far = behind(view, verb, 4, 'ACCESS', 'READ', 'KEY');
  return (
    far !== undefined &&
    // "Facebook had, on Netflix, a window": a place
    !view
      .hits(...NETFLIX)
      .some((hit) => hit.first > verb.last && hit.first < far.first && !view.isAfter(hit, 'ONWHAT')) &&
    behind(view, far, 4, ...CONTENT) !== undefined
  );
}

/** "Facebook read along on Netflix", "Facebook bought our chats". */
function usedNetflix(view: SentenceView): boolean {
  const reads =
    view.has('READ', 'SPY') &&
    view.hits(...NETFLIX).some((hit) => view.isAfter(hit, 'ONWHAT')) &&
    view
      .hits(...FACEBOOK)
      // Those who work for it are it.
      .some((hit) => (acts(view, hit) || ahead(view, hit, 2, 'EMPLOYEE')) && !view.isAfter(hit, 'ONWHAT'));
  // "Facebook could reach into the inboxes at Netflix."
  const reaches =
    view.has('COULD', 'ABLE', 'ACCESS') &&
    view
      .hits(...NETFLIX)
      .some(
        (hit) =>
          view.isAfter(hit, 'ONWHAT') &&
          behind(view, hit, 3, ...CONTENT) &&
          view
            .hits(...FACEBOOK)
            .some((one) => acts(view, one) && hit.first - one.last <= 3 && one.last < hit.first),
      );
  const buys =
    view.claimed('messages-sold') !== undefined &&
    view.has('FACEBOOK', 'META') &&
    view.hits('BUY').some((verb) => actorOf(view, verb) === 'facebook');
  return reads || reaches || buys;
}

/** "Netflix habe Facebook … verkauft": the seller stands first, the verb last. */
export function soldTo(view: SentenceView): boolean {
  const [seller] = view.hits(...NETFLIX).filter((hit) => acts(view, hit));
  return (
    seller !== undefined &&
    view
      .hits(...FACEBOOK)
      .some(
        (hit) => hit.first > seller.last && (hit.first - seller.last <= 2 || view.isAfter(hit, 'TOWHOM')),
      ) &&
    view.hits('SELL').some((verb) => verb.first > seller.last) &&
    !view.has('BUY')
  );
}

function isParty(view: SentenceView, token: number, parties: readonly string[]): boolean {
  return view.hits(...parties).some((hit) => hit.first === token || hit.first === token + 1);
}
