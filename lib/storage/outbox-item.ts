/** One kept report as it is stored: `outbox:<uuid>`, one key a report. */
import { parseReport } from '../report/validate.ts';
import { reportKey } from '../report/key.ts';
import { uuidOf } from '../report/format.ts';
import { isFields } from './record.ts';

/** Keys of reports begin so. */
export const OUTBOX_PREFIX = 'outbox:';
export const OUTBOX_VERSION = 1;

/** `kept`: stays here; `waiting`: the reader pressed Send; `sent`: a receiver has it; `refused`: it was tried and is parked. */
export const OUTBOX_STATES = ['kept', 'waiting', 'sent', 'refused'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** Why a report is not there yet, or will not be tried again. */
export const OUTBOX_REASONS = [
  'rejected',
  'server',
  'network',
  'redirect',
  'endpoint',
  'too-old',
  'permission',
] as const;
export type OutboxReason = (typeof OUTBOX_REASONS)[number];

export interface OutboxItem {
  readonly v: typeof OUTBOX_VERSION;
  /** UUID of the report: key of the record, Idempotency-Key of its delivery. */
  readonly id: string;
  readonly state: OutboxState;
  /** The report as the very bytes the reader saw. */
  readonly body: string;
  /** When it was kept, in milliseconds. */
  readonly at: number;
  /** Where the reader agreed to send it; `null` until then. */
  readonly endpoint: string | null;
  /** When the reader pressed Send. */
  readonly askedAt: number | null;
  readonly tries: number;
  /** Not before this time. */
  readonly nextTry: number | null;
  readonly sentAt: number | null;
  /** Where the receiver put it. */
  readonly location: string | null;
  readonly reason: OutboxReason | null;
  /** Status of the last answer. */
  readonly status: number | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isTimeOrNull = (value: unknown): value is number | null => value === null || isTime(value);
const isTextOrNull = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length <= 4096);

/** What a stored value is: an item, one of a newer version (left alone), or damaged. */
export function readItem(
  key: string,
  value: unknown,
): { readonly kind: 'item'; readonly item: OutboxItem } | { readonly kind: 'newer' | 'damaged' } {
  if (!isFields(value) || typeof value.v !== 'number') return { kind: 'damaged' };
  if (value.v > OUTBOX_VERSION) return { kind: 'newer' };
  return isItem(value) && key === OUTBOX_PREFIX + value.id
    ? { kind: 'item', item: value }
    : { kind: 'damaged' };
}

function isItem(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & OutboxItem {
  const { v, id, state, body, at, endpoint, askedAt, tries, nextTry, sentAt, location, reason, status } =
    value;
  if (v !== OUTBOX_VERSION || typeof id !== 'string' || !UUID.test(id) || typeof body !== 'string')
    return false;
  if (
    !OUTBOX_STATES.includes(state as OutboxState) ||
    !(reason === null || OUTBOX_REASONS.includes(reason as OutboxReason))
  )
    return false;
  if (
    !isTime(at) ||
    !isTimeOrNull(askedAt) ||
    !isTimeOrNull(nextTry) ||
    !isTimeOrNull(sentAt) ||
    !isTime(tries)
  )
    return false;
  if (!isTextOrNull(endpoint) || !isTextOrNull(location) || !isTimeOrNull(status)) return false;
  if (state === 'waiting' && endpoint === null) return false;
  const parsed = parseReport(body);
  return parsed.ok && uuidOf(parsed.report) === id;
}

/** A report that has just been kept. */
export function newItem(id: string, body: string, at: number): OutboxItem {
  return {
    v: OUTBOX_VERSION,
    id,
    state: 'kept',
    body,
    at,
    endpoint: null,
    askedAt: null,
    tries: 0,
    nextTry: null,
    sentAt: null,
    location: null,
    reason: null,
    status: null,
  };
}

/** What two reports on the same thing have in common. */
export function keyOfBody(body: string): string | null {
  const parsed = parseReport(body);
  return parsed.ok ? reportKey(parsed.report) : null;
}
