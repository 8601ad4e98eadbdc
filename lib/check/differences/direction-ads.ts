/** Checks on who bought whose ads, when the sentence turns them round. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import { soldTo } from './direction-access.ts';
import type { SentenceView } from './input.ts';
import { ahead, away, behind, startsAt } from './near.ts';
import { acts, actorOf, FACEBOOK, isHyphened, NETFLIX, REPORT_REACH } from './parties.ts';

/** Netflix bought Facebook's ads. */
export function isSpendReversed(view: SentenceView): boolean {
  const netflix = view.hits(...NETFLIX);
  // "Facebook Watch" is no party.
  const facebook = view.hits(...FACEBOOK).filter(({ last }) => !startsAt(view, last + 1, 'WATCH'));
  const fromTo =
    facebook.some((hit) => view.isAfter(hit, 'BYWHOM')) &&
    netflix.some((hit) => view.isAfter(hit, 'TOWHOM') && ahead(view, hit, 3, ...FACEBOOK));
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
            (view.isAfter(hit, 'ONWHAT') ||
              view.isAfter(hit, 'WITHWHOM') ||
              view.hits('AD').some((ad) => ad.first - hit.last === 1)),
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
  const spentThere = facebook.length > 0 && netflix.some((hit) => isPlaceOfAds(view, hit, facebook));
  // "Facebook bought ads for hundreds of millions": it sold them.
  const buyer = facebook.some(
    (hit) =>
      acts(view, hit) &&
      view.hits('BUY').some((verb) => {
        const near = verb.first - hit.last >= 1 && verb.first - hit.last <= 2;
        return near && behind(view, verb, 3, 'AD') !== undefined;
      }),
  );
  const own = ownsBudget(view, facebook, netflix);
  return (
    fromTo ||
    buyer ||
    spent ||
    last ||
    spentThere ||
    own ||
    boughtFrom(view) ||
    soldTo(view) ||
    sellsAds(view)
  );
}

/** "Facebook’s advertising budget for Netflix", "das Netflix-Werbebudget von Facebook": whose budget it is, and where it goes. */
function ownsBudget(
  view: SentenceView,
  facebook: readonly ConceptHit[],
  netflix: readonly ConceptHit[],
): boolean {
  const text = view.reading.clean.text;
  return view.hits('BUDGET').some((budget) => {
    const place = behind(view, budget, 3, ...NETFLIX);
    const owned = facebook.some(
      (owner) =>
        budget.first > owner.last &&
        budget.first - owner.last <= 3 &&
        /^[’']s\b/.test(text.slice(view.tokens(owner.first, owner.last).end)),
    );
    if (owned && place && !view.isAfter(place, 'BYWHOM')) return true;
    return (
      netflix.some((hit) => hit.last === budget.first - 1 && isHyphened(view, hit)) &&
      facebook.some((hit) => hit.first - budget.last === 2 && view.isAfter(hit, 'BYWHOM'))
    );
  });
}

/** "Facebook bought from Netflix ads worth …", "advertising with Netflix", "Netflix got from Facebook …": in whatever order. */
function boughtFrom(view: SentenceView): boolean {
  const netflix = view.hits(...NETFLIX);
  const facebook = view.hits(...FACEBOOK);
  // "Facebook-reclame-uitgaven van Netflix"
  const isBuyer = (hit: ConceptHit): boolean =>
    acts(view, hit) && !view.isAfter(hit, 'ONWHAT') && !isHyphened(view, hit);
  const isSeller = (hit: ConceptHit): boolean =>
    view.isAfter(hit, 'TOWHOM') || view.isAfter(hit, 'BYWHOM') || view.isAfter(hit, 'WITHWHOM');
  if (!view.has('AD')) return false;
  const verbs = view.hits('BUY', 'SPEND', 'PAY');
  if (verbs.length && !view.has('RECEIVE', 'SELL'))
    return (
      !netflix.some(isBuyer) &&
      verbs.some(
        (verb) =>
          facebook.some(
            (hit) =>
              isBuyer(hit) &&
              away(hit, verb) <= 2 &&
              (verb.concept === 'BUY' || hit.first < verb.first || hit.first === verb.last + 1),
          ) && netflix.some((hit) => isSeller(hit) && away(hit, verb) <= REPORT_REACH),
      )
    );
  return view
    .hits('RECEIVE')
    .some(
      (verb) =>
        netflix.some((hit) => isBuyer(hit) && away(hit, verb) <= 3) &&
        facebook.some((hit) => view.isAfter(hit, 'BYWHOM') && away(hit, verb) <= REPORT_REACH / 2) &&
        !facebook.some(isBuyer),
    );
}

/** Whether ads are told as shown on Netflix: "spent on Netflix", "annonces Netflix", "avisos de Netflix", and not what it earned by them. */
function isPlaceOfAds(view: SentenceView, netflix: ConceptHit, facebook: readonly ConceptHit[]): boolean {
  // "Netflix’s advertising on Facebook", "publicidade da Netflix no Facebook", "Facebook-reclame van Netflix"
  const onFacebook = facebook.some(
    (place) =>
      (view.isAfter(place, 'ONWHAT') && behind(view, netflix, 4, place.concept)) ||
      (startsAt(view, place.last + 1, 'AD') && place.first < netflix.first),
  );
  if (onFacebook) return false;
  if (view.isAfter(netflix, 'ONWHAT')) return true;
  return (
    !view.has('RECEIVE') &&
    view
      .hits('AD')
      .filter((ad) => !startsAt(view, ad.first, 'ADVERTISER'))
      // "Budżet reklamowy Netfliksa": whose budget it is
      .filter((ad) => !startsAt(view, ad.first - 1, 'BUDGET'))
      .some(
        (ad) =>
          (netflix.first - ad.last === 1 && view.sameClause(netflix.first, ad.last)) ||
          (netflix.first - ad.last === 2 && view.isAfter(netflix, 'BYWHOM')),
      )
  );
}

/** "Netflix sold Facebook advertising". */
function sellsAds(view: SentenceView): boolean {
  return view.hits('SELL').some(
    (verb) =>
      actorOf(view, verb) === 'netflix' &&
      view.has(...FACEBOOK) &&
      // "So viel soll Facebook dem Streamer verkauft haben"
      !view.hits('FACEBOOK', 'META').some((hit) => acts(view, hit) && ahead(view, verb, 3, hit.concept)),
  );
}
