/** Opens the sheet for printing, beside the page it is about. */
import { isPlain } from '../messages/plain.ts';
import type { Answers, PageMessage } from '../messages/protocol.ts';
import type { PageSender } from '../messages/server.ts';
import { browser } from '../platform/browser.ts';
import { keepSheet } from '../storage/sheets.ts';
import { PASSING } from './stores.ts';

/** Far above any article. */
const LIMITS = { size: 4_000_000, depth: 16 };

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
  // The reader in the page made it; a page that took its process over could have, too.
  const id = isPlain(content, LIMITS) ? await keepSheet(PASSING, content, Date.now()) : null;
  if (id === null) return false;
  await browser.tabs.create({ url: browser.runtime.getURL(`/sheet.html?sheet=${id}`) });
  return true;
}
