import { findOutcome, type Outcome, type OutcomesFile } from '../report/outcomes.ts';
import type { ReportDraft } from '../report/types.ts';
import { parseReport } from '../report/validate.ts';
import { isOld } from './outbox.ts';
import type { OutboxItem, OutboxReason, OutboxState } from './outbox-item.ts';

/** A kept report as a list shows it. */
export interface OutboxRow {
  readonly id: string;
  readonly state: OutboxState;
  /** ISO day on which it was kept, and on which it was sent. */
  readonly day: string;
  readonly sentDay: string | null;
  /** What was reported; `null` when it cannot be read. */
  readonly about: ReportDraft['about'] | null;
  /** Code of the closed list of reasons. */
  readonly reason: string;
  readonly sentence: string;
  readonly lang: string;
  /** Title of the claim in the reader's language. */
  readonly claim: string | null;
  /** The whole report, as it is kept and sent. */
  readonly text: string;
  /** Why it is not there yet, or will not be tried again. */
  readonly why: OutboxReason | null;
  readonly status: number | null;
  readonly tries: number;
  /** Day and time of the next try, in the reader's way of writing. */
  readonly nextTry: string | null;
  /** Kept for more than 30 days and not sent. */
  readonly old: boolean;
  /** What became of a report that was sent. */
  readonly outcome: Outcome | null;
}

export interface RowContext {
  readonly now: number;
  readonly outcomes: OutcomesFile;
  /** Title of a claim in the reader's language. */
  readonly titleOf: (claim: string) => string | null;
  /** Day and hour in the reader's way of writing. */
  readonly writeTime: (time: number) => string;
}

/** Turns an item into a row. */
export function toRow(item: OutboxItem, { now, outcomes, titleOf, writeTime }: RowContext): OutboxRow {
  const parsed = parseReport(item.body);
  const finding = parsed.ok ? parsed.report.body[1] : null;
  const claim = finding?.['ftr:claim'] ?? null;
  return {
    id: item.id,
    state: item.state,
    day: toDay(item.at),
    sentDay: item.sentAt === null ? null : toDay(item.sentAt),
    about: finding?.['ftr:about'] ?? null,
    reason: parsed.ok ? parsed.report.body[0].value : '',
    sentence: parsed.ok ? parsed.report.target.selector[0].exact : '',
    lang: parsed.ok ? parsed.report.target.language : 'und',
    claim: claim === null ? null : (titleOf(claim) ?? claim),
    text: item.body,
    why: item.reason,
    status: item.status,
    tries: item.tries,
    nextTry: item.nextTry === null || item.nextTry <= now ? null : writeTime(item.nextTry),
    old: isOld(item, now) && item.reason !== 'too-old',
    outcome: item.state === 'sent' ? findOutcome(outcomes, item.id) : null,
  };
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
