/**
 * A device, a line and a receiver without a browser: storage that fails, a background that dies at a chosen point, a
 * clock that runs as fast as wanted. What survives is what `stored` and `received` hold, as in life.
 */
import { ALARM_PERIOD, createDelivery, SOONEST_ALARM } from '../../lib/background/delivery.ts';
import type { Answer } from '../../lib/report/deliver.ts';
import { parseReport, reportKey, uuidOf } from '../../lib/report/index.ts';
import { createOutbox, type Outbox } from '../../lib/storage/outbox.ts';
import type { KeyValueStore } from '../../lib/storage/types.ts';

/** Where a life can end, in the order in which a report passes. */
export const POINTS = [
  'before it is stored',
  'stored, not acknowledged',
  'acknowledged',
  'before Send is written down',
  'Send written down',
  'outbox read by the background',
  'alarm set ahead',
  'before the request leaves',
  'request there, not stored there',
  'stored there, answer on its way',
  'answer here, not written down',
  'answer written down',
  'alarm set',
] as const;
export type Point = (typeof POINTS)[number];

export const ENDPOINT = 'https://reports.example/annotations/';

export class World {
  readonly stored = new Map<string, unknown>();
  /** What the receiver has: by Idempotency-Key. */
  readonly received = new Map<string, string>();
  now = Date.UTC(2026, 10, 22);
  alarm: number | null = null;
  posts = 0;
  /** Lives that ended before their time. */
  deaths = 0;
  /** What the line or the receiver does to a request; `store` is what a sound receiver would do. */
  receiver: (store: () => Answer, world: World) => Answer = (store) => store();
  /** Thrown by the next writes, as a full disk does. */
  refuseWrites: (key: string) => boolean = () => false;

  /** The alarm goes off: answers whether there was one before this time. It comes again until it is cleared. */
  awaitAlarm(end: number): boolean {
    if (this.alarm === null || this.alarm > end) return false;
    this.now = Math.max(this.now, this.alarm);
    this.alarm = this.now + ALARM_PERIOD * 60_000;
    return true;
  }

  /** Starts the extension: a new life with empty memory. */
  start(dieAt: Point | null = null, seed = 1): Life {
    return new Life(this, dieAt, seed);
  }

  receive(id: string, body: string): Answer {
    this.received.set(id, this.received.get(id) ?? body);
    return { kind: 'answered', status: 201, retryAfter: null, location: `${ENDPOINT}${id}` };
  }

  /** Reports that arrived more than once, told by what they are about. */
  duplicates(): number {
    const keys = [...this.received.values()].map((body) => {
      const parsed = parseReport(body);
      return parsed.ok ? reportKey(parsed.report) : body;
    });
    return keys.length - new Set(keys).size;
  }

  has(sentence: string): boolean {
    return [...this.received.values()].some((body) => body.includes(sentence));
  }
}

/** One run of the extension until it ends or is killed. */
export class Life {
  readonly outbox: Outbox;
  readonly #world: World;
  readonly #dieAt: Point | null;
  dead = false;
  #hasPosted = false;
  #die: () => void = () => undefined;
  readonly #death: Promise<'died'>;
  readonly #run: () => Promise<void>;

