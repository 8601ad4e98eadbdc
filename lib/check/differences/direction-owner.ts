/** Checks on whose inboxes they are: Facebook's, told as Netflix's. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import { isSued } from '../../match/sued.ts';
import type { SentenceView } from './input.ts';
import { ahead, behind, startsAt } from './near.ts';
import { acts, CONTENT, FACEBOOK, isGenitive, isHyphened, isSeat, NETFLIX, REACH } from './parties.ts';

/** Whether the inboxes, or the door to them, are told as Netflix's. */
export const isNetflixOwner = (view: SentenceView): boolean =>
  owns(view) || gotUsersOf(view) || gotIt(view) || isNamedForNetflix(view);

/** "Netflix messages", "inboxes of Netflix users", "messages on Netflix": the messages are Facebook's. */
function owns(view: SentenceView): boolean {
  const content = view.hits(...CONTENT);
  const owners = view.hits(...NETFLIX).filter((hit) => !isSeat(view, hit));
  // "Gave Netflix messages" is none.
  const before = owners.some(
    (owner) =>
      // "The streaming inbox affair"
      owner.concept === 'NETFLIX' &&
      content.length > 0 &&
      !view.isAfter(owner, 'TOWHOM') &&
      // "Otworzył przed Netfliksem skrzynki"
      !ahead(view, owner, 1, 'BEFORE') &&
      view
        .hits(...CONTENT, 'USER')
        .some(
          (hit) =>
            hit.first - owner.last === 1 &&
            !isNamed(view, hit) &&
            !isHyphened(view, hit) &&
            (hit.concept !== 'USER' || isReached(view, owner)),
        ) &&
      ((isHyphened(view, owner) && view.hits(...FACEBOOK).some(({ first }) => first > owner.last)) ||
        !view.has('GIVE', 'SHARE', 'ALLOW', 'SELL', 'WRITE', 'RECEIVE')),
  );
  const owned = owners.some(
    (owner) =>
      content.some(
        (hit) =>
          hit.last < owner.first && owner.first - hit.last <= 6 && view.sameClause(hit.last, owner.first),
      ) &&
      view
        .hits('BYWHOM', 'ONWHAT')
        // "On Facebook Netflix had …": between the two stands whose it is.
        .some(
          ({ last }) =>
            owner.first - last === 1 || (owner.first - last === 2 && !startsAt(view, last + 1, ...FACEBOOK)),
        ) &&
      !view
        .hits('WATCHING', 'RECOMMEND', 'WITHWHOM', 'TOWHOM', 'READ', 'ACCESS')
        .some(
          (other) =>
            other.first < owner.first &&
            content.some((hit) => other.first > hit.last && owner.first - hit.last <= 6),
        ),
  );
  const facebookActs = view.hits(...FACEBOOK).some((hit) => acts(view, hit));
  // "Ses conversations Netflix": nothing stands between.
  const behindIt =
    facebookActs &&
    view.has('READ', 'SPY') &&
    owners.some((owner) => ahead(view, owner, 1, ...CONTENT) && !view.isAfter(owner, 'TOWHOM'));
  const users = owners.some(
    (owner) => isReached(view, owner) && (isJoined(view, owner) || (facebookActs && hasUsers(view, owner))),
  );
  // "Laut der Klage gegen Meta hat Netflix Nachrichten gelesen": Meta only stands in the suit.
  const isOther = view.hits(...FACEBOOK).some((hit) => !isSued(view.reading, hit));
  return (before || behindIt || owned || users) && isOther;
}

/** Whether before an owner stands what is reached: "Netflix users could send messages" is told of those who send. */
const isReached = (view: SentenceView, owner: ConceptHit): boolean =>
  // "Van de Netflix-gebruikers"
  (view.isAfter(owner, 'BYWHOM') && isHyphened(view, owner)) ||
  ahead(view, owner, REACH, ...CONTENT, 'ACCESS', 'READ', 'SEE', 'SPY') !== undefined;

