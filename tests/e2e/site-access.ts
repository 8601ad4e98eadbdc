/** Takes the permission to read pages away as a reader does in the browser, and gives it back. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { gotoExtension, waitFor } from './wait.ts';
import type { World } from './world.ts';

/** In Chromium on its own page of extensions; in Firefox, where such permissions are optional, by a click on a page of ours. */
export async function allowSites(world: World, isAllowed: boolean): Promise<void> {
  const page = await world.browser.newPage();
  if (world.name === 'chrome') await chooseInChromium(world, page, isAllowed);
  else await askFirefox(world, page, isAllowed);
  await page.close();
}

async function chooseInChromium(world: World, page: Page, isAllowed: boolean): Promise<void> {
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId, hostAccess) => {
      type Private = { updateExtensionConfiguration(what: object): Promise<void> };
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Private } })
        .chrome;
      return developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    },
    new URL(world.extensionUrl).host,
    isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK',
  );
}

async function askFirefox(world: World, page: Page, isAllowed: boolean): Promise<void> {
  await gotoExtension(page, world.name, `${world.extensionUrl}welcome.html`);
  await page.bringToFront();
  const change = isAllowed ? 'request' : 'remove';
  // Giving needs a real click: the page itself is asked to do it with the next one.
  await page.evaluate((how) => {
    type Change = (what: { origins: string[] }) => Promise<boolean>;
    const { permissions } = globalThis.chrome as unknown as { permissions: Record<string, Change> };
    const state = { done: null as boolean | null };
    Object.assign(globalThis, { state });
    const note = (done: boolean): void => {
      state.done = done;
    };
    const onClick = (): void => {
      permissions[how]?.({ origins: ['http://*/*', 'https://*/*'] }).then(note, () => note(false));
    };
    addEventListener('click', onClick, { capture: true, once: true });
  }, change);
  await page.mouse.click(5, 5);
  const { done } = await waitFor('the permission to change', () =>
    page.evaluate(() => {
      const { state } = globalThis as unknown as { state: { done: boolean | null } };
      return state.done === null ? null : { done: state.done };
    }),
  );
  assert.equal(done, true, `${change} was refused`);
}
