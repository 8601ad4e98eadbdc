/** Every surface of the extension, opened in a state worth looking at: for screenshots and for tests of accessibility. */
import type { Browser, Page } from 'puppeteer-core';
import { waitForHost, waitUntilQuiet } from './observe.ts';

/** The extension's own pages. */
export const OWN_PAGES = ['popup', 'confirm', 'options', 'welcome', 'sheet', 'panel'] as const;
export type OwnPage = (typeof OWN_PAGES)[number];

interface Api {
  readonly tabs: {
    query(what: object): Promise<Array<{ id: number; url?: string }>>;
    sendMessage(tab: number, message: object, where: object): Promise<unknown>;
  };
  readonly storage: Record<'local' | 'session', { set(items: object): Promise<void> }>;
}

const DRAFT = 'surface';
const SHEET = 'surface';

/** A draft of a report as the reader in the article would make it. */
const draftFor = (url: URL): object => ({
  v: 1,
  at: Date.now(),
  draft: {
    about: 'card',
    claim: 'netflix-read-messages',
    stance: 'asserts',
    difference: null,
    sentence: 'For years Netflix read the private messages of Facebook users.',
    before: 'The letter was unsealed in March.',
    after: 'Meta denies this.',
    position: 1_204,
    lang: 'en',
    trace: ['reads messages', 'names both'],
    probability: 0.93,
  },
  address: { scheme: 'https', host: 'gazette.example', path: url.pathname, query: '?page=1' },
  dossier: '2026.11.1',
  incognito: false,
  card: null,
});

/** Chromium with the extension, one article open in it. */
export class Surfaces {
  readonly #browser: Browser;
  readonly #base: string;
  readonly #control: Page;
  readonly #article: Page;
  readonly #tab: number;

  private constructor(browser: Browser, base: string, control: Page, article: Page, tab: number) {
    this.#browser = browser;
    this.#base = base;
    this.#control = control;
    this.#article = article;
    this.#tab = tab;
  }

  /** `address`: an article about the case. `settings`: what the reader has chosen. */
  static async open(browser: Browser, base: string, address: string, settings: object): Promise<Surfaces> {
    const control = await browser.newPage();
    await control.goto(`${base}options.html`, { waitUntil: 'load' });
    await control.evaluate(
      (stored) => (globalThis as unknown as { chrome: Api }).chrome.storage.local.set({ settings: stored }),
      { v: 1, ...settings },
    );
    const article = await browser.newPage();
    await article.goto(address, { waitUntil: 'load' });
    await article.bringToFront();
    if (!(await waitForHost(article))) throw new Error(`the sidebar did not come up beside ${address}`);
    await waitUntilQuiet(article);
    const tab = await control.evaluate(
      async (url) =>
        (await (globalThis as unknown as { chrome: Api }).chrome.tabs.query({})).find(
          (one) => one.url === url,
        )?.id ?? -1,
      article.url(),
    );
    const surfaces = new Surfaces(browser, base, control, article, tab);
    await surfaces.#layOut(new URL(address));
    return surfaces;
  }

  get article(): Page {
    return this.#article;
  }

  /** Opens one of the extension's pages and waits until it is drawn. */
  async openPage(name: OwnPage): Promise<Page> {
    const query: Readonly<Record<OwnPage, string>> = {
      popup: `?tab=${this.#tab}`,
      confirm: `?draft=${DRAFT}`,
      options: '',
      welcome: '',
      sheet: `?sheet=${SHEET}`,
      panel: `?tab=${this.#tab}`,
    };
    const page = await this.#browser.newPage();
    await page.goto(`${this.#base}${name}.html${query[name]}`, { waitUntil: 'load' });
    const drawn = name === 'panel' || name === 'sheet' ? '.ftr-sentence' : '.ftr h1';
    await page.waitForSelector(drawn, { timeout: 10_000 });
    return page;
  }

  async close(): Promise<void> {
    await this.#article.close();
    await this.#control.close();
  }

  /** Puts the draft and the sheet where the background would. */
  async #layOut(url: URL): Promise<void> {
    await this.#control.evaluate(
      async (tab, draft, draftKey, sheetKey) => {
        const { chrome } = globalThis as unknown as { chrome: Api };
        const message = { type: 'read-sheet', card: null };
        const content = (await chrome.tabs.sendMessage(tab, message, { frameId: 0 })) as {
          citation: { cards: unknown[] };
        };
        // More of the same shows nothing more.
        content.citation.cards.splice(6);
        await chrome.storage.session.set({
          [draftKey]: draft,
          [sheetKey]: { v: 1, at: Date.now(), content },
        });
      },
      this.#tab,
      draftFor(url),
      `draft:${DRAFT}`,
      `sheet:${SHEET}`,
    );
  }
}
