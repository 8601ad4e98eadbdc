/**
 * What a sentence must hold for a claim to be shown, whatever its other words weigh together: many small weights, each of them right,
 * make an accusation look like the answer to it, a breach of privacy like a suit, the end of Watch like a day in court.
 */
import type { Context } from './context.ts';
import type { Reading } from './reading.ts';

interface Sign {
  readonly claim: string;
  /** One of these concepts, in the sentence or meant by a word in it. */
  readonly needs: readonly string[];
  /** … or somebody's own words. */
  readonly quoted: boolean;
  /** Asked for only beside one of these; empty: always. */
  readonly beside: readonly string[];
}

const list = (words: string): string[] => words.split(' ');

const SIGNS: readonly Sign[] = [
  {
    claim: 'company-denials',
    needs: list(
      'DENY UNTRUE SHOCKING STATEMENT SPOKES NEVER ADMIT EXPLAIN NEG NOBODY WITHOUT STONE COMMONPLACE ARCHIBONG NOCOMMENT DISMISS REFUSE',
    ),
    quoted: true,
    beside: list('ALLEGE ACCUSE HEDGE ACCORDING REPORTED LAWSUIT DOCUMENT VIRAL'),
  },
  {
    claim: 'lawsuit-nature-and-parties',
    needs: list(
      'LAWSUIT SUE CLASSACTION COMPLAINT KLEIN PLAINTIFF ANTITRUST ACCUSE ALLEGE COURT ADVERTISER AMERICANS LAWYER JUDGE FILE DEFENDANT THEY IT DUNNE CERTIFY',
    ),
    quoted: false,
    beside: [],
  },
  // In April 2023 a letter was written, and the last of Watch’s own shows went.
  {
    claim: 'lawsuit-filing-and-unsealing-dates',
    needs: list(
      'UNSEAL FILE DOCUMENT LETTER LAWSUIT COMPLAINT SUE WRITE COURT CLASSACTION LAWYER DUNNE PLAINTIFF KLEIN JUDGE SECRET DEFENDANT LEAK',
    ),
    quoted: false,
    beside: list('WATCH VIDEOSERVICE ORIGINALS SACRIFICE CUT'),
  },
  // Made-to-measure access is what Netflix got; what it gave are data.
  {
    claim: 'data-sharing-ad-targeting',
    needs: list('SHARE TARGET AD VIEWING'),
    quoted: false,
    beside: list('BESPOKE'),
  },
];
const BY_CLAIM = new Map(SIGNS.map((sign) => [sign.claim, sign]));

/** Whether a sentence holds what a claim cannot be made without. */
export function hasSign(reading: Reading, { references, speaker }: Context, claim: string): boolean {
  const sign = BY_CLAIM.get(claim);
  const has = (concept: string): boolean => reading.concepts.has(concept) || references.has(concept);
  if (!sign || (sign.beside.length && !sign.beside.some(has))) return true;
  if (sign.quoted && (reading.quotations.length || (reading.startsInQuotation && speaker))) return true;
  return sign.needs.some((concept) => has(concept) && !isOnlyElse(reading, concept));
}

/** "Nobody else had such a way in" denies nothing. */
const isOnlyElse = (reading: Reading, concept: string): boolean =>
  concept === 'NOBODY' &&
  reading.hits
    .filter((hit) => hit.concept === concept)
    .every(({ first, last }) =>
      reading.hits.some((only) => only.concept === 'ONLY' && only.first <= first && only.last > last),
    );
