/** the reader takes the permission to read pages away in the browser, and gives it back. */
import assert from 'node:assert/strict';
import { waitForReader } from '../e2e/articles.ts';
import { allowSites } from '../e2e/site-access.ts';
import { waitFor } from '../e2e/wait.ts';
import type { Visit, World } from '../e2e/world.ts';
import { ARTICLE, allCards, openWithSidebar, type Trial } from './battery.ts';

/** Nothing of ours is left in an open article, and a page that is opened now, which is the answer, is not looked at. */
async function assertStopped(world: World, visit: Visit, tab: number): Promise<Visit> {
  await visit.page.bringToFront();
  await waitFor('the sidebar to go', async () => (await visit.hosts()).length === 0);
  await waitFor('the sign of missing access', async () => (await world.control.badge(tab)).text === '!');
  assert.match((await world.control.badge(tab)).title, /may not read/);
  assert.deepEqual(await visit.marks(), {});
  const closed = await world.open(ARTICLE);
  await closed.quiet();
  assert.deepEqual(await closed.hosts(), []);
  assert.deepEqual(await world.control.heardFrom(closed.url), []);
  return closed;
}

export const permissions: readonly Trial[] = [
  {
    id: 'R-10',
    name: 'the permission goes while an article is open, and comes back: everything of ours goes, and is there again',
    run: async (world) => {
      const { visit, inside, tab } = await openWithSidebar(world, ARTICLE);
      const badge = async (): Promise<string> => (await world.control.badge(tab)).text;
      const count = await badge();
      assert.match(count, /^\d+$/);
      await allowSites(world, false);
      // Given back whatever happens: the next trials need it.
      const closed = await assertStopped(world, visit, tab).finally(() => allowSites(world, true));
      await visit.page.bringToFront();
      await waitFor('the number to come back', async () => (await badge()) === count);
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
