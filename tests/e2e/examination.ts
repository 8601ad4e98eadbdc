/** The background examines what pages send it: several at once, and again when it was stopped in the middle. */
import assert from 'node:assert/strict';
import { expected, waitForReader } from './articles.ts';
import type { Suite } from './case.ts';
import { putLongPage } from './many-marks.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

const AT_ONCE = ['en-long-read', 'de-postfach', 'fr-messagerie', 'en-watch-deal'];

const badgeOf = async (world: World, visit: Visit): Promise<string> =>
  (await world.control.badge(await visit.tab())).text;

export const examination: Suite = {
  name: 'Examination',
  cases: [
    {
      name: 'articles that are opened at the same time get what each of them says',
      run: async (world) => {
        const visits = await Promise.all(
          AT_ONCE.map(async (name) => ({ name, visit: await world.open(`${name}.html`) })),
        );
        for (const { name, visit } of visits) {
          const { sentences } = expected(world, name);
          const paired = sentences.filter(({ pairings }) => pairings.length > 0).length;
          // A page in front is drawn; what it says is known without.
          await visit.page.bringToFront();
          await waitForReader(world, visit);
          assert.equal(await badgeOf(world, visit), String(paired), name);
          assert.deepEqual(visit.errors, []);
        }
        for (const { visit } of visits) await visit.close();
      },
    },
    {
      name: 'a background that is stopped in the middle of a long article is asked again: nothing is lost',
      only: 'chrome',
      run: async (world) => {
        const visit = await world.open(putLongPage(world), 'domcontentloaded');
        await waitFor('the first cards', async () => (await visit.hosts()).length > 0);
        assert.equal(
          await badgeOf(world, visit),
          '',
          'the whole article was checked before it could be stopped',
        );
        await world.stopBackground(visit);
        await waitForReader(world, visit);
        const inside = await world.control.inside(await visit.tab());
        assert.ok(Number(await badgeOf(world, visit)) > 250, 'sentences are missing');
        assert.ok(inside?.open, 'the sidebar has closed');
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
  ],
};
