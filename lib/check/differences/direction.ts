/** Checks on who gave what to whom: the report and the viewing data went to Facebook, the access to Netflix. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import { isSued } from '../../match/sued.ts';
import { foldText } from '../../text/fold.ts';
import { isAccessReversed } from './direction-access.ts';
import { isSpendReversed } from './direction-ads.ts';
import { isSuedInstead, OWN_DEEDS } from './direction-sued.ts';
import type { Check, Found, SentenceView } from './input.ts';
import { ahead, away, behind, beside, startsAt } from './near.ts';
import {
  acts,
  actorOf,
  CONTENT,
  FACEBOOK,
  firstActor,
  from,
  isPlatform,
  NETFLIX,
  REACH,
  receive,
  REPORT_REACH,
} from './parties.ts';

/** The report went from Netflix to Facebook. */
function isReportReversed(view: SentenceView): boolean {
  // "It was not Facebook that reported to Netflix, it was the other way round."
  const isTurned = (parties: readonly string[]): boolean =>
    view.has('REVERSED') && view.hits('NEG').some(({ last }) => startsAt(view, last + 1, ...parties));
  if (view.reading.asks || isTurned(FACEBOOK) || isPaidInData(view)) return false;
  if (isTurned(NETFLIX)) return true;
  if (from(view, FACEBOOK) || isReportOf(view)) return true;
  const first = firstActor(view, 'REPORT', 'GIVE', 'SHARE', 'WRITE');
  // "The social network had to give the platform": two names for two parties.
  const toPlatform = view
    .hits('SOCIALNET')
    .some((hit) => isPlatform(view, hit) && view.isAfter(hit, 'TOWHOM'));
  if (toPlatform && first?.side === 'facebook' && !isPlatform(view, first.hit)) return true;
  if (from(view, NETFLIX) || receive(view, FACEBOOK)) return false;
  // "To Netflix Facebook had opened the inboxes, and of Netflix it had asked a report."
  const gifts = view.hits('ACCESS', 'KEY', ...(view.has('EXPOSE') ? CONTENT : []));
  const opened = gifts.some((gift) => !beside(view, gift.first, 'REPORT', 'BIWEEKLY'))
    ? view.hits(...NETFLIX).some((to) => gifts.some((gift) => view.sameClause(gift.first, to.first)))
    : gifts.length > 0;
  if (receive(view, NETFLIX) && !opened && (view.has(...FACEBOOK, 'THEY') || isReportReceived(view)))
    return true;
  const actor = first;
  if (actor?.side !== 'facebook') return false;
  // "For the access that Facebook gave, the streamer owed a report": it acts in another clause.
  const isApart = view.has('REPORT', 'BIWEEKLY') && !beside(view, actor.hit.first, 'REPORT', 'BIWEEKLY');
  if (
    isApart &&
    (isNetflixBetween(view, actor.hit) ||
      view.paired('inbox-api-programmatic-access', 'meta-shared-messages-with-netflix', 'messages-sold'))
  )
    return false;
  // "Facebook … had to send its partner": whatever stands between.
  if (receive(view, ['RELATION']) && !isPlatform(view, actor.hit)) return true;
  // "The platform" may be either, unless the other one is named too.
  if (isPlatform(view, actor.hit) && !view.has(...NETFLIX, 'HE', 'COMPANY')) return false;
  // "Facebook got its report from Netflix", "Facebook’s users": named first, but nobody who gives.
  const gives =
    behind(view, actor.hit, REPORT_REACH, 'GIVE', 'SHARE', 'REPORT', 'WRITE') !== undefined &&
    // "The network wanted a report."
    !(behind(view, actor.hit, 2, 'ASK') ?? ahead(view, actor.hit, 3, 'ASK'));
  const fromNetflix = view
    .hits(...NETFLIX)
    .some((hit) => view.isAfter(hit, 'BYWHOM') && hit.first > actor.hit.last);
  return gives && !fromNetflix;
}

/** "On Facebook's list were others, but of Netflix it is written that it had to send a report": the nearer one sends it. */
const isNetflixBetween = (view: SentenceView, { last }: ConceptHit): boolean =>
  view
    .hits(...NETFLIX)
    .some(
      (hit) =>
        hit.first > last &&
        behind(view, hit, 2, 'WRITE', 'SAY', 'ASK') !== undefined &&
        behind(view, hit, 2 * REPORT_REACH, 'REPORT') !== undefined,
    );

