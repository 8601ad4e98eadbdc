/** What must not happen at all: pages kept from the back/forward cache, the background woken by pages of no concern. */
import type { Browser, Page } from 'puppeteer-core';
import type { FoundBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { stopWorkers } from '../browsers/stop-workers.ts';
import { makeArms } from './arms.ts';
import type { BenchOptions } from './options.ts';
import { openInFront, settle } from './probe.ts';
import type { BenchPage, BenchServer } from './server.ts';
import type { Row } from './table.ts';

/** Ways back and forth between pages. */
export const RETURNS = 20;
const NAVIGATIONS = 1_000;
const AWAY = 'unrelated, simple';

export async function benchReturns(
  found: FoundBrowser,
  server: BenchServer,
  pages: readonly BenchPage[],
  options: BenchOptions,
): Promise<Row[]> {
  const ours = makeArms('chrome', options.extension).find(({ name }) => name === 'ours');
  const away = pages.find(({ name }) => name === AWAY);
  const near = pages.find(({ relevant }) => relevant);
  if (!ours || !away || !near) return [];
  const { browser, close, extensionUrl } = await launchBrowser(found, {
    extension: ours.extension,
    headless: true,
  });
  try {
    options.log(`Chromium, ours: ${RETURNS} ways back and forth`);
    const page = await openInFront(browser);
    const rows = await goBackAndForth(page, server, away, near, 'Chromium, back and forth');
    options.log(`Chromium, ours: ${NAVIGATIONS} pages of no concern`);
    return [...rows, await countStarts(browser, page, server, near, extensionUrl)];
  } finally {
    await close();
  }
}

/** Between an unrelated page and one with a sidebar: how often the page came out of the cache as it was left. */
export async function goBackAndForth(
  page: Page,
  server: BenchServer,
  away: BenchPage,
  near: BenchPage,
  group: string,
): Promise<Row[]> {
  await page.evaluateOnNewDocument(() => {
    const shows: boolean[] = [];
    Object.assign(globalThis, { benchShows: shows });
    addEventListener('pageshow', ({ persisted }) => shows.push(persisted));
  });
  await page.goto(server.address(away.name), { waitUntil: 'load' });
  await settle(page, false);
  await page.goto(server.address(near.name), { waitUntil: 'load' });
  await settle(page, true);
  const reasons: string[] = [];
  let kept = 0;
  for (let i = 0; i < RETURNS; i++) {
    const isBack = i % 2 === 0;
    const shown = await travel(page, isBack ? 'back' : 'forward');
    if (shown.persisted) kept++;
    else reasons.push(shown.reasons);
    // As long as a reader looks at a page before going on, and longer than our first late look at it.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
  }
  return [
    {
      group,
      name: `not out of the cache, of ${RETURNS} returns`,
      value: RETURNS - kept,
      unit: '',
      goal: 'PG10',
      limit: 0,
      beside: reasons.length ? [...new Set(reasons)].join('; ').slice(0, 200) : 'every one was',
    },
  ];
}

async function travel(
  page: Page,
  way: 'back' | 'forward',
): Promise<{ readonly persisted: boolean; readonly reasons: string }> {
  // The browser's own word: a driver may not have noticed the last return.
  const before = await page.evaluate(() => location.href);
  await page.evaluate((to) => setTimeout(() => history[to as 'back' | 'forward']()), way).catch(() => {});
  for (let patience = 100; patience > 0; patience--) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const shown = await page
      .evaluate(() => {
        const { benchShows } = globalThis as unknown as { benchShows: boolean[] };
        const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const { notRestoredReasons = null } = (load ?? {}) as { notRestoredReasons?: unknown };
        return {
          address: location.href,
          shown: benchShows.length > 0,
          persisted: benchShows.at(-1) === true,
          reasons: JSON.stringify(notRestoredReasons),
        };
      })
      .catch(() => null);
    if (shown?.shown && shown.address !== before) return shown;
  }
  throw new Error(`the way ${way} led nowhere`);
}

/** Loads of a page of no concern, with the background stopped before: how often it was started. */
async function countStarts(
  browser: Browser,
  page: Page,
  server: BenchServer,
  near: BenchPage,
  extensionUrl: string,
): Promise<Row> {
  await stopWorkers(page);
  const isOurs = (target: { type(): string; url(): string }): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(extensionUrl);
  for (let patience = 50; patience > 0 && browser.targets().some(isOurs); patience--)
    await new Promise((resolve) => setTimeout(resolve, 100));
  if (browser.targets().some(isOurs)) throw new Error('the background does not stop');
  let starts = 0;
  browser.on('targetcreated', (target) => {
    if (isOurs(target)) starts++;
  });
  for (let i = 0; i < NAVIGATIONS; i++) {
    await page.goto(server.address(AWAY), { waitUntil: 'load' });
    // The gate has looked when the page was idle.
    await page.evaluate(
      () => new Promise<void>((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve()))),
    );
  }
  // A page with the case in it must start it, or nothing was measured.
  const before = starts;
  await page.goto(server.address(near.name), { waitUntil: 'load' });
  await settle(page, true);
  if (starts === before) throw new Error('the background was not even started by an article');
  return {
    group: 'Chromium, pages of no concern',
    name: `starts of the background in ${NAVIGATIONS.toLocaleString('en-US')} navigations`,
    value: before,
    unit: '',
    goal: 'PG9',
    limit: 0,
  };
}
