/**
 * The toolbar button: in a tab how many sentences are paired, in digits and, for the pointer, in words; in all others a sign
 * when the browser withholds pages.
 */
import { readAccess } from '../platform/access.ts';
import { browser } from '../platform/browser.ts';
import { loadWords } from '../platform/packaged.ts';
import { readSettings } from '../storage/settings.ts';
import type { PageStatus } from '../storage/types.ts';
import { LASTING } from './stores.ts';

const INK = '#3d4f78';
const PAPER = '#ffffff';
const MISSING = '!';

/** `status` is `null` when nothing is known of the page. Badges of a tab vanish by themselves when it goes elsewhere. */
export async function showBadge(tabId: number, status: PageStatus | null, active: boolean): Promise<void> {
  const paired = status?.relevance === 'about' && active ? status.paired : 0;
  try {
    // Without a number of its own it has what all tabs have.
    await browser.action.setBadgeText({ tabId, text: paired > 0 ? String(paired) : null });
    await browser.action.setTitle({ tabId, title: await describe(status, paired, active) });
  } catch {
    // The tab is gone.
  }
}

/** Shows in all tabs whether access is missing. Never in a page. */
export async function showMissingAccess(): Promise<void> {
  const isMissing = await isAccessMissing();
  await browser.action.setBadgeText({ text: isMissing ? MISSING : '' });
  await browser.action.setBadgeBackgroundColor({ color: INK });
  await browser.action.setBadgeTextColor?.({ color: PAPER });
  const { t } = await loadWords((await readSettings(LASTING)).language);
  await browser.action.setTitle({ title: t(isMissing ? 'badge.withheld' : 'app.name') });
}

/** Whether the browser keeps us from reading where the reader does not. */
async function isAccessMissing(): Promise<boolean> {
  const { on, byClick } = await readSettings(LASTING);
  return on && !byClick && (await readAccess()) === 'some';
}

async function describe(status: PageStatus | null, paired: number, active: boolean): Promise<string> {
  const words = await loadWords((await readSettings(LASTING)).language);
  if (paired > 0) return words.t('badge.about', { count: paired });
  if (!active) return words.t((await isAccessMissing()) ? 'badge.withheld' : 'badge.off');
  return words.t(status?.relevance === 'mention' ? 'badge.mention' : 'app.name');
}
