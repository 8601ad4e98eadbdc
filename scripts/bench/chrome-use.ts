/** The bench of an open page in Chromium: scrolling with marks, a page that changes all the time, presses of buttons. */
import type { Page } from 'puppeteer-core';
import { Control } from '../../tests/e2e/control.ts';
import type { FoundBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { type Arm, makeArms } from './arms.ts';
import type { BenchOptions } from './options.ts';
import { median, p95, percentile, write } from './numbers.ts';
import { openInFront, settle, workOf } from './probe.ts';
import type { BenchPage, BenchServer } from './server.ts';
import type { Row } from './table.ts';

/** A page is shaken so often a load: of one storm the machine has too much to say. */
const STORMS = 4;

/** What one load in a fresh browser gave. */
interface Use {
  /** Ranges marked. */
  readonly marks: number;
  /** Work of the main thread in a frame while scrolling, in milliseconds, and long tasks meanwhile. */
  readonly frame: number;
  readonly long: number;
  /** Work of the shortest storm, in milliseconds. */
  readonly storm: number;
}

/**
 * Scrolling with many marks, and a page that changes all the time. Two browsers that run the same differ by some per cent
 * in what a storm costs, and go on doing so as long as they run: so each load has browsers of its own, and its arms are
 * compared with each other. The empty extension runs twice, to tell what is noise.
 */
export async function benchUse(
  found: FoundBrowser,
  server: BenchServer,
  pages: readonly BenchPage[],
  options: BenchOptions,
): Promise<Row[]> {
  const bench = pages.find(({ name }) => name === 'relevant, 100 KB');
  const arms = makeArms('chrome', options.extension);
  const empty = arms.find(({ name }) => name === 'empty extension');
  const ours = arms.find(({ name }) => name === 'ours');
  if (!bench || !empty || !ours) return [];
  const group = 'Chromium, an open page';
  const rounds: Array<[empty: Use, ours: Use, again: Use]> = [];
  for (let i = 1; i <= options.loads; i++) {
    options.log(`Chromium: scrolling and changes, ${i} of ${options.loads}`);
    // Ours between two empty ones, of which each is the measure every other time.
    const before = await useOnce(found, empty, server.address(bench.name));
    const own = await useOnce(found, ours, server.address(bench.name));
    const after = await useOnce(found, empty, server.address(bench.name));
    rounds.push(i % 2 ? [before, own, after] : [after, own, before]);
  }
  const of = (arm: 0 | 1, pick: (use: Use) => number): number =>
    median(rounds.map((round) => pick(round[arm])));
  const frames = [of(1, ({ frame }) => frame), of(0, ({ frame }) => frame)] as const;
  const over = (other: 1 | 2): number[] =>
    rounds.map((round) => (round[other].storm / round[0].storm - 1) * 100);
  return [
    {
      group,
      name: 'marks in the page (the goal speaks of 200)',
      value: of(1, ({ marks }) => marks),
      unit: '',
    },
    {
      group,
      name: 'scrolling: tasks of more than 50 ms, over empty extension',
      value: of(1, ({ long }) => long) - of(0, ({ long }) => long),
      unit: '',
      goal: 'PG8',
      limit: 0,
    },
    {
      group,
      name: 'scrolling: work a frame, over empty extension',
      value: frames[0] - frames[1],
      unit: 'ms',
      goal: 'PG8',
      limit: 1,
      beside: `${write(frames[0])} and ${write(frames[1])} ms`,
    },
    {
      group,
      name: '60,000 elements appended: work, over empty extension',
      value: median(over(1)),
      unit: '%',
      goal: 'PG9',
      limit: 2,
      beside: `${rangeOf(over(1))}; the empty one beside itself ${write(median(over(2)))}, ${rangeOf(over(2))}`,
    },
  ];
}

/** Quarters of the rounds lie below and above. */
const rangeOf = (numbers: readonly number[]): string =>
  `half of the rounds between ${write(percentile(numbers, 0.25))} and ${write(percentile(numbers, 0.75))}`;

async function useOnce(found: FoundBrowser, arm: Arm, address: string): Promise<Use> {
  const { browser, close } = await launchBrowser(found, { extension: arm.extension, headless: true });
  try {
    const page = await openInFront(browser);
    await page.goto(address, { waitUntil: 'load' });
    await settle(page, arm.name === 'ours');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const marks = await countMarks(page);
    const { frame, long } = await scrollThrough(page);
    const storms: number[] = [];
    for (let storm = 0; storm < STORMS; storm++) storms.push(await appendMany(page));
    return { marks, frame, long, storm: Math.min(...storms) };
  } finally {
    await close();
  }
}

/** How long presses of buttons take until the next frame, as the browser itself tells (Event Timing). */
export async function benchPresses(
  found: FoundBrowser,
  server: BenchServer,
  pages: readonly BenchPage[],
  options: BenchOptions,
): Promise<Row[]> {
  const bench = pages.find(({ name }) => name === 'relevant, 100 KB');
  const ours = makeArms('chrome', options.extension).find(({ name }) => name === 'ours');
  if (!bench || !ours) return [];
  options.log('Chromium, ours: presses');
  const { browser, close, extensionUrl } = await launchBrowser(found, {
    extension: ours.extension,
    headless: true,
  });
  const presses = [
    ['close', /^Close the sidebar/],
    ['open', /Open the sidebar/],
    ['expand', /^Word for word/],
    ['jump', /^Show in the text/],
  ] as const;
  const taken = new Map<string, number[]>();
  try {
    const page = await openInFront(browser);
    const control = await Control.open(browser, 'chrome', extensionUrl);
    for (let i = 0; i < Math.max(5, options.loads / 2); i++) {
      await page.bringToFront();
      await page.goto(server.address(bench.name), { waitUntil: 'load' });
      await settle(page, true);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const tab = await control.tabOf(page.url());
      for (const [name, label] of presses) {
        const button = (await control.inside(tab))?.buttons.find(
          (one) => label.test(one.label) && one.width > 0,
        );
        if (!button) continue;
        const duration = await timePress(
          page,
          button.x + button.width / 2,
          button.y + Math.min(10, button.height / 2),
        );
        taken.set(name, [...(taken.get(name) ?? []), duration]);
      }
    }
  } finally {
    await close();
  }
  return presses.map(([name]) => ({
    group: 'Chromium, presses until the next frame',
    name: `${name}, 95 of 100`,
    value: p95(taken.get(name) ?? []),
    unit: 'ms',
    goal: 'PG7',
    limit: 50,
    beside: `median ${write(median(taken.get(name) ?? []))}; the browser rounds to 8 ms, of ${taken.get(name)?.length ?? 0} presses`,
  }));
}

async function timePress(page: Page, x: number, y: number): Promise<number> {
  await page.evaluate(() => {
    const world = globalThis as unknown as { benchPress: number; benchWatch?: PerformanceObserver };
    world.benchPress = 0;
    world.benchWatch ??= new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) world.benchPress = Math.max(world.benchPress, entry.duration);
    });
    world.benchWatch.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.mouse.click(x, y);
  await new Promise((resolve) => setTimeout(resolve, 400));
  // Nothing is told of what takes less than 16 ms.
  return page.evaluate(() => Math.max(8, (globalThis as unknown as { benchPress: number }).benchPress));
}

