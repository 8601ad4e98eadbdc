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

/** What the welcome page offers and says about access, after an optional choice by a real click. */
async function chooseAccess(world: World, label: string | null): Promise<{ chosen: string; says: string }> {
  const page = await world.browser.newPage();
  await gotoExtension(page, world.name, `${world.extensionUrl}welcome.html`);
  await page.bringToFront();
  const read = (): Promise<{ chosen: string; says: string } | null> =>
    page.evaluate(() => {
      const chosen = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
        (one) => one.checked,
      );
      const says = document.querySelector('[role=status]')?.textContent ?? '';
      return chosen ? { chosen: chosen.value, says } : null;
    });
  const before = await waitFor('the choice', read);
  if (label === null) {
    await page.close();
    return before;
  }
  const box = await page.evaluate((text) => {
    const option = [...document.querySelectorAll('.ftr-choice-option')].find((one) =>
      one.textContent?.includes(text),
    );
    option?.scrollIntoView({ block: 'center' });
    const { x = 0, y = 0 } = option?.getBoundingClientRect() ?? {};
    return { x: x + 40, y: y + 14 };
  }, label);
  await page.mouse.click(box.x, box.y);
  const after = await waitFor('the choice to be made', async () => {
    const now = await read();
    // The radio button moves by itself; the sentence below it tells what came of it.
    return now && now.says !== before.says && now.chosen !== before.chosen ? now : null;
  });
  await page.close();
  return after;
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
          assert.match((await chooseAccess(world, null)).says, /only when you click/);
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
    {
      name: 'the welcome page gives access back and takes it again; both take effect',
      only: 'firefox',
      run: async (world) => {
        assert.match((await chooseAccess(world, 'Only when I click')).says, /only when you click/);
        const visit = await world.open(ROOMY);
        await visit.quiet();
        assert.deepEqual([await visit.hosts(), await visit.marks()], [[], {}]);
        await visit.close();
        assert.match((await chooseAccess(world, 'On all sites')).says, /on all sites/);
        const again = await world.open(ROOMY);
        await waitFor('marks', async () => (await again.marks())['ftr-paired']);
        await again.close();
      },
    },
  ],
};
