import type { OutboxRow } from '../../lib/storage/outbox-rows.ts';
import type { Mode, Settings } from '../../lib/storage/types.ts';
import type { BackgroundView, EventView, QuoteView, RecordView, SourceView } from '../../lib/view/types.ts';

export type { OutboxRow };

export interface ReportsView {
  readonly rows: readonly OutboxRow[];
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
  readonly onTakeAccess: () => void;
  readonly onChangeKeys: (() => void) | null;
}

export interface SettingsView {
  readonly settings: Settings;
  readonly sitesOff: readonly string[];
  readonly access: 'all' | 'some';
  /** Whether access can be given back here, or only on a page of the browser's. */
  readonly canGiveBack: boolean;
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
  readonly background: readonly BackgroundView[];
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
