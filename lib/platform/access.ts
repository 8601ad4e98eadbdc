/** Whether the browser lets us read pages, and how to ask for it. */
import { browser } from './browser.ts';

const ORIGINS = ['http://*/*', 'https://*/*'];

/** `all`: every http(s) page; `some`: only where the reader allowed it or clicks. */
export type Access = 'all' | 'some';

/** Whether the extension may look at all sites. A browser that cannot say counts as “some”. */
export async function readAccess(): Promise<Access> {
  try {
    return (await browser.permissions.contains({ origins: ORIGINS })) ? 'all' : 'some';
  } catch {
    return 'some';
  }
}

/** Access to one host (with its port), or to all. Only from a click: browsers refuse it otherwise. */
export async function requestAccess(host?: string): Promise<boolean> {
  const origins = host === undefined ? ORIGINS : [`*://${host.replace(/:\d+$/, '')}/*`];
  try {
    return await browser.permissions.request({ origins });
  } catch {
    return false;
  }
}

/** Whether the browser lets an extension give back what its manifest asks for: Firefox does, Chromium has a page for that. */
export const CAN_GIVE_BACK: boolean = import.meta.env.FIREFOX;

/** Gives access to all sites back, or opens the page on which the browser lets the reader do it. */
export async function withdrawAccess(): Promise<void> {
  if (CAN_GIVE_BACK) await browser.permissions.remove({ origins: ORIGINS });
  else await browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
}

/**
 * Whether a tab's page may be read right now: given for all sites, for its own, or by a click on the icon. The browser
 * tells the address of such tabs only.
 */
export async function mayReadTab(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).url !== undefined;
  } catch {
    return false;
  }
}

/** Calls back whenever access is given or taken. */
export function onAccessChange(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}
