import type {
  AddressParts,
  AddressPrecision,
  ReportChoices,
  ReportDraft,
  ReportStamp,
} from '../../lib/report/index.ts';

/** A report that is on this device already. */
export interface KnownReport {
  readonly id: string;
  readonly state: 'kept' | 'waiting' | 'sent' | 'refused';
  /** ISO day on which it was kept. */
  readonly day: string;
}

/** What became of an attempt to keep or send. */
export type KeepResult = 'kept' | 'queued' | 'not-allowed' | 'full' | 'storage';

/** What the confirm page can do; each only on the reader's own click. */
export interface ConfirmServices {
  /** A report on the same thing that is on this device already. */
  readonly findKnown: (text: string) => Promise<KnownReport | null>;
  /** Resolves after the browser has stored it. `instead`: the report it replaces. */
  readonly keep: (text: string, instead: string | null) => Promise<KeepResult>;
  /** Keeps it and asks the background to send it. Called straight from the click, so that the browser may ask back. */
  readonly send: (text: string, instead: string | null) => Promise<KeepResult>;
  readonly copy: (text: string) => Promise<boolean>;
  /** Saves a file and answers with its name. */
  readonly save: (text: string, id: string) => string;
  /** Opens a link the reader asked for: mail program or issue form. */
  readonly open: (url: string) => void;
  /** Puts the card away on the page it is on; `false`: the browser could not store that. */
  readonly hideCard: (card: ReportedCard) => Promise<boolean>;
  readonly close: () => void;
}

/** The card a draft is about, where it is. Stays out of the report. */
export interface ReportedCard {
  readonly key: string;
  readonly tab: number;
  readonly url: string;
  readonly incognito: boolean;
}

/** What the confirm page shows. */
export interface ConfirmSubject {
  readonly draft: ReportDraft;
  readonly address: AddressParts | null;
  readonly stamp: ReportStamp;
  /** Statement of the claim, in the reader's language. */
  readonly claim: string | null;
  /** A card that can be put away; `null` for everything else. */
  readonly card: ReportedCard | null;
  /** How much of the address can be told. */
  readonly precisions: readonly AddressPrecision[];
  readonly start: Omit<ReportChoices, 'reason'> & { readonly reason: ReportChoices['reason'] | null };
  /** The kept report that is being edited, or `null`. */
  readonly editing: string | null;
}

/** Where a report can go besides this device. */
export interface ConfirmTargets {
  readonly tracker: string | null;
  readonly mail: string | null;
  /** Host of the address set in the settings, and whether the reader has agreed to it before. */
  readonly endpoint: { readonly host: string; readonly agreed: boolean } | null;
}
