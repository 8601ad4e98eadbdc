/**
 * Language-neutral knowledge of each claim: the concepts its wording turns on. They place a claim in its sentence: which
 * clause says it, which words are shown as the reason.
 */
export interface ClaimKeys {
  readonly id: string;
  /** Concepts that carry the claim, most telling first. */
  readonly keys: readonly string[];
}

const keys = (id: string, words: string): ClaimKeys => ({
  id,
  keys: words.split(' '),
});

/**
 * The thirty claims, each with the concepts its wording turns on. Their order is that of the model's
 * classes.
 */
export const CLAIM_KEYS: readonly ClaimKeys[] = [
  keys('inbox-api-programmatic-access', 'INBOXAPI ACCESS KEY INBOX API ABLE ALLOW EXPOSE SEE READ COULD'),
  keys('netflix-read-messages', 'READ SPY SEE COLLECT USE ACCESS'),
  keys('meta-shared-messages-with-netflix', 'SHARE GIVE RECEIVE ALLOW MESSAGE'),
  keys('messages-sold', 'SELL BUY PAY PRICE'),
  keys('access-nearly-a-decade', 'DECADE YEARS ONGOING SINCE ACCESS NEARLY'),
  keys('read-write-delete-access', 'DELETE WRITE READ ABLE SEE'),
  keys('titan-api-access', 'TITAN API WHITELIST'),
  keys('report-every-two-weeks', 'BIWEEKLY REPORT FREQOTHER COUNTS'),
  keys('api-agreements-confidential', 'SECRET AGREEMENT'),
  keys('users-unaware-no-consent', 'CONSENT UNAWARE KNOW SIGNIN ASK WITHOUT'),
  keys('special-relationship', 'SPECIAL RELATION BESPOKE DECADE'),
  keys('hastings-board-seat', 'BOARD JOIN LEAVE HASTINGS'),
  keys('inbox-deal-timing-vs-board', 'SOON BOARD JOIN SIGN AGREEMENT'),
  keys('hastings-executive-contacts', 'CONTACT EXECUTIVE STEER SUBPOENA SANDBERG BOSWORTH EMAIL HASTINGS'),
  keys('data-sharing-ad-targeting', 'DATA VIEWING TARGET SHARE AD'),
  keys('ad-spend-hundreds-of-millions', 'HUNDREDSMILLIONS AD SPEND BUY MILLION'),
  keys('annual-ad-spend-figures', 'AD SPEND MILLION BUDGET'),
  keys('paid-100m-for-access', 'PAY PRICE MILLION ACCESS'),
  keys('watch-budget-cut-750m', 'CUT BUDGET MILLION SIMO WATCH EMAIL'),
  keys('watch-ended-for-netflix', 'SACRIFICE WATCH VIDEOSERVICE COMPETE ORIGINALS'),
  keys('snapchat-traffic-interception', 'SNAPCHAT INTERCEPT GHOSTBUSTERS ONAVO TRAFFIC'),
  keys(
    'lawsuit-nature-and-parties',
    'ANTITRUST CLASSACTION SUE PLAINTIFF KLEIN LAWSUIT AMERICANS PRIVACY ADVERTISER LAWYER',
  ),
  keys('lawsuit-filing-and-unsealing-dates', 'UNSEAL FILE DOCUMENT LETTER LAWSUIT'),
  keys('netflix-as-defendant', 'DEFENDANT SUE ACCUSE LAWSUIT'),
  keys('official-investigation', 'INVESTIGATE PROSECUTOR AUTHORITY OFFICIAL'),
  keys('case-outcome', 'DISMISS RULING APPEAL PENDING CERTIFY TRIAL JUDGE COURT WIN EXPERT'),
  keys('company-denials', 'DENY UNTRUE SHOCKING STATEMENT SPOKES NEVER ADMIT EXPLAIN'),
  keys('prior-nyt-2018-report', 'NYT REPORTED EARLIER MEDIA'),
  keys('messenger-e2ee-default', 'ENCRYPT DEFAULT'),
  keys('prior-privacy-penalties', 'FINE CAMBRIDGE FTC DPC SCANDAL SCRAPE'),
];

/**
 * Claims that say of their own kind of access what the first says of access at large: a sentence that makes one of them does
 * not make the first as well, unless it names what that is about.
 */
export const SPECIAL_CASES = {
  general: 'inbox-api-programmatic-access',
  special: ['read-write-delete-access', 'titan-api-access'],
  named: 'INBOXAPI',
} as const;

/** Their ids, in the same order. */
export const CLAIM_IDS: readonly string[] = CLAIM_KEYS.map((claim) => claim.id);
