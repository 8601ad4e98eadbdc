/**
 * What a sentence must hold for a claim to be shown, whatever its other words weigh together: many small weights, each of them right,
 * make an accusation look like the answer to it, a breach of privacy like a suit, the end of Watch like a day in court.
 */
import type { Context } from './context.ts';
import { isOfOthers, isOnOtherBoard } from './others.ts';
import type { Reading } from './reading.ts';
import { isMetaSuedAlone } from './sued.ts';

/** Names for several concepts. */
const GROUPS: Readonly<Record<string, string>> = {
  netflix: 'NETFLIX STREAMER N',
  meta: 'FACEBOOK META SOCIALNET F',
  messages: 'MESSAGE DM INBOX MESSENGER',
  partners: 'NETFLIX STREAMER N SPOTIFY RBC <N THEY BOTH NEG',
  parties: 'NETFLIX STREAMER N FACEBOOK META SOCIALNET F SPOTIFY RBC NYT STONE ARCHIBONG <N <F',
  answers: 'DENY UNTRUE STATEMENT SPOKES ADMIT EXPLAIN STONE ARCHIBONG NOCOMMENT DISMISS REFUSE NEG',
};

/**
 * The signs of each claim; of every line one must be there: one of its concepts, in the sentence or meant by a word in it.
 * As good as a concept are `<X`, in the sentence before, by its merged name; `quoted`, somebody's own words; `dated`, a date.
 * `~X`: words that say X as well do not count. A line is asked for only beside a concept after its stroke; `asked`: only in a question.
 */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  'company-denials': [
    // That something is shocking is said of the news more often than of its truth. "Nobody else had a key" denies nothing.
    'answers NEVER NOBODY WITHOUT COMMONPLACE quoted ~ONLY / ALLEGE ACCUSE HEDGE ACCORDING REPORTED LAWSUIT DOCUMENT VIRAL SHOCKING',
    // "She never had an account": somebody must be answering, or something of the case be denied.
    'answers messages SHOCKING SAY DATA SHARE READ ASK ACCESS EVIDENCE CONSENT quoted / NEVER NOBODY',
    // Who makes no comment does not deny.
    'messages DENY UNTRUE SHOCKING SHARE ACCESS READ NEVER ADMIT EXPLAIN DISMISS ALLOW AGREEMENT quoted / NOCOMMENT',
    // Who asks whether it is true does not answer …
    'DENY STATEMENT SPOKES EXPLAIN STONE ARCHIBONG NOCOMMENT DISMISS REFUSE SAY asked',
    // … and not to compete is no denial.
    'DENY UNTRUE STATEMENT SPOKES ADMIT EXPLAIN STONE ARCHIBONG NOCOMMENT DISMISS REFUSE SAY quoted / COMPETE',
    // The bank speaks for itself.
    'meta netflix SPOTIFY BOTH / RBC',
  ],
  'lawsuit-nature-and-parties': [
    'LAWSUIT SUE CLASSACTION COMPLAINT KLEIN PLAINTIFF ANTITRUST ADVERTISER LAWYER DUNNE CERTIFY DEFENDANT COURT FILE TWO <LAWSUIT',
  ],
  'lawsuit-filing-and-unsealing-dates': [
    'RELDATE AGO YEARS BIWEEKLY dated',
    // In April 2023 a letter was written, and the last of Watch’s own shows went.
    'UNSEAL FILE DOCUMENT LETTER LAWSUIT COMPLAINT SUE WRITE COURT CLASSACTION LAWYER DUNNE PLAINTIFF KLEIN JUDGE SECRET DEFENDANT LEAK / WATCH VIDEOSERVICE ORIGINALS SACRIFICE CUT',
  ],
  // Who sues may be told with the firm they sue; that it is Netflix, with its name alone.
  'netflix-as-defendant': [
    'NETFLIX STREAMER DEFENDANT ONLY NEG BOTH ALSO SUBSCRIBER ILLINOIS / KLEIN ANTITRUST PLAINTIFF ADVERTISER AMERICANS',
  ],
  // A letter is no ruling.
  'case-outcome': ['COURT JUDGE LAWSUIT TRIAL DISMISS ONGOING <DISMISS / DOCUMENT'],
  // Journalists investigate, and Canada’s commissioner looked at the bank.
  'official-investigation': [
    'meta netflix AUTHORITY OFFICIAL FTC DPC DEFENDANT COMPANY NEG NEVER / MEDIA DAILY LEAK',
    'netflix / RBC',
    // The Irish authority and the network’s rivals are looked at over much else.
    'netflix messages NEG NEVER / DPC OTHERTECH',
  ],
  // Shares are sold, too.
  'messages-sold': ['messages DATA PRIVATE ACCESS / HASTINGS'],
  'data-sharing-ad-targeting': [
    'DATA VIEWING TARGET',
    'netflix AD TARGET RETURN SUBSCRIBER VIEWING REVERSED <N',
    // What the network gave a hundred and fifty others is another story, and so is reading messages to aim advertising.
    'AD / SPOTIFY OTHERTECH NYT REPORTED SCANDAL',
    'DATA VIEWING / messages',
    'AD TARGET / BIWEEKLY',
    // Made-to-measure access is what Netflix got; what it gave are data.
    'SHARE TARGET AD VIEWING / BESPOKE',
    'SHARE GIVE RETURN AD TARGET / ACCESS ABLE ALLOW KNOW SPY',
  ],
  'inbox-api-programmatic-access': [
    // What could be reached is messages: not data at large, nor a link between two services.
    'messages API INBOXAPI / DATA INTEGRATION',
    // "Is your router open?"
    'messages netflix API INBOXAPI <MSG asked',
  ],
  // To open is to get at, not to read.
  'netflix-read-messages': [
    'READ SPY SEE COLLECT USE WATCHING ASK ABUSE NEVER NOBODY ACCESS quoted ~EXPOSE / FACEBOOK META SOCIALNET',
  ],
  // Much is denied: that it is the giving of messages must be told.
  'meta-shared-messages-with-netflix': [
    'messages meta SHARE NOBODY / DENY',
    // Access is given; messages are shared.
    'SHARE RECEIVE SELL NEG NOBODY NEVER quoted / ACCESS KEY',
  ],
  // Who sat on the board is told without whom he wrote to.
  'hastings-executive-contacts': [
    'CONTACT EXECUTIVE STEER SUBPOENA SANDBERG BOSWORTH EMAIL ZUCKERBERG HEADS RELATION ASK DOCUMENT / BOARD',
  ],
  'read-write-delete-access': [
    // A feature for friends is told without what it could do to messages.
    'messages READ DELETE SEE SPY THREAD / FEATURE RECOMMEND FRIEND START LAUNCH',
    // A hundred and fifty firms got something; what they could do to messages is told of few.
    'messages READ DELETE SEE SPY ALLOW ABLE MILLION <MSG / PARTNERS150 NYT',
  ],
  // A decade of friendship is none of access.
  'access-nearly-a-decade': ['messages ACCESS KEY API INBOXAPI READ SEE EXPOSE NEG <MSG / RELATION SPECIAL'],
  // What became of messages says nothing of consent.
  'users-unaware-no-consent': ['CONSENT UNAWARE KNOW SIGNIN / messages'],
  // What the report says of three partners is told of them without it, too.
  'prior-nyt-2018-report': [
    // What is reported of court papers is another report.
    'NYT EARLIER FORMER AGO YEARS SPOTIFY RBC dated / COURT',
    'NYT REPORTED MEDIA DAILY EARLIER FORMER ACCORDING INVESTIGATE DESCRIBE IT <NYT <REPORTED <MEDIA <EARLIER / DELETE RBC',
  ],
  'hastings-board-seat': [
    // Friends at the top are no seat on a board …
    'BOARD JOIN LEAVE COCEO dated / CONTACT RELATION SANDBERG ZUCKERBERG EXECUTIVE SUBPOENA DOCUMENT SPECIAL BESPOKE INTEGRATION',
    // … nor is the board that somebody chairs today the one he left.
    'meta JOIN LEAVE ONGOING / TODAY STILL',
  ],
  // Sums that went into advertising bought advertising.
  'paid-100m-for-access': ['messages ACCESS KEY PAY PRICE NEG THIS / AD SPEND'],
  // Hundreds of millions of inboxes.
  'ad-spend-hundreds-of-millions': ['AD ADVERTISER BUY / INBOX'],
  'watch-ended-for-netflix': [
    // A rival that gathers much, or that nobody surpasses, is none that made way …
    'WATCH VIDEOSERVICE ORIGINALS BIGCLIENT COMPETE CUT ENDED RETURN <WATCH <VIDEOSERVICE <ORIGINALS / messages COLLECT NOBODY',
    // … what was spent may have been spent on access …
    'WATCH VIDEOSERVICE ORIGINALS BIGCLIENT COMPETE CUT ENDED <WATCH <VIDEOSERVICE <ORIGINALS / ACCESS',
    // … and Watch by itself is a service like others.
    'netflix SACRIFICE CUT ENDED RETURN BIGCLIENT COMPETE <AD <N <BIGCLIENT / WATCH',
  ],
};

