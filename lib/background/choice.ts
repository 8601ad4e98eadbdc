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

/** What does not hang on each other is asked for at the same time: every question to the browser is a way there and back. */
async function look({ tabId, url, incognito }: TabPage) {
  const [{ on, byClick: _, ...settings }, place] = await Promise.all([
    readSettings(LASTING),
    placeOf(url, incognito),
  ]);
  const { language: words } = resolveLanguage(settings.language);
  if (!place) return { active: false, settings, words, place, site: null };
  const [site, isOn, mayRead] = await Promise.all([
    readSite(STORES, place),
    isPageOn(STORES, place),
    // A script that is in a page already stays there when the permission goes: it is told to stop.
    mayReadTab(tabId),
  ]);
  return { active: on && site.on && isOn && mayRead, settings, words, place, site };
}

/** Whether anything may be read and shown in that page. */
export async function isActive(page: TabPage): Promise<boolean> {
  return (await look(page)).active;
}

/** Whether anything may be shown in that page, and our words in which language. */
export async function chooseWords(page: TabPage): Promise<Pick<StartAnswer, 'active' | 'words'>> {
  const { active, words } = await look(page);
  return { active, words };
}

/** Everything a reader in that page needs to know of the reader's choices. */
export async function chooseFor(page: TabPage): Promise<StartAnswer> {
  const [{ active, settings, words, place, site }, version] = await Promise.all([
    look(page),
    UPDATES.version(),
  ]);
  const [hidden, read] = await Promise.all([
    place ? readHidden(STORES, place) : [],
    listReadBefore(LASTING, version, page.incognito),
  ]);
  return { active, settings, open: site?.open ?? null, hidden, read, words };
}
