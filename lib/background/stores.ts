/** The two stores of the background and the extension's own pages. Pages never touch storage: they ask. */
import { browser } from '../platform/browser.ts';
import type { KeyValueStore } from '../storage/types.ts';

/** Until it is deleted. */
export const LASTING: KeyValueStore = browser.storage.local;
/** Until the browser is closed. */
export const PASSING: KeyValueStore = browser.storage.session;
/** Both, for what depends on the window being private. */
export const STORES = { lasting: LASTING, passing: PASSING };

/** Keeps storage out of reach of content scripts, in browsers that can. */
export async function restrictStorage(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const { setAccessLevel } = area as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
    await setAccessLevel?.call(area, { accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}
