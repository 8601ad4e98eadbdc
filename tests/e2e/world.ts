/** A running browser with the built extension, a web server with pages to visit, and everything that went wrong so far. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import { type BrowserName, type FoundBrowser, getBrowser } from '../../scripts/browsers/find.ts';
import { geckoId, launchBrowser, type RunningBrowser } from '../../scripts/browsers/launch.ts';
import { waitUntilQuiet } from '../../scripts/browsers/observe.ts';
import { stopWorkers } from '../../scripts/browsers/stop-workers.ts';
import { type Analyse, loadAnalyser } from '../../scripts/pages/analyse.ts';
import { outputOf } from '../../scripts/setup/build.mjs';
import { Control } from './control.ts';
import { type Site, openSite } from './site.ts';
import { type Watched, watchScript } from './watch.ts';

/** A page that was opened. */
export class Visit {
  readonly page: Page;
  readonly url: string;
  readonly #world: World;
  readonly #errors: string[];

  constructor(world: World, page: Page, url: string, errors: string[]) {
    this.#world = world;
    this.page = page;
    this.url = url;
    this.#errors = errors;
  }

  /** Uncaught errors and error messages, of the page and of what we put into it. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  tab(): Promise<number> {
    return this.#world.control.tabOf(this.url);
  }

  /** What changed in the document since it was parsed, and the body before and now. */
  changes(): Promise<Watched> {
    return this.page.evaluate(() => {
      const watched = (globalThis as unknown as { watched?: { body: string | null; changes: string[] } })
        .watched;
      return {
        changes: watched?.changes ?? [],
        before: watched?.body ?? null,
        after: watched?.body == null ? null : document.body.outerHTML,
      };
    });
  }

  /** Registered highlights by name, with the number of ranges. */
  marks(): Promise<Record<string, number>> {
    return this.page.evaluate(() =>
      Object.fromEntries(
        [...(CSS.highlights as unknown as Iterable<[string, { size: number }]>)].map(([name, highlight]) => [
          name,
          highlight.size,
        ]),
      ),
    );
  }

  /** Children of the root element besides head and body. */
  hosts(): Promise<Array<{ name: string; attributes: number; rootIsOpen: boolean; children: number }>> {
    return this.page.evaluate(() => {
      // By the prototype: a page's form can stand in for any property of its document.
      const root: HTMLElement = Object.getOwnPropertyDescriptor(
        Document.prototype,
        'documentElement',
      )?.get?.call(document);
      return [...root.children]
        .filter(({ localName }) => localName !== 'head' && localName !== 'body')
        .map((child) => ({
          name: child.localName,
          attributes: child.attributes.length,
          rootIsOpen: child.shadowRoot !== null,
          children: child.childNodes.length,
        }));
    });
  }

  quiet(): Promise<void> {
    return waitUntilQuiet(this.page);
  }

  close(): Promise<void> {
    return this.page.close().catch(() => {});
  }
}

export interface WorldOptions {
  /** Changes the copy of the built extension that is tested. */
  readonly prepare?: (extension: string) => void;
  /** Certificates nobody vouches for are accepted. */
  readonly insecure?: boolean;
}

export class World {
  readonly name: BrowserName;
  readonly site: Site;
  readonly analyse: Analyse;
  readonly #found: FoundBrowser;
  readonly #options: WorldOptions;
  readonly #folder: string;
  /** Errors of the extension outside pages, and of its scripts as Firefox tells them. */
  readonly extensionErrors: string[] = [];
  #running: RunningBrowser | null = null;
  #control: Control | null = null;
  #workerSession: CDPSession | null = null;

  private constructor(found: FoundBrowser, site: Site, options: WorldOptions) {
    this.#options = options;
    this.name = found.name;
    this.site = site;
    this.analyse = loadAnalyser();
    this.#found = found;
    this.#folder = mkdtempSync(join(tmpdir(), 'for-the-record-e2e-'));
    // A copy: whoever builds again meanwhile does not change what is being tested.
    cpSync(outputOf(found.name), this.extension, { recursive: true });
  }

  static async start(name: BrowserName, options: WorldOptions = {}): Promise<World> {
    const world = new World(getBrowser(name), await openSite(), options);
    options.prepare?.(world.extension);
    try {
      await world.#launch();
    } catch (error) {
      await world.stop();
      throw error;
    }
    return world;
  }

