/**
 * Tells every open page at once when a setting, a switch, the dossier in use or the browser's permission changed: off is off,
 * everywhere, without a reload.
 */
import { onAccessChange } from '../platform/access.ts';
import { browser } from '../platform/browser.ts';
import { IMPORTED_KEY } from '../storage/imported.ts';
import { SETTINGS_KEY } from '../storage/settings.ts';
import { PAGE_PREFIX, SITE_PREFIX } from '../storage/switches.ts';
import { listTabs } from '../storage/tabs.ts';
import type { TabRecord } from '../storage/types.ts';
import { showBadge } from './badge.ts';
import { chooseFor } from './choice.ts';
import { injectReader, injectWords, lookIntoOpenTabs } from './inject.ts';
import { createNewest } from './newest.ts';
import { PASSING } from './stores.ts';
import { tellReader } from './tell-reader.ts';

type Change = { readonly oldValue?: unknown; readonly newValue?: unknown };

/** Opening and closing the sidebar is remembered for a site, too: that alone concerns no other page. */
const concernsPages = ([key, change]: [string, Change]): boolean =>
  key === SETTINGS_KEY ||
  key === IMPORTED_KEY ||
  key.startsWith(PAGE_PREFIX) ||
  (key.startsWith(SITE_PREFIX) && isOn(change.oldValue) !== isOn(change.newValue));

const isOn = (site: unknown): boolean => (site as { on?: unknown } | undefined)?.on !== false;

/** Tells open pages when a choice or the record in use has changed. */
export function registerChanges(): void {
  browser.storage.onChanged.addListener((changes) => {
    if (Object.entries(changes).some(concernsPages)) void tellAll(IMPORTED_KEY in changes);
  });
  // Pages that were opened without the permission have no gate yet.
  onAccessChange(() => void tellAll(false).then(lookIntoOpenTabs));
}

async function tellAll(withRecord: boolean): Promise<void> {
  const tabs = await listTabs(PASSING).catch(() => []);
  await Promise.all(tabs.map(([tabId, record]) => newest(tabId, withRecord, tell(tabId, record))));
}

const newest = createNewest<number>();

/** Tells one tab, unless a newer choice is on its way there by the time its words are. */
const tell =
  (tabId: number, record: TabRecord) =>
  async (withRecord: boolean, isNewest: () => boolean): Promise<void> => {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) return;
    const choice = await chooseFor({ tabId, url: record.url, incognito: tab.incognito });
    const target = { tabId, document: record.document };
    // Into a page that may not be read Chromium puts nothing until the reader clicks: whoever waited would never go on.
    if (choice.active) await injectWords(target, choice.words, withRecord);
    if (!isNewest()) return;
    const heard = await tellReader(tabId, { type: 'settings', ...choice });
    if (!heard && choice.active && (tab.url ?? record.url) === record.url) await injectReader(target);
    await showBadge(tabId, record.status, choice.active);
  };
