/** a page that goes on and on without being loaded again. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { waitForReader } from '../e2e/articles.ts';
import { waitFor } from '../e2e/wait.ts';
import { ARTICLE, openWithSidebar, put, type Trial } from './battery.ts';

const NAVIGATIONS = 500;
const WARM_UP = 60;
/** Bytes that may be left when everything that can be is collected. */
const GROWTH = 1_000_000;

/** Goes from article to something else and back, `count` times; answers the most hosts there were at a time. */
function wander(count: number, first: number): Promise<number> {
  const state = globalThis as unknown as { home?: string };
  state.home ??= document.body.innerHTML;
  const home = state.home;
  let most = 0;
  return new Promise((resolve) => {
    const step = (i: number): void => {
      const hosts = [...document.documentElement.children].filter(
        (child) => child !== document.head && child !== document.body,
      );
      most = Math.max(most, hosts.length);
      if (i >= first + count) {
        resolve(most);
        return;
      }
      history.pushState({}, '', `/made/step-${i}`);
      document.body.innerHTML = i % 2 ? home : `<p>A river, number ${i}.</p>`;
      setTimeout(() => step(i + 1), 40);
    };
    step(first);
  });
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

export const soak: readonly Trial[] = [
  {
    id: 'R-09',
    name: `${NAVIGATIONS} navigations inside one page: one host at most, no error, and (Chromium) no more than 1 MB is left`,
    run: async (world) => {
      const { visit } = await openWithSidebar(world, put(world, {}));
      const { page } = visit;
      // What the page itself and the test notice is kept for ever.
      await page.evaluate(() => (globalThis as unknown as { watched: { stop(): void } }).watched.stop());
      const rest = async (): Promise<void> => {
        const tab = await world.control.tabOf(await page.evaluate(() => location.href));
        await waitFor('the cards of the last page', async () => {
          const inside = await world.control.inside(tab);
          return (inside?.cards.length ?? 0) > 0 && (await visit.marks())['ftr-paired'] ? inside : null;
        });
        await visit.quiet();
      };
      let most = await page.evaluate(wander, WARM_UP, 0);
      await rest();
      const before = world.name === 'chrome' ? await heapOf(page) : 0;
      for (let done = 0; done < NAVIGATIONS; done += 100)
        most = Math.max(most, await page.evaluate(wander, 100, WARM_UP + done));
      await rest();
      assert.ok(most <= 1, `${most} hosts`);
      if (world.name === 'chrome') {
        const growth = (await heapOf(page)) - before;
        assert.ok(growth <= GROWTH, `${Math.round(growth / 1000)} KB are left`);
      }
      assert.deepEqual(visit.errors, []);
      await visit.close();
      // The next page has its sidebar as ever.
      const next = await world.open(ARTICLE);
      await waitForReader(world, next);
      await next.close();
      return NAVIGATIONS;
    },
  },
];
