/** The record as data: `assets/dossier/`. docs/dossier.md explains how an editor corrects it. */

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'] as const;
/** Languages whose articles are read: those with a pack in assets/languages. The interface and the record may have fewer. */
export const READ_LANGUAGES: readonly string[] = LANGUAGES;
export type Language = (typeof LANGUAGES)[number];
/** A text of ours in every language of the interface. */
export type Localized = Readonly<Record<Language, string>>;

/** The six records every claim is held against. */
export const CONTEXTS = [
  'meta-denial-2024',
  'meta-response-2018',
  'nyt-2018',
  'court-filing',
  'netflix-statement',
  'case-status',
] as const;
export type ContextId = (typeof CONTEXTS)[number];

/** Day (ISO) from which a record exists: before it no page can leave it out. */
export const CONTEXT_FROM: Readonly<Record<ContextId, string>> = {
  'meta-denial-2024': '2024-04-02',
  'meta-response-2018': '2018-12-18',
  'nyt-2018': '2018-12-18',
  'court-filing': '2024-03-23',
  'netflix-statement': '2018-12-18',
  'case-status': '2025-01-24',
};

/** How a record stands to a claim; `silent`: says nothing on it; `outside`: is about something else. */
export const RELATIONS = ['speaks', 'partly', 'contrast', 'absence', 'silent', 'outside'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The four steps that coverage merges. */
export const LEVELS = ['had-access', 'read', 'handed-over', 'sold'] as const;
export type Level = (typeof LEVELS)[number];

/** How a claim stands on record. */
export const MODALITIES = [
  'alleged',
  'not-shown',
  'denied',
  'unsupported',
  'conflated',
  'reported',
  'contested',
  'documented',
  'contradicted',
  'court-record',
] as const;
/** What a claim is about, in the order of the lists. */
export const GROUPS = ['access', 'relationship', 'money', 'watch', 'case', 'responses'] as const;
/** How well a wording is known (docs/dossier.md explains the codes). */
export const CONFIDENCES = ['V2', 'V2w', 'S1', 'INF'] as const;
/** Kinds of source. */
export const RECORD_KINDS = [
  'post',
  'statement',
  'article',
  'letter',
  'ruling',
  'complaint',
  'appeal',
  'announcement',
] as const;
/** What a record is. */
export type RecordKind = (typeof RECORD_KINDS)[number];
/** What kind of value of a claim a page's value can be compared with. */
export const PARAMETER_TYPES = [
  'date',
  'amount',
  'count',
  'name',
  'role',
  'duration',
  'frequency',
  'direction',
  'text',
] as const;

/** A quotation somewhere in the dossier: `record-id#quote-id`. */
export type QuoteRef = string;

export interface Quote {
  readonly id: string;
  /** Verbatim, in its own language. */
  readonly text: string;
  readonly lang: string;
  readonly confidence: (typeof CONFIDENCES)[number];
  /** Translations of ours into the other languages. */
  readonly translation: Partial<Localized>;
}

/** Where a source can be read: its own verified address, or how to look it up. */
export type SourceLink =
  | { readonly kind: 'verified'; readonly url: string }
  | { readonly kind: 'look-up'; readonly via: 'web' | 'docket'; readonly query: string };

export interface DossierRecord {
  readonly id: string;
  readonly context: ContextId | 'background';
  readonly kind: (typeof RECORD_KINDS)[number];
  readonly speaker: { readonly name: string; readonly role: Localized } | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** ISO, as exact as known: "2013", "2013-08", "2013-08-02". */
  readonly date: string;
  readonly title: string | null;
  readonly lang: string;
  readonly link: SourceLink;
  /** Copies in which the words were seen. */
  readonly seenAt: ReadonlyArray<{ readonly label: string; readonly url: string }>;
  readonly confidence: (typeof CONFIDENCES)[number];
  readonly asOf: string;
  readonly about: Localized;
  readonly quotes: readonly Quote[];
}

export interface ClaimContext {
  readonly relation: Relation;
  /** Ours: what the record says on this claim; `null` when it is silent or outside. */
  readonly text: Localized | null;
  readonly quotes: readonly QuoteRef[];
}

export interface Parameter {
  readonly key: string;
  readonly type: (typeof PARAMETER_TYPES)[number];
  readonly value: string;
  readonly label: Localized;
}

export interface Claim {
  readonly id: string;
  readonly group: (typeof GROUPS)[number];
  readonly level: Level | null;
  readonly modality: (typeof MODALITIES)[number];
  readonly title: Localized;
  readonly statement: Localized;
  readonly contexts: Readonly<Record<ContextId, ClaimContext>>;
  /** Records beside the six on which it rests, shown by name, without their words. Absent in most, and in older packs. */
  readonly background?: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly notes: readonly string[];
  readonly version: number;
}

/** What the record says on a point where pages often differ from it. */
export interface Note {
  readonly id: string;
  /** Kind of difference, or `null` when pages are not marked for it. */
  readonly kind: string | null;
  readonly claims: readonly string[];
  readonly severity: 'A' | 'B' | 'C' | 'D' | 'E';
  readonly record: Localized;
  readonly quotes: readonly QuoteRef[];
}

export interface DossierEvent {
  readonly id: string;
  readonly date: string;
  readonly title: Localized;
  readonly records: readonly string[];
  readonly confidence: (typeof CONFIDENCES)[number];
}

/** What changed in the record and why, told to readers. Newest first. */
export interface HistoryEntry {
  /** Version of the dossier that brought it. */
  readonly version: string;
  readonly date: string;
  /** Ids of the claims, records, notes and events it is about; none: the whole. */
  readonly about: readonly string[];
  readonly text: Localized;
}

export interface Dossier {
  readonly version: string;
  readonly asOf: string;
  readonly caseNumber: string;
  readonly court: string;
  readonly claims: readonly Claim[];
  readonly records: readonly DossierRecord[];
  readonly notes: readonly Note[];
  readonly events: readonly DossierEvent[];
  readonly history: readonly HistoryEntry[];
}
