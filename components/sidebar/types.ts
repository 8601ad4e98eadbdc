import type { CiteFormat } from '../../lib/cite/types.ts';
import type { ContextId } from '../../lib/dossier/types.ts';
import type { ReaderSettings } from '../../lib/storage/types.ts';

/** What the sidebar shows at the moment, apart from the view itself. */
export interface SidebarState {
  readonly open: boolean;
  /** Card or event to unfold and bring into view, as after a click on its sentence in the page. */
  readonly asked: {
    readonly card: string | null;
    readonly event: string | null;
    /** Counts how often something was asked for: asking for the same thing again unfolds it again. */
    readonly turn: number;
  };
  /** Cards the reader has put away on this page. */
  readonly hiddenCards: ReadonlySet<string>;
  /** Claims the reader read on an older version of the dossier, and which one. */
  readonly read: Readonly<Record<string, string>>;
}

/** How the reader wants it to look; `panel`: in the browser's own side panel, where it fills the width. */
export interface SidebarLook extends Pick<ReaderSettings, 'theme' | 'side' | 'width' | 'room' | 'marks'> {
  readonly home: 'page' | 'panel';
  /** How much of the edge the tab takes: with its number, as a strip, or as a sliver. */
  readonly tabShape?: 'full' | 'slim' | 'sliver';
}

/** What a report from the sidebar is about. */
export type ReportTarget =
  | { readonly about: 'card'; readonly card: string }
  | { readonly about: 'difference'; readonly card: string; readonly difference: number }
  | { readonly about: 'absent'; readonly contexts: readonly ContextId[] };

/** As what a card is taken away; `link`: the page's address with its sentence marked. */
export type TakeForm = CiteFormat | 'link';

/** What the reader can do in the sidebar. All of it comes from trusted events only. */
export interface SidebarCallbacks {
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** Show the card's sentence in the page. */
  readonly onActivate: (card: string) => void;
  /** Unfold another card, without moving the page. */
  readonly onSelect: (card: string) => void;
  /** A card was unfolded. */
  readonly onRead: (card: string) => void;
  readonly onReport: (target: ReportTarget) => void;
  readonly onHide: (card: string) => void;
  readonly onShowHidden: () => void;
  /** Show in the page where the date of an event is mentioned. */
  readonly onJumpEvent: (event: string) => void;
  /** Show an event in the list of the timeline. */
  readonly onEvent: (event: string) => void;
  readonly onSettings: () => void;
  /** Copies a card, or all for `null`. Answers `null` when it is on the clipboard, else the text to copy by hand. */
  readonly onTake: (card: string | null, form: TakeForm) => Promise<string | null>;
  /** Opens the sheet for printing, of a card or of all. */
  readonly onSheet: (card: string | null) => void;
  /** Another width; `done` when the reader let go. */
  readonly onResize: (width: number, done: boolean) => void;
  readonly onSide: (side: ReaderSettings['side']) => void;
  /** Whether the page makes room while the sidebar is open. */
  readonly onRoom: (room: boolean) => void;
  /** Whether sentences are underlined in the text. */
  readonly onMarks: (marks: boolean) => void;
}
