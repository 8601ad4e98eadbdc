/** First start and updates. */
import { browser } from '../platform/browser.ts';
import { injectGate } from './inject.ts';
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

async function lookIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id } of tabs) if (id !== undefined) await injectGate(id);
}
