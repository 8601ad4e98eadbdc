import { render } from 'preact';
import { PanelPage, type PanelPageProps } from '../../components/panel/index.ts';
import type { SidebarCallbacks } from '../../components/sidebar/index.ts';
import { readCurrentTab } from '../../lib/background/current-tab.ts';
import { LASTING, STORES } from '../../lib/background/stores.ts';
import { connectToReader, type ReaderLine, type ToPanel } from '../../lib/messages/panel-port.ts';
import { browser } from '../../lib/platform/browser.ts';
import { loadWords } from '../../lib/platform/packaged.ts';
import { closePanel } from '../../lib/platform/side-panel.ts';
import { citationOf, takeAway } from '../../lib/session/take.ts';
import { readSettings } from '../../lib/storage/settings.ts';
import { isPageOn, readSite } from '../../lib/storage/switches.ts';

type Shown = Extract<ToPanel, { type: 'view' }>;
type Around = Pick<PanelPageProps, 'tab' | 'theme' | 'words'>;

/** Follows the tab in front, or stays with `tabId`. */
export function start(root: HTMLElement, tabId?: number): void {
  let current: number | null = null;
  let line: ReaderLine | null = null;
  let shown: Shown | null = null;
  let around: Around | null = null;
  let turn = 0;

  const draw = (): void => {
    if (!around) return;
    const state = shown && {
      asked: shown.state.asked,
      hiddenCards: new Set(shown.state.hidden),
      read: shown.state.read,
    };
    const props = { ...around, shown: shown && state && { view: shown.view, state }, on: callbacks };
    render(<PanelPage {...props} />, root);
  };

  const hear = (message: ToPanel): void => {
    if (message.type === 'view') shown = message;
    else if (message.type === 'nothing') shown = null;
    else if (shown) shown = { ...shown, state: message.state };
    draw();
  };

  const connect = (id: number): void => {
    line?.close();
    shown = null;
    line = connectToReader(id, hear, () => {
      line = null;
      shown = null;
      draw();
    });
  };

  /** Looks which tab is in front and what is known of it; connects anew where that is needed. */
  const look = async (): Promise<void> => {
    const now = ++turn;
    const [settings, tab] = await Promise.all([readSettings(LASTING), readCurrentTab(tabId)]);
    const words = await loadWords(settings.language);
    const place = tab?.place ?? null;
    const on =
      settings.on && (!place || ((await readSite(STORES, place)).on && (await isPageOn(STORES, place))));
    if (now !== turn) return;
    document.documentElement.lang = words.lang;
    document.title = words.t('app.name');
    const { status = null, access = 'impossible' } = tab ?? {};
    around = { tab: { status, access, on }, theme: settings.theme, words };
    if (tab && (tab.id !== current || !line)) connect(tab.id);
    current = tab?.id ?? null;
    draw();
  };

  const callbacks: SidebarCallbacks = {
    onOpen: () => undefined,
    onClose: () => void closePanel(),
    onActivate: (card) => line?.tell({ type: 'activate', card }),
    onSelect: (card) => line?.tell({ type: 'select', card }),
    onRead: (card) => line?.tell({ type: 'read', card }),
    onHide: (card) => line?.tell({ type: 'hide', card }),
    onShowHidden: () => line?.tell({ type: 'show-hidden' }),
    onReport: (target) => line?.tell({ type: 'report', target }),
    onEvent: (event) => line?.tell({ type: 'event', event }),
    onJumpEvent: (event) => line?.tell({ type: 'jump', event }),
    onSheet: (card) => line?.tell({ type: 'sheet', card }),
    onSettings: () => void browser.runtime.openOptionsPage(),
    onTake: async (card, form) => {
      if (!shown || !around) return null;
      const citation = citationOf(shown.page, shown.view, card, new Set(shown.state.hidden));
      return takeAway(citation, form, around.words, navigator.clipboard);
    },
    onResize: () => undefined,
    onSide: () => undefined,
    onRoom: () => undefined,
    onMarks: () => undefined,
  };

  const lookSoon = (): void => void look();
  browser.tabs.onActivated.addListener(lookSoon);
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === current && status) lookSoon();
  });
  // The reader in the page tells its state to the background, which writes it down; switches and settings, too.
  browser.storage.onChanged.addListener(lookSoon);
  lookSoon();
}
