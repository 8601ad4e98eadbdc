/** What somebody on the net, a reader or nobody in particular is told to say. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Reading } from '../../match/reading.ts';

/** Places where things are posted; among other apps they are one of those. */
const POSTED_ON = /^(?:youtube|tiktok)/;
const isOtherApp = ({ concept }: ConceptHit): boolean => concept === 'SNAPCHAT' || concept === 'OTHERTECH';

/** Whether a sentence speaks of posts and what people say; the video of "video service" is none. */
export const isHearsayIn = ({ hits, tokens }: Reading): boolean =>
  hits.some(
    ({ concept, first, last }) =>
      (concept === 'VIRAL' || concept === 'HEARSAY') &&
      !(POSTED_ON.test(tokens[first]?.fold ?? '') && hits.some(isOtherApp)) &&
      // "Portal" may be the network itself.
      !hits.some((other) => other.concept === 'SOCIALNET' && other.first === first) &&
      !hits.some(
        (other) =>
          (other.concept === 'VIDEOSERVICE' || other.concept === 'STREAMER') &&
          other.last - other.first > last - first &&
          other.first <= first &&
          other.last >= last,
      ),
  );
