/** Checks on who gave what to whom: the report and the viewing data went to Facebook, the access to Netflix. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Check, Found, SentenceView } from './input.ts';

const NETFLIX = ['NETFLIX', 'STREAMER'] as const;
const FACEBOOK = ['FACEBOOK', 'META', 'SOCIALNET', 'ZUCKERBERG'] as const;
/** What a sentence may call the one of them it does not name. */
const UNNAMED = ['COMPANY', 'HE', 'IT', 'THEY', 'RELATION', 'BOTH'] as const;
/** Words between a giver and what it gives. */
const REACH = 8;
/** … and a report, which may be described at length. */
const REPORT_REACH = 12;

/** Whether a party is named as the one who acts: not to, by or with whom, and not as an owner. */
function acts(view: SentenceView, hit: ConceptHit): boolean {
  return (
    !view.isAfter(hit, 'TOWHOM') &&
    !view.isAfter(hit, 'BYWHOM') &&
    !view.isAfter(hit, 'WITHWHOM') &&
    !/^[’'‘]?s\b/.test(
      view.reading.clean.text.slice(view.tokens(hit.first, hit.last).end).replace(/^[’'‘]/, ''),
    )
  );
}

/** "To Facebook musiał": a pointing word right before a name is not another party. */
function isPointer(view: SentenceView, hit: ConceptHit): boolean {
  return (
    hit.concept === 'IT' && view.hits(...NETFLIX, ...FACEBOOK).some((name) => name.first === hit.last + 1)
  );
}

/** The party that acts first, or `null` when the first one named is not told apart. */
function firstActor(
  view: SentenceView,
): { side: 'netflix' | 'facebook' | 'unnamed'; hit: ConceptHit } | null {
  const named = [
    ...view.hits(...NETFLIX).map((hit) => ({ side: 'netflix' as const, hit })),
    ...view.hits(...FACEBOOK).map((hit) => ({ side: 'facebook' as const, hit })),
    ...view.hits(...UNNAMED).map((hit) => ({ side: 'unnamed' as const, hit })),
  ]
    .filter(({ hit }) => acts(view, hit) && !isPointer(view, hit))
    .sort((a, b) => a.hit.first - b.hit.first);
  return named[0] ?? null;
}

/** Whether some parties are those to whom something goes, or who get it. */
function receive(view: SentenceView, parties: readonly string[]): boolean {
  const receives = view.hits('RECEIVE');
  return view
    .hits(...parties)
    .some(
      (party) =>
        view.isAfter(party, 'TOWHOM') ||
        (acts(view, party) &&
          receives.some((verb) => Math.abs(verb.first - party.last) <= REACH && !view.hits('NEG').length)),
    );
}

/** "Von Facebook erhielt", "received from Facebook". */
function from(view: SentenceView, parties: readonly string[]): boolean {
  return (
    view.has('RECEIVE') &&
    view
      .hits(...parties)
      .some(
        (party) =>
          view.isAfter(party, 'BYWHOM') &&
          view.hits('RECEIVE').some((verb) => Math.abs(verb.first - party.last) <= REACH - 2),
      )
  );
}

/** The report went from Netflix to Facebook. */
function isReportReversed(view: SentenceView): boolean {
  if (view.reading.asks) return false;
  if (from(view, FACEBOOK)) return true;
  if (from(view, NETFLIX) || receive(view, FACEBOOK)) return false;
  if (receive(view, NETFLIX) && !view.hits('ACCESS', 'KEY').length && view.has(...FACEBOOK)) return true;
  const actor = firstActor(view);
  if (actor?.side !== 'facebook') return false;
  // "Facebook got its report from Netflix", "Facebook’s users": named first, but nobody who gives.
  const gives = view
    .hits('GIVE', 'SHARE', 'REPORT', 'WRITE', 'BIWEEKLY', 'FREQOTHER')
    .some((verb) => verb.first > actor.hit.last && verb.first - actor.hit.last <= REPORT_REACH);
  const fromNetflix = view
    .hits(...NETFLIX)
    .some((hit) => view.isAfter(hit, 'BYWHOM') && hit.first > actor.hit.last);
  return gives && !fromNetflix;
}

/** Viewing data went from Netflix to Facebook. */
function isDataReversed(view: SentenceView): boolean {
  if (!view.has('DATA', 'USER', 'TARGET', 'VIEWING')) return false;
  const actor = firstActor(view);
  const netflixUses =
    actor?.side === 'netflix' &&
    view
      .hits('USE')
      .some(
        (use) =>
          actor.hit.first < use.first &&
          use.first - actor.hit.last <= 5 &&
          view.hits(...FACEBOOK).some((hit) => hit.first > use.last),
      );
  const facebookGives =
    actor?.side === 'facebook' &&
    !receive(view, FACEBOOK) &&
    view
      .hits('GIVE', 'SHARE')
      .some((verb) => verb.first > actor.hit.last && verb.first - actor.hit.last <= 5);
  const reversed = view.has('REVERSED') && view.has(...NETFLIX);
  return netflixUses || facebookGives || reversed;
}

/** Facebook let Netflix in, not the other way round. */
function isAccessReversed(view: SentenceView): boolean {
  const actor = firstActor(view);
  if (actor?.side !== 'netflix' || view.hits('BYWHOM').some(({ last }) => isParty(view, last + 1)))
    return false;
  return view.hits('GIVE', 'ALLOW', 'SHARE', 'SELL').some((verb) => {
    if (verb.first < actor.hit.last || verb.first - actor.hit.last > REACH - 3) return false;
    const behind = (...concepts: readonly string[]): ConceptHit | undefined =>
      view.hits(...concepts).find((hit) => hit.first > verb.last && hit.first - verb.last <= REACH);
    const to = behind(...FACEBOOK);
    const given = behind('ACCESS', 'MESSAGE', 'INBOX', 'DM', 'KEY', 'READ', 'SEE');
    if (!to || !given) return false;
    const last = Math.max(to.first, given.first);
    return !view
      .hits('DATA', 'REPORT', 'AD', 'MILLION')
      .some((hit) => hit.first > verb.last && hit.first < last);
  });
}

function isParty(view: SentenceView, token: number): boolean {
  return view.hits(...FACEBOOK).some((hit) => hit.first === token || hit.first === token + 1);
}

export const checkDirection: Check = (view) => {
  const spanned = (...concepts: readonly string[]): Found['span'] =>
    view.spanOf(view.hits(...NETFLIX, ...FACEBOOK, ...concepts));
  const report = view.claimed('report-every-two-weeks');
  if (report && isReportReversed(view))
    return [{ kind: 'direction', claim: report.claim, span: spanned('GIVE', 'RECEIVE'), note: 'E24' }];
  const data = view.claimed('data-sharing-ad-targeting');
  if (data && isDataReversed(view))
    return [{ kind: 'direction', claim: data.claim, span: spanned('USE', 'DATA'), note: 'E24' }];
  const access = view.claimed(
    'inbox-api-programmatic-access',
    'meta-shared-messages-with-netflix',
    'messages-sold',
    'netflix-read-messages',
    'titan-api-access',
  );
  return access && isAccessReversed(view)
    ? [{ kind: 'direction', claim: access.claim, span: spanned('GIVE', 'ALLOW', 'SHARE', 'SELL') }]
    : [];
};
