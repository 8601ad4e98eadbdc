/** Checks on who bought whose ads, when the sentence turns them round. */
import { soldTo } from './direction-access.ts';
import type { SentenceView } from './input.ts';
import { ahead, behind } from './near.ts';
import { acts, actorOf, FACEBOOK, NETFLIX, REPORT_REACH } from './parties.ts';

/** Netflix bought Facebook's ads. */
export function isSpendReversed(view: SentenceView): boolean {
  const netflix = view.hits(...NETFLIX);
  const facebook = view.hits(...FACEBOOK);
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
        // "Annonces Netflix", "avisos de Netflix", and not what it earned by them
        (!view.has('RECEIVE') &&
          view
            .hits('AD')
            .some(
              (ad) =>
                (hit.first - ad.last === 1 && view.sameClause(hit.first, ad.last)) ||
                (hit.first - ad.last === 2 && view.isAfter(hit, 'BYWHOM')),
            ) &&
          // "Publicidade da Netflix no Facebook"
          !facebook.some((place) => view.isAfter(place, 'ONWHAT') && behind(view, hit, 3, place.concept))),
    );
  // "Facebook bought ads for hundreds of millions": it sold them.
  const buyer = facebook.some(
    (hit) =>
      acts(view, hit) &&
      view.hits('BUY').some((verb) => {
        const near = verb.first - hit.last >= 1 && verb.first - hit.last <= 2;
        return near && behind(view, verb, 3, 'AD') !== undefined;
      }),
  );
  return fromTo || buyer || spent || last || spentThere || soldTo(view) || sellsAds(view);
}

/** "Netflix sold Facebook advertising". */
function sellsAds(view: SentenceView): boolean {
  return view.hits('SELL').some((verb) => actorOf(view, verb) === 'netflix' && view.has(...FACEBOOK));
}
