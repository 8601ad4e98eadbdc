import type { ReportDraft } from '../../lib/report/index.ts';
import type { Mode, Settings } from '../../lib/storage/types.ts';
import type { EventView, QuoteView, RecordView, SourceView } from '../../lib/view/types.ts';

/** A kept report as the list shows it. */
export interface ReportRow {
  readonly id: string;
  readonly state: 'kept' | 'waiting' | 'sent' | 'refused';
  /** ISO day on which it was kept, and on which it was sent. */
  readonly day: string;
  readonly sentDay: string | null;
  /** What was reported; `null` when it cannot be read. */
  readonly about: ReportDraft['about'] | null;
  /** Code of the closed list of reasons. */
  readonly reason: string;
  readonly sentence: string;
  readonly lang: string;
  /** Title of the claim in the reader's language. */
  readonly claim: string | null;
  /** The whole report, as it is kept and sent. */
  readonly text: string;
  /** Why it is not there yet, or will not be tried again. */
  readonly why: 'rejected' | 'server' | 'network' | 'redirect' | 'endpoint' | 'too-old' | 'permission' | null;
  readonly status: number | null;
  readonly tries: number;
  /** Day and time of the next try, in the reader's way of writing. */
  readonly nextTry: string | null;
  /** Kept for more than 30 days and not sent. */
  readonly old: boolean;
  /** What became of a report that was sent. */
  readonly outcome:
    | { readonly kind: 'accepted'; readonly version: string }
    | { readonly kind: 'declined'; readonly reason: string }
    | null;
}

export interface ReportsView {
  readonly rows: readonly ReportRow[];
  /** Most reports that can be kept. */
  readonly room: number;
  readonly newer: number;
  readonly damaged: number;
  /** Whether storage could not be read: then nothing is known of what is kept. */
  readonly unreadable: boolean;
  /** Where reports can be sent; `null` when no address is set. */
  readonly host: string | null;
  /** Whether the reader has agreed to send there before. */
  readonly agreed: boolean;
}

export interface ReportCallbacks {
  readonly onEdit: (id: string) => void;
  /** Straight from the click, so that the browser may ask back. */
  readonly onSend: (id: string, host: string) => void;
  readonly onTakeBack: (id: string) => void;
  readonly onCopy: (id: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onDeleteAll: () => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

export interface EndpointCallbacks {
  readonly onUse: (address: string) => void;
  readonly onRemove: () => void;
}

export interface SettingsCallbacks {
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onSiteOn: (host: string) => void;
  readonly onGiveAccess: () => void;
  readonly onChangeKeys: (() => void) | null;
}

export interface SettingsView {
  readonly settings: Settings;
  readonly sitesOff: readonly string[];
  readonly access: 'all' | 'some';
  /** The keys of the commands; empty when none are set. */
  readonly keys: { readonly sidebar: string; readonly marks: string };
  /** Name of the browser's language as it is used for `auto`. */
  readonly browserLanguage: string;
}

export const MODES: readonly Mode[] = ['full', 'marks', 'badge'];

/** One claim of the dossier, to read without an article. */
export interface ClaimEntry {
  readonly id: string;
  readonly group: 'access' | 'relationship' | 'money' | 'watch' | 'case' | 'responses';
  readonly title: string;
  readonly statement: string;
  readonly records: readonly RecordView[];
  /** Everything that can be searched, lower case. */
  readonly search: string;
}

/** One source of the dossier with its quotations. */
export interface SourceEntry {
  readonly id: string;
  readonly kind:
    | 'post'
    | 'statement'
    | 'article'
    | 'letter'
    | 'ruling'
    | 'complaint'
    | 'appeal'
    | 'announcement';
  readonly source: SourceView;
  readonly about: string;
  readonly quotes: readonly QuoteView[];
  readonly search: string;
}

export interface DossierBrowse {
  readonly version: string;
  readonly asOf: string;
  readonly caseNumber: string;
  readonly claims: readonly ClaimEntry[];
  readonly sources: readonly SourceEntry[];
  readonly events: readonly EventView[];
  readonly quoteCount: number;
}
