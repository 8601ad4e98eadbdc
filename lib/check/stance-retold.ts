/** What others have made of the story: "many sites turned this into …", "in the retelling, …". */
import type { ClaimKeys } from '../match/claim-keys.ts';
import { placeClaim } from '../match/place.ts';
import type { Reading } from '../match/reading.ts';
import { HANGS_ON } from './stance-claims.ts';

/** Words from there to what they make of it. */
const RETOLD_WORDS = 9;

/** Whether a claim is told as what others have made of the story: not the page's own word. */
export function isRetold(reading: Reading, claim: ClaimKeys): boolean {
  if (!HANGS_ON.has(claim.id)) return false;
  const { first } = placeClaim(reading, claim);
  return reading.hits.some(
    (hit) => hit.concept === 'RETOLD' && hit.first < first && first - hit.last <= RETOLD_WORDS,
  );
}
