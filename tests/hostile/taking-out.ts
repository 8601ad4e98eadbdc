/** S-10: pages that take the host out of the document, or the document away from around it. */
import assert from 'node:assert/strict';
import { waitFor } from '../e2e/wait.ts';
import { ARTICLE, openWithSidebar, pause, type Trial } from './battery.ts';

export const takingOut: readonly Trial[] = [
  {
    id: 'S-10',
    name: 'a page that takes the host out whenever it comes, puts it elsewhere, or writes itself anew',
    run: async (world) => {
      const { visit } = await openWithSidebar(world, ARTICLE);
      const removed = await visit.page.evaluate(async () => {
        const hosts = (): Element[] =>
          [...document.documentElement.children].filter(
            (child) => child !== document.head && child !== document.body,
          );
        let count = 0;
        const end = performance.now() + 5_000;
        while (performance.now() < end) {
          for (const host of hosts()) {
            host.remove();
            count++;
          }
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return count;
      });
      assert.ok(removed >= 1 && removed <= 4, `it came back ${removed - 1} times`);
      assert.deepEqual(await visit.hosts(), []);
      // Nobody goes on fighting: in the second after it there is next to nothing to do. Only Chromium tells.
      if (world.name === 'chrome') {
        await pause(1_000);
        const before = (await visit.page.metrics()).TaskDuration ?? 0;
        await pause(1_000);
        const busy = ((await visit.page.metrics()).TaskDuration ?? 0) - before;
        assert.ok(busy < 0.05, `busy for ${Math.round(busy * 1000)} ms of a second`);
      }
      assert.deepEqual(visit.errors, []);
      await visit.close();

      // Wherever the page puts the host, there is one, and it shows the cards or nothing.
      for (const place of ['body', 'head', 'article p']) {
        const moved = await openWithSidebar(world, ARTICLE);
        await moved.visit.page.evaluate((selector) => {
          const target = document.querySelector(selector) ?? document.body;
          target.prepend(document.documentElement.lastElementChild as Element);
        }, place);
        await moved.visit.quiet();
        assert.ok((await moved.visit.hosts()).length <= 1, place);
        assert.deepEqual(moved.visit.errors, [], place);
        await moved.visit.close();
      }

      const written = await openWithSidebar(world, ARTICLE);
      await written.visit.page.evaluate(() => {
        document.open();
        document.write('<!doctype html><title>Gone</title><p>A river.</p>');
        document.close();
      });
      await waitFor(
        'the cards to go',
        async () => ((await world.control.inside(written.tab))?.cards.length ?? 0) === 0,
        8_000,
      );
      assert.deepEqual(await written.visit.hosts(), []);
      await written.visit.close();

      const replaced = await openWithSidebar(world, ARTICLE);
      await replaced.visit.page.evaluate(() => {
        const page = new DOMParser().parseFromString(
          '<!doctype html><title>Gone</title><p>A river.</p>',
          'text/html',
        );
        document.documentElement.replaceChildren(...page.documentElement.children);
      });
      await waitFor(
        'the cards to go',
        async () => ((await world.control.inside(replaced.tab))?.cards.length ?? 0) === 0,
        8_000,
      );
      assert.deepEqual(await replaced.visit.hosts(), []);
      await replaced.visit.close();
      return removed + 5;
    },
  },
];
