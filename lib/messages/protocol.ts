/**
 * Every message between the parts of the extension, by direction. The background checks shape, size and sender of each
 * (`server.ts`); nothing else listens. A page cannot send any of them.
 */
import type { ReportDraft } from '../report/types.ts';
import type { PageStatus, ReaderSettings } from '../storage/types.ts';

/** From the gate or the reader in a page to the background. */
export type PageMessage =
  /** The gate saw both names and a word on messages: please start the reader in this frame. `lang` is the page's declaration. */
  | { readonly type: 'start-reader'; readonly lang: string }
  /** The text is in another language than declared: please load its knowledge. Answered when it is there. */
  | { readonly type: 'load-language'; readonly lang: string }
  /** What was found: for badge and popup. */
  | { readonly type: 'page-status'; readonly status: PageStatus }
  /** The reader pressed "report" in the page: open the confirm page with this draft. Nothing is stored or sent. */
  | { readonly type: 'open-report'; readonly draft: ReportDraft }
  /** The reader opened, closed or moved something in the page: remember it. */
  | { readonly type: 'remember'; readonly change: Partial<ReaderSettings> }
  /** Is the extension still there, and may this page be read? */
  | { readonly type: 'ping' };

/** From the background to the reader in a page. */
export type ReaderMessage =
  | { readonly type: 'settings'; readonly settings: ReaderSettings; readonly active: boolean }
  | { readonly type: 'toggle' }
  | { readonly type: 'report-selection' }
  | { readonly type: 'go-to'; readonly sentence: number };

/** Answers to `start-reader` and `ping`: what the reader needs to begin. */
export interface StartAnswer {
  readonly active: boolean;
  readonly settings: ReaderSettings;
}
