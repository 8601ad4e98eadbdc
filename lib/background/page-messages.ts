/** What the background does for a page. Each function answers one message of `PageMessage`. */
import type { Answers, PageMessage } from '../messages/protocol.ts';
import type { PageSender } from '../messages/server.ts';
import { browser } from '../platform/browser.ts';
import { keepHidden } from '../storage/hidden.ts';
import { noteRead } from '../storage/read-cards.ts';
import { changeSettings, pickSettings } from '../storage/settings.ts';
import { changeSite } from '../storage/switches.ts';
import { readTab, writeTab } from '../storage/tabs.ts';
import { showBadge } from './badge.ts';
import { chooseFor, chooseWords, isActive, placeOf } from './choice.ts';
import { injectMargin, injectMarkStyle, injectReader } from './inject.ts';
import { warmUp } from './knowledge.ts';
import { LASTING, PASSING, STORES } from './stores.ts';

type Message<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;
type Answer<T extends keyof Answers> = Promise<Answers[T]>;

/** The gate asks. The tab is remembered even when the answer is no: the reader may be switched on later. */
export async function startReader(
  { lang }: Message<'start-reader'>,
  from: PageSender,
): Answer<'start-reader'> {
  const record = { url: from.url, document: from.document, status: null };
  const kept = writeTab(PASSING, from.tabId, record, Date.now());
  // A reader that starts asks what was chosen once more.
  // Where it is off, asked again after the tab is kept: whoever changes it from here on finds the tab and tells it.
  if ((await isActive(from)) || (await kept.then(() => isActive(from)))) {
    warmUp(lang);
    return injectReader(from);
  }
  await showBadge(from.tabId, null, false);
  return false;
}

/** Injects what draws the sidebar, unless the reader switched this page off. */
export async function loadMargin(_: Message<'load-margin'>, from: PageSender): Answer<'load-margin'> {
  const { active, words } = await chooseWords(from);
  return active && injectMargin(from, words);
}

/** Keeps what a page's reader found, for badge and popup, as long as the tab lives. */
export async function keepStatus(
  { status }: Message<'page-status'>,
  from: PageSender,
): Answer<'page-status'> {
  const before = await readTab(PASSING, from.tabId);
  if (
    status.relevance === 'about' &&
    !(before?.status?.relevance === 'about' && before.document === from.document)
  )
    await injectMarkStyle(from);
  const record = { url: from.url, document: from.document, status };
  await writeTab(PASSING, from.tabId, record, Date.now());
  // What was taken away while the page was being read does not come back on the icon.
  await showBadge(from.tabId, status, await isActive(from));
  return true;
}

/** Keeps a choice made in the sidebar. */
export async function remember({ change }: Message<'remember'>, from: PageSender): Answer<'remember'> {
  const { open, hidden, read, ...look } = change;
  const place = await placeOf(from.url, from.incognito);
  if (open !== undefined && place) await changeSite(STORES, place, { open }, Date.now());
  if (read) await noteRead(LASTING, read, from.incognito);
  if (hidden !== undefined && place) await keepHidden(STORES, place, hidden, Date.now());
  const settings = pickSettings(look);
  if (Object.keys(settings).length > 0) await changeSettings(LASTING, settings);
  return true;
}

/** What the reader has chosen for the asking page. */
export function answerPing(_: Message<'ping'>, from: PageSender): Answer<'ping'> {
  return chooseFor(from);
}

/** Opens the options page. */
export async function openSettings(): Answer<'open-settings'> {
  await browser.runtime.openOptionsPage();
  return true;
}
