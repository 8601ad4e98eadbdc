/** Wakes delivery whenever something may be due: a start, an alarm, a report the reader sent, a line that is back. */
import { browser } from '../platform/browser.ts';
import { maySend } from '../platform/consent.ts';
import { postReport } from '../platform/post-report.ts';
import { OUTBOX } from '../storage/outbox-browser.ts';
import { readEndpoint } from '../storage/outbox-endpoint.ts';
import { OUTBOX_PREFIX } from '../storage/outbox-item.ts';
import { createDelivery } from './delivery.ts';
import { ALARM, setAlarm } from './delivery-alarm.ts';

const DELIVERY = createDelivery({
  outbox: OUTBOX,
  now: Date.now,
  random: Math.random,
  endpoint: async () => (await readEndpoint(browser.storage.local))?.url ?? null,
  maySend,
  post: postReport,
  async schedule(time) {
    if (time === null) await browser.alarms.clear(ALARM);
    else setAlarm(time);
  },
});

/** A failure (storage out of reach) is nobody else's: the next start or alarm tries again. */
const run = (): void => {
  DELIVERY.run().catch(() => undefined);
};

const isWaiting = (value: unknown): boolean =>
  (value as { state?: unknown } | null | undefined)?.state === 'waiting';

/** Delivers waiting reports: when one is added, at an alarm, when the network is back, and at every start. */
export function registerDelivery(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) run();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    const asked = Object.entries(changes).some(
      ([key, { oldValue, newValue }]) =>
        key.startsWith(OUTBOX_PREFIX) && isWaiting(newValue) && !isWaiting(oldValue),
    );
    if (area === 'local' && asked) run();
  });
  browser.runtime.onStartup.addListener(run);
  browser.runtime.onInstalled.addListener(run);
  globalThis.addEventListener?.('online', run);
  // Alarms can get lost with an update or a restart: every start of the background sets it anew. Reports waiting is
  // rare, and a start that nobody asked for does not happen.
  run();
}
