/** Checks on who got what, where the one that should have got it is told to be sued. */
import { isSued } from '../../match/sued.ts';
import type { SentenceView } from './input.ts';
import { acts, NETFLIX } from './parties.ts';

/** What Facebook may do with what is its own, whoever is sued. */
export const OWN_DEEDS = ['GIVE', 'SHARE', 'ALLOW', 'SELL', 'EXPOSE'] as const;

/** "According to a suit against Netflix, Facebook could get into the inboxes": the two have changed places. */
export function isSuedInstead(view: SentenceView): boolean {
  const netflix = view.hits(...NETFLIX);
  return (
    netflix.length > 0 &&
    netflix.every((hit) => isSued(view.reading, hit)) &&
    !view.isOtherSuit() &&
    view.hits('FACEBOOK', 'META').some(
      (hit) =>
        acts(view, hit) &&
        // "Facebook and Netflix are being investigated"
        netflix.every((other) => other.first < hit.first || !view.sameClause(other.first, hit.first)),
    )
  );
}
