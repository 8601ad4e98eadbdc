/** A real browser with the built extension, its real storage and alarms, and a real line to a real receiver. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, getBrowser } from '../../scripts/browsers/find.ts';
import { type LaunchOptions, launchBrowser, type RunningBrowser } from '../../scripts/browsers/launch.ts';
import { outputOf } from '../../scripts/setup/build.mjs';
import { newItem, type OutboxItem } from '../../lib/storage/outbox-item.ts';
import { gotoExtension, waitFor } from '../e2e/wait.ts';
import { FaultyReceiver } from './faulty-receiver.ts';
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

type DeviceOptions = Pick<LaunchOptions, 'proxy' | 'prefs'>;

export class Device {
  readonly name: BrowserName;
  readonly receiver: FaultyReceiver;
  readonly #folder = mkdtempSync(join(tmpdir(), 'for-the-record-reports-'));
  readonly #profile = join(this.#folder, 'profile');
  /** A copy: a build that runs meanwhile changes nothing. */
  readonly #extension = join(this.#folder, 'extension');
  #running: RunningBrowser | null = null;
  #page: Page | null = null;

  readonly #special: DeviceOptions;

  private constructor(
    name: BrowserName,
    extension: string,
    receiver: FaultyReceiver,
    special: DeviceOptions,
  ) {
    this.name = name;
    this.#special = special;
    cpSync(extension, this.#extension, { recursive: true });
    mkdirSync(this.#profile);
    this.receiver = receiver;
  }

  static async start(name: BrowserName, special: DeviceOptions = {}): Promise<Device> {
    const device = new Device(name, outputOf(name), await FaultyReceiver.start(), special);
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
      ...this.#special,
    });
    this.#page = await this.#running.browser.newPage();
    await this.open('options.html');
  }

  async open(path: string): Promise<void> {
    await gotoExtension(this.page, this.name, this.running.extensionUrl + path);
    await this.page.bringToFront();
  }

  /** Puts a newer version over the running one, with other code where `change` says so. */
  async update(version: string, change: (code: string) => string = (code) => code): Promise<void> {
    const manifest = join(this.#extension, 'manifest.json');
    const before = JSON.parse(readFileSync(manifest, 'utf8')) as object;
    writeFileSync(manifest, JSON.stringify({ ...before, version }));
    const chunks = join(this.#extension, 'chunks');
    for (const name of readdirSync(chunks).filter((file) => file.endsWith('.js'))) {
      const code = readFileSync(join(chunks, name), 'utf8');
      if (change(code) !== code) writeFileSync(join(chunks, name), change(code));
    }
    await this.running.browser.installExtension(this.#extension);
    this.#page = await this.running.browser.newPage();
    await this.open('options.html');
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
