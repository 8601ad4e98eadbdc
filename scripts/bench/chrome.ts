/** The bench in Chromium: traces of page loads for each arm, then use of an open page. */
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser, type FoundBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { type Arm, makeArms } from './arms.ts';
import type { BenchOptions } from './options.ts';
import { median, p95, write } from './numbers.ts';
import { openInFront, readMarks, settle } from './probe.ts';
import { type BenchPage, benchPages, type BenchServer, serve } from './server.ts';
import type { Row } from './table.ts';
import { benchPresses, benchUse } from './chrome-use.ts';
import { CATEGORIES, type LoadCost, readTrace } from './trace.ts';

interface Load extends LoadCost {
  readonly heap: number;
  readonly painted: number | null;
  readonly shift: number;
}

const WARM_UPS = 2;
const isHuge = ({ html }: BenchPage): boolean => html.length >= 1_000_000;
/** Pages of 10 MB take the browser itself many seconds. */
const runsOf = ({ html }: BenchPage, loads: number): number =>
  html.length >= 5_000_000 ? Math.min(loads, 2) : html.length >= 1_000_000 ? Math.min(loads, 5) : loads;

export async function benchChrome(options: BenchOptions): Promise<Row[]> {
  const found = findBrowser('chrome');
  if (!found) return [];
  const pages = benchPages().filter(
    ({ name }) => !options.pages || options.pages.some((part) => name.includes(part)),
  );
  const server = await serve(pages);
  try {
    const loads = new Map<string, Load[]>();
    for (const arm of makeArms('chrome', options.extension)) {
      const { browser, close } = await launchBrowser(found, { extension: arm.extension, headless: true });
      try {
        for (const page of pages) {
          // A peer is compared where every page pays; the sizes only matter for ours.
          if (arm.name === 'Hypothesis' && (page.relevant || isHuge(page))) continue;
          options.log(`Chromium, ${arm.name}: ${page.name}`);
          const runs = runsOf(page, options.loads);
          loads.set(`${arm.name}/${page.name}`, await loadMany(browser, server, page, arm, runs));
        }
      } finally {
        await close();
      }
    }
    const rows = toRows(pages, loads);
    for (const measure of [benchCold, benchUse, benchPresses])
      rows.push(...(await measure(found, server, pages, options).catch(failed)));
    return rows;
  } finally {
    await server.close();
  }
}

/** A measurement that broke off is a line that is not met. */
const failed = (error: Error): Row[] => [
  {
    group: 'Chromium, not measured',
    name: error.message.slice(0, 58),
    value: Number.NaN,
    unit: '',
    limit: 0,
  },
];

async function loadMany(
  browser: Browser,
  server: BenchServer,
  bench: BenchPage,
  arm: Arm,
  runs: number,
): Promise<Load[]> {
  const page = await openInFront(browser);
  const taken: Load[] = [];
  const warmUps = isHuge(bench) ? 1 : WARM_UPS;
  for (let i = 0; i < runs + warmUps; i++) {
    const load = await loadOnce(page, server.address(bench.name), bench.relevant && arm.name === 'ours');
    if (i >= warmUps) taken.push(load);
  }
  await page.close();
  return taken;
}

async function loadOnce(page: Page, address: string, expectBox: boolean): Promise<Load> {
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  await settle(page, expectBox);
  const marks = await readMarks(page);
  const trace = await page.tracing.stop();
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap = 0 } = await page.metrics();
  await session.detach();
  const text = trace ? new TextDecoder().decode(trace) : '{"traceEvents":[]}';
  return { ...readTrace(text), ...marks, heap };
}

/** Time to the first card when the background was stopped before. */
async function benchCold(
  found: FoundBrowser,
  server: BenchServer,
  pages: readonly BenchPage[],
  options: BenchOptions,
): Promise<Row[]> {
  const bench = pages.find(({ relevant }) => relevant);
  const ours = makeArms('chrome', options.extension).find(({ name }) => name === 'ours');
  if (!bench || !ours) return [];
  options.log(`Chromium, ours: ${bench.name}, background stopped before each load`);
  const { browser, close } = await launchBrowser(found, { extension: ours.extension, headless: true });
  const times: number[] = [];
  try {
    const page = await openInFront(browser);
    for (let i = 0; i < options.loads + 1; i++) {
      await stopWorkers(page);
      await page.goto(server.address(bench.name), { waitUntil: 'load' });
      await settle(page, true);
      const { painted } = await readMarks(page);
      if (i > 0 && painted !== null) times.push(painted);
    }
  } finally {
    await close();
  }
  const group = 'Chromium, first card';
  return [
    {
      group,
      name: 'painted after DOMContentLoaded, background stopped',
      value: median(times),
      unit: 'ms',
      goal: 'PG5',
      limit: 250,
    },
    { group, name: 'the same, 95 of 100', value: p95(times), unit: 'ms', goal: 'PG5', limit: 400 },
  ];
}

