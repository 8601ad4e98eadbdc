/** Checks on who got what from whom, told from the side of the one who gets it. */
import type { SentenceView } from './input.ts';
import { ahead, behind, startsAt } from './near.ts';
import { acts, NETFLIX, REACH } from './parties.ts';

/** "It was Facebook that got from Netflix the access to …", "the inboxes of Netflix users Facebook was to get". */
export const receivedFrom = (view: SentenceView): boolean =>
  isGivenBy(view) ||
  view.hits('RECEIVE').some((verb) => {
    const ofNetflixUsers = (): boolean =>
      view.hits('USER').some(({ last }) => last < verb.first && startsAt(view, last + 1, ...NETFLIX));
    const fromNetflix = (): boolean =>
      view.hits(...NETFLIX).some((hit) => view.isAfter(hit, 'BYWHOM') && hit.first - verb.last <= 4);
    if (startsAt(view, verb.last + 1, 'FACEBOOK', 'META') && ofNetflixUsers()) return true;
    return (
      behind(view, verb, REACH, 'ACCESS', 'KEY') !== undefined &&
      fromNetflix() &&
      view
        .hits('FACEBOOK', 'META')
        .some((hit) => acts(view, hit) && hit.first < verb.first && verb.first - hit.last <= 3)
    );
  });

/** "A los de Facebook les dieron una cosa de Netflix": to whom stands first, from whom last. */
const isGivenBy = (view: SentenceView): boolean =>
  view
    .hits('FACEBOOK', 'META')
    .some(
      (to) =>
        startsAt(view, to.first - 1, 'BYWHOM') &&
        ahead(view, to, 3, 'TOWHOM') !== undefined &&
        behind(view, to, 2, 'GIVE') !== undefined,
    ) && view.hits(...NETFLIX).some((from) => view.isAfter(from, 'BYWHOM'));
