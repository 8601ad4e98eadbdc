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

/** Calls back whenever access is given or taken. */
export function onAccessChange(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}
