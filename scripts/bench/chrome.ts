/** The bench in Chromium: page loads of every arm, traced; then what is measured without a trace. */
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { type Arm, makeArms } from './arms.ts';
import { benchFirstCards } from './chrome-first.ts';
import { type Load, toRows } from './chrome-rows.ts';
import { benchPresses, benchUse } from './chrome-use.ts';
import { benchColdEngine } from './cold.ts';
import type { BenchOptions } from './options.ts';
import { openInFront, readMarks, settle, watchPage } from './probe.ts';
import { benchReturns } from './returns.ts';
import { type BenchPage, benchPages, type BenchServer, serve } from './server.ts';
import { notMeasured, type Row } from './table.ts';
import { CATEGORIES, readTrace } from './trace.ts';

const WARM_UPS = 2;
/** Loads after which the heap is measured, each in a tab of its own: one that was used keeps earlier pages. */
const HEAP_LOADS = 5;
/** A page of 10 MB takes the browser itself many seconds: fewer loads say as much. */
const runsOf = ({ html }: BenchPage, loads: number): number =>
  html.length >= 5_000_000 ? Math.min(loads, 5) : loads;
const isHuge = ({ html }: BenchPage): boolean => html.length >= 1_000_000;

export async function benchChrome(options: BenchOptions): Promise<Row[]> {
  const found = findBrowser('chrome');
  if (!found) return [];
  const pages = benchPages().filter(
    ({ name }) => !options.pages || options.pages.some((part) => name.includes(part)),
  );
  const server = await serve(pages);
  try {
    const rows: Row[] = [];
    if (options.parts.has('loads')) {
      const loads = new Map<string, Load[]>();
      for (const arm of makeArms('chrome', options.extension)) {
        const { browser, close } = await launchBrowser(found, { extension: arm.extension, headless: true });
        try {
          for (const page of pages) {
            // A peer is compared where every page pays; the sizes only matter for ours.
            if (arm.name === 'Hypothesis' && (page.relevant || isHuge(page))) continue;
            options.log(`Chromium, ${arm.name}: ${page.name}`);
            loads.set(
              `${arm.name}/${page.name}`,
              await loadMany(browser, server, page, arm, runsOf(page, options.loads)),
            );
          }
        } finally {
          await close();
        }
      }
      rows.push(...toRows(pages, loads));
    }
    const others = {
      first: benchFirstCards,
      cold: benchColdEngine,
      use: benchUse,
      presses: benchPresses,
      returns: benchReturns,
    };
    for (const [name, measure] of Object.entries(others))
      if (options.parts.has(name))
        rows.push(...(await measure(found, server, pages, options).catch(notMeasured(`Chromium, ${name}`))));
    return rows;
  } finally {
    await server.close();
  }
}

async function loadMany(
  browser: Browser,
  server: BenchServer,
  bench: BenchPage,
  arm: Arm,
  runs: number,
): Promise<Load[]> {
  const expectBox = bench.relevant && arm.name === 'ours';
  const page = await openInFront(browser);
  const taken: Array<Omit<Load, 'heap'>> = [];
  const warmUps = isHuge(bench) ? 1 : WARM_UPS;
  for (let i = 0; i < runs + warmUps; i++) {
    const load = await loadOnce(page, server.address(bench.name), expectBox);
    if (i >= warmUps) taken.push(load);
  }
  const heaps: number[] = [];
  for (let i = 0; i < Math.min(HEAP_LOADS, runs); i++) {
    const fresh = await browser.newPage();
    await fresh.bringToFront();
    await watchPage(fresh);
    await fresh.goto(server.address(bench.name), { waitUntil: 'load', timeout: 60_000 });
    await settle(fresh, expectBox);
    heaps.push(await measureHeap(fresh));
    await fresh.close();
  }
  await page.close();
  return taken.map((load, i) => ({ ...load, heap: heaps[i % heaps.length] ?? Number.NaN }));
}

async function loadOnce(page: Page, address: string, expectBox: boolean): Promise<Omit<Load, 'heap'>> {
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  await settle(page, expectBox);
  const marks = await readMarks(page);
  const trace = await page.tracing.stop();
  const text = trace ? new TextDecoder().decode(trace) : '{"traceEvents":[]}';
  // Scripts that were compiled for this page shall not be at hand for the next.
  await measureHeap(page);
  return { ...readTrace(text), ...marks };
}

async function measureHeap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap = Number.NaN } = await page.metrics();
  await session.detach();
  return heap;
}
