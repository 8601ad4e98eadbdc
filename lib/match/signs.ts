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
  /** … or one of these in the sentence before, by their merged names. */
  readonly before?: readonly string[];
  /** … or somebody's own words. */
  readonly quoted?: true;
  /** … or a date. */
  readonly dated?: true;
  /** Words that say one of these as well are no sign: to open a message is to get at it, and "nobody else had a key" denies nothing. */
  readonly otherwise?: readonly string[];
  /** Asked for only beside one of these. */
  readonly beside?: readonly string[];
}

const list = (words: string): string[] => words.split(' ');

const NETFLIX = list('NETFLIX STREAMER N');
const META = list('FACEBOOK META SOCIALNET F');
const MESSAGES = list('MESSAGE DM INBOX MESSENGER');
const ANSWERS = list(
  'DENY UNTRUE STATEMENT SPOKES ADMIT EXPLAIN STONE ARCHIBONG NOCOMMENT DISMISS REFUSE NEG',
);

/** A claim may stand more than once: then it needs a sign of each kind. */
const SIGNS: readonly Sign[] = [
  // That something is shocking is said of the news more often than of its truth.
  {
    claim: 'company-denials',
    needs: [...ANSWERS, ...list('NEVER NOBODY WITHOUT COMMONPLACE')],
    quoted: true,
    otherwise: ['ONLY'],
    beside: list('ALLEGE ACCUSE HEDGE ACCORDING REPORTED LAWSUIT DOCUMENT VIRAL SHOCKING'),
  },
  // "She never had an account": somebody must be answering, or something of the case be denied.
  {
    claim: 'company-denials',
    needs: [...ANSWERS, ...MESSAGES, ...list('SHOCKING SAY DATA SHARE READ ASK ACCESS EVIDENCE CONSENT')],
    quoted: true,
    beside: list('NEVER NOBODY'),
  },
  // Who makes no comment does not deny.
  {
    claim: 'company-denials',
    needs: [
      ...MESSAGES,
      ...list('DENY UNTRUE SHOCKING SHARE ACCESS READ NEVER ADMIT EXPLAIN DISMISS ALLOW AGREEMENT'),
    ],
    quoted: true,
    beside: ['NOCOMMENT'],
  },
  // The bank speaks for itself.
  {
    claim: 'company-denials',
    needs: [...META, ...NETFLIX, ...list('SPOTIFY BOTH')],
    beside: ['RBC'],
  },
  {
    claim: 'lawsuit-nature-and-parties',
    needs: list(
      'LAWSUIT SUE CLASSACTION COMPLAINT KLEIN PLAINTIFF ANTITRUST ADVERTISER LAWYER DUNNE CERTIFY DEFENDANT COURT FILE TWO',
    ),
    before: ['LAWSUIT'],
  },
  {
    claim: 'lawsuit-filing-and-unsealing-dates',
    needs: list('RELDATE AGO YEARS BIWEEKLY'),
    dated: true,
  },
  // In April 2023 a letter was written, and the last of Watch’s own shows went.
  {
    claim: 'lawsuit-filing-and-unsealing-dates',
    needs: list(
      'UNSEAL FILE DOCUMENT LETTER LAWSUIT COMPLAINT SUE WRITE COURT CLASSACTION LAWYER DUNNE PLAINTIFF KLEIN JUDGE SECRET DEFENDANT LEAK',
    ),
    beside: list('WATCH VIDEOSERVICE ORIGINALS SACRIFICE CUT'),
  },
  // Who sues may be told with the firm they sue; that it is Netflix, with its name alone.
  {
    claim: 'netflix-as-defendant',
    needs: list('NETFLIX STREAMER DEFENDANT ONLY NEG BOTH ALSO SUBSCRIBER ILLINOIS'),
    beside: list('KLEIN ANTITRUST PLAINTIFF ADVERTISER AMERICANS'),
  },
  { claim: 'data-sharing-ad-targeting', needs: list('DATA VIEWING TARGET') },
  {
    claim: 'data-sharing-ad-targeting',
    needs: [...NETFLIX, ...list('AD TARGET RETURN SUBSCRIBER VIEWING REVERSED')],
    before: ['N'],
  },
  // What the network gave a hundred and fifty others is another story, and so is reading messages to aim advertising.
  {
    claim: 'data-sharing-ad-targeting',
    needs: ['AD'],
    beside: list('SPOTIFY OTHERTECH NYT REPORTED SCANDAL'),
  },
  { claim: 'data-sharing-ad-targeting', needs: list('DATA VIEWING'), beside: MESSAGES },
  { claim: 'data-sharing-ad-targeting', needs: list('AD TARGET'), beside: ['BIWEEKLY'] },
  // Made-to-measure access is what Netflix got; what it gave are data.
  { claim: 'data-sharing-ad-targeting', needs: list('SHARE TARGET AD VIEWING'), beside: ['BESPOKE'] },
  {
    claim: 'data-sharing-ad-targeting',
    needs: list('SHARE GIVE RETURN AD TARGET'),
    beside: list('ACCESS ABLE ALLOW KNOW SPY'),
  },
  // What could be reached is messages: not data at large, nor a link between two services.
  {
    claim: 'inbox-api-programmatic-access',
    needs: [...MESSAGES, ...list('API INBOXAPI')],
    beside: list('DATA INTEGRATION'),
  },
  // To open is to get at, not to read.
  {
    claim: 'netflix-read-messages',
    needs: list('READ SPY SEE COLLECT USE WATCHING ASK ABUSE NEVER NOBODY ACCESS'),
    quoted: true,
    otherwise: ['EXPOSE'],
    beside: list('META FACEBOOK SOCIALNET'),
  },
  // A feature for friends is told without what it could do to messages.
  {
    claim: 'read-write-delete-access',
    needs: [...MESSAGES, ...list('READ DELETE SEE SPY THREAD')],
    beside: list('FEATURE RECOMMEND FRIEND START LAUNCH'),
  },
  // A decade of friendship is none of access.
  {
    claim: 'access-nearly-a-decade',
    needs: [...MESSAGES, ...list('ACCESS KEY API INBOXAPI READ SEE EXPOSE NEG')],
    before: ['MSG'],
    beside: list('RELATION SPECIAL'),
  },
  // What the report says of three partners is told of them without it, too.
  {
    claim: 'prior-nyt-2018-report',
    needs: list('NYT REPORTED MEDIA DAILY EARLIER FORMER ACCORDING INVESTIGATE DESCRIBE IT'),
    before: list('NYT REPORTED MEDIA EARLIER'),
    beside: list('DELETE RBC'),
  },
  // Friends at the top, and a head of a firm, are no seat on its board.
  {
    claim: 'hastings-board-seat',
    needs: list('BOARD JOIN LEAVE COCEO'),
    dated: true,
    beside: list(
      'CONTACT RELATION SANDBERG ZUCKERBERG EXECUTIVE SUBPOENA DOCUMENT SPECIAL BESPOKE INTEGRATION',
    ),
  },
  // Zuckerberg wrote to his own people, too.
  {
    claim: 'hastings-executive-contacts',
    needs: list('HASTINGS HE'),
    beside: list('SIMO BUDGET CUT'),
  },
  // Sums that went into advertising bought advertising.
  {
    claim: 'paid-100m-for-access',
    needs: [...MESSAGES, ...list('ACCESS KEY PAY PRICE NEG THIS')],
    beside: list('AD SPEND'),
  },
  // Hundreds of millions of inboxes.
  { claim: 'ad-spend-hundreds-of-millions', needs: list('AD ADVERTISER BUY'), beside: ['INBOX'] },
  // A rival that gathers much, or that nobody surpasses, is none that made way.
  {
    claim: 'watch-ended-for-netflix',
    needs: list('WATCH VIDEOSERVICE ORIGINALS BIGCLIENT COMPETE CUT ENDED RETURN'),
    before: list('WATCH VIDEOSERVICE ORIGINALS'),
    beside: [...MESSAGES, ...list('COLLECT NOBODY')],
  },
  // … and what was spent may have been spent on access.
  {
    claim: 'watch-ended-for-netflix',
    needs: list('WATCH VIDEOSERVICE ORIGINALS BIGCLIENT COMPETE CUT ENDED'),
    before: list('WATCH VIDEOSERVICE ORIGINALS'),
    beside: ['ACCESS'],
  },
  // Journalists investigate, and Canada’s commissioner looked at the bank.
  {
    claim: 'official-investigation',
    needs: [...META, ...NETFLIX, ...list('AUTHORITY OFFICIAL FTC DPC DEFENDANT COMPANY NEG NEVER')],
    beside: list('MEDIA DAILY LEAK'),
  },
  { claim: 'official-investigation', needs: [], beside: ['RBC'] },
];