  /** Folder of the copy. */
  get extension(): string {
    return join(this.#folder, 'extension');
  }

  get browser(): Browser {
    if (!this.#running) throw new Error('the browser is not running');
    return this.#running.browser;
  }

  get control(): Control {
    if (!this.#control) throw new Error('the browser is not running');
    return this.#control;
  }

  get extensionUrl(): string {
    return this.#running?.extensionUrl ?? '';
  }

  /** Presses the toolbar button for a page, as a reader would: the popup opens, and the page may be read this once. */
  async pressIcon(page: Page): Promise<void> {
    const extension = [...(await this.browser.extensions()).values()].find(({ name }) =>
      name.startsWith('For the Record'),
    );
    if (!extension) throw new Error('the extension is not there');
    await extension.triggerAction(page);
  }

  /** Opens an address of the test site with everything watched from its first moment. */
  async open(address: string, waitUntil: 'load' | 'domcontentloaded' = 'load'): Promise<Visit> {
    return this.openExactly(this.site.address(address), waitUntil);
  }

  /** Opens a full address, as one that was visited before. */
  async openExactly(url: string, waitUntil: 'load' | 'domcontentloaded' = 'load'): Promise<Visit> {
    const page = await this.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) =>
      errors.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`),
    );
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`console: ${message.text()}`);
    });
    if (this.name === 'chrome') await listenToScripts(await page.createCDPSession(), errors);
    await page.evaluateOnNewDocument(watchScript);
    await page.goto(url, { waitUntil, timeout: 60_000 });
    await page.bringToFront();
    return new Visit(this, page, url, errors);
  }

  /** Closes the browser and starts it again with the same profile. */
  async restart(): Promise<void> {
    await this.#running?.browser.close();
    await this.#launch();
  }

  /** Closes the browser and starts it again with a newer version of the extension. */
  async update(): Promise<void> {
    this.#raiseVersion();
    await this.restart();
  }

  /** Installs a newer version over the one that runs. Firefox can only take the old one out first. */
  async updateInPlace(): Promise<void> {
    this.#raiseVersion();
    if (this.name === 'firefox') await this.browser.uninstallExtension(geckoId(this.extension));
    await this.browser.installExtension(this.extension);
    this.#control = await Control.open(this.browser, this.name, this.extensionUrl);
    if (this.name === 'chrome') await this.#listenToWorker(this.browser);
  }

  #raiseVersion(): void {
    const file = join(this.extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    manifest.version = manifest.version.replace(/\d+$/, (last) => String(Number(last) + 1));
    writeFileSync(file, JSON.stringify(manifest));
  }

  /** Chromium: the background is stopped, as the browser may do at any time. Errors of the next one are not heard. */
  async stopBackground(visit: Visit): Promise<void> {
    // Whoever listens to it would hold the next one back as it starts.
    await this.#workerSession?.detach();
    this.#workerSession = null;
    await stopWorkers(visit.page);
  }

  /** Chromium: from now on every call of the background to its storage fails, or works again. */
  async refuseStorage(refuse: boolean): Promise<void> {
    const worker = await (await this.#worker(this.browser)).worker();
    await worker?.evaluate((isRefused) => {
      type Area = Record<string, unknown>;
      const { local, session } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } })
        .chrome.storage;
      const kept = globalThis as unknown as { realStorage?: Area[] };
      const areas = [local, session].filter((area) => area !== undefined);
      // Given back as they were: an area does not have its functions from anywhere else.
      kept.realStorage ??= areas.map(({ get, set, remove, clear, getBytesInUse }) => ({
        get,
        set,
        remove,
        clear,
        getBytesInUse,
      }));
      for (const [i, area] of areas.entries())
        for (const [name, real] of Object.entries(kept.realStorage[i] ?? {}))
          area[name] = isRefused ? () => Promise.reject(new Error('IO error: the disk is not there')) : real;
    }, refuse);
  }

  async stop(): Promise<void> {
    await this.#running?.close();
    await this.site.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #launch(): Promise<void> {
    this.#running = await launchBrowser(this.#found, {
      extension: this.extension,
      headless: true,
      profile: join(this.#folder, 'profile'),
      inspect: true,
      insecure: this.#options.insecure ?? false,
    });
    this.#control = await Control.open(this.#running.browser, this.name, this.#running.extensionUrl);
    if (this.name === 'firefox') this.#listenToFirefox(this.#running.browser);
    else await this.#listenToWorker(this.#running.browser);
  }

  #worker(browser: Browser): Promise<Target> {
    return browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(this.extensionUrl),
      { timeout: 10_000 },
    );
  }

  async #listenToWorker(browser: Browser): Promise<void> {
    const target = await this.#worker(browser);
    this.#workerSession = await target.createCDPSession();
    await listenToScripts(this.#workerSession, this.extensionErrors);
  }

  #listenToFirefox(browser: Browser): void {
    browser.process()?.stderr?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n'))
        if (line.includes('JavaScript error') && line.includes('moz-extension://'))
          this.extensionErrors.push(line.trim());
    });
  }
}

/** Chromium tells errors of every script of a target, ours in their own world included. */
async function listenToScripts(session: CDPSession, errors: string[]): Promise<void> {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    errors.push(`uncaught: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    // The reader keeps what it could not do to itself and the console.
    const isOurs = type === 'warning' && String(args[0]?.value).startsWith('For the Record');
    if (type === 'error' || type === 'assert' || isOurs)
      errors.push(`console: ${args.map((arg) => String(arg.value ?? arg.description)).join(' ')}`);
  });
  await session.send('Runtime.enable');
}
