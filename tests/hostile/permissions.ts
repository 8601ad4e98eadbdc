/** the reader takes the permission to read pages away in the browser, and gives it back. */
import assert from 'node:assert/strict';
import { waitForReader } from '../e2e/articles.ts';
import { gotoExtension, waitFor } from '../e2e/control.ts';
import type { World } from '../e2e/world.ts';
import { ARTICLE, allCards, openWithSidebar, type Trial } from './battery.ts';

/** As the browser's own page of extensions does it, or, in Firefox, a page of ours: there such permissions are optional. */
async function allow(world: World, isAllowed: boolean): Promise<void> {
  const page = await world.browser.newPage();
  if (world.name === 'chrome') {
    await page.goto('chrome://extensions/', { waitUntil: 'load' });
    await page.evaluate(
      (extensionId, hostAccess) =>
        (
          globalThis as unknown as {
            chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
          }
        ).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
      new URL(world.extensionUrl).host,
      isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK',
    );
  } else {
    await gotoExtension(page, world.name, `${world.extensionUrl}welcome.html`);
    await page.bringToFront();
    const change = isAllowed ? 'request' : 'remove';
    // Giving needs a real click: the page itself is asked to do it with the next one.
    await page.evaluate((how) => {
      const { permissions } = (
        globalThis as unknown as {
          chrome: { permissions: Record<string, (what: { origins: string[] }) => Promise<boolean>> };
        }
      ).chrome;
      const state = { done: null as boolean | null };
      Object.assign(globalThis, { state });
      addEventListener(
        'click',
        () => {
          void permissions[how]?.({ origins: ['http://*/*', 'https://*/*'] }).then(
            (done) => {
              state.done = done;
            },
            () => {
              state.done = false;
            },
          );
        },
        { capture: true, once: true },
      );
    }, change);
    await page.mouse.click(5, 5);
    const done = await waitFor('the permission to change', () =>
      page.evaluate(() => {
        const { state } = globalThis as unknown as { state: { done: boolean | null } };
        return state.done === null ? null : { done: state.done };
      }),
    );
    assert.equal(done.done, true, `${change} was refused`);
  }
  await page.close();
}

export const permissions: readonly Trial[] = [
  {
    id: 'R-10',
    name: 'the permission goes while an article is open, and comes back: everything of ours goes, and is there again',
    run: async (world) => {
      const { visit, inside, tab } = await openWithSidebar(world, ARTICLE);
      const count = (await world.control.badge(tab)).text;
      assert.notEqual(count, '');
      await allow(world, false);
      await visit.page.bringToFront();
      await waitFor('the sidebar to go', async () => (await visit.hosts()).length === 0);
      await waitFor('the number to go', async () => (await world.control.badge(tab)).text === '');
      assert.deepEqual(await visit.marks(), {});
      // A page that is opened now is not looked at.
      const closed = await world.open(ARTICLE);
      await closed.quiet();
      assert.deepEqual(await closed.hosts(), []);
      assert.deepEqual(await world.control.heardFrom(closed.url), []);

      await allow(world, true);
      await visit.page.bringToFront();
      await waitFor('the number to come back', async () => (await world.control.badge(tab)).text === count);
      await waitForReader(world, visit);
      const again = await allCards(world, visit);
      assert.deepEqual(
        again.cards.map(({ id }) => id),
        again.open ? inside.cards.map(({ id }) => id) : [],
      );
      await waitFor('the marks to come back', async () => (await visit.marks())['ftr-paired']);
      await closed.page.bringToFront();
      await waitForReader(world, closed);
      for (const one of [visit, closed]) {
        assert.equal((await one.hosts()).length, 1);
        assert.deepEqual(one.errors, []);
        await one.close();
      }
      assert.deepEqual(world.extensionErrors, []);
      return 2;
    },
  },
];
