/** When a report is tried again and when it is not: rules only, no clock and no network. */

/** What came back, as far as it matters. `unreachable`: no answer at all; `redirected`: an answer that points elsewhere. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly retryAfter: string | null;
      readonly location: string | null;
    }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'redirected' };

export type Verdict =
  | { readonly kind: 'arrived'; readonly location: string | null }
  | { readonly kind: 'parked'; readonly reason: 'rejected' | 'redirect'; readonly status: number | null }
  /** `everywhere`: the trouble is the receiver's or the line's, so other reports need not be tried now either. */
  | {
      readonly kind: 'again';
      readonly reason: 'server' | 'network';
      readonly status: number | null;
      readonly everywhere: boolean;
    };

/** Statuses below 500 that ask for another try. */
const TRY_AGAIN = new Set([408, 425, 429]);
const EVERYWHERE = new Set([429, 503]);
const LONGEST_LOCATION = 2048;

/** What follows from a receiver's answer: arrived, try again later, or parked until the reader looks. */
export function judgeAnswer(answer: Answer): Verdict {
  if (answer.kind === 'unreachable')
    return { kind: 'again', reason: 'network', status: null, everywhere: true };
  if (answer.kind === 'redirected') return { kind: 'parked', reason: 'redirect', status: null };
  const { status, location } = answer;
  if (status >= 200 && status < 300)
    return { kind: 'arrived', location: location && location.length <= LONGEST_LOCATION ? location : null };
  if (status >= 300 && status < 400) return { kind: 'parked', reason: 'redirect', status };
  if (status >= 400 && status < 500 && !TRY_AGAIN.has(status))
    return { kind: 'parked', reason: 'rejected', status };
  return { kind: 'again', reason: 'server', status, everywhere: EVERYWHERE.has(status) };
}

const SECOND = 1000;
/** Seconds that are added to the soonest at most, after each try: 30 s, 1 min, 5 min, 30 min, 2 h, from then on 12 h. */
export const BACKOFF = [30, 60, 300, 1800, 7200, 43_200] as const;
/** No browser wakes the background sooner. */
const SOONEST = 30 * SECOND;
/** A receiver cannot put a report off for longer. */
const LONGEST = 24 * 3600 * SECOND;

/**
 * Milliseconds until the next try, counted from `now` (milliseconds since 1970). `tries` counts those made; `random` is 0–1:
 * nobody's tries fall together. `retryAfter` is the receiver's header as it came: what it asks for wins, up to a day.
 */
export function waitingTime(tries: number, random: number, retryAfter: string | null, now: number): number {
  const base = (BACKOFF[Math.min(Math.max(tries, 1), BACKOFF.length) - 1] ?? BACKOFF[0]) * SECOND;
  const asked = retryAfter === null ? 0 : readRetryAfter(retryAfter, now);
  return asked > 0
    ? Math.min(LONGEST, asked + Math.round(SOONEST * random))
    : SOONEST + Math.round(base * random);
}

/** `Retry-After`, seconds or a date, in milliseconds from `now`; 0 when it says nothing usable. */
export function readRetryAfter(value: string, now: number): number {
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND;
  const date = /^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  return Number.isFinite(date) ? Math.max(0, date - now) : 0;
}
