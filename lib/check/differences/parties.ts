/** Who acts, to whom, from whom: the two companies in a sentence. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import { isSued } from '../../match/sued.ts';
import type { SentenceView } from './input.ts';
import { ahead, behind, beside, startsAt } from './near.ts';

export const NETFLIX = ['NETFLIX', 'STREAMER'] as const;
export const FACEBOOK = ['FACEBOOK', 'META', 'SOCIALNET', 'ZUCKERBERG'] as const;
/** Who answers for Meta, and those whom it let in. */
export const META = ['STONE', 'META', 'FACEBOOK', 'SPOKES', 'SOCIALNET'] as const;
export const PARTNERS = ['NETFLIX', 'STREAMER', 'SPOTIFY', 'RBC'] as const;
/** What they are told to give when they are asked. */
export const ANSWER = ['DENY', 'STATEMENT', 'UNTRUE'] as const;
/** A suit, by what it is called. */
export const LAWSUITS = ['LAWSUIT', 'COMPLAINT', 'CLASSACTION'] as const;
/** What is in an inbox, and the inbox. */
export const CONTENT = ['MESSAGE', 'DM', 'INBOX'] as const;
/** What a sentence may call the one of them it does not name. */
const UNNAMED = ['COMPANY', 'HE', 'IT', 'THEY', 'RELATION', 'BOTH'] as const;
/** Of these, what more often stands for something else: "under it", "a honeymoon". */
const VAGUE = new Set(['IT', 'RELATION']);
/** Words between a giver and what it gives. */
export const REACH = 8;
/** … and the verb of the one who acts. */
const ACTOR_REACH = 5;
/** … and a report, which may be described at length. */
export const REPORT_REACH = 12;

