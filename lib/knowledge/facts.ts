import type { Dossier } from '../dossier/types.ts';

/** What the record settles, in the form the checks compare with. */
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

/** The parts of a dossier that do not depend on the reader's language; a packed one has them too. */
export interface FactSource {
  readonly records: ReadonlyArray<
    Pick<Dossier['records'][number], 'id' | 'context'> & {
      readonly quotes: ReadonlyArray<{ readonly id: string; readonly text: string; readonly lang: string }>;
    }
  >;
  readonly notes: ReadonlyArray<{
    readonly id: string;
    readonly kind: string | null;
    readonly claims: readonly string[];
  }>;
}

/** Takes what the checks compare with out of a dossier. */
export function factsOf(dossier: FactSource): Facts {
  return {
    quotes: dossier.records.flatMap(({ id, context, quotes }) =>
      quotes.map((quote) => ({ ref: `${id}#${quote.id}`, context, text: quote.text, lang: quote.lang })),
    ),
    notes: dossier.notes.flatMap(({ id, kind, claims }) => (kind ? [{ id, kind, claims }] : [])),
  };
}
