/** a newer version comes while articles are open. */
import assert from 'node:assert/strict';
import { assertUntouched } from '../e2e/articles.ts';
import { waitFor } from '../e2e/wait.ts';
import type { Visit } from '../e2e/world.ts';
import { ARTICLE, openWithSidebar, type Trial } from './battery.ts';

const TABS = 5;

export const update: readonly Trial[] = [
  {
    id: 'R-05',
    name: `a newer version under ${TABS} open articles: the old sidebar goes, the new one comes, never two, no error`,
    run: async (world) => {
      const visits: Visit[] = [];
      for (let i = 0; i < TABS; i++) visits.push((await openWithSidebar(world, ARTICLE)).visit);
      // The page itself counts: no moment with two hosts may be missed.
      for (const visit of visits)
        await visit.page.evaluate(() => {
          const count = { most: 0 };
          Object.assign(globalThis, { hostCount: count });
          const look = (): void => {
            const hosts = [...document.documentElement.children].filter(
              (child) => child !== document.head && child !== document.body,
            );
            count.most = Math.max(count.most, hosts.length);
          };
          look();
          new MutationObserver(look).observe(document.documentElement, { childList: true });
        });
      await world.updateInPlace();
      for (const visit of visits) {
        await visit.page.bringToFront();
        const tab = await visit.tab();
        await waitFor('the new sidebar to answer', async () => (await world.control.knock(tab)) === true);
        await waitFor('the new sidebar', async () => {
          const inside = await world.control.inside(tab);
          return inside?.open && inside.cards.length > 5;
        });
      }
      // Only now: closing one is remembered for the site, and the others would stay closed.
      for (const visit of visits) {
        const tab = await visit.tab();
        assert.equal((await visit.hosts()).length, 1);
        // The one that is seen is the one that lives.
        await world.control.tell(tab, { type: 'toggle' });
        await waitFor('the sidebar to obey', async () => (await world.control.inside(tab))?.open === false);
        assert.equal((await visit.hosts()).length, 1);
        const { most } = await visit.page.evaluate(
          () => (globalThis as unknown as { hostCount: { most: number } }).hostCount,
        );
        assert.equal(most, 1, 'there were two hosts at a time');
        assert.ok((await visit.marks())['ftr-paired'], 'the sentences are not marked any more');
        await assertUntouched(visit, 'host again');
        assert.deepEqual(visit.errors, []);
      }
      for (const visit of visits) await visit.close();
      await world.control.forgetAll();
      return TABS;
    },
  },
];
