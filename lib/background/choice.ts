/** Whether the extension is on for a page, and with which settings. */
import type { StartAnswer } from '../messages/protocol.ts';
import { mayReadTab } from '../platform/access.ts';
import { resolveLanguage } from '../platform/packaged.ts';
import { readHidden } from '../storage/hidden.ts';
import { listReadBefore } from '../storage/read-cards.ts';
import { readSettings } from '../storage/settings.ts';
import { digestAddress, isPageOn, type Place, readSite } from '../storage/switches.ts';
import { UPDATES } from '../updates/in-use.ts';
import { LASTING, STORES } from './stores.ts';

/** The switches' view of an address, or `null` when it is not a web page. */
export async function placeOf(url: string, incognito: boolean): Promise<Place | null> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return null;
  return { host: new URL(url).host, page: await digestAddress(url), incognito };
}

/** A page in a tab, as the browser names it. */
export interface TabPage {
  readonly tabId: number;
  readonly url: string;
  readonly incognito: boolean;
}

async function look({ tabId, url, incognito }: TabPage) {
  const { on, byClick: _, ...settings } = await readSettings(LASTING);
  const place = await placeOf(url, incognito);
  const site = place && (await readSite(STORES, place));
  const isWanted = on && place !== null && site?.on === true && (await isPageOn(STORES, place));
  // A script that is in a page already stays there when the permission goes: it is told to stop.
  const active = isWanted && (await mayReadTab(tabId));
  return { active, settings, place, site };
}

/** Whether anything may be read and shown in that page. */
export async function isActive(page: TabPage): Promise<boolean> {
  return (await look(page)).active;
}

/** Everything a reader in that page needs to know of the reader's choices. */
export async function chooseFor(page: TabPage): Promise<StartAnswer> {
  const { active, settings, place, site } = await look(page);
  return {
    active,
    settings,
    open: site?.open ?? null,
    hidden: place ? await readHidden(STORES, place) : [],
    read: await listReadBefore(LASTING, await UPDATES.version(), page.incognito),
    words: resolveLanguage(settings.language).language,
  };
}