/** "Facebook’s", "Facebook's". */
export function isGenitive(view: SentenceView, hit: ConceptHit): boolean {
  return /^[’'‘]s\b/.test(view.reading.clean.text.slice(view.tokens(hit.first, hit.last).end));
}

/** "Netflix-gebruikers", "Facebook-Werbung" */
export const isHyphened = (view: SentenceView, { first, last }: ConceptHit): boolean =>
  /^[-‐‑]/.test(view.reading.clean.text.slice(view.tokens(first, last).end));

/** "Zuckerberg’s staff", "the streamer’s people": those who work for it are it; "Facebook’s people" are its users. */
function hasPeople(view: SentenceView, hit: ConceptHit): boolean {
  const own = ['FACEBOOK', 'META', 'SOCIALNET'].includes(hit.concept) ? ['EMPLOYEE'] : ['EMPLOYEE', 'USER'];
  // The "s" is a word of its own.
  return isGenitive(view, hit) && startsAt(view, hit.last + 2, ...own);
}

/** "The platform", in whatever language: either of the two may be one. */
export const isPlatform = (view: SentenceView, { concept, first, last }: ConceptHit): boolean =>
  concept === 'SOCIALNET' &&
  view.reading.tokens.slice(first, last + 1).some(({ fold }) => /^p[li]at+[ae]?f/.test(fold));

/** "Menlo Park", "Los Gatos": where a party sits. */
export const isSeat = (view: SentenceView, { first }: ConceptHit): boolean =>
  /^(?:menlo|los)$/.test(view.word(first));

/** "To Menlo Park", "w Menlo Park": where somebody sits acts only at the head of a clause. */
const isWhere = (view: SentenceView, hit: ConceptHit): boolean =>
  isSeat(view, hit) &&
  hit.first > 0 &&
  view.sameClause(hit.first - 1, hit.first) &&
  !startsAt(view, hit.first - 1, 'RETURN') &&
  !startsAt(view, hit.first - 2, 'RETURN');

/** "Toccava alla piattaforma", "cabia ao Facebook mandar": to whom it falls to act is no receiver. */
const isDuty = (view: SentenceView, hit: ConceptHit): boolean => {
  const duty = ahead(view, hit, 3, 'DUTY');
  // "Tenía que pasarle a Facebook un informe": what is to be done stands between.
  return duty !== undefined && !behind(view, duty, hit.first - duty.last - 1, 'GIVE', 'SHARE', 'WRITE');
};

/** "Acusan a Netflix de haber dado": whoever is accused is the one who did it. */
const isAccused = (view: SentenceView, hit: ConceptHit): boolean =>
  ahead(view, hit, 2, 'ACCUSE') !== undefined && startsAt(view, hit.last + 1, 'BYWHOM');

/** Words right behind which stands who gets something: a German article, where it is handed in, English verbs. */
const TO_WHOM =
  /^(?:dem|bei|beim|bij|giv(?:e|es|ing)|gave|send(?:s|ing)?|hand(?:s|ed|ing)|provid(?:e|es|ing)|ow(?:e|ed|es|ing))$/;

/** Whether a party is named as the one who acts: not to, by or with whom, and not as an owner. */
export function acts(view: SentenceView, hit: ConceptHit): boolean {
  return (
    (!view.isAfter(hit, 'TOWHOM') || isDuty(view, hit) || isAccused(view, hit)) &&
    !view.isAfter(hit, 'BYWHOM') &&
    !view.isAfter(hit, 'WITHWHOM') &&
    !isGenitive(view, hit) &&
    !isWhere(view, hit) &&
    // "On the Facebook board", "w radzie Facebooka"
    !startsAt(view, hit.last + 1, 'BOARD') &&
    !startsAt(view, hit.first - 1, 'BOARD') &&
    // "War dem Netzwerk zu berichten", "giving Facebook a report": to whom
    !TO_WHOM.test(view.word(hit.first - 1)) &&
    !isSued(view.reading, hit) &&
    // The letter's own words, whatever the page's language: "provide to FB a written report".
    !(view.word(hit.first - 2) === 'provide' && view.word(hit.first - 1) === 'to') &&
    // "Facebookberichten" in one word
    !startsAt(view, hit.first, ...CONTENT, 'USER')
  );
}

/** "To Facebook musiał": a pointing word right before a name is not another party. */
function isPointer(view: SentenceView, hit: ConceptHit): boolean {
  return hit.concept === 'IT' && startsAt(view, hit.last + 1, ...NETFLIX, ...FACEBOOK);
}

/** "Eine Sprecherin des Streamers", nobody of Meta between. */
export function speaksForNetflix(view: SentenceView, spokes: ConceptHit): boolean {
  const owner = behind(view, spokes, 5, 'NETFLIX', 'STREAMER');
  return (
    owner !== undefined &&
    // "Meta-woordvoerder"
    !ahead(view, spokes, 1, 'META', 'FACEBOOK') &&
    view.sameClause(spokes.first, owner.first) &&
    !behind(
      view,
      spokes,
      owner.first - spokes.last - 1,
      'META',
      'FACEBOOK',
      'SOCIALNET',
      'SAY',
      'THAT',
      ...ANSWER,
    )
  );
}

interface Actor {
  readonly side: 'netflix' | 'facebook' | 'unnamed';
  readonly hit: ConceptHit;
}

/** The party that acts first, or `null` when none does. What may be a party is one only in the clause of some concepts. */
export function firstActor(view: SentenceView, ...concepts: readonly string[]): Actor | null {
  const named: Actor[] = [
    ...view.hits(...NETFLIX).map((hit) => ({ side: 'netflix' as const, hit })),
    ...view.hits(...FACEBOOK).map((hit) => ({ side: 'facebook' as const, hit })),
    ...view.hits(...UNNAMED).map((hit) => ({ side: 'unnamed' as const, hit })),
  ]
    .filter(({ hit }) => (acts(view, hit) || hasPeople(view, hit)) && !isPointer(view, hit))
    .filter(({ hit }) => !VAGUE.has(hit.concept) || beside(view, hit.first, ...concepts))
    .sort((a, b) => a.hit.first - b.hit.first);
  return named[0] ?? null;
}

/** "Who got the report was, they say, Facebook": the first party behind the verb. */
const isNext = (view: SentenceView, verb: ConceptHit, party: ConceptHit): boolean =>
  behind(view, verb, REPORT_REACH, ...NETFLIX, ...FACEBOOK) === party;

/** Whether some parties are those to whom something goes, or who get it. */
export function receive(view: SentenceView, parties: readonly string[]): boolean {
  const receives = view.hits('RECEIVE');
  return view.hits(...parties).some(
    (party) =>
      (view.isAfter(party, 'TOWHOM') && !isDuty(view, party)) ||
      (acts(view, party) &&
        // "Got no money but a report"
        !view.hits('NEG').some(({ first }) => first < party.first) &&
        receives.some((verb) => Math.abs(verb.first - party.last) <= REACH || isNext(view, verb, party))),
  );
}

/** "Von Facebook erhielt", "received from Facebook". */
export function from(view: SentenceView, parties: readonly string[]): boolean {
  return (
    view.has('RECEIVE') &&
    view.hits(...parties).some(
      (party) =>
        view.isAfter(party, 'BYWHOM') &&
        // "Facebook got it from the platform": the platform is the other one.
        !(isPlatform(view, party) && view.hits('FACEBOOK', 'META').some((other) => acts(view, other))) &&
        view.hits('RECEIVE').some((verb) => Math.abs(verb.first - party.last) <= REACH - 2),
    )
  );
}

/** The party that acts nearest before a verb. */
export function actorOf(view: SentenceView, verb: ConceptHit): 'netflix' | 'facebook' | null {
  const before = (parties: readonly string[]): number =>
    Math.max(
      -1,
      ...view
        .hits(...parties)
        .filter((hit) => hit.last < verb.first && verb.first - hit.last <= ACTOR_REACH && acts(view, hit))
        .map((hit) => hit.first),
    );
  const netflix = before(NETFLIX);
  const facebook = before(FACEBOOK);
  if (netflix < 0 && facebook < 0) return null;
  return netflix > facebook ? 'netflix' : 'facebook';
}
