/** Every fault a report must survive, and what is counted. Used by the tests (few reports) and the harness (200 each). */
import type { Answer } from '../../lib/report/deliver.ts';
import { OUTBOX_LIMITS } from '../../lib/storage/outbox.ts';
import { sampleReport } from './samples.ts';
import { makeReport, type Point, POINTS, World } from './world.ts';

export interface FaultResult {
  readonly fault: string;
  readonly reports: number;
  /** Acknowledged to the reader and neither at the receiver nor kept. */
  readonly lost: number;
  readonly duplicates: number;
  /** Kept, but not there after 30 days of tries with a receiver that works again. */
  readonly stuck: number;
  readonly posts: number;
  /** Times the extension was killed. */
  readonly deaths: number;
}

const UNREACHABLE: Answer = { kind: 'unreachable' };
const answered = (
  status: number,
  retryAfter: string | null = null,
  location: string | null = null,
): Answer => ({ kind: 'answered', status, retryAfter, location });

/** A receiver or line that goes wrong for the first `times` requests of each batch. */
const wrong =
  (times: number, how: (store: () => Answer) => Answer) =>
  (world: World): void => {
    let left = times;
    world.receiver = (store) => (left-- > 0 ? how(store) : store());
  };

interface Fault {
  readonly name: string;
  readonly arrange?: (world: World, batch: number) => void;
  /** Where each report's first life ends. */
  readonly dieAt?: Point;
}

export const FAULTS: readonly Fault[] = [
  { name: 'none' },
  ...POINTS.map((point): Fault => ({ name: `killed: ${point}`, dieAt: point })),
  { name: 'offline for a day', arrange: (world) => offlineUntil(world, world.now + 86_400_000) },
  { name: '500', arrange: (world, batch) => wrong(batch * 2, () => answered(500))(world) },
  { name: '500 for one report only, ten times', arrange: poison },
  { name: '429 with Retry-After', arrange: (world) => wrong(4, () => answered(429, '3600'))(world) },
  {
    name: '503 with a date as Retry-After',
    arrange: (world) => wrong(2, () => answered(503, new Date(world.now + 7_200_000).toUTCString()))(world),
  },
  { name: 'timeout, not received', arrange: wrong(5, () => UNREACHABLE) },
  { name: 'connection reset, received', arrange: (world, batch) => wrong(batch, received)(world) },
  { name: '201 whose answer is lost', arrange: everyOtherLost },
  {
    name: 'malformed answer (200, nonsense as Location)',
    arrange: (world, batch) => wrong(batch, nonsense)(world),
  },
  { name: 'storage full when keeping', arrange: (world) => fullFor(world, 7) },
  { name: 'storage full when writing down', arrange: fullAfterPost },
];

function received(store: () => Answer): Answer {
  store();
  return UNREACHABLE;
}

function nonsense(store: () => Answer): Answer {
  store();
  return answered(200, 'soon', '\u0000 not an address');
}

function offlineUntil(world: World, end: number): void {
  world.receiver = (store) => (world.now < end ? UNREACHABLE : store());
}

function poison(world: World): void {
  let left = 10;
  let first = '';
  world.receiver = (store) => {
    const answer = store();
    const id = answer.kind === 'answered' ? (answer.location ?? '') : '';
    first ||= id;
    return id === first && left-- > 0 ? answered(500) : answer;
  };
}

function everyOtherLost(world: World): void {
  let n = 0;
  world.receiver = (store) => (n++ % 2 === 0 ? received(store) : store());
}

function fullFor(world: World, writes: number): void {
  let left = writes;
  world.refuseWrites = () => left-- > 0;
}

function fullAfterPost(world: World): void {
  let left = 9;
  world.refuseWrites = (key) => key.startsWith('outbox:') && world.posts > 0 && left-- > 0;
}

const MONTH = 30 * 86_400_000;

/** Makes `count` reports under a fault, lets time pass, and counts. */
export async function runFault(fault: Fault, count: number): Promise<FaultResult> {
  const world = new World();
  const acknowledged: string[] = [];
  for (let first = 0; first < count; first += OUTBOX_LIMITS.items) {
    const batch = Math.min(OUTBOX_LIMITS.items, count - first);
    fault.arrange?.(world, batch);
    for (let n = first; n < first + batch; n++) acknowledged.push(await makeOne(world, fault, n));
    await letTimePass(world, fault);
  }
  const kept = [...world.stored.values()] as Array<{ state: string; body: string }>;
  const there = acknowledged.filter((sentence) => world.has(sentence));
  const waiting = kept.filter((item) => item.state !== 'sent');
  const lost = acknowledged.filter(
    (sentence) => !world.has(sentence) && !waiting.some((item) => item.body.includes(sentence)),
  );
  if (there.length + waiting.length < count && lost.length === 0)
    throw new Error(`${fault.name}: reports went missing without being acknowledged`);
  return {
    fault: fault.name,
    reports: count,
    lost: lost.length,
    duplicates: world.duplicates(),
    stuck: waiting.length,
    posts: world.posts,
    deaths: world.deaths,
  };
}

/** A reader who does not give up: after a crash, or when it could not be stored, she does it again. */
async function makeOne(world: World, fault: Fault, n: number): Promise<string> {
  const sentence = `(${n})`;
  let life = world.start(fault.dieAt ?? null, n + 1);
  if (fault.dieAt === 'acknowledged') {
    // The browser is killed the moment it has said "kept".
    const kept = await life.live(() => life.outbox.keep(sampleReport(n).text));
    if (kept === 'died' || !kept.ok) throw new Error('not kept');
    life.dead = true;
    world.deaths++;
    life = world.start();
  }
  let made: Awaited<ReturnType<typeof makeReport>> = 'died';
  for (let attempt = 0; made !== 'acknowledged'; attempt++) {
    if (attempt === 20) throw new Error(`${fault.name}: report ${n} was never acknowledged`);
    // A page opened anew makes a report with a new id: what is known is told by what it is about.
    const text = sampleReport(n + attempt * 100_000, {
      sentence: sampleReport(n).report.target.selector[0].exact,
    }).text;
    made = await makeReport(life, text);
    if (made === 'died') life = world.start();
  }
  // The background hears of it, and may die at its point. Whether it starts again is left to its alarm.
  if (fault.dieAt) await life.deliver();
  return sentence;
}

/** Nothing starts the background but its alarm. */
async function letTimePass(world: World, fault: Fault): Promise<void> {
  const end = world.now + MONTH;
  for (let turn = 0; turn < 400 && world.awaitAlarm(end); turn++)
    // Every other start is one that dies where this fault says.
    await world.start(turn % 2 === 0 ? (fault.dieAt ?? null) : null, turn + 3).deliver();
}
