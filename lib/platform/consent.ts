/** The browser's own question before data leaves the device, where the browser has one (Firefox). */
import { browser } from './browser.ts';

/** What a report holds: text of a page, and what the reader chose to tell of its address. */
const KINDS = ['websiteContent', 'browsingActivity'];

interface WithDataCollection {
  request(permissions: { data_collection: string[] }): Promise<boolean>;
  contains(permissions: { data_collection: string[] }): Promise<boolean>;
}

/** Only from a click. `true` where the browser knows no such question: our own page has asked it in plain words. */
export function askToSend(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return Promise.resolve(true);
  return (browser.permissions as unknown as WithDataCollection)
    .request({ data_collection: KINDS })
    .catch(() => false);
}

/** Whether the answer still stands. */
export function maySend(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return Promise.resolve(true);
  return (browser.permissions as unknown as WithDataCollection)
    .contains({ data_collection: KINDS })
    .catch(() => false);
}
