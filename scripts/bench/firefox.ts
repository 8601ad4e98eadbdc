/** The bench in Firefox, which has no traces to read: marks inside the page, for each arm. */
import { findBrowser, type FoundBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { type Arm, makeArms } from './arms.ts';
import type { BenchOptions } from './options.ts';
import { median, p95, ratio, write } from './numbers.ts';
import { openInFront, readMarks, settle } from './probe.ts';
import { goBackAndForth } from './returns.ts';
import { type BenchPage, type BenchServer, benchPages, serve } from './server.ts';
import { notMeasured, type Row } from './table.ts';

const PAGES = ['unrelated, simple', 'unrelated, 200 KB', 'relevant, 10 KB', 'relevant, 100 KB'];

export async function benchFirefox(options: BenchOptions): Promise<Row[]> {
  const found = findBrowser('firefox');
  if (!found) return [];
  const pages = benchPages().filter(({ name }) => PAGES.includes(name));
  const server = await serve(pages);
  const loaded = new Map<string, number[]>();
  const painted = new Map<string, number[]>();
  let returns: Row[] = [];
  try {
    for (const arm of makeArms('firefox', options.extension).filter(({ name }) => name !== 'Hypothesis')) {
      if (arm.name === 'ours') returns = await benchWays(found, arm, server, pages, options);
      const { browser, close } = await launchBrowser(found, {
        extension: arm.extension,
        headless: true,
        exactClock: true,
      });
      try {
        const page = await openInFront(browser);
        for (const bench of pages) {
          options.log(`Firefox, ${arm.name}: ${bench.name}`);
          for (let i = 0; i < options.loads + 2; i++) {
            await page.goto(server.address(bench.name), { waitUntil: 'load' });
            const quiet = await page.evaluate(async () => {
              const start = performance.now();
              for (let k = 0; k < 3; k++)
                await new Promise<void>((resolve) =>
                  requestIdleCallback(() => resolve(), { timeout: 2_000 }),
                );
              return performance.now() - start;
            });
            await settle(page, bench.relevant && arm.name === 'ours');
            const marks = await readMarks(page);
            if (i < 2) continue;
            const key = `${arm.name}/${bench.name}`;
            loaded.set(key, [...(loaded.get(key) ?? []), quiet]);
            if (marks.painted !== null) painted.set(key, [...(painted.get(key) ?? []), marks.painted]);
          }
        }
      } finally {
        await close();
      }
    }
  } finally {
    await server.close();
  }
  const rows = pages.flatMap(({ name, relevant }): Row[] => {
    const group = `Firefox, ${name}`;
    const of = (arm: string): number => median(loaded.get(`${arm}/${name}`) ?? []);
    const cards = painted.get(`ours/${name}`) ?? [];
    const isSmall = name === 'relevant, 10 KB';
    return [
      {
        group,
        name: 'from load until three idle moments',
        value: of('ours'),
        unit: 'ms',
        beside: `none ${write(of('none'))}, empty ${write(of('empty extension'))}${ratio(of('ours'), of('empty extension'))}`,
      },
      ...(relevant
        ? [
            {
              group,
              name: 'first card painted after DOMContentLoaded',
              value: median(cards),
              unit: 'ms',
              ...(isSmall ? { goal: 'PG5', limit: 150 } : {}),
            },
            {
              group,
              name: 'the same, 95 of 100',
              value: p95(cards),
              unit: 'ms',
              ...(isSmall ? { goal: 'PG5', limit: 250 } : {}),
            },
          ]
        : []),
    ];
  });
  return [...rows, ...returns];
}

/** In a browser of its own: the driver waits in vain for pages that come after one from the cache. */
async function benchWays(
  found: FoundBrowser,
  { extension }: Arm,
  server: BenchServer,
  pages: readonly BenchPage[],
  options: BenchOptions,
): Promise<Row[]> {
  const away = pages.find(({ relevant }) => !relevant);
  const near = pages.find(({ relevant }) => relevant);
  if (!away || !near) return [];
  options.log('Firefox, ours: ways back and forth');
  const group = 'Firefox, back and forth';
  const { browser, close } = await launchBrowser(found, { extension, headless: true });
  try {
    const page = await openInFront(browser);
    return await goBackAndForth(page, server, away, near, group).catch(notMeasured(group));
  } finally {
    await close();
  }
}
