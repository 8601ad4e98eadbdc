/** The tab in front, as the popup sees it. */
import { browser } from '../platform/browser.ts';
import { readTab } from '../storage/tabs.ts';
import type { Place } from '../storage/switches.ts';
import type { PageStatus } from '../storage/types.ts';
import { placeOf } from './choice.ts';
import { PASSING } from './stores.ts';

export interface CurrentTab {
  readonly id: number;
  /** `null` for pages that no extension may read. */
  readonly place: Place | null;
  /** Whether the browser lets us read the page: always, because the reader clicked our icon, or not at all. */
  readonly access: 'granted' | 'clicked' | 'withheld' | 'impossible';
  readonly status: PageStatus | null;
}

/** Stores that browsers keep extensions out of. */
const CLOSED_HOSTS = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org'];

/** The tab in front, or the one that is named. */
export async function readCurrentTab(tabId?: number): Promise<CurrentTab | null> {
  const [tab] =
    tabId === undefined
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(tabId).catch(() => undefined)];
  if (tab?.id === undefined) return null;
  const url = tab.url ?? '';
  const place = await placeOf(url, tab.incognito);
  if (!place || CLOSED_HOSTS.includes(place.host))
    return { id: tab.id, place: null, access: 'impossible', status: null };
  const record = await readTab(PASSING, tab.id);
  const isSame = record !== null && record.url.split('#', 1)[0] === url.split('#', 1)[0];
  const status = isSame ? record.status : null;
  const access = await accessTo(url);
  return { id: tab.id, place, access: access === 'withheld' && status ? 'clicked' : access, status };
}

async function accessTo(url: string): Promise<'granted' | 'withheld'> {
  const origins = [`${new URL(url).protocol}//${new URL(url).hostname}/*`];
  try {
    return (await browser.permissions.contains({ origins })) ? 'granted' : 'withheld';
  } catch {
    return 'withheld';
  }
}
