/** Opens the sheet for printing, beside the page it is about. */
import type { Answers, PageMessage } from '../messages/protocol.ts';
import type { PageSender } from '../messages/server.ts';
import { browser } from '../platform/browser.ts';
import { keepSheet } from '../storage/sheets.ts';
import { PASSING } from './stores.ts';

/** Asks the page's reader for its cards and opens them as a sheet to print or cite. */
export async function openSheet(
  { card }: Extract<PageMessage, { type: 'open-sheet' }>,
  { tabId }: PageSender,
): Promise<Answers['open-sheet']> {
  const content: unknown = await browser.tabs.sendMessage(
    tabId,
    { type: 'read-sheet', card },
    { frameId: 0 },
  );
  const id = await keepSheet(PASSING, content, Date.now());
  if (id === null) return false;
  await browser.tabs.create({ url: browser.runtime.getURL(`/sheet.html?sheet=${id}`) });
  return true;
}
