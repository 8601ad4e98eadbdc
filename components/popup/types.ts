import type { ReaderSettings } from '../../lib/storage/types.ts';

/**
 * Whether the browser lets us read the tab: granted, for this once because the reader clicked our icon, withheld by its
 * settings, or never possible (its own pages, stores).
 */
export type Access = 'granted' | 'clicked' | 'withheld' | 'impossible';

export const isReadable = (access: Access): boolean => access === 'granted' || access === 'clicked';

/** Where it is switched on. A wider "off" wins. */
export interface PopupSite {
  /** Host of the tab, as ASCII; `null` where there is none. */
  readonly host: string | null;
  readonly page: boolean;
  readonly site: boolean;
  readonly everywhere: boolean;
}

export interface PopupCallbacks {
  readonly onOpenSidebar: () => void;
  readonly onCloseSidebar: () => void;
  readonly onPage: (on: boolean) => void;
  readonly onSite: (on: boolean) => void;
  readonly onEverywhere: (on: boolean) => void;
  readonly onChange: (change: Partial<ReaderSettings>) => void;
  /** Shows the cards again that were put away on this page. */
  readonly onShowHidden: () => void;
  /** Ask the browser for access, to this site or to all. */
  readonly onAllowSite: () => void;
  readonly onAllowAll: () => void;
  /** Opens the browser's own side panel; `null` where it has none. */
  readonly onPanel: (() => void) | null;
  readonly onReportSelection: () => void;
  readonly onSettings: () => void;
}
