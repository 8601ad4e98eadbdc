/** What became of reports: `assets/report/outcomes.json`, part of every release. Looked up on the device, by the report's id. */

export const DECLINE_REASONS = [
  'not-reproducible',
  'as-intended',
  'record-stands',
  'duplicate',
  'out-of-scope',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export type Outcome =
  | { readonly kind: 'accepted'; readonly version: string }
  | { readonly kind: 'declined'; readonly reason: DeclineReason };

/** The file: the UUID of each report that was answered, with either a version or a reason. */
export interface OutcomesFile {
  readonly v: number;
  /** ISO day up to which reports were looked at. */
  readonly asOf: string;
  readonly outcomes: ReadonlyArray<{
    readonly id: string;
    readonly accepted?: string;
    readonly declined?: string;
  }>;
}

/** The outcome of a report, or `null` while there is none. */
export function findOutcome(file: OutcomesFile, id: string): Outcome | null {
  const found = file.outcomes.find((outcome) => outcome.id === id);
  if (found?.accepted) return { kind: 'accepted', version: found.accepted };
  const reason = DECLINE_REASONS.find((known) => known === found?.declined);
  return reason ? { kind: 'declined', reason } : null;
}
