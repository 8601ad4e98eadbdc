/** What is noted inside a page while it loads, from the page's own world: nothing of the extension's is touched. */
import type { Browser, Page } from 'puppeteer-core';

export interface PageMarks {
  /** Milliseconds from DOMContentLoaded until the frame after our box came was painted; `null` when none came. */
  readonly painted: number | null;
  /** Sum of all layout shifts. */
  readonly shift: number;
}

/** A page in front, alone: what an extension opens when it is installed would hide it, and hidden pages are not painted. */
export async function openInFront(browser: Browser): Promise<Page> {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const others = await browser.pages();
  const page = await browser.newPage();
  for (const other of others) if (/^(?:chrome|moz)-extension:/.test(other.url())) await other.close();
  await page.bringToFront();
  await watchPage(page);
  return page;
}

/** Call before the page is opened. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const marks = { painted: null as number | null, shift: 0 };
    Object.assign(globalThis, { benchMarks: marks });
    const observer = new MutationObserver((records) => {
      const host = records
        .flatMap(({ addedNodes }) => [...addedNodes])
        .some((node) => node.nodeName === 'DIV' && node.parentNode === document.documentElement);
      if (!host) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const note = (): void => {
          marks.painted = performance.now();
        };
        const { scheduler } = globalThis as unknown as {
          scheduler?: { postTask(task: () => void, options: { priority: string }): void };
        };
        // The first task after the frame; a message would wait behind the tasks of the page and of ours.
        if (scheduler) scheduler.postTask(note, { priority: 'user-blocking' });
        else setTimeout(note);
      });
    });
    document.addEventListener('DOMContentLoaded', () => {
      observer.observe(document.documentElement, { childList: true });
    });
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) marks.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    } catch {
      // Firefox knows no layout shifts.
    }
  });
}

export function readMarks(page: Page): Promise<PageMarks> {
  return page.evaluate(() => {
    const { benchMarks } = globalThis as unknown as { benchMarks: { painted: number | null; shift: number } };
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const began = load?.domContentLoadedEventEnd ?? 0;
    return {
      painted: benchMarks.painted === null ? null : Math.max(0, benchMarks.painted - began),
      shift: benchMarks.shift,
    };
  });
}

/** Waits until nothing more will come: our box, or three quiet idle moments. */
export async function settle(page: Page, expectBox: boolean, patience = 15_000): Promise<void> {
  if (expectBox)
    await page
      .waitForFunction(
        () =>
          (globalThis as unknown as { benchMarks: { painted: number | null } }).benchMarks.painted !== null,
        {
          timeout: patience,
          polling: 50,
        },
      )
      .catch(() => {});
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i++)
      await new Promise<void>((resolve) => {
        requestIdleCallback(() => resolve(), { timeout: 2_000 });
      });
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
}

/** What the main thread worked meanwhile, in milliseconds of its own: other programs do not count. */
export async function workOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await worked();
  await act();
  const spent = (await worked()) - before;
  await session.detach();
  return spent;
}
