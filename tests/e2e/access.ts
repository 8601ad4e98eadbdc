/** Where the browser withholds sites: nothing happens by itself, everything after a click on the icon. */
import assert from 'node:assert/strict';
import type { Suite } from './case.ts';
import { allowSites } from './site-access.ts';
import { gotoExtension, waitFor } from './wait.ts';
import type { World } from './world.ts';

const ROOMY = 'en-court-papers.html';

/** Which choice the welcome page shows as made, what it says of it, and what stands below the sample card. */
async function readAccess(world: World): Promise<{ chosen: string; says: string; below: string }> {
  const page = await world.browser.newPage();
  await gotoExtension(page, world.name, `${world.extensionUrl}welcome.html`);
  const shown = await waitFor('the choice', () =>
    page.evaluate(() => {
      const chosen = document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value;
      const says = document.querySelector('[role=status]')?.textContent ?? '';
      const below = document.querySelector('.ftr-sample + .ftr-hint')?.textContent ?? '';
      return chosen ? { chosen, says, below } : null;
    }),
  );
  await page.close();
  return shown;
}

/** The sign on the icon of a tab that shows nothing of the case. */
async function waitForSign(world: World, tab: number, sign: string): Promise<void> {
  await waitFor(`“${sign}” on the icon`, async () => (await world.control.badge(tab)).text === sign);
}

/** What the icon of that tab says to the pointer. */
async function waitForTitle(world: World, tab: number, title: RegExp): Promise<void> {
  await waitFor(`${title} at the icon`, async () => title.test((await world.control.badge(tab)).title));
}

/** Presses one of the two choices of the welcome page. */
async function chooseOnWelcome(world: World, value: 'all' | 'some'): Promise<void> {
  const page = await world.browser.newPage();
  await gotoExtension(page, world.name, `${world.extensionUrl}welcome.html`);
  await page.bringToFront();
  const choice = await waitFor('the choice', () => page.$(`input[type=radio][value=${value}]`));
  await choice.click();
  // Chromium opens its own page for that, where the tests go by themselves.
  if (world.name === 'firefox')
    await waitFor('the choice to be shown', async () => (await readAccess(world)).chosen === value);
  else await waitFor('the choice to be kept', async () => (await world.control.stored('local')).settings);
  await page.close();
}

export const access: Suite = {
  name: 'Access',
  cases: [
    {
      name: 'only on click: nothing happens by itself; the icon reads this page, and only this one',
      only: 'chrome',
      run: async (world) => {
        await allowSites(world, false);
        try {
          const shown = await readAccess(world);
          assert.equal(shown.chosen, 'some');
          assert.match(shown.says, /only when you click/);
          assert.match(shown.below, /Esc closes the sidebar\. Alt \+ ↓ and Alt \+ ↑ go from card to card\.$/);
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
          await allowSites(world, true);
        }
      },
    },
    {
      name: 'access that is missing is told by a sign on the icon, in no page; not where the reader chose it on the welcome page',
      run: async (world) => {
        const visit = await world.open('en-encryption.html');
        const tab = await visit.tab();
        await waitForTitle(world, tab, /touches the case in passing/);
        assert.equal((await world.control.badge(tab)).text, '');
        try {
          await allowSites(world, false);
          await waitForSign(world, tab, '!');
          await waitForTitle(world, tab, /may not read here by itself/);
          await visit.quiet();
          assert.deepEqual(await visit.hosts(), []);
          // Off is off: nobody who switched it off misses anything.
          await world.control.choose({ on: false });
          await waitForSign(world, tab, '');
          await world.control.choose({});
          await waitForSign(world, tab, '!');
        } finally {
          await allowSites(world, true);
        }
        await waitForSign(world, tab, '');
        await world.control.forgetAll();
        try {
          await chooseOnWelcome(world, 'some');
          if (world.name === 'chrome') await allowSites(world, false);
          await waitFor('the permission to go', async () => (await readAccess(world)).chosen === 'some');
          await visit.quiet();
          assert.equal((await world.control.badge(tab)).text, '');
        } finally {
          await allowSites(world, true);
        }
        await waitFor('the choice to be forgotten', async () => {
          const { settings } = await world.control.stored('local');
          return (settings as { byClick?: unknown } | undefined)?.byClick === false;
        });
        await world.control.forgetAll();
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
  ],
};
