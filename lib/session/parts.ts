import type { PackedData } from './packed-data.ts';
import type { Draw } from './panel.ts';

/** What the entry point lends to a session. */
export interface SessionParts {
  readonly document: Document;
  readonly data: PackedData;
  /** Style of the panel. */
  readonly css: string;
  readonly draw: Draw;
}
