/** Why a reader disagrees with a card, or misses one: the closed list. */
export const REPORT_REASONS = [
  'wrong-sentence',
  'wrong-record',
  'record-misquoted',
  'dead-source',
  'out-of-date',
  'one-sided',
  'should-have-matched',
  'wrong-page',
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** How exactly the page's address may be told. */
export const ADDRESS_PRECISIONS = ['full', 'no-query', 'site', 'none'] as const;
export type AddressPrecision = (typeof ADDRESS_PRECISIONS)[number];

/** What a page hands to the confirm page: never more than the sentence and its neighbours. */
export interface ReportDraft {
  /** Subject of the report. */
  readonly about: 'card' | 'selection' | 'difference' | 'absent';
  readonly claim: string | null;
  readonly stance: string | null;
  readonly difference: string | null;
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  /** Offset of the sentence in the article's text. */
  readonly position: number;
  readonly lang: string;
  /** Features that led to the pairing, for the maintainers. */
  readonly trace: readonly string[];
  readonly probability: number | null;
}
