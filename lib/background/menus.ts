/** The context menu of a selection: "no card for this sentence". */
import { browser } from '../platform/browser.ts';
import { loadWords } from '../platform/packaged.ts';
import { readSettings } from '../storage/settings.ts';
import { openConfirmPage } from './open-report.ts';
import { LASTING } from './stores.ts';
import { tellReader } from './tell-reader.ts';

const REPORT_SELECTION = 'report-selection';
const MAX_SELECTION = 600;

/** Browsers keep the entry over restarts: it is made when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  const { contextMenus } = browser as { contextMenus?: typeof browser.contextMenus };
  if (!contextMenus) return;
  await contextMenus.removeAll();
  const words = await loadWords((await readSettings(LASTING)).language);
  contextMenus.create({
    id: REPORT_SELECTION,
    title: words.t('menu.reportSelection'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Answers the entry in the menu of selected text. */
export function registerMenus(): void {
  const { contextMenus } = browser as { contextMenus?: typeof browser.contextMenus };
  contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== REPORT_SELECTION || tab?.id === undefined) return;
    void reportSelection(tab.id, tab.url ?? info.pageUrl ?? '', tab.incognito, info.selectionText ?? '');
  });
}

/** The reader in the page knows the sentence and its neighbours; without one the selection stands alone. */
async function reportSelection(tabId: number, url: string, incognito: boolean, text: string): Promise<void> {
  if (await tellReader(tabId, { type: 'report-selection' })) return;
  if (!URL.canParse(url)) return;
  await openConfirmPage(
    {
      about: 'selection',
      claim: null,
      stance: null,
      difference: null,
      sentence: text.slice(0, MAX_SELECTION),
      before: '',
      after: '',
      position: 0,
      lang: '',
      trace: [],
      probability: null,
    },
    '',
    url,
    incognito,
    null,
  );
}
