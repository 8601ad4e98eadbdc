/**
 * Time to the first card in Chromium, without a trace: the background at hand, and the background stopped before; in a process
 * that has shown such a page before, and in one that has not, as when a reader comes from elsewhere.
 */
import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { stopWorkers } from '../browsers/stop-workers.ts';
import { makeArms } from './arms.ts';
import { median, p95, write } from './numbers.ts';
import type { BenchOptions } from './options.ts';
import { openInFront, readMarks, settle } from './probe.ts';
import type { BenchPage, BenchServer } from './server.ts';
import type { Row } from './table.ts';

const WARM_UPS = 2;

export async function benchFirstCards(
  found: FoundBrowser,
  server: BenchServer,
  pages: readonly BenchPage[],
  options: BenchOptions,
): Promise<Row[]> {
  const [small, ...larger] = pages.filter(({ relevant, html }) => relevant && html.length < 5_000_000);
  const ours = makeArms('chrome', options.extension).find(({ name }) => name === 'ours');
  if (!small || !ours) return [];
  const { browser, close } = await launchBrowser(found, { extension: ours.extension, headless: true });
  const group = 'Chromium, first card painted after DOMContentLoaded';
  const rows: Row[] = [];
  try {
    const page = await openInFront(browser);
    let hosts = 0;
    const measure = async (
      bench: BenchPage,
      prepare: () => Promise<void>,
      isFresh = false,
    ): Promise<number[]> => {
      const times: number[] = [];
      for (let i = 0; i < options.loads + WARM_UPS; i++) {
        await prepare();
        const address = new URL(server.address(bench.name));
        // A host of its own is a site of its own, and so a process of its own.
        if (isFresh) address.hostname = `fresh-${hosts++}.localhost`;
        await page.goto(address.href, { waitUntil: 'load' });
        await settle(page, true);
        const { painted } = await readMarks(page);
        if (i >= WARM_UPS) times.push(painted ?? Number.POSITIVE_INFINITY);
      }
      return times;
    };
    const tell = (name: string, times: number[], most?: readonly [number, number]): void => {
      const goal = (limit: number | undefined) => (limit === undefined ? {} : { goal: 'PG5', limit });
      const beside = `fastest ${write(Math.min(...times))}`;
      rows.push({ group, name, value: median(times), unit: 'ms', ...goal(most?.[0]), beside });
      rows.push({ group, name: 'the same, 95 of 100', value: p95(times), unit: 'ms', ...goal(most?.[1]) });
    };
    const nothing = async (): Promise<void> => {};
    options.log('Chromium, ours: first cards');
    tell(`${small.name}, background at hand`, await measure(small, nothing), [150, 250]);
    tell(`${small.name}, background stopped`, await measure(small, () => stopBackground(page)), [250, 400]);
    const fresh = `${small.name}, the page’s process new`;
    tell(`${fresh}, background at hand`, await measure(small, nothing, true));
    tell(`${fresh}, background stopped`, await measure(small, () => stopBackground(page), true));
    for (const bench of larger) tell(`${bench.name}, background at hand`, await measure(bench, nothing));
  } finally {
    await close();
  }
  return rows;
}

async function stopBackground(page: Page): Promise<void> {
  await stopWorkers(page);
  await new Promise((resolve) => setTimeout(resolve, 400));
}
