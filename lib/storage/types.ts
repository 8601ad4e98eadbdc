/** Values that outlive a page. Every stored record carries `v`, the version of its shape. */

/** How much the reader wants to see in pages. */
export type Mode = 'full' | 'marks' | 'badge';

/** What a page needs to know of the reader's choices. */
export interface ReaderSettings {
  readonly mode: Mode;
  /** Whether sentences are underlined in the text; never in the mode `badge`. */
  readonly marks: boolean;
  /** Open the sidebar by itself where it covers no text; otherwise wait as an edge tab. */
  readonly autoOpen: boolean;
  readonly side: 'right' | 'left';
  /** Width of the sidebar in CSS pixels: within `SIDEBAR_WIDTHS` (lib/view). */
  readonly width: number;
  /** Whether the page moves aside while the sidebar is open. */
  readonly room: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /** Language of our own words: one of the eight, or `auto` for the browser's. */
  readonly language: string;
}

/** All settings: what pages know, and what concerns none of them. */
export interface Settings extends ReaderSettings {
  /** Whether the extension is on at all. */
  readonly on: boolean;
  /** Whether the reader wants pages read only on a click: then access to all sites is not missing. */
  readonly byClick: boolean;
}

/** A reader's choices for one site. */
export interface SiteChoice {
  readonly on: boolean;
  /** Whether the sidebar was last left open here; `null` when it was never touched. */
  readonly open: boolean | null;
}

/** What the popup shows of a tab. */
export interface PageStatus {
  readonly relevance: 'about' | 'mention' | 'other';
  readonly lang: string | null;
  /** Sentences examined, paired, and with a difference. */
  readonly examined: number;
  readonly paired: number;
  readonly differing: number;
  readonly open: boolean;
  /** Reason codes of the relevance decision. */
  readonly reasons: readonly string[];
}

/** What is remembered of a tab while the browser runs: the background may be stopped at any time. */
export interface TabRecord {
  readonly url: string;
  /** The browser's name for the document, where it has one. */
  readonly document: string | null;
  readonly status: PageStatus | null;
}

/** The part of a storage area that is used: passed in, so that tests can lend a map. */
export interface KeyValueStore {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}
