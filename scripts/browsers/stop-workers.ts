import type { Page } from 'puppeteer-core';

/** Chromium: stops the background, as the browser may do at any time. Answers when it was told to, not when it has stopped. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