/** The same of a sentence that names others: to whom it must come back. */
const BESIDE_OTHERS: Readonly<Record<string, readonly string[]>> = {
  'inbox-api-programmatic-access': ['partners / OTHERFIRM', 'parties / OTHERTECH'],
  'meta-shared-messages-with-netflix': ['partners / OTHERFIRM'],
  'access-nearly-a-decade': ['partners / OTHERFIRM'],
  'messages-sold': ['partners / OTHERFIRM'],
  'special-relationship': ['partners / OTHERFIRM'],
  'paid-100m-for-access': ['meta messages / OTHERFIRM'],
  'netflix-read-messages': [
    'parties / OTHERTECH',
    'netflix meta COMPANY EMPLOYEE THEY NOBODY quoted <N <F / WHATSAPP',
    // Whom it was sent to may read it.
    'netflix / RECIPIENT',
  ],
  'read-write-delete-access': ['netflix meta SPOTIFY RBC / WHATSAPP', 'netflix / RECIPIENT'],
  'messenger-e2ee-default': ['MESSENGER FACEBOOK / WHATSAPP'],
  // Suits over films, books and good names are other suits.
  'company-denials': ['parties / OTHERTECH', '/ OTHERSUIT'],
  'lawsuit-nature-and-parties': ['ANTITRUST CLASSACTION PRIVACY KLEIN / OTHERSUIT'],
  // What is published is no report to a partner.
  'report-every-two-weeks': ['meta BIWEEKLY messages DOCUMENT LETTER LAWSUIT / UNSEAL'],
  // A paper that got no answer reports nothing of 2018.
  'prior-nyt-2018-report': ['NYT REPORTED EARLIER AGO / NOCOMMENT', '/ OTHERSUIT'],
};

