/** Which claims a rule of stance holds for. */

/** Claims that nobody but the papers, the Times or a company's answer makes: an inserted source always goes with them. */
export const SOURCED = new Set([
  'inbox-api-programmatic-access',
  'titan-api-access',
  'report-every-two-weeks',
  'api-agreements-confidential',
  'special-relationship',
  'hastings-executive-contacts',
  'data-sharing-ad-targeting',
  'ad-spend-hundreds-of-millions',
  'annual-ad-spend-figures',
  'read-write-delete-access',
  'watch-budget-cut-750m',
  'watch-ended-for-netflix',
  'access-nearly-a-decade',
  'inbox-deal-timing-vs-board',
  'netflix-read-messages',
  'meta-shared-messages-with-netflix',
]);
/** Claims that something was so: "never" says that it was not. */
export const TURNED_BY_NEVER = new Set([
  ...[...SOURCED].filter((claim) => !/^(?:annual-)?ad-spend/.test(claim)),
  'messages-sold',
  'hastings-board-seat',
  'netflix-as-defendant',
  'official-investigation',
]);
/** Claims that are told in a clause of their own: "no evidence that …". */
export const HANGS_ON = new Set([
  ...SOURCED,
  'messages-sold',
  'paid-100m-for-access',
  'netflix-as-defendant',
  'official-investigation',
  'users-unaware-no-consent',
]);
/** … and "the suit says that …". */
export const TOLD = new Set([...SOURCED, 'messages-sold']);
/** What lasted, and who sat where, is right for something else where the answer is no. */
export const NOT_ANSWERED = new Set([
  'special-relationship',
  'hastings-board-seat',
  'company-denials',
  'case-outcome',
]);
