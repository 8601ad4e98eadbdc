/** Values that outlive a page. Every stored record carries `v`, the version of its shape. */

/** How much the reader wants to see in pages. */
export type Mode = 'full' | 'marks' | 'badge';

/** What a page needs to know of the reader's choices. */
export interface ReaderSettings {
  readonly mode: Mode;
  /** Open the sidebar by itself where it covers no text; otherwise wait as an edge tab. */
  readonly autoOpen: boolean;
  readonly side: 'right' | 'left';
  /** Width of the sidebar in CSS pixels, 280–560. */
  readonly width: number;
  readonly theme: 'system' | 'light' | 'dark';
  /** Language of our own words: one of the eight, or `auto` for the browser's. */
  readonly language: string;
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
