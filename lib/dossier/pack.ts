import type {
  Claim,
  ClaimContext,
  ContextId,
  Dossier,
  DossierEvent,
  DossierRecord,
  HistoryEntry,
  Language,
  Localized,
  Note,
  Quote,
} from './types.ts';

/** `T` with every text of ours in one language only. */
type InOneLanguage<T> = T extends Localized
  ? string
  : T extends readonly (infer E)[]
    ? readonly InOneLanguage<E>[]
    : T extends object
      ? { readonly [K in keyof T]: InOneLanguage<T[K]> }
      : T;

export interface PackedQuote extends Omit<Quote, 'translation'> {
  /** Our translation, when the reader's language is not the quote's. */
  readonly translation: string | null;
}
export interface PackedRecord extends Omit<InOneLanguage<DossierRecord>, 'quotes'> {
  readonly quotes: readonly PackedQuote[];
}
export type PackedClaim = Omit<InOneLanguage<Claim>, 'contexts'> & {
  readonly contexts: Readonly<Record<ContextId, InOneLanguage<ClaimContext>>>;
};
export type PackedNote = InOneLanguage<Note>;
export type PackedEvent = InOneLanguage<DossierEvent>;
export type PackedHistory = InOneLanguage<HistoryEntry>;

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
  readonly history: readonly PackedHistory[];
}

/** The dossier as it ships: once what all languages share, and the texts of ours apart, one list a language. */
export interface DividedDossier {
  /** The dossier with a `SLOT` for every text of ours. */
  readonly shared: unknown;
  /** What goes into the slots, in their order. */
  readonly texts: (lang: Language) => ReadonlyArray<string | null>;
}

/** Stands for a text of ours. No text of the dossier consists of this alone. */
const SLOT = '\u00a7';

/** Takes the texts out of a dossier. Quotations stay where they are, in their own language. */
export function divideDossier(dossier: Dossier): DividedDossier {
  const slots: Array<(lang: Language) => string | null> = [];
  const slot = (text: (lang: Language) => string | null): string => {
    slots.push(text);
    return SLOT;
  };
  const divide = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(divide);
    if (value === null || typeof value !== 'object') return value;
    if ('en' in value && 'pl' in value) return slot((lang) => (value as Localized)[lang]);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, divide(inner)]));
  };
  const divideQuote = (quote: Quote): unknown => ({
    ...quote,
    translation: slot((lang) => (quote.lang === lang ? null : (quote.translation[lang] ?? null))),
  });
  const { version, asOf, caseNumber, claims, records, notes, events, history } = dossier;
  const shared = {
    version,
    asOf,
    caseNumber,
    claims: divide(claims),
    records: records.map(({ quotes, ...record }) => ({
      ...(divide(record) as object),
      quotes: quotes.map(divideQuote),
    })),
    notes: divide(notes),
    events: divide(events),
    history: divide(history),
  };
  return { shared, texts: (lang) => slots.map((text) => text(lang)) };
}

/** Puts the texts of one language back into their slots. */
export function joinDossier(
  shared: unknown,
  texts: ReadonlyArray<string | null>,
  lang: string,
): PackedDossier {
  let next = 0;
  const join = (value: unknown): unknown => {
    if (value === SLOT) return texts[next++] ?? null;
    if (Array.isArray(value)) return value.map(join);
    if (value === null || typeof value !== 'object') return value;
    const joined: Record<string, unknown> = {};
    for (const key of Object.keys(value)) joined[key] = join((value as Record<string, unknown>)[key]);
    return joined;
  };
  return { ...(join(shared) as Omit<PackedDossier, 'lang'>), lang: lang as Language };
}

/** The dossier in one language. */
export function packDossier(dossier: Dossier, lang: string): PackedDossier {
  const { shared, texts } = divideDossier(dossier);
  return joinDossier(shared, texts(lang as Language), lang);
}
