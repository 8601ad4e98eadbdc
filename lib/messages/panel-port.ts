/**
 * The line between a reader in a page and the browser's own side panel: the reader tells what there is to show, the panel
 * tells what was pressed. Both ends are ours; a page can neither open nor hear it. It ends when either side goes away.
 */
import type { CitedPage } from '../cite/index.ts';
import type { ContextId } from '../dossier/types.ts';
import { browser } from '../platform/browser.ts';
import type { SidebarView } from '../view/types.ts';
import type { StartAnswer } from './protocol.ts';
import { isPlain } from './plain.ts';

const NAME = 'side-panel';

/** What a report is about. */
export type ReportAbout =
  | { readonly about: 'card'; readonly card: string }
  | { readonly about: 'difference'; readonly card: string; readonly difference: number }
  | { readonly about: 'absent'; readonly contexts: readonly ContextId[] };

/** What the reader asked for last: a card or an event to unfold and bring into view. */
export interface Asked {
  readonly card: string | null;
  readonly event: string | null;
  /** Counts how often something was asked for: asking for the same thing again unfolds it again. */
  readonly turn: number;
}

/** What moves while the view stays. */
export interface PanelState {
  readonly asked: Asked;
  readonly hidden: readonly string[];
  readonly read: StartAnswer['read'];
}

export type ToPanel =
  | {
      readonly type: 'view';
      readonly view: SidebarView;
      readonly page: CitedPage;
      readonly state: PanelState;
    }
  | { readonly type: 'state'; readonly state: PanelState }
  /** The page is not, or no longer, about the case, or switched off. */
  | { readonly type: 'nothing' };

export type FromPanel =
  | { readonly type: 'activate' | 'select' | 'read' | 'hide'; readonly card: string }
  | { readonly type: 'show-hidden' }
  | { readonly type: 'jump' | 'event'; readonly event: string }
  | { readonly type: 'report'; readonly target: ReportAbout }
  | { readonly type: 'sheet'; readonly card: string | null };

export interface PanelLine {
  tell(message: ToPanel): void;
}

/** The reader's end. `onOpen` gets each panel that connects, and answers what to do with its messages and its end. */
export function listenForPanels(
  signal: AbortSignal,
  onOpen: (line: PanelLine) => { hear(message: FromPanel): void; end(): void },
): void {
  const { id } = browser.runtime;
  const base = browser.runtime.getURL('/');
  const listener = (port: ReturnType<typeof browser.runtime.connect>): void => {
    if (port.name !== NAME || port.sender?.id !== id || !port.sender.url?.startsWith(base)) return;
    const { hear, end } = onOpen({
      tell(message) {
        try {
          port.postMessage(message);
        } catch {
          // The panel is gone; its end is on the way.
        }
      },
    });
    port.onMessage.addListener((message: unknown) => hear(message as FromPanel));
    port.onDisconnect.addListener(end);
  };
  browser.runtime.onConnect.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onConnect.removeListener(listener);
    } catch {
      // The extension is gone, and the listener with it.
    }
  });
}

export interface ReaderLine {
  tell(message: FromPanel): void;
  close(): void;
}

/** The panel's end. `onEnd` is called when there is no reader in the tab's page, or no longer. */
export function connectToReader(
  tabId: number,
  onMessage: (message: ToPanel) => void,
  onEnd: () => void,
): ReaderLine {
  const port = browser.tabs.connect(tabId, { name: NAME, frameId: 0 });
  let closed = false;
  port.onMessage.addListener((message: unknown) => {
    if (isToPanel(message)) onMessage(message);
  });
  port.onDisconnect.addListener(() => {
    if (!closed) onEnd();
    closed = true;
  });
  return {
    tell: (message) => {
      if (!closed) port.postMessage(message);
    },
    close: () => {
      closed = true;
      port.disconnect();
    },
  };
}

/** Far above any article. */
const LIMITS = { size: 8_000_000, depth: 16 };

/** The reader in the page made it; a page that took its process over could have, too: it must be data, and no more than that. */
function isToPanel(raw: unknown): raw is ToPanel {
  const type = (raw as { type?: unknown } | null)?.type;
  return (type === 'view' || type === 'state' || type === 'nothing') && isPlain(raw, LIMITS);
}
