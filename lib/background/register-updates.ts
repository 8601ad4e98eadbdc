/** Looks for a newer dossier once a day, if the reader has switched that on. Otherwise there is no alarm and no request. */
import { browser } from '../platform/browser.ts';
import { fetchPack } from '../platform/fetch-pack.ts';
import { readSource, SOURCE_KEY } from '../storage/update-source.ts';
import { UPDATES } from '../updates/in-use.ts';
import { lookForUpdate } from '../updates/look.ts';
import { LASTING } from './stores.ts';

const ALARM = 'look-for-update';
const MINUTE = 60_000;
const MINUTES_A_DAY = 1_440;

/**
 * Alarms can get lost with an update or a restart: so it is looked whether there is one. The first look is the reader's
 * own, on switching it on.
 */
async function arrange(): Promise<void> {
  const source = await readSource(LASTING);
  const alarm = await browser.alarms.get(ALARM);
  if (!source) await browser.alarms.clear(ALARM);
  else if (!alarm) {
    const due = (source.last?.at ?? Date.now()) + MINUTES_A_DAY * MINUTE;
    const when = Math.max(due, Date.now() + MINUTE);
    browser.alarms.create(ALARM, { when, periodInMinutes: MINUTES_A_DAY });
  }
}

/** A failure (storage out of reach) is nobody else's: the next start or alarm tries again. */
const quietly = (work: Promise<unknown>): void => {
  work.catch(() => undefined);
};

/** Sets the alarm where the reader switched looking on, and answers it. */
export function registerUpdates(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM)
      quietly(lookForUpdate({ store: LASTING, now: Date.now, fetchPack, updates: UPDATES }));
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && SOURCE_KEY in changes) quietly(arrange());
  });
  browser.runtime.onStartup.addListener(() => quietly(arrange()));
  browser.runtime.onInstalled.addListener(() => quietly(arrange()));
}
