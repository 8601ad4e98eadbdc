/**
 * The tests' hand inside the extension: one of its own pages, kept open, from which its API can be asked. Works in both
 * browsers, so that cases need not know which one they run in.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import type { ExtensionApi } from './extension-api.ts';
import { type Inside, readInside, scrollInside } from './inside.ts';
import { gotoExtension } from './wait.ts';

declare global {
  var chrome: ExtensionApi;
}

const PAGE = 'welcome.html';

export class Control {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: Browser, name: BrowserName, base: string): Promise<Control> {
    const page = await browser.newPage();
    await gotoExtension(page, name, `${base}${PAGE}`);
    const control = new Control(page);
    await control.#page.evaluate(() => {
      const heard: Array<{ type: string; url: string }> = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener((message, sender) => {
        // Whatever a hostile message has there: not everything can be made a text.
        const type = (message as { type?: unknown } | null)?.type;
        heard.push({ type: typeof type === 'string' ? type : typeof type, url: sender.url ?? '' });
      });
    });
    return control;
  }

  /** Messages the background was sent from pages whose address begins so. */
  heardFrom(url: string): Promise<string[]> {
    return this.#page.evaluate(
      (start) =>
        (globalThis as unknown as { heard: Array<{ type: string; url: string }> }).heard
          .filter((one) => one.url.startsWith(start))
          .map((one) => one.type),
      url,
    );
  }

  async tabOf(url: string): Promise<number> {
    const id = await this.#page.evaluate(
      async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? null,
      url,
    );
    if (id === null) throw new Error(`no tab shows ${url}`);
    return id;
  }

  badge(tab: number): Promise<{ text: string; title: string }> {
    return this.#page.evaluate(
      async (tabId) => ({
        text: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      }),
      tab,
    );
  }

  stored(area: 'local' | 'session'): Promise<Record<string, unknown>> {
    return this.#page.evaluate((name) => chrome.storage[name].get(null), area);
  }

  /** The reader's settings, all others as they are installed. */
  async choose(settings: Record<string, unknown>): Promise<void> {
    await this.#page.evaluate(
      (chosen) => chrome.storage.local.set({ settings: { v: 1, ...chosen } }),
      settings,
    );
  }

  /** Writes records past all rules of ours. */
  async store(area: 'local' | 'session', records: Record<string, unknown>): Promise<void> {
    await this.#page.evaluate((name, items) => chrome.storage[name].set(items), area, records);
  }

  /** Throws a tab's page away and brings the tab to the front again, as after a restart with restored tabs. */
  async sleepAndWake(url: string): Promise<void> {
    const tab = await this.tabOf(url);
    await this.#page.bringToFront();
    await this.#page.evaluate((id) => chrome.tabs.discard(id).then(() => undefined), tab);
    const again = await this.tabOf(url);
    await this.#page.evaluate((id) => chrome.tabs.update(id, { active: true }).then(() => undefined), again);
  }

  /** Opens a tab that no test tool is attached to: some things browsers only do unwatched. */
  async openTab(url: string): Promise<void> {
    await this.#page.evaluate(
      (to) => chrome.tabs.create({ url: to, active: true }).then(() => undefined),
      url,
    );
  }

  /** Follows the first link of a tab's page. */
  async followLink(url: string): Promise<void> {
    const tab = await this.tabOf(url);
    await this.#page.evaluate(async (tabId) => {
      const follow = (): void => document.querySelector('a')?.click();
      await chrome.scripting.executeScript({ target: { tabId }, func: follow });
    }, tab);
  }

  async closeTab(url: string): Promise<void> {
    const tab = await this.tabOf(url);
    await this.#page.evaluate((id) => chrome.tabs.remove([id]), tab);
  }

  /** Sends the reader in a tab what the background would, as for the keyboard command. */
  async tell(tab: number, message: object): Promise<void> {
    await this.#page.evaluate(
      async (tabId, what) => {
        await chrome.tabs.sendMessage(tabId, what, { frameId: 0 });
      },
      tab,
      message,
    );
  }

  /** Cards the reader in a tab has, drawn yet or not; those put away not counted. */
  cardCount(tab: number): Promise<number> {
    return this.#page.evaluate(async (tabId) => {
      const sheet = await chrome.tabs.sendMessage(tabId, { type: 'read-sheet', card: null }, { frameId: 0 });
      return (sheet as { citation?: { cards: unknown[] } } | null)?.citation?.cards.length ?? 0;
    }, tab);
  }

  /** Whether a reader answers in a tab's page. */
  async knock(tab: number): Promise<boolean> {
    return this.#page.evaluate(
      (tabId) =>
        chrome.tabs.sendMessage(tabId, { type: 'read-sheet', card: 'none' }, { frameId: 0 }).then(
          (answer) => answer === true,
          () => false,
        ),
      tab,
    );
  }

  async forgetAll(): Promise<void> {
    await this.#page.evaluate(() =>
      Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]),
    );
  }

  /** Whether a page of the extension is open in some tab or window. */
  hasPage(name: string): Promise<boolean> {
    return this.#page.evaluate(
      async (wanted) => (await chrome.tabs.query({})).some(({ url }) => url?.includes(`/${wanted}`)),
      name,
    );
  }

  /** Address of a tab that begins so, or `null`. */
  addressOf(start: string): Promise<string | null> {
    return this.#page.evaluate(
      async (wanted) =>
        (await chrome.tabs.query({})).map(({ url }) => url ?? '').find((url) => url.startsWith(wanted)) ??
        null,
      start,
    );
  }

  /**
   * Runs a function in a tab's page, in the extension's own world there. It may use nothing around it, and answers with
   * JSON.
   */
  async run<A extends readonly unknown[], T>(
    tab: number,
    func: (...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>> {
    const [answer] = await this.#execute(`{ tabId: ${tab} }`, func, args);
    return (answer?.result ?? null) as Awaited<T>;
  }

  /** The same in every frame of the page but the top one; one answer each. */
  async runInFrames<A extends readonly unknown[], T>(
    tab: number,
    func: (...args: A) => T,
    ...args: A
  ): Promise<Array<Awaited<T>>> {
    const found = await this.#execute(`{ tabId: ${tab}, allFrames: true }`, () => null, []);
    const frames = found.map(({ frameId }) => frameId).filter((frame) => frame !== 0);
    const answers = await this.#execute(`{ tabId: ${tab}, frameIds: [${frames.join()}] }`, func, args);
    return answers.map(({ result }) => result as Awaited<T>);
  }

  /** Has a file of the extension run in every page, in our world there, before anything else of ours. */
  async runBeforeGate(file: string): Promise<void> {
    await this.#page.evaluate(
      (path) =>
        chrome.scripting.registerContentScripts([
          { id: path, js: [path], matches: ['http://*/*', 'https://*/*'], runAt: 'document_start' },
        ]),
      file,
    );
  }

  #execute(
    target: string,
    func: (...args: never) => unknown,
    args: readonly unknown[],
  ): Promise<Array<{ frameId: number; result: unknown }>> {
    // As a text: a page of the extension makes no function of one, but the driver may.
    const call = `chrome.scripting.executeScript({ target: ${target}, func: ${func.toString()}, args: ${JSON.stringify(args)} }).then((all) => all.map(({ frameId, result }) => ({ frameId, result })))`;
    return this.#page.evaluate(call) as Promise<Array<{ frameId: number; result: unknown }>>;
  }

  async closePages(name: string): Promise<void> {
    await this.#page.evaluate(async (wanted) => {
      const ids = (await chrome.tabs.query({}))
        .filter(({ url }) => url?.includes(`/${wanted}`))
        .map(({ id }) => id);
      await chrome.tabs.remove(ids);
    }, name);
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  /** Brings a card of the sidebar into view, as a wheel would. */
  scrollToCard(tab: number, card: string): Promise<void> {
    return this.scrollTo(tab, 'data-card', card);
  }

  /** Brings a card, or the first button with this label, into view. */
  scrollTo(tab: number, attribute: 'data-card' | 'aria-label', value: string): Promise<void> {
    return scrollInside(this.#page, tab, attribute, value);
  }

  /** Sends messages from a tab's page, from the extension's own world there; answers how many were answered. */
  async sendFrom(tab: number, messages: readonly unknown[]): Promise<number> {
    return this.#page.evaluate(
      async (tabId, all) => {
        const sendAll = async (given: unknown): Promise<number> => {
          const { runtime } = globalThis.chrome as unknown as {
            runtime: { sendMessage(message: unknown): Promise<unknown> };
          };
          const answers = await Promise.all(
            (JSON.parse(String(given)) as unknown[]).map((message) =>
              runtime.sendMessage(message).catch(() => null),
            ),
          );
          return answers.filter((answer) => answer !== null && answer !== undefined).length;
        };
        const [answer] = await chrome.scripting.executeScript({
          target: { tabId },
          func: sendAll,
          args: [all],
        });
        return Number(answer?.result);
      },
      tab,
      // As text: a key like `__proto__` survives no other way.
      JSON.stringify(messages),
    );
  }

  /** Looks into the closed root with the extension's own right to do so; `null` when there is no host. */
  inside(tab: number): Promise<Inside | null> {
    return readInside(this.#page, tab);
  }
}
