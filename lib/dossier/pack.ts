import type { Claim, ClaimContext, ContextId, Dossier, DossierEvent, DossierRecord, Language, Localized, Note, Quote } from './types.ts';

/** `T` with every text of ours in one language only. */
type InOneLanguage<T> = T extends Localized ? string : T extends readonly (infer E)[] ? readonly InOneLanguage<E>[] : T extends object ? { readonly [K in keyof T]: InOneLanguage<T[K]> } : T;

export interface PackedQuote extends Omit<Quote, 'translation'> {
  /** Our translation, when the reader's language is not the quote's. */
  readonly translation: string | null;
}
export interface PackedRecord extends Omit<InOneLanguage<DossierRecord>, 'quotes'> {
  readonly quotes: readonly PackedQuote[];
}
export type PackedClaim = Omit<InOneLanguage<Claim>, 'contexts'> & { readonly contexts: Readonly<Record<ContextId, InOneLanguage<ClaimContext>>> };
export type PackedNote = InOneLanguage<Note>;
export type PackedEvent = InOneLanguage<DossierEvent>;

/** The whole dossier in one language of the interface: what a sidebar needs. */
export interface PackedDossier {
  readonly lang: Language;
  readonly version: string;
  readonly asOf: string;
  readonly caseNumber: string;
  readonly claims: readonly PackedClaim[];
  readonly records: readonly PackedRecord[];
  readonly notes: readonly PackedNote[];
  readonly events: readonly PackedEvent[];
}

/** Takes one language out of the dossier. Quotations stay in their own. */
export function packDossier(dossier: Dossier, lang: string): PackedDossier {
  const language = lang as Language;
  const localize = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(localize);
    if (value === null || typeof value !== 'object') return value;
    if ('en' in value && 'pl' in value) return (value as Localized)[language];
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, localize(inner)]));
  };
  const packQuote = (quote: Quote): PackedQuote => ({ ...quote, translation: quote.lang === language ? null : (quote.translation[language] ?? null) });
  return {
    lang: language,
    version: dossier.version,
    asOf: dossier.asOf,
    caseNumber: dossier.caseNumber,
    claims: dossier.claims.map((claim) => localize(claim) as PackedClaim),
    records: dossier.records.map((record) => ({ ...(localize({ ...record, quotes: [] }) as PackedRecord), quotes: record.quotes.map(packQuote) })),
    notes: dossier.notes.map((note) => localize(note) as PackedNote),
    events: dossier.events.map((event) => localize(event) as PackedEvent),
  };
}
