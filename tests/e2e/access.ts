/** Where the browser withholds sites: nothing happens by itself, everything after a click on the icon. */
import assert from 'node:assert/strict';
import type { Suite } from './case.ts';
import { gotoExtension, waitFor } from './control.ts';
import type { World } from './world.ts';

const ROOMY = 'en-court-papers.html';

/** "On click" or "on all sites", as a reader sets it on Chromium's page of the extension. */
async function setSiteAccess(world: World, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await world.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (id, access) => {
      type Private = { updateExtensionConfiguration(what: object): Promise<void> };
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Private } })
        .chrome;
      return developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: access });
    },
    new URL(world.extensionUrl).host,
    hostAccess,
  );
  await page.close();
}

/** Which choice the welcome page shows as made, and what it says of it. */
async function readAccess(world: World): Promise<{ chosen: string; says: string }> {
  const page = await world.browser.newPage();
  await gotoExtension(page, world.name, `${world.extensionUrl}welcome.html`);
  const shown = await waitFor('the choice', () =>
    page.evaluate(() => {
      const chosen = document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value;
      const says = document.querySelector('[role=status]')?.textContent ?? '';
      return chosen ? { chosen, says } : null;
    }),
  );
  await page.close();
  return shown;
}

export const access: Suite = {
  name: 'Access',
  cases: [
    {
      name: 'only on click: nothing happens by itself; the icon reads this page, and only this one',
      only: 'chrome',
      run: async (world) => {
        await setSiteAccess(world, 'ON_CLICK');
        try {
          const shown = await readAccess(world);
          assert.equal(shown.chosen, 'some');
          assert.match(shown.says, /only when you click/);
          const visit = await world.open(ROOMY);
          await visit.quiet();
          assert.deepEqual([await visit.hosts(), await visit.marks()], [[], {}]);
          await world.pressIcon(visit.page);
          await waitFor('marks', async () => (await visit.marks())['ftr-paired']);
          await waitFor('the sidebar or its tab', async () => (await visit.hosts()).length === 1);
          const other = await world.open('de-postfach.html');
          await other.quiet();
          assert.deepEqual([await other.hosts(), await other.marks()], [[], {}]);
          await other.close();
          assert.deepEqual(visit.errors, []);
          await visit.close();
        } finally {
          await setSiteAccess(world, 'ON_ALL_SITES');
        }
      },
    },
  ],
};
