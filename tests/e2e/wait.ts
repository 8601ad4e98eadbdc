/** Waiting for what a browser does in its own time. */
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers/find.ts';

/** Opens a page of the extension. Firefox never tells that it has loaded; so it is asked until it is there. */
export async function gotoExtension(page: Page, name: BrowserName, url: string): Promise<void> {
  if (name === 'chrome') {
    await page.goto(url, { waitUntil: 'load' });
    return;
  }
  // The document that is left may have the same address: it is marked, so that it is not taken for the new one.
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  page.goto(url, { timeout: 1_000 }).catch(() => {});
  await waitFor(`${url} to load`, () =>
    page
      .evaluate(
        (wanted) =>
          location.href === wanted &&
          document.readyState === 'complete' &&
          !document.documentElement.hasAttribute('data-left'),
        url,
      )
      .catch(() => false),
  );
}

/** Asks again and again until the answer is neither false nor null nor undefined. @throws Error naming what did not come. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  timeout = 15_000,
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`waited ${timeout / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