  constructor(world: World, dieAt: Point | null, seed: number) {
    this.#world = world;
    this.#dieAt = dieAt;
    this.#death = new Promise((resolve) => {
      this.#die = () => {
        this.dead = true;
        resolve('died');
      };
    });
    let chain: Promise<unknown> = Promise.resolve();
    const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
      const next = chain.then(work, work);
      chain = next.catch(() => undefined);
      return next;
    };
    let state = seed * 2654435761;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    this.outbox = createOutbox({ store: this.#store(), now: () => world.now, exclusive });
    const { run } = createDelivery({
      outbox: this.outbox,
      now: () => world.now,
      random,
      endpoint: async () => ENDPOINT,
      maySend: async () => true,
      post: (_endpoint, id, body) => this.#post(id, body),
      schedule: async (time) => {
        await this.#alive();
        world.alarm = time;
        await this.#pass(this.#hasPosted ? 'alarm set' : 'alarm set ahead');
      },
    });
    this.#run = run;
  }

  /** What the page does before it writes down that the reader pressed Send; answers with the time of that. */
  setAlarm(): number {
    this.#world.alarm ??= this.#world.now + SOONEST_ALARM;
    return this.#world.now;
  }

  /** Runs something in this life; `died` when the life ended before it did. */
  async live<T>(work: () => Promise<T>): Promise<T | 'died'> {
    if (this.dead) return 'died';
    const working = work();
    working.catch(() => undefined);
    return Promise.race([working, this.#death]);
  }

  async deliver(): Promise<'died' | 'done'> {
    return this.live(() => this.#run().then(() => 'done' as const));
  }

  /** The life ends here if it is to end at this point. Nothing of the dead goes on. */
  async #pass(point: Point): Promise<void> {
    if (point === this.#dieAt && !this.dead) {
      this.#world.deaths++;
      this.#die();
    }
    await this.#alive();
  }

  async #alive(): Promise<void> {
    if (this.dead) await new Promise<never>(() => undefined);
  }

  #store(): KeyValueStore {
    const world = this.#world;
    return {
      get: async (keys) => {
        await this.#alive();
        const wanted = keys === null ? [...world.stored.keys()] : [keys].flat();
        const found = Object.fromEntries(
          wanted
            .filter((key) => world.stored.has(key))
            .map((key) => [key, structuredClone(world.stored.get(key))]),
        );
        if (
          keys === null &&
          Object.values(found).some((item) => (item as { state?: string }).state === 'waiting')
        )
          await this.#pass('outbox read by the background');
        return found;
      },
      set: async (items) => {
        for (const [key, value] of Object.entries(items)) {
          const [before, after] = pointsOf(value);
          if (before) await this.#pass(before);
          await this.#alive();
          if (world.refuseWrites(key)) throw new Error('QUOTA_BYTES quota exceeded');
          world.stored.set(key, structuredClone(value));
          if (after) await this.#pass(after);
        }
      },
      remove: async (keys) => {
        await this.#alive();
        for (const key of [keys].flat()) world.stored.delete(key);
      },
    };
  }

  async #post(id: string, body: string): Promise<Answer> {
    await this.#pass('before the request leaves');
    await this.#alive();
    this.#hasPosted = true;
    this.#world.posts++;
    await this.#pass('request there, not stored there');
    const answer = this.#world.receiver(() => this.#world.receive(id, body), this.#world);
    await this.#pass('stored there, answer on its way');
    return answer;
  }
}

function pointsOf(value: unknown): readonly [Point | null, Point | null] {
  switch ((value as { state?: string }).state) {
    case 'kept':
      return ['before it is stored', 'stored, not acknowledged'];
    case 'waiting':
      return ['before Send is written down', 'Send written down'];
    case 'sent':
      return ['answer here, not written down', 'answer written down'];
    default:
      return [null, null];
  }
}

/** What a reader does: keeps a report and presses Send; comes back to it after a crash. Answers whether it was acknowledged. */
export async function makeReport(
  life: Life,
  text: string,
): Promise<'acknowledged' | 'not-acknowledged' | 'died'> {
  const known = await life.live(() => life.outbox.findDuplicate(text));
  if (known === 'died') return 'died';
  if (known && (known.state === 'sent' || known.state === 'waiting')) return 'acknowledged';
  const kept = await life.live(() => life.outbox.keep(text, known?.id ?? null));
  if (kept === 'died') return 'died';
  if (!kept.ok) return 'not-acknowledged';
  const askedAt = life.setAlarm();
  const queued = await life.live(() =>
    life.outbox.update(kept.item.id, () => ({ state: 'waiting', endpoint: ENDPOINT, askedAt })),
  );
  return queued === 'died' ? 'died' : 'acknowledged';
}

export function idOf(text: string): string {
  const parsed = parseReport(text);
  return parsed.ok ? uuidOf(parsed.report) : '';
}
