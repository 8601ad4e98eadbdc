/** The settings page, used by hand: an update from a file, from an address, and the way back. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { gotoExtension, waitFor } from './wait.ts';
import type { World } from './world.ts';

const ALARM = 'look-for-update';
interface WithAlarms {
  readonly alarms: {
    get(name: string): Promise<unknown>;
    create(name: string, when: { when: number }): unknown;
  };
}

export class Options {
  readonly page: Page;
  readonly #world: World;

  private constructor(page: Page, world: World) {
    this.page = page;
    this.#world = world;
  }

  static async open(world: World): Promise<Options> {
    const options = new Options(await world.browser.newPage(), world);
    await options.#fresh();
    return options;
  }

  /** Loads the page anew: what it says from then on is about the next thing done. */
  async #fresh(): Promise<void> {
    await gotoExtension(this.page, this.#world.name, `${this.#world.extensionUrl}options.html`);
    await this.page.bringToFront();
    await this.#find('button', 'Import an update');
  }

  /** Gives the page a file, and answers what it says. */
  async import(content: string | Uint8Array): Promise<string> {
    await this.#fresh();
    const folder = mkdtempSync(join(tmpdir(), 'for-the-record-pack-'));
    try {
      const file = join(folder, 'update.pack');
      writeFileSync(file, content);
      const input = await this.page.$('input[type=file][aria-label="Import an update"]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      return await this.#said();
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  async switchOn(address: string): Promise<string> {
    await this.#fresh();
    const field = await this.page.$('section:has(input[aria-label="Import an update"]) input[type=url]');
    assert.ok(field, 'no field for an address');
    await field.type(address);
    await (await this.#find('button', 'Switch on')).click();
    return this.#said();
  }

  /** Presses a button, and answers what the page says. */
  async press(text: string): Promise<string> {
    await this.#fresh();
    await (await this.#find('button', text)).click();
    return this.#said();
  }

  #said(): Promise<string> {
    return waitFor('the page to say what became of it', () =>
      this.page.evaluate(() => document.querySelector('[role=status]')?.textContent || null),
    );
  }

  /** Whether the background is to be woken to look. */
  alarm(): Promise<boolean> {
    return this.page.evaluate(
      async (name) =>
        Boolean(await (globalThis as unknown as { chrome: WithAlarms }).chrome.alarms.get(name)),
      ALARM,
    );
  }

  /** Wakes it, as a day that has passed would. */
  async ring(): Promise<void> {
    await this.page.evaluate(
      (name) =>
        void (globalThis as unknown as { chrome: WithAlarms }).chrome.alarms.create(name, {
          when: Date.now() + 50,
        }),
      ALARM,
    );
  }

  text(): Promise<string> {
    return this.page.evaluate(() => (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' '));
  }

  has(text: string): Promise<true> {
    return waitFor(`“${text}” in the settings`, async () => (await this.text()).includes(text)).then(
      () => true,
    );
  }

  async #find(selector: string, text: string): Promise<ElementHandle<HTMLElement>> {
    return waitFor(`“${text}”`, async () => {
      const handle = await this.page.evaluateHandle(
        (wanted, label) =>
          [...document.querySelectorAll<HTMLElement>(wanted)].find(
            (one) => one.textContent?.trim() === label,
          ) ?? null,
        selector,
        text,
      );
      return handle.asElement() as ElementHandle<HTMLElement> | null;
    });
  }
}
