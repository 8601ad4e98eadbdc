/**
 * Brings waiting reports to the receiver the reader agreed to. May be stopped at any point: what has not been written
 * down as sent is sent again under the same Idempotency-Key, and the receiver keeps one.
 */
import { type Answer, judgeAnswer, type Verdict, waitingTime } from '../report/deliver.ts';
import { isGivenUp, type Outbox } from '../storage/outbox.ts';
import type { OutboxItem } from '../storage/outbox-item.ts';

export interface DeliveryParts {
  readonly outbox: Outbox;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0–1. */
  readonly random: () => number;
  /** The address set now, or `null`. */
  readonly endpoint: () => Promise<string | null>;
  /** Whether the browser's own permission to send stands. */
  readonly maySend: () => Promise<boolean>;
  readonly post: (endpoint: string, id: string, body: string) => Promise<Answer>;
  /** Sets the one alarm, at a time as `now` counts it, or clears it when nothing waits. */
  readonly schedule: (time: number | null) => Promise<void>;
}

/** Milliseconds from now to the soonest alarm: no browser wakes the background sooner. */
export const SOONEST_ALARM = 30_000;
/** Minutes after which the alarm comes again until it is cleared: a background that is stopped as it wakes is woken again. */
export const ALARM_PERIOD = 60;
/** So many failures of the receiver in a row, and the rest of the reports wait as well. */
const FAILURES_IN_A_ROW = 3;

export interface Delivery {
  /** Sends what is due and sets the alarm for the rest. Calls while it runs add one more round. */
  run(): Promise<void>;
}

/**
 * Delivery from one outbox. `run` rejects when the outbox cannot be read or the alarm not be set; what was written down until
 * then holds.
 */
export function createDelivery(parts: DeliveryParts): Delivery {
  const { outbox, now, schedule } = parts;
  let running: Promise<void> | null = null;
  let again = false;

  async function plan(): Promise<number | null> {
    const time = nextTime((await outbox.list()).items, now());
    await schedule(time);
    return time;
  }

  async function rounds(): Promise<void> {
    try {
      do {
        again = false;
        // Before anything is tried: whoever is stopped half-way is woken again.
        if ((await plan()) === null) continue;
        await sendDue(parts);
        await plan();
      } while (again);
    } finally {
      running = null;
    }
  }

  return {
    run() {
      again = running !== null;
      running ??= rounds();
      return running;
    },
  };
}

async function sendDue(parts: DeliveryParts): Promise<void> {
  const { outbox, now, post } = parts;
  // Those tried least first: one report that never gets through holds up no other.
  const due = (await outbox.list()).items
    .filter((item) => isDue(item, now()))
    .sort((a, b) => a.tries - b.tries || a.at - b.at);
  if (due.length === 0) return;
  const [endpoint, allowed] = await Promise.all([parts.endpoint(), parts.maySend()]);
  let failures = 0;
  for (const { id } of due) {
    const item = await outbox.find(id);
    if (!item || !isDue(item, now())) continue;
    const obstacle =
      item.endpoint !== endpoint
        ? 'endpoint'
        : !allowed
          ? 'permission'
          : isGivenUp(item, now())
            ? 'too-old'
            : null;
    if (obstacle || item.endpoint === null) {
      await change(outbox, item, { state: 'refused', reason: obstacle ?? 'endpoint', nextTry: null });
      continue;
    }
    const answer = await post(item.endpoint, item.id, item.body);
    const verdict = judgeAnswer(answer);
    const nextTry = await settle(parts, item, answer, verdict);
    failures = nextTry === null ? 0 : failures + 1;
    const everywhere = verdict.kind === 'again' && verdict.everywhere;
    if (nextTry !== null && (everywhere || failures >= FAILURES_IN_A_ROW))
      return holdAll(parts, item.endpoint, nextTry);
  }
}

/** Writes down what came of one try; answers when the next one is, if there is to be one. */
async function settle(
  parts: DeliveryParts,
  item: OutboxItem,
  answer: Answer,
  verdict: Verdict,
): Promise<number | null> {
  const { outbox, now, random } = parts;
  const tries = item.tries + 1;
  if (verdict.kind === 'arrived') {
    await change(outbox, item, {
      state: 'sent',
      tries,
      sentAt: now(),
      location: verdict.location,
      reason: null,
      status: null,
      nextTry: null,
    });
    return null;
  }
  const { reason, status } = verdict;
  if (verdict.kind === 'parked') {
    await change(outbox, item, { state: 'refused', tries, reason, status, nextTry: null });
    return null;
  }
  const nextTry =
    now() + waitingTime(tries, random(), answer.kind === 'answered' ? answer.retryAfter : null, now());
  await change(outbox, item, { tries, reason, status, nextTry });
  return nextTry;
}

/** The receiver cannot be reached or asks for patience: all its reports wait together, and one of them tries first. */
async function holdAll({ outbox, now }: DeliveryParts, endpoint: string, until: number): Promise<void> {
  const { items } = await outbox.list();
  for (const item of items) {
    if (item.state !== 'waiting' || item.endpoint !== endpoint || (item.nextTry ?? 0) >= until) continue;
    await change(outbox, item, { tries: item.tries + (isDue(item, now()) ? 1 : 0), nextTry: until });
  }
}

/** Only while the reader has not taken it back, edited or deleted it meanwhile. A failed write leaves it waiting. */
function change(outbox: Outbox, item: OutboxItem, changes: Partial<OutboxItem>): Promise<OutboxItem | null> {
  return outbox
    .update(item.id, (current) =>
      current.state === 'waiting' && current.body === item.body ? changes : null,
    )
    .catch(() => null);
}

function isDue(item: OutboxItem, now: number): boolean {
  return item.state === 'waiting' && (item.nextTry === null || item.nextTry <= now);
}

/** When the background has to be woken next. What is due and could not be written down is not tried in a circle. */
function nextTime(items: readonly OutboxItem[], now: number): number | null {
  const times = items
    .filter((item) => item.state === 'waiting')
    .map((item) => Math.max(item.nextTry ?? 0, now + SOONEST_ALARM));
  return times.length === 0 ? null : Math.min(...times);
}
