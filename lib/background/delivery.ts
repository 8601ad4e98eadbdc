/**
 * Brings waiting reports to the receiver the reader agreed to. May be stopped at any point: what has not been written
 * down as sent is sent again under the same Idempotency-Key, and the receiver keeps one.
 */
import { type Answer, judgeAnswer, waitingTime } from '../report/deliver.ts';
import { isOld, type Outbox } from '../storage/outbox.ts';
import type { OutboxItem } from '../storage/outbox-item.ts';

export interface DeliveryParts {
  readonly outbox: Outbox;
  readonly now: () => number;
  /** 0–1. */
  readonly random: () => number;
  /** The address set now, or `null`. */
  readonly endpoint: () => Promise<string | null>;
  /** Whether the browser's own permission to send stands. */
  readonly maySend: () => Promise<boolean>;
  readonly post: (endpoint: string, id: string, body: string) => Promise<Answer>;
  /** Sets the one alarm, or clears it when nothing waits. */
  readonly schedule: (time: number | null) => Promise<void>;
}

/** So many failures of the receiver in a row, and the rest of the reports wait as well. */
const FAILURES_IN_A_ROW = 3;

export interface Delivery {
  /** Sends what is due and sets the alarm for the rest. Calls while it runs add one more round. */
  run(): Promise<void>;
}

export function createDelivery(parts: DeliveryParts): Delivery {
  const { outbox, now, schedule } = parts;
  let running: Promise<void> | null = null;
  let again = false;

  async function rounds(): Promise<void> {
    try {
      do {
        again = false;
        await sendDue(parts);
        await schedule(nextTime((await outbox.list()).items, now()));
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
  const due = (await outbox.list()).items.filter((item) => isDue(item, now())).sort((a, b) => a.tries - b.tries || a.at - b.at);
  if (due.length === 0) return;
  const [endpoint, allowed] = await Promise.all([parts.endpoint(), parts.maySend()]);
  let failures = 0;
  for (const { id } of due) {
    const item = await outbox.find(id);
    if (!item || !isDue(item, now())) continue;
    const obstacle = item.endpoint !== endpoint ? 'endpoint' : !allowed ? 'permission' : isOld(item, now()) ? 'too-old' : null;
    if (obstacle || item.endpoint === null) {
      await change(outbox, item, { state: 'refused', reason: obstacle ?? 'endpoint', nextTry: null });
      continue;
    }
    const answer = await post(item.endpoint, item.id, item.body);
    failures = (await settle(parts, item, answer)) ? failures + 1 : 0;
    const verdict = judgeAnswer(answer);
    if (verdict.kind === 'again' && (verdict.everywhere || failures >= FAILURES_IN_A_ROW)) return holdRest(parts, item.endpoint, answer);
  }
}

/** Writes down what came of one try; answers whether it has to be made again. */
async function settle(parts: DeliveryParts, item: OutboxItem, answer: Answer): Promise<boolean> {
  const { outbox, now } = parts;
  const verdict = judgeAnswer(answer);
  const tries = item.tries + 1;
  if (verdict.kind === 'arrived') {
    await change(outbox, item, { state: 'sent', tries, sentAt: now(), location: verdict.location, reason: null, status: null, nextTry: null });
    return false;
  }
  const { reason, status } = verdict;
  if (verdict.kind === 'parked') await change(outbox, item, { state: 'refused', tries, reason, status, nextTry: null });
  else await change(outbox, item, { tries, reason, status, nextTry: later(parts, tries, answer) });
  return verdict.kind === 'again';
}

/** The receiver cannot be reached or asks for patience: the others wait as if they had been tried. */
async function holdRest(parts: DeliveryParts, endpoint: string, answer: Answer): Promise<void> {
  const { outbox, now } = parts;
  const rest = (await outbox.list()).items.filter((item) => isDue(item, now()) && item.endpoint === endpoint);
  for (const item of rest) await change(outbox, item, { tries: item.tries + 1, nextTry: later(parts, item.tries + 1, answer) });
}

function later({ now, random }: DeliveryParts, tries: number, answer: Answer): number {
  return now() + waitingTime(tries, random(), answer.kind === 'answered' ? answer.retryAfter : null, now());
}

/** Only while the reader has not taken it back, edited or deleted it meanwhile. A failed write leaves it waiting. */
function change(outbox: Outbox, item: OutboxItem, changes: Partial<OutboxItem>): Promise<OutboxItem | null> {
  return outbox.update(item.id, (current) => (current.state === 'waiting' && current.body === item.body ? changes : null)).catch(() => null);
}

function isDue(item: OutboxItem, now: number): boolean {
  return item.state === 'waiting' && (item.nextTry === null || item.nextTry <= now);
}

/** When the background has to be woken next. What is due and could not be written down is not tried in a circle. */
function nextTime(items: readonly OutboxItem[], now: number): number | null {
  const times = items.filter((item) => item.state === 'waiting').map((item) => Math.max(item.nextTry ?? 0, now + 30_000));
  return times.length === 0 ? null : Math.min(...times);
}