/** "Ein Bericht von Zuckerbergs Leuten", "a report owed by Facebook": right behind the report stands whose it is. */
const isReportOf = (view: SentenceView): boolean =>
  view.hits('REPORT').some((report) => {
    const owner =
      behind(view, report, 2, ...FACEBOOK) ??
      behind(view, report, MADE_WORDS, 'FACEBOOK', 'META', 'ZUCKERBERG');
    return (
      owner !== undefined &&
      view.isAfter(owner, 'BYWHOM') &&
      (owner.first - report.last <= 2 ||
        // "Asked for by Facebook", "read by Facebook"
        !behind(view, report, owner.first - report.last, 'ASK', 'RECEIVE', 'READ', 'SEE', 'USE', 'KNOW'))
    );
  });
/** Words between a report and those it is made by. */
const MADE_WORDS = 4;

/** "The streamer got a written report every two weeks": what is got is the report, right behind the verb. */
const isReportReceived = (view: SentenceView): boolean =>
  view.hits('RECEIVE').some((verb) => behind(view, verb, REPORT_REACH, 'REPORT', 'BIWEEKLY') !== undefined);

/** Viewing data went from Netflix to Facebook. */
function isDataReversed(view: SentenceView): boolean {
  if (RECIPROCAL.test(foldText(view.reading.clean.text)) || isPaidInData(view)) return false;
  if (isSentToNetflix(view)) return true;
  if (!view.has('DATA', 'USER', 'TARGET', 'VIEWING') && !SIGNALS.test(view.reading.clean.text)) return false;
  const actor = firstActor(view, 'GIVE', 'SHARE', 'USE');
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
    // "Facebook was supplied by Netflix"
    !view.hits(...NETFLIX).some((hit) => view.isAfter(hit, 'BYWHOM') && ahead(view, hit, 2, 'GIVE')) &&
    givesItself(view, actor.hit);
  // "Conversely Netflix carried what it knew to Facebook."
  const reversed =
    view.has(...NETFLIX) &&
    !receive(view, FACEBOOK) &&
    view.hits('REVERSED').some((turned) => !ahead(view, turned, 2, 'NEG'));
  // "Flowed from Facebook to Netflix"
  const flowed =
    view.hits(...FACEBOOK).some((hit) => view.isAfter(hit, 'BYWHOM')) &&
    (view.hits(...NETFLIX).some((hit) => view.isAfter(hit, 'TOWHOM')) ||
      view.hits('SOCIALNET').some((hit) => isPlatform(view, hit) && view.isAfter(hit, 'TOWHOM')));
  // "Facebook gave Netflix messages, and Netflix gave Facebook what you watched."
  const bothGive = view.hits('GIVE', 'SHARE').some((verb) => actorOf(view, verb) === 'netflix');
  return netflixUses || (facebookGives && !bothGive) || reversed || flowed;
}

/** "Facebook opened its interfaces, Netflix paid and gave signals": whoever is named between gives. */
function givesItself(view: SentenceView, giver: ConceptHit): boolean {
  const gift = behind(view, giver, 5, 'GIVE', 'SHARE');
  const isOther = (other: ConceptHit): boolean =>
    other.first > giver.last && acts(view, other) && !view.sameClause(other.first, giver.first);
  return (
    gift !== undefined && !view.hits(...NETFLIX).some((other) => other.last < gift.first && isOther(other))
  );
}

/** "Each other", "swapped", "nawzajem", in whatever language: what goes both ways has no direction. */
const RECIPROCAL =
  /\b(?:each other|one another|mutual|swapp(?:ed|ing)|exchang(?:ed|ing)|gegenseitig|ausgetauscht|austausch(?:en|ten)|mutuellement|echang(?:e|aient|er|eaient)\b|mutuamente|intercambia|scambia|a vicenda|trocar|trocavam|onderling|elkaar|uitgewissel|nawzajem|wzajemn|wymienia)/;

/** "Gave a way in, in return for what people watched": the data are the price, and go the other way. */
const isPaidInData = (view: SentenceView): boolean =>
  view.has('ACCESS', 'KEY', 'MESSAGE') &&
  view.hits('RETURN').some((price) => {
    const data = behind(view, price, REACH, 'DATA', 'VIEWING');
    return data !== undefined && !ahead(view, price, REACH, 'DATA', 'VIEWING');
  });

