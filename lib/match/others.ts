/** Sentences about somebody else: articles on the case tell of other firms, too, who also read, shared, denied and were fined. */
import type { Reading } from './reading.ts';

/** Whoever has a part in the case, and what bears only their name. */
const OF_THE_CASE =
  'NETFLIX STREAMER FACEBOOK META SOCIALNET MESSENGER INBOXAPI TITAN WATCH BOTH HASTINGS ZUCKERBERG SANDBERG BOSWORTH STONE ARCHIBONG SIMO KLEIN DONATO DUNNE ECONOMIDES SPOTIFY RBC PARTNERS150 SNAPCHAT ONAVO GHOSTBUSTERS CAMBRIDGE'.split(
    ' ',
  );

/** Whether a sentence names a firm or person that has no part in the case, and nobody who has. */
export function isOfOthers({ concepts }: Pick<Reading, 'concepts'>): boolean {
  return concepts.has('OTHERFIRM') && !OF_THE_CASE.some((concept) => concepts.has(concept));
}

/** Whether the board a sentence tells of is another firm's, or the one on it somebody else. */
export function isOnOtherBoard({ concepts }: Pick<Reading, 'concepts'>): boolean {
  const has = (concept: string): boolean => concepts.has(concept);
  if (!has('BOARD')) return false;
  // Dropbox's founder sits on Meta's.
  if (['OTHERFIRM', 'DROPBOX'].some(has) && !['HASTINGS', 'NETFLIX', 'STREAMER'].some(has)) return true;
  return ['OTHERFIRM', 'OTHERTECH'].some(has) && !['FACEBOOK', 'META', 'SOCIALNET'].some(has);
}