/** Ranges the page's text is marked with: highlights are shared with the page. */
function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}

/** Main-thread work of a frame while scrolling, and the long tasks. */
async function scrollThrough(page: Page): Promise<{ frame: number; long: number }> {
  const frames = 150;
  let long = 0;
  const work = await workOf(page, async () => {
    long = await page.evaluate(
      (count) =>
        new Promise<number>((resolve) => {
          let seen = 0;
          new PerformanceObserver((list) => {
            seen += list.getEntries().length;
          }).observe({ type: 'longtask' });
          let left = count;
          const step = (): void => {
            scrollBy({ top: 40, behavior: 'instant' });
            if (--left > 0) requestAnimationFrame(step);
            else setTimeout(() => resolve(seen), 50);
          };
          requestAnimationFrame(step);
        }),
      frames,
    );
  });
  return { frame: work / frames, long };
}

function appendMany(page: Page): Promise<number> {
  return workOf(page, () => append(page));
}

function append(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const box = document.createElement('section');
    box.style.cssText = 'display:block;height:200px;overflow:hidden';
    document.body.append(box);
    for (let batch = 0; batch < 60; batch++) {
      for (let i = 0; i < 1_000; i++) {
        const element = document.createElement('p');
        element.textContent = 'Netflix and Facebook';
        box.append(element);
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
    box.remove();
  });
}
