/**
 * Every message between the parts of the extension, by direction. The background checks shape, size and sender of each
 * (`server.ts`); nothing else listens. A page cannot send any of them.
 */
import type { Analysis } from '../check/types.ts';
import type { ArticleText } from '../extract/index.ts';
import type { ReportDraft } from '../report/types.ts';
import type { PageStatus, ReaderSettings } from '../storage/types.ts';

/** From the gate or the reader in a page to the background. */
export type PageMessage =
  /** The gate saw both names and a word on messages: please start the reader in this frame. `lang` is the page's declaration. */
  | { readonly type: 'start-reader'; readonly lang: string }
  /**
   * The article's text: what does it say? Answered with an `Analysis`, or `null` when the tab has sent another text meanwhile; the
   * first sentences of a long one go ahead as `first-findings` of the same turn. `words`: in which language of ours it will be
   * shown, and is to be brought to the page; `null` where that is done.
   */
  | {
      readonly type: 'examine';
      readonly page: ArticleText;
      readonly turn: number;
      readonly words: string | null;
    }
  /** What is shown beside an article about the case has not come: please load it. Answered with whether it is there. */
  | { readonly type: 'load-margin' }
  /** What was found: for badge and popup. */
  | { readonly type: 'page-status'; readonly status: PageStatus }
  /**
   * The reader pressed "report" in the page: open the confirm page with this draft. Nothing is stored or sent. `card`: by
   * `cardKey`, so that it can be put away from there; never part of a report.
   */
  | {
      readonly type: 'open-report';
      readonly draft: ReportDraft;
      /** Version of the dossier that is shown; empty where none is. */
      readonly dossier: string;
      readonly card: string | null;
    }
  /** The reader asked for the sheet to print: the background fetches its content with `read-sheet` and opens it. */
  | { readonly type: 'open-sheet'; readonly card: string | null }
  /** The reader pressed "settings" in the page. */
  | { readonly type: 'open-settings' }
  /** The reader opened, closed or moved the sidebar in the page: remember it. */
  | { readonly type: 'remember'; readonly change: PanelChange }
  /** Is the extension still there, and may this page be read? Answered with a `StartAnswer`. */
  | { readonly type: 'ping' };

/** What can be changed from inside a page; everything else only from the extension's own pages. */
export interface PanelChange {
  /** Of this site. */
  readonly open?: boolean | undefined;
  readonly side?: ReaderSettings['side'] | undefined;
  readonly width?: number | undefined;
  readonly room?: boolean | undefined;
  /** A card was unfolded: its claim, and the version of the dossier it stands on. */
  readonly read?: { readonly claim: string; readonly version: string } | undefined;
  readonly marks?: boolean | undefined;
  /** Cards put away on this page, by `cardKey`. */
  readonly hidden?: readonly string[] | undefined;
}

/** From the extension's own pages (popup, options, confirm, welcome) to the background. */
export type ExtensionMessage =
  /** The reader asks for a tab to be looked at that the gate could not look at by itself. */
  { readonly type: 'read-tab'; readonly tabId: number };

/** From the background or the extension's own pages to the reader in a page. */
export type ReaderMessage =
  | ({ readonly type: 'settings' } & StartAnswer)
  /** What the first sentences say of the text that was sent for examination, while the others are checked. */
  | { readonly type: 'first-findings'; readonly turn: number; readonly analysis: Analysis }
  | { readonly type: 'toggle' }
  | { readonly type: 'report-selection' }
  /** Show the cards again that were put away on this page. */
  | { readonly type: 'show-hidden' }
  /** The reader put a card away on the confirm page. Answered with whether it was there. */
  | { readonly type: 'hide-card'; readonly card: string }
  /** Asks for what is to stand on a sheet; answered with a `SheetContent`. */
  | { readonly type: 'read-sheet'; readonly card: string | null };

/** What the reader needs to begin. */
export interface StartAnswer {
  /** Whether the extension is on for this page, this site, everywhere. */
  readonly active: boolean;
  readonly settings: ReaderSettings;
  /** Whether the sidebar was left open on this site; `null` when it was never touched. */
  readonly open: boolean | null;
  /** Cards put away on this page, by `cardKey`. */
  readonly hidden: readonly string[];
  /** Claims read on another version of the dossier than the present one, and which. */
  readonly read: Readonly<Record<string, string>>;
  /** Language of our words, `auto` resolved; its data is in the page. */
  readonly words: string;
}

/** Answers, by message. */
export interface Answers {
  readonly 'start-reader': boolean;
  readonly examine: Analysis | null;
  readonly 'load-margin': boolean;
  readonly 'page-status': boolean;
  readonly 'open-report': boolean;
  readonly 'open-settings': boolean;
  readonly 'open-sheet': boolean;
  readonly remember: boolean;
  readonly ping: StartAnswer;
  readonly 'read-tab': boolean;
}
