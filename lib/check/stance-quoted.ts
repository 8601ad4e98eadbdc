/** What a quotation in the record's language denies, on whatever page: "„No third party was reading your private messages“, schrieb er". */
import type { ClaimKeys } from '../match/claim-keys.ts';
import type { Reading } from '../match/reading.ts';
import { isEnglish } from './differences/english.ts';
import { cutText } from './differences/word-diff.ts';

const NEGATED = /\b(?:no|not|never|nobody|\w+n[’']t)\b/i;
/** What a claim is denied by; the last one only where a quotation begins so ("… without your knowledge"). */
const DENIED: Readonly<Record<string, RegExp>> = {
  'netflix-read-messages': NEGATED,
  'meta-shared-messages-with-netflix': NEGATED,
  'messages-sold': NEGATED,
  'users-unaware-no-consent': /^no\b/i,
};

export function isDeniedInEnglish({ quotations }: Reading, claim: ClaimKeys): boolean {
  const denied = DENIED[claim.id];
  return (
    denied !== undefined && quotations.some(({ text }) => denied.test(text) && isEnglish(cutText(text).words))
  );
}