/** "Signals that Facebook passed on to Netflix": it acts, and to the other it goes. */
function isSentToNetflix(view: SentenceView): boolean {
  if (receive(view, FACEBOOK) || !(view.has('DATA', 'VIEWING') || SIGNALS.test(view.reading.clean.text)))
    return false;
  // "It passed the signals on to the streamer."
  const isGiven = (hit: ConceptHit): boolean =>
    view.isAfter(hit, 'TOWHOM') && ahead(view, hit, 4, 'GIVE', 'SHARE') !== undefined;
  if (view.hits(...NETFLIX).some(isGiven)) return true;
  // "Dass das Netzwerk dem Seriendienst Signale lieferte": giver and receiver side by side
  const isBesideGiver = (hit: ConceptHit): boolean => {
    const giver = ahead(view, hit, 2, 'FACEBOOK', 'META', 'SOCIALNET');
    return (
      giver !== undefined &&
      !isSued(view.reading, giver) &&
      behind(view, hit, REPORT_REACH, 'GIVE') !== undefined
    );
  };
  if (view.hits(...NETFLIX).some(isBesideGiver)) return true;
  // "The signals that Facebook supplied it with": the giver right beside the verb.
  const gives = (verb: ConceptHit): boolean =>
    view.hits(...FACEBOOK).some(
      (giver) =>
        acts(view, giver) &&
        !isPlatform(view, giver) &&
        away(giver, verb) <= 2 &&
        // "Lieferte es Facebook": to whom
        !ahead(view, giver, 1, 'IT', 'HE', 'THEY'),
    ) && !view.hits(...NETFLIX).some((other) => view.sameClause(other.first, verb.first));
  if (view.hits('GIVE').some(gives)) return true;
  // "Netflix got the signals from Facebook."
  if (from(view, FACEBOOK) && view.hits(...NETFLIX).some((hit) => acts(view, hit))) return true;
  return view
    .hits('FACEBOOK', 'META')
    .some(
      (giver) =>
        acts(view, giver) &&
        view
          .hits(...NETFLIX)
          .some((hit) => view.isAfter(hit, 'TOWHOM') && away(giver, hit) <= REPORT_REACH) &&
        view.hits('GIVE', 'SHARE').some((verb) => away(giver, verb) <= REPORT_REACH),
    );
}

/** The "cross-device intent signals" of 2017, in whatever language. */
const SIGNALS = /s[ei][gñ]n?al|sinais|sygna/i;

/** The e-mail on the cut went from Zuckerberg to Simo. */
function isMailReversed(view: SentenceView): boolean {
  return (
    view.has('EMAIL', 'WRITE') &&
    view.hits('ZUCKERBERG').some((to) => {
      // "Zuckerberg got a mail from Watch’s head Fidji Simo."
      const sender = behind(view, to, REPORT_REACH, 'SIMO');
      const got = away(to, view.hits('RECEIVE')[0] ?? { first: -99, last: -99 }) <= 2;
      if (sender && got && ahead(view, sender, 4, 'BYWHOM')) return true;
      // "Simo, then head of Watch, wrote in May 2018 to …"
      const wrote = view.has('WRITE') ? 2 * REPORT_REACH : REPORT_REACH;
      const from = ahead(view, to, wrote, 'SIMO');
      if (from === undefined || ahead(view, from, 2, 'TOWHOM', 'BYWHOM')) return false;
      // "To Mark Zuckerberg": his first name may stand between. "Simo informs Zuckerberg by e-mail" needs no word for to whom.
      const isTold =
        to.first - from.last <= 3 && !ahead(view, to, 2, 'BYWHOM', 'WITHWHOM') && !view.has('RECEIVE');
      return ahead(view, to, 2, 'TOWHOM') !== undefined || (isTold && view.has('EMAIL'));
    })
  );
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
  const cut = view.claimed('watch-budget-cut-750m');
  if (cut && isMailReversed(view))
    return [{ kind: 'direction', claim: cut.claim, span: view.spanOf(view.hits('SIMO', 'ZUCKERBERG')) }];
  const access = view.claimed(
    'inbox-api-programmatic-access',
    'meta-shared-messages-with-netflix',
    'messages-sold',
    'netflix-read-messages',
    'titan-api-access',
  );
  if (access && (isAccessReversed(view) || (!view.has(...OWN_DEEDS) && isSuedInstead(view))))
    return [
      { kind: 'direction', claim: access.claim, span: spanned('GIVE', 'ALLOW', 'SHARE', 'SELL', 'ACCESS') },
    ];
  const spend = view.claimed('annual-ad-spend-figures', 'ad-spend-hundreds-of-millions');
  return spend && !view.isHearsay() && (isSpendReversed(view) || isSuedInstead(view))
    ? [{ kind: 'direction', claim: spend.claim, span: spanned('SPEND', 'BUY', 'SELL') }]
    : [];
};