/** The inbox of "Inbox API", of an "inbox agreement"; that of "Netflix-Postfach-Affäre" is told by its hyphen. */
const isNamed = (view: SentenceView, hit: ConceptHit): boolean =>
  (hit.concept === 'INBOX' && startsAt(view, hit.first, 'INBOXAPI')) ||
  startsAt(view, hit.last + 1, 'AGREEMENT', 'API', 'REPORT', 'REPORTED', 'SCANDAL');

/** "Iscritti a Netflix": a word between the two at most. */
export const hasMembers = (view: SentenceView, owner: ConceptHit): boolean =>
  ahead(view, owner, 2, 'USER') !== undefined;

/** "Netflix-gebruikers", "the box of those who used Netflix" */
function isJoined(view: SentenceView, owner: ConceptHit): boolean {
  const joined = startsAt(view, owner.last + 1, 'USER') && isHyphened(view, owner);
  const used =
    ahead(view, owner, 2, 'USE') !== undefined &&
    ahead(view, owner, REACH, ...CONTENT) !== undefined &&
    !view.hits(...NETFLIX).some((hit) => hit !== owner && acts(view, hit) && hit.first < owner.first);
  return joined || used;
}

/** "Users of Netflix", "iscritti a Netflix", "the mail of Netflix's members". */
function hasUsers(view: SentenceView, owner: ConceptHit): boolean {
  if (isGenitive(view, owner) && ahead(view, owner, REACH, ...CONTENT) && behind(view, owner, 2, 'USER'))
    return true;
  const isOwner =
    view.isAfter(owner, 'BYWHOM') ||
    (view.isAfter(owner, 'TOWHOM') && !view.has('GIVE', 'EXPOSE', 'SELL', 'SHARE', 'ALLOW'));
  return isOwner && hasMembers(view, owner);
}

/** "Gave Facebook access to the inboxes of Netflix users": whoever gave it, the boxes are not theirs. */
function gotUsersOf(view: SentenceView): boolean {
  if (view.has('REPORT', 'DATA')) return false;
  return view.hits('GIVE').some((verb) => {
    const to = behind(view, verb, 2, ...FACEBOOK);
    if (!to || isGenitive(view, to) || startsAt(view, to.last + 1, ...CONTENT, 'USER')) return false;
    const content = behind(view, to, REACH, ...CONTENT);
    const owner = content && behind(view, content, 3, ...NETFLIX);
    return owner !== undefined && hasMembers(view, owner);
  });
}

/** "Facebook had an agreement that gave it access to the inboxes of Netflix users": it is the only one who acts. */
function gotIt(view: SentenceView): boolean {
  const owners = view.hits('NETFLIX').filter((owner) => {
    const users = startsAt(view, owner.first - 1, 'USER') || startsAt(view, owner.last + 1, 'USER');
    return users && ahead(view, owner, OWNED_WORDS, ...CONTENT) !== undefined;
  });
  if (!owners.length || owners.length !== view.hits(...NETFLIX).length) return false;
  const gets =
    view.hits('GIVE', 'ALLOW').some((verb) => behind(view, verb, 2, 'IT', 'HE', 'THEY')) ||
    view.hits('HAVE').some((verb) => behind(view, verb, REACH, 'ACCESS'));
  return gets && view.hits('FACEBOOK', 'META').some((hit) => acts(view, hit));
}

/** Words between inboxes and the company whose users’ they are. */
const OWNED_WORDS = 4;

/** "Facebook had signed the Netflix Extended API": it is named for the one whose door it is. */
const isNamedForNetflix = (view: SentenceView): boolean =>
  view.hits('EXTENDEDAPI').some((api) => {
    const name = ahead(view, api, 1, ...NETFLIX);
    return (
      name !== undefined &&
      !view.isAfter(name, 'WITHWHOM') &&
      !view.isAfter(name, 'TOWHOM') &&
      // "Facebook gave Netflix Extended API access" is what the letter says.
      !ahead(view, api, api.first, 'GIVE', 'ALLOW')
    );
  }) &&
  view.has('SIGN', 'AGREEMENT') &&
  view.hits(...FACEBOOK).some((hit) => acts(view, hit));
