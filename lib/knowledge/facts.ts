/** What the record settles, in the form the checks compare with: derived from the dossier at build time (`facts.json`). */
export interface VerbatimQuote {
  /** `record-id#quote-id` */
  readonly ref: string;
  readonly context: string;
  readonly text: string;
  readonly lang: string;
}

export interface NoteRule {
  readonly id: string;
  readonly kind: string;
  readonly claims: readonly string[];
}

export interface Facts {
  readonly quotes: readonly VerbatimQuote[];
  readonly notes: readonly NoteRule[];
}
