/** First start and updates. */
import { browser } from '../platform/browser.ts';
import { lookIntoOpenTabs } from './inject.ts';
import { createMenus } from './menus.ts';

/** Greets on installation, and looks into the tabs that were open before it or before an update. */
export function registerInstalled(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenus().catch(() => undefined);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    // Firefox puts content scripts into open tabs by itself.
    if (!import.meta.env.FIREFOX && (reason === 'install' || reason === 'update')) void lookIntoOpenTabs();
  });
}
