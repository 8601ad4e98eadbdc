/** Why a pack is not taken. */
export const REFUSALS = [
  /** More bytes than a dossier needs. */
  'too-large',
  /** Not a pack, or cut off. */
  'malformed',
  /** Signed with a key this build does not know. */
  'unknown-key',
  /** The signature does not belong to these bytes. */
  'altered',
  /** Signed, but not a whole and consistent dossier. */
  'content',
  /** Claims are missing, or there are some the engine does not know. */
  'claims',
  /** Older than what is, or was, in use. */
  'older',
  /** The version that is, or was, in use. */
  'same',
  /** What is stored could not be read or written, or a newer version of the extension wrote it. */
  'storage',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What can become of a pack, from a file or from an address: the keys of `updateOutcome` in the locales. */
export const OUTCOMES = ['taken', ...REFUSALS, 'status', 'redirected', 'unreachable'] as const;
export type Outcome = (typeof OUTCOMES)[number];
