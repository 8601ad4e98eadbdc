import type { ReaderSettings } from '../../lib/storage/types.ts';
import type { ContextId } from '../../lib/dossier/types.ts';

/** What the sidebar shows at the moment, apart from the view itself. */
export interface SidebarState {
  readonly open: boolean;
  /** Card to unfold and bring into view, as after a click on its sentence in the page. */
  readonly activeCard: string | null;
  /** Cards the reader has put away on this page. */
  readonly hiddenCards: ReadonlySet<string>;
}

/** How the reader wants it to look; `panel`: in the browser's own side panel, where it fills the width. */
export interface SidebarLook extends Pick<ReaderSettings, 'theme' | 'side' | 'width'> {
  readonly home: 'page' | 'panel';
}

/** What a report from the sidebar is about. */
export type ReportTarget =
  | { readonly about: 'card'; readonly card: string }
  | { readonly about: 'difference'; readonly card: string; readonly difference: number }
  | { readonly about: 'absent'; readonly contexts: readonly ContextId[] };

/** What the reader can do in the sidebar. All of it comes from trusted events only. */
export interface SidebarCallbacks {
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** Show the card's sentence in the page. */
  readonly onActivate: (card: string) => void;
  /** Unfold another card, without moving the page. */
  readonly onSelect: (card: string) => void;
  readonly onReport: (target: ReportTarget) => void;
  readonly onHide: (card: string) => void;
  readonly onShowHidden: () => void;
  /** Show in the page where the date of an event is mentioned. */
  readonly onJumpEvent: (event: string) => void;
  readonly onSettings: () => void;
}
