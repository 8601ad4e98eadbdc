/** Checks on what is told as fact: who had, read, was handed or bought what, and why Watch ended. */
import { ALLEGED_CLAIMS } from '../../match/claim-groups.ts';
import { CLAIM_KEYS } from '../../match/claim-keys.ts';
import { placeClaim } from '../../match/place.ts';
import type { Pairing } from '../types.ts';
import { isOther } from './access.ts';
import type { Check, Found, SentenceView } from './input.ts';
import { behind } from './near.ts';
import { FACEBOOK, NETFLIX } from './parties.ts';

/** L2–L4: nobody on record says them. */
const UNSUPPORTED = new Set(['netflix-read-messages', 'meta-shared-messages-with-netflix', 'messages-sold']);
/** Who is on record. */
export const SOURCES = [
  'DOCUMENT',
  'LAWSUIT',
  'LETTER',
  'COMPLAINT',
  'PLAINTIFF',
  'LAWYER',
  'COURT',
  'KLEIN',
  'NYT',
] as const;

/**
 * By how much "asserts" must lead where the claim itself is only likely, where somebody may be thinking or saying it
 * ("she fears that …"), and right after somebody has spoken.
 * Chosen out of fold, as is what counts as likely.
 */
export const LEAD = { likely: 0.7, thought: 2.5, spoken: 0.25 } as const;
const SURE = 0.85;
/** Words before "that". */
const HEAD_WORDS = 5;
/** Words that turn what a source is said to say. */
const DENYING = ['NEG', 'NOBODY', 'NEVER'] as const;
/** Words that leave open, or take back, what a sentence seems to state. */
const OPEN = ['IF', 'MAYBE', 'HEDGE', 'UNTRUE'] as const;

/** An allegation told as fact, or put in the mouth of a source that does not say it. */
export const checkStatedAsFact: Check = (view) =>
  view.input.pairings.flatMap((pairing): Found[] => {
    const { claim, stance } = pairing;
    if (
      !ALLEGED_CLAIMS.has(claim) ||
      isPresupposed(view, claim) ||
      isOther(view, claim) ||
      lacksDeed(view, claim)
    )
      return [];
    if (
      stance === 'asserts'
        ? !isFirm(view, pairing)
        : stance !== 'attributes' || !isFalselySourced(view, claim)
    )
      return [];
    const note = claim === 'messages-sold' ? 'E04' : claim === 'watch-ended-for-netflix' ? 'E32' : 'E22';
    return [{ kind: 'stated-as-fact', claim, span: clauseSpan(view, claim), note }];
  });

/** Whether the page surely speaks in its own voice. */
function isFirm(view: SentenceView, { margin, probability }: Pairing): boolean {
  if (view.isRumour()) return false;
  // "That …" goes on with what somebody said.
  const goesOn = view.hits('THAT').some(({ first }) => first <= 1);
  const before = view.input.earlier.at(-1)?.concepts;
  const spoken = ['ACCORDING', 'SAY', 'ALLEGE', 'ACCUSE'].some((concept) => before?.has(concept));
  const needed = isThought(view)
    ? LEAD.thought
    : probability < SURE
      ? LEAD.likely
      : spoken
        ? LEAD.spoken
        : Number.NEGATIVE_INFINITY;
  return !goesOn && !view.has(...OPEN) && margin >= needed;
}

/** "Everybody believed that …": before the clause stands neither company, nor what proves it. */
export function isThought(view: SentenceView): boolean {
  return (
    !view.has('REVEAL', 'EVIDENCE') &&
    view
      .hits('THAT')
      .some(
        ({ first }) =>
          first > 1 &&
          first <= HEAD_WORDS &&
          !view.hits(...NETFLIX, ...FACEBOOK).some((party) => party.first < first),
      )
  );
}

/** L2–L4, put in the mouth of a source that does not say it; a sale is nobody's on record, but posts on the net tell of it. */
function isFalselySourced(view: SentenceView, claim: string): boolean {
  if (claim === 'messages-sold')
    return (
      !view.isHearsay() &&
      !view.has(...DENYING) &&
      // "Accused of selling", by whomever
      (view.has('HEDGE', 'MOOD', 'ACCUSE', 'ALLEGE') || hasSourceOnRecord(view))
    );
  // "Could read, write and delete", as the Times reported, "was allowed to see": an ability.
  const isAbility =
    view.paired('read-write-delete-access') !== undefined || view.has('ALLOW', 'COULD', 'ABLE');
  if (claim === 'netflix-read-messages' && isAbility) return false;
  // "Nobody says that …"
  return UNSUPPORTED.has(claim) && !view.has('VIRAL', 'NOBODY') && hasSourceOnRecord(view);
}

