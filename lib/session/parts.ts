import type { Margin } from './margin.ts';
import type { Draw } from './panel.ts';

/** What the entry point lends to a session. */
export interface ReaderParts {
  readonly document: Document;
  /** Has the background put the margin into the page, with our words; `null` when it does not come. */
  readonly loadMargin: () => Promise<Margin | null>;
}

/** What the margin shows itself with. */
export interface SessionParts {
  readonly document: Document;
  /** Style of the panel. */
  readonly css: string;
  readonly draw: Draw;
}
