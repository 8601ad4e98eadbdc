/** The same faults in a real browser: the built extension, its real storage and alarms, a real line. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, getBrowser } from '../../scripts/browsers/find.ts';
import { launchBrowser, type RunningBrowser } from '../../scripts/browsers/launch.ts';
import { reportKey, parseReport } from '../../lib/report/index.ts';
import { newItem, type OutboxItem } from '../../lib/storage/outbox-item.ts';
import { gotoExtension, waitFor } from '../e2e/control.ts';
import { FaultyReceiver, type Trouble } from './faulty-receiver.ts';
import type { FaultResult } from './faults.ts';
import { sampleReport, uuid } from './samples.ts';
import { sendOneByClick } from './use-pages.ts';

/** As much of the extension API as is used here. */
interface ExtensionApi {
  readonly storage: {
    readonly local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
  readonly alarms: { create(name: string, when: { when: number }): unknown };
}

export class Device {
  readonly name: BrowserName;
  readonly receiver: FaultyReceiver;
  readonly #folder = mkdtempSync(join(tmpdir(), 'for-the-record-reports-'));
  readonly #profile = join(this.#folder, 'profile');
  /** A copy: a build that runs meanwhile changes nothing. */
  readonly #extension = join(this.#folder, 'extension');
  #running: RunningBrowser | null = null;
  #page: Page | null = null;

  private constructor(name: BrowserName, extension: string, receiver: FaultyReceiver) {
    this.name = name;
    cpSync(extension, this.#extension, { recursive: true });
    mkdirSync(this.#profile);
    this.receiver = receiver;
  }

  static async start(name: BrowserName, extension: string): Promise<Device> {
    const device = new Device(name, extension, await FaultyReceiver.start());
    await device.launch();
    return device;
  }

  get page(): Page {
    if (!this.#page) throw new Error('the browser is not running');
    return this.#page;
  }

  get running(): RunningBrowser {
    if (!this.#running) throw new Error('the browser is not running');
    return this.#running;
  }

  async launch(): Promise<void> {
    this.#running = await launchBrowser(getBrowser(this.name), {
      extension: this.#extension,
      headless: true,
      profile: this.#profile,
      inspect: true,
      insecure: true,
    });
    this.#page = await this.#running.browser.newPage();
    await this.open('options.html');
  }

  async open(path: string): Promise<void> {
    await gotoExtension(this.page, this.name, this.running.extensionUrl + path);
    await this.page.bringToFront();
  }

  /** SIGKILL, then a new start with the same profile; `andAllow`: what was allowed is allowed again. */
  async kill(andAllow = true): Promise<void> {
    const child = this.running.browser.process();
    const gone = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill('SIGKILL');
    await gone;
    // The test's driver tidies the profile after an exit, unasked; the next start must not meet it at that.
    await waitFor(
      'the profile to be tidied',
      async () => !existsSync(join(this.#profile, 'user.js.puppeteer')),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await this.launch();
    if (andAllow && this.name === 'firefox') await this.#allowAgain();
  }

  /**
   * A kill takes an extension installed for a test with it, and what it was allowed; its storage stays. What a reader
   * would do then: allow it again, and press "Try again" on what was parked for want of it.
   */
  async #allowAgain(): Promise<void> {
    await sendOneByClick(this);
    const parked = (await this.items()).filter((item) => item.reason === 'permission');
    await this.write(
      Object.fromEntries(
        parked.map((item) => [`outbox:${item.id}`, { ...item, state: 'waiting', reason: null }]),
      ),
    );
  }

  /** Resolves when the browser has stored it. */
  async write(items: Record<string, unknown>): Promise<void> {
    await this.page.evaluate(
      (all) => (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.local.set(all),
      items,
    );
  }

  /** Ends the background as the browser does when it needs the room. */
  async killWorker(): Promise<void> {
    const target = this.running.browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(this.running.extensionUrl));
    const worker = await target?.worker().catch(() => null);
    await worker?.close().catch(() => undefined);
  }

  async stop(): Promise<void> {
    await this.#running?.close();
    await this.receiver.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** Reports as they are after the reader pressed Send on each. Resolves when the browser has stored them. */
  async queue(numbers: readonly number[]): Promise<void> {
    const items: Record<string, unknown> = { endpoint: { v: 1, url: this.receiver.endpoint, agreedAt: 1 } };
    for (const n of numbers)
      items[`outbox:${uuid(n)}`] = {
        ...newItem(uuid(n), sampleReport(n).text, Date.now()),
        state: 'waiting',
        endpoint: this.receiver.endpoint,
        askedAt: Date.now(),
      };
    await this.write(items);
  }

  async items(): Promise<OutboxItem[]> {
    const stored = await this.page.evaluate(() =>
      (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.local.get(null),
    );
    return Object.entries(stored)
      .filter(([key]) => key.startsWith('outbox:'))
      .map(([, value]) => value as OutboxItem);
  }

  async clear(): Promise<void> {
    await this.page.evaluate(() =>
      (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.local.clear(),
    );
  }

  /** As if the time of the next try had come. */
  async letTimePass(): Promise<void> {
    const due = (await this.items())
      .filter((item) => item.state === 'waiting')
      .map((item) => [`outbox:${item.id}`, { ...item, nextTry: null }]);
    await this.write(Object.fromEntries(due));
    await this.page.evaluate(
      () =>
        void (globalThis as unknown as { chrome: ExtensionApi }).chrome.alarms.create('deliver', {
          when: Date.now() + 50,
        }),
    );
  }
}

interface BrowserFault {
  readonly name: string;
  readonly only?: BrowserName;
  readonly trouble?: Trouble;
  readonly times?: number;
  /** What happens while the reports are on their way. */
  readonly during?: (device: Device) => Promise<void>;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const BROWSER_FAULTS: readonly BrowserFault[] = [
  { name: 'none' },
  { name: 'background killed again and again', only: 'chrome', during: killOften },
  { name: 'browser killed right after it has stored them', during: (device) => device.kill() },
  { name: 'browser killed in the middle', during: (device) => pause(250).then(() => device.kill()) },
  {
    name: 'offline, then online',
    during: offlineForASecond,
  },
  { name: '500', trouble: '500', times: 40 },
  { name: '429 with Retry-After', trouble: '429', times: 5 },
  { name: 'connection reset, not received', trouble: 'reset', times: 5 },
  { name: 'connection reset, received', trouble: 'reset-after', times: 5 },
  { name: '201 whose answer is lost', trouble: 'lost-answer', times: 25 },
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