const BY_CLAIM = new Map<string, Sign[]>();
for (const sign of SIGNS) BY_CLAIM.set(sign.claim, [...(BY_CLAIM.get(sign.claim) ?? []), sign]);

/** Whether a sentence holds what a claim cannot be made without. */
export function hasSign(reading: Reading, context: Context, claim: string): boolean {
  return (BY_CLAIM.get(claim) ?? []).every((sign) => fits(reading, context, sign));
}

function fits(
  reading: Reading,
  { references, previous, speaker }: Context,
  { needs, before, quoted, dated, otherwise, beside }: Sign,
): boolean {
  const has = (concept: string): boolean => reading.concepts.has(concept) || references.has(concept);
  if (beside && !beside.some(has)) return true;
  if (quoted && (reading.quotations.length || (reading.startsInQuotation && speaker))) return true;
  if (dated && reading.dates.length) return true;
  if (before?.some((concept) => previous.has(concept))) return true;
  return needs.some((concept) => has(concept) && !(otherwise && isOnlyElse(reading, concept, otherwise)));
}

/** Whether all that says a concept says something else, too, in part at least. */
function isOnlyElse({ hits }: Reading, concept: string, otherwise: readonly string[]): boolean {
  const own = hits.filter((hit) => hit.concept === concept);
  const others = hits.filter((hit) => otherwise.includes(hit.concept));
  return (
    own.length > 0 &&
    own.every(({ first, last }) => others.some((other) => other.first <= last && other.last >= first))
  );
}
