/** Where the browser lets us read, and how the toolbar button says so when it is not everywhere. */
import { onAccessChange, readAccess, withdrawAccess } from '../platform/access.ts';
import { browser } from '../platform/browser.ts';
import { changeSettings, readSettings, SETTINGS_KEY } from '../storage/settings.ts';
import { showMissingAccess } from './badge.ts';
import { LASTING } from './stores.ts';

/** Gives access to all sites back because the reader wants so: nothing is missing then. */
export async function takeAccess(): Promise<void> {
  await changeSettings(LASTING, { byClick: true });
  await withdrawAccess();
}

async function noteAccess(): Promise<void> {
  const access = await readAccess();
  // Whatever was chosen before it was given does not count when it goes again.
  if (access === 'all' && (await readSettings(LASTING)).byClick)
    await changeSettings(LASTING, { byClick: false });
  await showMissingAccess();
}

/** The sign of missing access comes and goes with the permission and with the settings. */
export function registerAccess(): void {
  const show = (): void => void showMissingAccess();
  browser.runtime.onInstalled.addListener(show);
  browser.runtime.onStartup.addListener(show);
  browser.storage.onChanged.addListener((changes) => {
    if (SETTINGS_KEY in changes) show();
  });
  onAccessChange(() => void noteAccess());
}
