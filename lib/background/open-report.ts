/** Opens the confirm page, the only place where a report is written, seen whole and kept or sent. */
import type { Answers, PageMessage } from '../messages/protocol.ts';
import type { PageSender } from '../messages/server.ts';
import { browser } from '../platform/browser.ts';
import type { ReportDraft } from '../report/types.ts';
import { keepDraft, type StoredDraft } from '../storage/drafts.ts';
import { PASSING } from './stores.ts';

const WINDOW = { width: 620, height: 820 } as const;

/** Opens the confirm page for a card's report. Nothing is sent by that. */
export async function openReport(
  { draft, dossier, card }: Extract<PageMessage, { type: 'open-report' }>,
  from: PageSender,
): Promise<Answers['open-report']> {
  const shown = card === null ? null : { key: card, tab: from.tabId };
  await openConfirmPage(draft, dossier, from.url, from.incognito, shown);
  return true;
}

/** In a window of its own; in a tab where the browser has no windows (Android). */
export async function openConfirmPage(
  draft: ReportDraft,
  dossier: string,
  url: string,
  incognito: boolean,
  card: StoredDraft['card'],
): Promise<void> {
  const { protocol, host, pathname, search } = new URL(url);
  const scheme = protocol === 'http:' ? 'http' : 'https';
  const address = { scheme, host, path: pathname, query: search } as const;
  // What could not be kept is not there: the page says so, in place of a click without an effect.
  const id = await keepDraft(PASSING, { draft, address, dossier, incognito, card }, Date.now()).catch(
    () => 'none',
  );
  const page = browser.runtime.getURL(`/confirm.html?draft=${id}`);
  const { windows } = browser as { windows?: typeof browser.windows };
  if (windows) await windows.create({ url: page, type: 'popup', ...WINDOW });
  else await browser.tabs.create({ url: page });
}