async function stopWorkers(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await new Promise((resolve) => setTimeout(resolve, 400));
}

function toRows(pages: readonly BenchPage[], loads: ReadonlyMap<string, Load[]>): Row[] {
  const rows: Row[] = [];
  const pick = (arm: string, page: BenchPage, key: keyof Load): number[] =>
    (loads.get(`${arm}/${page.name}`) ?? []).map((load) => Number(load[key] ?? Number.NaN));
  for (const page of pages) {
    const group = `Chromium, ${page.name}`;
    const of = (arm: string, key: keyof Load): number => median(pick(arm, page, key));
    const beside = (key: keyof Load): string => {
      const peer = loads.has(`Hypothesis/${page.name}`) ? `, Hypothesis ${write(of('Hypothesis', key))}` : '';
      return `none ${write(of('none', key))}, empty ${write(of('empty extension', key))}${peer}`;
    };
    const over = (key: keyof Load): number => of('ours', key) - of('empty extension', key);
    if (!page.relevant) {
      rows.push({
        group,
        name: 'script before idle, over empty extension',
        value: over('beforeIdle'),
        unit: 'ms',
        goal: 'PG2',
        limit: 1,
        beside: `ours ${write(of('ours', 'beforeIdle'))}, ${beside('beforeIdle')}`,
      });
      rows.push({
        group,
        name: 'the same, 95 of 100',
        value: p95(pick('ours', page, 'beforeIdle')) - of('empty extension', 'beforeIdle'),
        unit: 'ms',
        goal: 'PG2',
        limit: 2.5,
      });
      rows.push({
        group,
        name: 'script in idle callbacks',
        value: of('ours', 'idle'),
        unit: 'ms',
        goal: 'PG2',
        limit: 2.5,
      });
      rows.push({
        group,
        name: 'all script, over empty extension',
        value: over('script'),
        unit: 'ms',
        goal: 'PG2',
        limit: 3,
        beside: beside('script'),
      });
      rows.push({
        group,
        name: 'heap, over empty extension',
        value: over('heap') / 1000,
        unit: 'KB',
        goal: 'PG3',
        limit: 110,
        beside: `ours ${write(of('ours', 'heap') / 1000)}, empty ${write(of('empty extension', 'heap') / 1000)}, none ${write(of('none', 'heap') / 1000)}`,
      });
    } else {
      const painted = pick('ours', page, 'painted');
      const isSmall = page.html.length < 100_000;
      rows.push({
        group,
        name: 'first card painted after DOMContentLoaded',
        value: median(painted),
        unit: 'ms',
        ...(isSmall ? { goal: 'PG5', limit: 150 } : {}),
      });
      rows.push({
        group,
        name: 'the same, 95 of 100',
        value: p95(painted),
        unit: 'ms',
        ...(isSmall ? { goal: 'PG5', limit: 250 } : {}),
      });
      rows.push({
        group,
        name: 'script of the extension that the trace names',
        value: of('ours', 'script'),
        unit: 'ms',
        beside: beside('script'),
      });
      rows.push({ group, name: 'heap, over empty extension', value: over('heap') / 1000, unit: 'KB' });
      rows.push({
        group,
        name: 'layout shift',
        value: Math.max(...pick('ours', page, 'shift')),
        unit: '',
        goal: 'PG7',
        limit: Math.max(0, ...pick('none', page, 'shift')),
      });
    }
    rows.push({
      group,
      name: 'longest task from our first script on',
      value: of('ours', 'longest'),
      unit: 'ms',
      ...(page.html.length <= 1_100_000
        ? { goal: 'PG6', limit: Math.max(50, of('empty extension', 'longest')) }
        : {}),
      beside: beside('longest'),
    });
    rows.push({
      group,
      name: 'tasks of more than 50 ms',
      value: of('ours', 'longTasks'),
      unit: '',
      beside: beside('longTasks'),
    });
  }
  return rows;
}
