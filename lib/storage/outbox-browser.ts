/** The outbox of this browser, for the extension's own pages and the background. */
import { browser } from '../platform/browser.ts';
import { createOutbox, type Outbox } from './outbox.ts';

const LOCK = 'outbox';

/** One piece of work at a time over all pages and the background. */
const exclusive = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(LOCK, work) as Promise<T>;

/** The outbox of this browser; changes from several pages wait for one another. */
export const OUTBOX: Outbox = createOutbox({ store: browser.storage.local, now: Date.now, exclusive });