/** What a sentence must not tell: a suit against Meta alone, or over something else, makes no defendant of Netflix. */
const RULED_OUT: Readonly<Record<string, (reading: Reading) => boolean>> = {
  'netflix-as-defendant': (reading) => isMetaSuedAlone(reading) || reading.concepts.has('OTHERSUIT'),
  'hastings-board-seat': isOnOtherBoard,
};

const read = (words = ''): string[] => words.split(' ').flatMap((word) => (GROUPS[word] ?? word).split(' '));
const LINES = new Map(
  [...new Set([SIGNS, BESIDE_OTHERS].flatMap(Object.keys))].map((claim) => [
    claim,
    [...(SIGNS[claim] ?? []), ...(BESIDE_OTHERS[claim] ?? [])].map((line) => line.split('/').map(read)),
  ]),
);

/** Whether a sentence holds what a claim cannot be made without, and nothing that rules it out. */
export function hasSign(reading: Reading, context: Context, claim: string): boolean {
  if (isOfOthers(reading) || RULED_OUT[claim]?.(reading)) return false;
  return (LINES.get(claim) ?? []).every(([needs = [], beside]) => fits(reading, context, needs, beside));
}

function fits(
  reading: Reading,
  { references, previous, speaker }: Context,
  needs: readonly string[],
  beside: readonly string[] | undefined,
): boolean {
  const has = (concept: string): boolean => reading.concepts.has(concept) || references.has(concept);
  if ((beside && !beside.some(has)) || (needs.includes('asked') && !reading.asks)) return true;
  return needs.some((sign) =>
    sign === 'quoted'
      ? reading.quotations.length || (reading.startsInQuotation && speaker)
      : sign === 'dated'
        ? reading.dates.length
        : sign[0] === '<'
          ? previous.has(sign.slice(1))
          : has(sign) && !isOnlyElse(reading, sign, needs),
  );
}

/** Whether all that says a concept says something else, too, that makes it no sign. */
function isOnlyElse({ hits }: Reading, concept: string, needs: readonly string[]): boolean {
  const own = hits.filter((hit) => hit.concept === concept);
  const others = hits.filter((hit) => needs.includes(`~${hit.concept}`));
  return (
    own.length > 0 &&
    own.every(({ first, last }) => others.some((other) => other.first <= last && other.last >= first))
  );
}
