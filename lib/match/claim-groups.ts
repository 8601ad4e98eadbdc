/** Claims that are treated alike; apart from their keys, because the decision on the page needs no more. */

/** Claims on access to the messages for which the papers' allegations alone speak. */
const ALLEGED_ACCESS = [
  'inbox-api-programmatic-access',
  'netflix-read-messages',
  'meta-shared-messages-with-netflix',
  'messages-sold',
  'access-nearly-a-decade',
  'titan-api-access',
] as const;

/** Claims on messages, the newspaper's report among them. */
export const MESSAGE_CLAIMS: ReadonlySet<string> = new Set([...ALLEGED_ACCESS, 'read-write-delete-access']);

/** Claims that told as fact differ from the record, which only has allegations. */
export const ALLEGED_CLAIMS: ReadonlySet<string> = new Set([...ALLEGED_ACCESS, 'watch-ended-for-netflix']);
