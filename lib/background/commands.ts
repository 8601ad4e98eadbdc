/** The keyboard command: opens and closes the sidebar of the page in front. */
import { browser } from '../platform/browser.ts';
import { tellReader } from './tell-reader.ts';

export function registerCommands(): void {
  const { commands } = browser as { commands?: typeof browser.commands };
  commands?.onCommand.addListener((command, tab) => {
    if (command === 'toggle-sidebar') void toggleSidebar(tab?.id);
  });
}

async function toggleSidebar(tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id !== undefined) await tellReader(id, { type: 'toggle' });
}
