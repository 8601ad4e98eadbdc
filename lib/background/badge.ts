/** The toolbar button of a tab: how many sentences are paired, in digits and, for the pointer, in words. */
import { browser } from '../platform/browser.ts';
import { loadWords } from '../platform/packaged.ts';
import { readSettings } from '../storage/settings.ts';
import type { PageStatus } from '../storage/types.ts';
import { LASTING } from './stores.ts';

const INK = '#3d4f78';
const PAPER = '#ffffff';

/** `status` is `null` when nothing is known of the page. Badges of a tab vanish by themselves when it goes elsewhere. */
export async function showBadge(tabId: number, status: PageStatus | null, active: boolean): Promise<void> {
  const paired = status?.relevance === 'about' && active ? status.paired : 0;
  try {
    await browser.action.setBadgeText({ tabId, text: paired > 0 ? String(paired) : '' });
    if (paired > 0) await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    if (paired > 0) await browser.action.setBadgeTextColor?.({ tabId, color: PAPER });
    await browser.action.setTitle({ tabId, title: await describe(status, paired, active) });
  } catch {
    // The tab is gone.
  }
}

async function describe(status: PageStatus | null, paired: number, active: boolean): Promise<string> {
  const words = await loadWords((await readSettings(LASTING)).language);
  if (!active) return words.t('badge.off');
  if (paired > 0) return words.t('badge.about', { count: paired });
  return words.t(status?.relevance === 'mention' ? 'badge.mention' : 'app.name');
}
