/**
 * The tests' hand inside the extension: one of its own pages, kept open, from which its API can be asked. Works in both
 * browsers, so that cases need not know which one they run in.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers/find.ts';

/** As much of the extension API as the tests use. */
declare global {
  var chrome: {
    tabs: {
      sendMessage(tab: number, message: object, where: object): Promise<unknown>;
      query(what: object): Promise<Array<{ id: number; url?: string }>>;
      remove(ids: number[]): Promise<void>;
      create(what: object): Promise<unknown>;
      discard(id: number): Promise<unknown>;
      update(id: number, what: object): Promise<unknown>;
    };
    action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
    storage: Record<
      'local' | 'session',
      {
        get(key: null): Promise<Record<string, unknown>>;
        set(items: Record<string, unknown>): Promise<void>;
        clear(): Promise<void>;
      }
    >;
    runtime: {
      onMessage: { addListener(listener: (message: unknown, sender: { url?: string }) => void): void };
    };
    scripting: {
      registerContentScripts(scripts: object[]): Promise<void>;
      executeScript(what: {
        target: { tabId: number };
        func: (...args: unknown[]) => unknown;
        args?: unknown[];
      }): Promise<Array<{ result: unknown }>>;
    };
  };
}

/** What the closed root holds. Boxes are in the page's viewport. */
export interface Inside {
  readonly text: string;
  readonly open: boolean;
  readonly cards: ReadonlyArray<{
    readonly id: string;
    readonly text: string;
    /** The page's sentence on it. */
    readonly sentence: string;
    readonly active: boolean;
  }>;
  readonly buttons: ReadonlyArray<{
    readonly label: string;
    readonly card: string | null;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }>;
  readonly fields: number;
  /** What has the focus, by its label or the card it is; `null` when nothing in there has. */
  readonly focus: string | null;
  /** The card the focus is on or in. */
  readonly focusCard: string | null;
  /** The edge to drag, and the width it stands for. */
  readonly edge: { readonly x: number; readonly y: number; readonly width: number } | null;
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
  async scrollTo(tab: number, attribute: 'data-card' | 'aria-label', value: string): Promise<void> {
    await this.#page.evaluate(
      async (tabId, name, id) => {
        const scroll = (attribute: unknown, wanted: unknown): void => {
          type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot };
          const dom = (
            globalThis as unknown as {
              chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
            }
          ).chrome?.dom;
          for (const child of Array.from(document.documentElement.children)) {
            if (child === document.head || child === document.body) continue;
            const root = (child as Openable).openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(child);
            const label = (one: Element): string | null =>
              attribute === 'aria-label'
                ? (one.getAttribute('aria-label') ?? (one.textContent ?? '').replace(/\s+/g, ' ').trim())
                : one.getAttribute(String(attribute));
            const found = Array.from(root?.querySelectorAll('button,[data-card]') ?? []);
            found
              .find((one) => label(one) === wanted)
              ?.scrollIntoView({ block: attribute === 'data-card' ? 'start' : 'center' });
          }
        };
        await chrome.scripting.executeScript({ target: { tabId }, func: scroll, args: [name, id] });
      },
      tab,
      attribute,
      value,
    );
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
    return this.#page.evaluate(async (tabId) => {
      const look = (): unknown => {
        type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot };
        const dom = (
          globalThis as unknown as {
            chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
          }
        ).chrome?.dom;
        for (const child of Array.from(document.documentElement.children)) {
          if (child === document.head || child === document.body) continue;
          const root = (child as Openable).openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(child);
          if (!root) continue;
          const readable = (element: Element | null): string =>
            (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
          const nameOf = (element: Element | null): string | null =>
            element &&
            (element.getAttribute('aria-label') ?? element.getAttribute('data-card') ?? readable(element));
          const edgeOf = (edge: Element | null): unknown => {
            if (!edge) return null;
            const { x, y, width, height } = edge.getBoundingClientRect();
            const value = Number(edge.getAttribute('aria-valuenow'));
            return { x: x + width / 2, y: y + height / 2, width: value };
          };
          const content = Array.from(root.children).find((element) => element.localName !== 'style') ?? null;
          return {
            text: readable(content),
            open: root.querySelector('aside') !== null,
            cards: Array.from(root.querySelectorAll('[data-card]')).map((card) => ({
              id: card.getAttribute('data-card') ?? '',
              text: readable(card),
              sentence: Array.from(card.querySelectorAll('.ftr-sentence bdi'))
                .flatMap((bdi) => Array.from(bdi.childNodes))
                .map((piece) => (piece.nodeType === 3 ? piece : piece.firstChild)?.textContent ?? '')
                .join(''),
              active: card.getAttribute('data-active') === 'true',
            })),
            buttons: Array.from(root.querySelectorAll('button')).map((button) => {
              const { x, y, width, height } = button.getBoundingClientRect();
              return {
                label: button.getAttribute('aria-label') ?? readable(button),
                card: button.closest('[data-card]')?.getAttribute('data-card') ?? null,
                x,
                y,
                width,
                height,
              };
            }),
            fields: root.querySelectorAll('input,textarea,select,[contenteditable]').length,
            focus: nameOf(root.activeElement),
            focusCard: root.activeElement?.closest('[data-card]')?.getAttribute('data-card') ?? null,
            edge: edgeOf(root.querySelector('[role=separator]')),
          };
        }
        return null;
      };
      const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func: look });
      return (answer?.result ?? null) as Inside | null;
    }, tab) as Promise<Inside | null>;
  }
}

/** Opens a page of the extension. Firefox never tells that it has loaded; so it is asked until it is there. */
export async function gotoExtension(page: Page, name: BrowserName, url: string): Promise<void> {
  if (name === 'chrome') {
    await page.goto(url, { waitUntil: 'load' });
    return;
  }
  // The document that is left may have the same address: it is marked, so that it is not taken for the new one.
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  page.goto(url, { timeout: 1_000 }).catch(() => {});
  await waitFor(`${url} to load`, () =>
    page
      .evaluate(
        (wanted) =>
          location.href === wanted &&
          document.readyState === 'complete' &&
          !document.documentElement.hasAttribute('data-left'),
        url,
      )
      .catch(() => false),
  );
}

/** Asks again and again until the answer is neither false nor null nor undefined. @throws Error naming what did not come. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  timeout = 15_000,
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`waited ${timeout / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