/** What must be done, to what or for whom, before a claim is stated: an agreement on inboxes is no access, a shop no sale of messages. */
const DEEDS: Readonly<Record<string, readonly string[]>> = {
  'inbox-api-programmatic-access': [
    'ACCESS',
    'ALLOW',
    'COULD',
    'EXPOSE',
    'GIVE',
    'KEY',
    'READ',
    'RECEIVE',
    'SEE',
    'SHARE',
    'SPY',
  ],
  'messages-sold': ['MESSAGE', 'DATA', 'WE', 'USER', 'FACEBOOK', 'META'],
  'watch-ended-for-netflix': [
    'NETFLIX',
    'STREAMER',
    'BIGCLIENT',
    'AD',
    'ADVERTISER',
    'RELATION',
    'HASTINGS',
    'BOARD',
    'HE',
    'IT',
  ],
};

function lacksDeed(view: SentenceView, claim: string): boolean {
  if (claim === 'inbox-api-programmatic-access' && !view.has('AGREEMENT', 'SIGN', 'INBOXAPI')) return false;
  return claim in DEEDS && !view.has(...(DEEDS[claim] ?? []));
}

/** Claims beside which another is only mentioned: as what was paid for, what was possible, what came when. */
const PRESUPPOSING: Readonly<Record<string, readonly string[]>> = {
  'inbox-api-programmatic-access': [
    'messages-sold',
    'paid-100m-for-access',
    'prior-nyt-2018-report',
    'read-write-delete-access',
  ],
  'netflix-read-messages': ['prior-nyt-2018-report', 'read-write-delete-access'],
};
const WAYS_IN = ['ACCESS', 'KEY', 'READ', 'SEE', 'EXPOSE'] as const;
const PRICES = ['paid-100m-for-access', 'annual-ad-spend-figures', 'ad-spend-hundreds-of-millions'] as const;

/** "In return for the access …", "after he joined, the inbox deal …": the access is only mentioned on the way to another claim. */
function isPresupposed(view: SentenceView, claim: string): boolean {
  if (view.paired(...(PRESUPPOSING[claim] ?? []))) return true;
  // "Within a month the agreement stood", and not "he got the key": a way in that is had is stated.
  if (claim === 'inbox-api-programmatic-access' && view.paired('inbox-deal-timing-vs-board'))
    return !view.has(...WAYS_IN) || view.has('AGREEMENT', 'SIGN', 'INBOXAPI');
  // A price for a way in is no sale until somebody sells.
  if (claim === 'messages-sold') return view.paired(...PRICES) !== undefined && !view.has('SELL', 'BUY');
  if (claim !== 'inbox-api-programmatic-access') return false;
  return (
    (view.paired('report-every-two-weeks') !== undefined && view.has('RETURN')) ||
    (view.paired('access-nearly-a-decade') !== undefined && !view.has('API', 'INBOXAPI'))
  );
}

function hasSourceOnRecord(view: SentenceView): boolean {
  if (!view.has(...SOURCES)) return false;
  // "In the complaint it stands that …", with whatever verb
  const tells = view.hits(...SOURCES).some((source) => behind(view, source, 4, 'THAT') !== undefined);
  // "Court papers: Netflix read …"
  const heads = view
    .hits(...SOURCES)
    .some(({ first, last }) => /^\s?:\s/.test(view.reading.clean.text.slice(view.tokens(first, last).end)));
  return tells || heads || view.has('ACCORDING', 'SAY', 'ALLEGE', 'REVEAL', 'ACCUSE', 'REPORTED');
}

/** The clause that makes a claim. */
function clauseSpan(view: SentenceView, claimId: string): Found['span'] {
  const claim = CLAIM_KEYS.find((entry) => entry.id === claimId);
  const count = view.reading.tokens.length;
  if (!claim || !count) return view.spanOf([]);
  const place = placeClaim(view.reading, claim);
  let first = place.first;
  let last = place.last;
  while (first > 0 && view.sameClause(first - 1, place.first)) first--;
  while (last < count - 1 && view.sameClause(last + 1, place.last)) last++;
  return view.tokens(first, last);
}
