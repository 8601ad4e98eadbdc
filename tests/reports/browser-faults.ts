/** The same faults in a real browser. */
import { parseReport, reportKey } from '../../lib/report/index.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import type { Device } from './device.ts';
import type { FaultResult } from './faults.ts';
import type { Trouble } from './faulty-receiver.ts';
import { uuid } from './samples.ts';

export interface BrowserFault {
  readonly name: string;
  readonly only?: BrowserName;
  /** Runs with `npm test` as well. */
  readonly fast?: true;
  /** Preferences of a browser of its own. */
  readonly prefs?: Readonly<Record<string, unknown>>;
  readonly trouble?: Trouble;
  readonly times?: number;
  /** What happens while the reports are on their way. */
  readonly during?: (device: Device) => Promise<void>;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const BROWSER_FAULTS: readonly BrowserFault[] = [
  { name: 'none', fast: true },
  { name: 'background killed again and again', only: 'chrome', during: killOften },
  {
    name: 'background ended while it waits for the answer',
    only: 'firefox',
    prefs: { 'extensions.background.idle.timeout': 300 },
    trouble: 'slow',
    times: 6,
  },
  {
    name: 'extension updated in the middle',
    during: (device) => pause(250).then(() => device.update('0.1.1')),
  },
  { name: 'browser killed right after it has stored them', fast: true, during: (device) => device.kill() },
  { name: 'browser killed in the middle', during: (device) => pause(250).then(() => device.kill()) },
  {
    name: 'offline, then online',
    during: offlineForASecond,
  },
  { name: '500', fast: true, trouble: '500', times: 40 },
  { name: '429 with Retry-After', trouble: '429', times: 5 },
  { name: 'connection reset, not received', trouble: 'reset', times: 5 },
  { name: 'connection reset, received', trouble: 'reset-after', times: 5 },
  { name: '201 whose answer is lost', fast: true, trouble: 'lost-answer', times: 25 },
  { name: 'malformed answer', trouble: 'malformed', times: 5 },
  { name: 'no answer at all (25 s)', trouble: 'silent', times: 1 },
];

async function offlineForASecond(device: Device): Promise<void> {
  await device.receiver.offline();
  await pause(1000);
  await device.receiver.online();
}

async function killOften(device: Device): Promise<void> {
  for (let n = 0; n < 12; n++) {
    await pause(20 + n * 15);
    await device.killWorker();
    await device.letTimePass();
  }
}

/** Sends `count` reports, 100 at a time, under a fault; counts what the real receiver has. */
export async function runBrowserFault(
  device: Device,
  fault: BrowserFault,
  count: number,
  firstNumber: number,
): Promise<FaultResult> {
  const numbers = Array.from({ length: count }, (_, n) => firstNumber + n);
  const before = device.receiver.requests.length;
  let stuck = 0;
  for (let start = 0; start < count; start += 100) {
    const batch = numbers.slice(start, start + 100);
    await device.clear();
    device.receiver.order(fault.trouble ?? 'none', fault.times ?? 0);
    await device.queue(batch);
    await fault.during?.(device);
    stuck += await settle(device);
  }
  const there = device.receiver.store.list(0, 1e6).map(({ id, body }) => ({ id, key: keyOf(body) }));
  const ours = there.filter(({ id }) => numbers.some((n) => uuid(n) === id));
  return {
    fault: `${device.name}: ${fault.name}`,
    reports: count,
    lost: count - ours.length - stuck,
    duplicates: ours.length - new Set(ours.map(({ key }) => key)).size,
    stuck,
    posts: device.receiver.requests.length - before,
    deaths: 0,
  };
}

/** Lets time pass until nothing waits any more; answers how many still do. */
async function settle(device: Device): Promise<number> {
  let last = '';
  let same = 0;
  for (let turn = 0; turn < 400; turn++) {
    const items = await device.items();
    const waiting = items.filter((item) => item.state !== 'sent');
    if (waiting.length === 0) return 0;
    const state = JSON.stringify(items.map(({ state: one, tries }) => [one, tries]));
    same = state === last ? same + 1 : 0;
    last = state;
    // Nothing has moved for a while: they wait for their time.
    if (same >= 4 && waiting.every((item) => item.nextTry !== null || same > 20)) {
      await device.letTimePass();
      same = 0;
    }
    await pause(150);
  }
  return (await device.items()).filter((item) => item.state !== 'sent').length;
}

function keyOf(body: string): string {
  const parsed = parseReport(body);
  return parsed.ok ? reportKey(parsed.report) : body;
}
