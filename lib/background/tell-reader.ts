import type { ReaderMessage } from '../messages/protocol.ts';
import { browser } from '../platform/browser.ts';

/** Sends a message to the reader in a tab's page; false when there is none. */
export async function tellReader(tabId: number, message: ReaderMessage): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}
