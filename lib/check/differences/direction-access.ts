/** Checks on who let whom in, who read whose messages and who paid whom, when the sentence turns them round. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { SentenceView } from './input.ts';
import { acts, actorOf, FACEBOOK, isGenitive, NETFLIX, REACH, REPORT_REACH } from './parties.ts';

/** Facebook let Netflix in, not the other way round. */
export function isAccessReversed(view: SentenceView): boolean {
  return (
    gaveFacebook(view) ||
    isOwner(view, NETFLIX) ||
    hadAccess(view, named(view)) ||
    soldTo(view) ||
    usedNetflix(view) ||
    openedBy(view) ||
    agreedWith(view)
  );
}

/** "The platform" may be either company, unless the other one is named too. */
function named(view: SentenceView): readonly string[] {
  return view.has(...NETFLIX) ? FACEBOOK : FACEBOOK.filter((concept) => concept !== 'SOCIALNET');
}

/** "A way in, opened by Netflix to Facebook". */
function openedBy(view: SentenceView): boolean {
  return (
    view.has('ACCESS', 'KEY', 'EXPOSE') &&
    view.hits(...NETFLIX).some((hit) => view.isAfter(hit, 'BYWHOM')) &&
    view.hits(...FACEBOOK).some((hit) => view.isAfter(hit, 'TOWHOM'))
  );
}

/** "Facebook had agreements with Netflix that gave it a way in": it is the one that acts. */
function agreedWith(view: SentenceView): boolean {
  return view.hits(...NETFLIX).some((partner) => {
    if (!view.isAfter(partner, 'WITHWHOM')) return false;
    const behind = (...concepts: readonly string[]): boolean =>
      view.hits(...concepts).some((hit) => hit.first > partner.last);
    return (
      view.hits(...FACEBOOK).some((hit) => hit.first < partner.first && acts(view, hit)) &&
      behind('HE', 'IT') &&
      behind('ACCESS') &&
      behind('ALLOW', 'GIVE')
    );
  });
}

/** "Netflix gave Facebook access to messages", and not data, a report or money for it. */
function gaveFacebook(view: SentenceView): boolean {
  if (view.hits('BYWHOM').some(({ last }) => isParty(view, last + 1, FACEBOOK))) return false;
  return view.hits('GIVE', 'ALLOW', 'SHARE', 'SELL').some((verb) => {
    if (actorOf(view, verb) !== 'netflix') return false;
    const behind = (...concepts: readonly string[]): ConceptHit | undefined =>
      view.hits(...concepts).find((hit) => hit.first > verb.last && hit.first - verb.last <= REACH);
    // "Gave it access to Facebook’s users": Facebook only owns it.
    const to = behind(...FACEBOOK);
    const given = behind('ACCESS', 'MESSAGE', 'INBOX', 'DM', 'KEY', 'READ', 'SEE');
    if (!to || !given || isGenitive(view, to)) return false;
    const last = Math.max(to.first, given.first);
    return !view
      .hits('DATA', 'REPORT', 'AD', 'MILLION')
      .some((hit) => hit.first > verb.last && hit.first < last);
  });
}

/** "Netflix messages", "inboxes of Netflix users", "messages on Netflix": the messages are Facebook's. */
function isOwner(view: SentenceView, parties: readonly string[]): boolean {
  const content = view.hits('MESSAGE', 'INBOX', 'DM');
  const owners = view.hits(...parties);
  // "Gave Netflix messages" is none.
  const before = owners.some(
    (owner) =>
      content.length > 0 &&
      !view.isAfter(owner, 'TOWHOM') &&
      view
        .hits('MESSAGE', 'DM', 'USER', 'INBOX')
        .some((hit) => hit.first - owner.last === 1 && !isNamed(view, hit)) &&
      !view.has('GIVE', 'SHARE', 'ALLOW', 'SELL', 'WRITE', 'RECEIVE'),
  );
  const behind = owners.some(
    (owner) =>
      content.some((hit) => owner.first > hit.last && owner.first - hit.last <= 5) &&
      view
        .hits('BYWHOM', 'ONWHAT')
        .some(({ last }) => owner.first - last === 1 || owner.first - last === 2) &&
      !view
        .hits('WATCHING', 'RECOMMEND', 'WITHWHOM', 'TOWHOM', 'READ', 'ACCESS')
        .some(
          (other) =>
            other.first < owner.first &&
            content.some((hit) => other.first > hit.last && owner.first - hit.last <= 5),
        ),
  );
  const users =
    owners.some((owner) => hasUsers(view, owner)) && view.hits(...FACEBOOK).some((hit) => acts(view, hit));
  return (before || behind || users) && view.has(...FACEBOOK);
}

