/** What says that people were asked: "they had to sign in", "no partner got in without permission". */
import { textBetween } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';
import type { Hits } from './stance-admitted.ts';

/** Words from "without" to what was not missing. */
const WITHOUT_WORDS = 3;

export function wereAsked(reading: Reading, hits: Hits): boolean {
  // Who had to sign in was not unaware.
  const signedIn =
    hits('SIGNIN').length > 0 && !hits('UNAWARE', 'NOBODY', 'NEVER', 'NEG', 'WITHOUT', 'UNTRUE', 'IF').length;
  return (
    signedIn ||
    hits('WITHOUT').some(
      (without) =>
        hits('CONSENT', 'UNAWARE', 'KNOW').some(
          ({ first }) => first >= without.first && first - without.last <= WITHOUT_WORDS,
        ) &&
        hits('NEG', 'NOBODY', 'NEVER').some(
          (negation) =>
            negation.last < without.first && !/[:;]/.test(textBetween(reading, negation.last, without.first)),
        ),
    )
  );
}
