/** The keyboard commands: open and close the sidebar of the page in front; marks in the text on and off. */
import { browser } from '../platform/browser.ts';
import { changeSettings, readSettings } from '../storage/settings.ts';
import { injectGate } from './inject.ts';
import { LASTING } from './stores.ts';
import { tellReader } from './tell-reader.ts';

/** Answers the keyboard shortcuts of the manifest. */
export function registerCommands(): void {
  const { commands } = browser as { commands?: typeof browser.commands };
  commands?.onCommand.addListener((command, tab) => {
    if (command === 'toggle-sidebar') void toggleSidebar(tab?.id);
    else if (command === 'toggle-marks') void toggleMarks();
  });
}

/** Open pages hear of it as of every change of a setting. */
async function toggleMarks(): Promise<void> {
  const { marks } = await readSettings(LASTING);
  await changeSettings(LASTING, { marks: !marks });
}

async function toggleSidebar(tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined || (await tellReader(id, { type: 'toggle' }))) return;
  // Where the browser withholds the site, pressing the keys allows to read this page, this once.
  await injectGate(id);
}