/** The inbox of "Inbox API", of an "inbox deal". */
function isNamed(view: SentenceView, hit: ConceptHit): boolean {
  return hit.concept === 'INBOX' && view.hits('INBOXAPI').some(({ first }) => first === hit.first);
}

/** "Users of Netflix", "iscritti a Netflix". */
function hasUsers(view: SentenceView, owner: ConceptHit): boolean {
  return (
    (view.isAfter(owner, 'BYWHOM') ||
      (view.isAfter(owner, 'TOWHOM') && !view.has('GIVE', 'EXPOSE', 'SELL', 'SHARE', 'ALLOW'))) &&
    view.hits('USER').some((user) => owner.first > user.last && owner.first - user.last <= 2)
  );
}

/** "Facebook had access", "Facebook could read". */
function hadAccess(view: SentenceView, parties: readonly string[]): boolean {
  return view
    .hits(...parties)
    .filter((hit) => acts(view, hit))
    .some((hit) =>
      view
        .hits('HAVE', 'COULD')
        .some(
          (verb) =>
            verb.first > hit.last &&
            verb.first - hit.last <= 2 &&
            view
              .hits('ACCESS', 'READ', 'KEY')
              .some((object) => object.first > verb.last && object.first - verb.last <= 2) &&
            !view
              .hits('GIVE', 'ALLOW', 'SHARE')
              .some((gives) => gives.first > verb.last && gives.first - verb.last <= 6),
        ),
    );
}

/** "Facebook read along on Netflix", "Facebook bought our chats". */
function usedNetflix(view: SentenceView): boolean {
  const reads =
    view.has('READ', 'SPY') &&
    view.hits(...NETFLIX).some((hit) => view.isAfter(hit, 'ONWHAT')) &&
    view.hits(...FACEBOOK).some((hit) => acts(view, hit) && !view.isAfter(hit, 'ONWHAT'));
  const buys =
    view.claimed('messages-sold') !== undefined &&
    view.has('FACEBOOK', 'META') &&
    view.hits('BUY').some((verb) => actorOf(view, verb) === 'facebook');
  return reads || buys;
}

/** "Netflix habe Facebook … verkauft": the seller stands first, the verb last. */
function soldTo(view: SentenceView): boolean {
  const [seller] = view.hits(...NETFLIX).filter((hit) => acts(view, hit));
  return (
    seller !== undefined &&
    view.hits(...FACEBOOK).some((buyer) => buyer.first > seller.last && buyer.first - seller.last <= 2) &&
    view.hits('SELL').some((verb) => verb.first > seller.last) &&
    !view.has('BUY')
  );
}

function isParty(view: SentenceView, token: number, parties: readonly string[]): boolean {
  return view.hits(...parties).some((hit) => hit.first === token || hit.first === token + 1);
}

/** Netflix bought Facebook's ads. */
export function isSpendReversed(view: SentenceView): boolean {
  const netflix = view.hits(...NETFLIX);
  const facebook = view.hits(...FACEBOOK);
  const fromTo =
    facebook.some((hit) => view.isAfter(hit, 'BYWHOM')) &&
    netflix.some(
      (hit) =>
        view.isAfter(hit, 'TOWHOM') &&
        facebook.some((other) => hit.first - other.last <= 3 && hit.first > other.last),
    );
  const verbs = view.hits('SPEND', 'BUY', 'PAY');
  const spent = facebook.some((spender) =>
    verbs.some(
      (verb) =>
        verb.first > spender.last &&
        verb.first - spender.last <= REPORT_REACH &&
        !netflix.some((hit) => hit.first < verb.first) &&
        netflix.some(
          (hit) =>
            hit.first > verb.last &&
            (view.isAfter(hit, 'ONWHAT') || view.hits('AD').some((ad) => ad.first - hit.last === 1)),
        ),
    ),
  );
  // "Facebook … aan Netflix-advertenties uitgaf": the verb stands last.
  const last = facebook.some(
    (spender) =>
      acts(view, spender) &&
      verbs.some((verb) => verb.first > spender.last) &&
      netflix.some(
        (hit) => hit.first > spender.last && view.hits('AD').some((ad) => ad.first - hit.last === 1),
      ),
  );
  const spentThere =
    facebook.length > 0 &&
    netflix.some(
      (hit) =>
        view.isAfter(hit, 'ONWHAT') ||
        // "Annonces Netflix", "avisos de Netflix"
        view
          .hits('AD')
          .some(
            (ad) => hit.first - ad.last === 1 || (hit.first - ad.last === 2 && view.isAfter(hit, 'BYWHOM')),
          ),
    );
  return fromTo || spent || last || spentThere || soldTo(view) || sellsAds(view);
}

/** "Netflix sold Facebook advertising". */
function sellsAds(view: SentenceView): boolean {
  return view.hits('SELL').some((verb) => actorOf(view, verb) === 'netflix' && view.has(...FACEBOOK));
}
