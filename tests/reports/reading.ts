/** A reader at an article with the sidebar open, who reports what is there. Real clicks, real keys. */
import type { Page } from 'puppeteer-core';
import { Control } from '../e2e/control.ts';
import type { Inside } from '../e2e/inside.ts';
import { gotoExtension, waitFor } from '../e2e/wait.ts';
import type { Device } from './device.ts';

type Button = Inside['buttons'][number];

/** What is higher up may be under the sidebar's heading, which stays where it is. */
const TOP = 200;
const BOTTOM = 880;
const isInView = ({ y, height, width }: Button): boolean => width > 0 && y > TOP && y + height < BOTTOM;

export class Reading {
  readonly #device: Device;
  readonly #control: Control;
  readonly #page: Page;
  readonly #tab: number;
  readonly #drafts = new Set<string>();

  private constructor(device: Device, control: Control, page: Page, tab: number) {
    this.#device = device;
    this.#control = control;
    this.#page = page;
    this.#tab = tab;
  }

  static async open(device: Device, url: string): Promise<Reading> {
    const { browser, extensionUrl } = device.running;
    const control = await Control.open(browser, device.name, extensionUrl);
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return new Reading(device, control, page, await control.tabOf(url));
  }

  /** What the sidebar holds, once it is open. */
  async sidebar(): Promise<Inside> {
    const first = await waitFor('the sidebar or its tab', async () => {
      const inside = await this.#control.inside(this.#tab);
      return inside && inside.buttons.length > 0 ? inside : null;
    });
    const edge = first.open ? null : first.buttons[0];
    if (edge) await this.#click(edge);
    return waitFor('an open sidebar with cards', async () => {
      const inside = await this.#control.inside(this.#tab);
      return inside?.open && inside.cards.length > 0 ? inside : null;
    });
  }

  /** The card of a sentence. */
  async cardOf(sentence: string): Promise<string> {
    // Cards further down are drawn when the page is at rest.
    const found = await waitFor(`the card of “${sentence}”`, async () =>
      (await this.sidebar()).cards.find((card) => card.sentence.includes(sentence)),
    );
    return found.id;
  }

  /** Presses the first button of a card (`null`: outside of cards) whose label fits, wherever it is, once it stands still. */
  async press(label: RegExp, card: string | null): Promise<void> {
    const find = async (): Promise<Button | undefined> =>
      (await this.#control.inside(this.#tab))?.buttons.find(
        (one) => one.card === card && label.test(one.label),
      );
    let last: Button | undefined;
    const button = await waitFor(`the button ${label} in view`, async () => {
      const found = await find();
      if (!found || isInView(found)) {
        const stands = found && last && found.x === last.x && found.y === last.y;
        last = found;
        return stands ? found : null;
      }
      if (card) await this.#control.scrollToCard(this.#tab, card);
      const now = await find();
      if (now && !isInView(now)) await this.#control.scrollTo(this.#tab, 'aria-label', now.label);
      return null;
    });
    await this.#click(button);
  }

  async has(label: RegExp, card: string | null): Promise<boolean> {
    const inside = await this.#control.inside(this.#tab);
    return inside?.buttons.some((one) => one.card === card && label.test(one.label)) ?? false;
  }

  /** Selects words of the page and reports them, as the menu of the browser and the popup do. */
  async reportSelection(words: string): Promise<void> {
    await this.#page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }, words);
    await waitFor('a reader in the page', () =>
      this.#control.tell(this.#tab, { type: 'report-selection' }).then(
        () => true,
        () => false,
      ),
    );
  }

  /** Waits for the confirm page of a new draft, and opens it where it can be used. */
  async confirm(): Promise<void> {
    const key = await waitFor('a new draft', async () =>
      Object.keys(await this.#control.stored('session')).find(
        (one) => one.startsWith('draft:') && !this.#drafts.has(one),
      ),
    );
    this.#drafts.add(key);
    const address = `confirm.html?draft=${key.slice('draft:'.length)}`;
    await waitFor('the confirm page', () => this.#control.hasPage(address));
    await this.#control.closePages(address);
    const { page, name, running } = this.#device;
    await gotoExtension(page, name, running.extensionUrl + address);
    await page.bringToFront();
  }

  hasPage(name: string): Promise<boolean> {
    return this.#control.hasPage(name);
  }

  /** Both storage areas, but for what the background notes of every tab anyway. */
  async everythingStored(): Promise<Array<[string, unknown]>> {
    const all = [await this.#control.stored('local'), await this.#control.stored('session')];
    return all.flatMap((area) => Object.entries(area)).filter(([key]) => !key.startsWith('tab:'));
  }

  /** Sends messages from the article; answers how many were answered. */
  sendFrom(messages: readonly unknown[]): Promise<number> {
    return this.#control.sendFrom(this.#tab, messages);
  }

  async close(): Promise<void> {
    await this.#page.close();
    await this.#control.close();
  }

  async #click({ x, y, width, height }: Button): Promise<void> {
    await this.#page.bringToFront();
    await this.#page.mouse.click(x + width / 2, y + height / 2);
  }
}
