/** What can be seen of the extension from a page's own world, in both browsers. */
import type { Page } from 'puppeteer-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Waits until the sidebar's host stands beside `head` and `body`; `false` when it does not come. */
export function waitForHost(page: Page, timeout = 20_000): Promise<boolean> {
  return page
    .waitForFunction(
      () =>
        [...document.documentElement.children].some(
          (child) => child !== document.head && child !== document.body,
        ),
      { timeout, polling: 100 },
    )
    .then(() => true)
    .catch(() => false);
}

/** Waits until the page had time to be looked at: loaded, idle, painted. */
export async function waitUntilQuiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (document.readyState !== 'complete')
      await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
    const idle = (): Promise<void> =>
      new Promise((resolve) => {
        requestIdleCallback(() => resolve(), { timeout: 2_500 });
      });
    await idle();
    await idle();
    await new Promise((resolve) => setTimeout(resolve, 250));
    await idle();
  });
}

/** Where the host stands on the screen, or `null` when there is none. */
export function hostBox(page: Page): Promise<Box | null> {
  return page.evaluate(() => {
    const host = [...document.documentElement.children].find(
      (child) => child !== document.head && child !== document.body,
    );
    if (!host) return null;
    const { x, y, width, height } = host.getBoundingClientRect();
    return { x, y, width, height };
  });
}
