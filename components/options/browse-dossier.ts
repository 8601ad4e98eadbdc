/** The packed dossier as a list to read and search. */
import type { PackedDossier, PackedQuote, PackedRecord } from '../../lib/dossier/pack.ts';
import { CONTEXTS } from '../../lib/dossier/types.ts';
import { backgroundOf, sourceView } from '../../lib/view/sources.ts';
import type { EventView, QuoteView } from '../../lib/view/types.ts';
import type { ClaimEntry, DossierBrowse, SourceEntry } from './types.ts';

export function browseDossier(dossier: PackedDossier): DossierBrowse {
  const records = new Map(dossier.records.map((record) => [record.id, record]));
  const quotes = new Map(
    dossier.records.flatMap((record) =>
      record.quotes.map((quote) => [`${record.id}#${quote.id}`, toQuote(record, quote)]),
    ),
  );
  const pick = (refs: readonly string[]): QuoteView[] => refs.flatMap((ref) => quotes.get(ref) ?? []);
  const claims = dossier.claims.map((claim): ClaimEntry => {
    const views = CONTEXTS.map((context) => {
      const { relation, text, quotes: refs } = claim.contexts[context];
      return { context, relation, text, quotes: pick(refs) };
    });
    const { id, group, title, statement } = claim;
    return {
      id,
      group,
      title,
      statement,
      records: views,
      background: backgroundOf(claim, dossier),
      search: searchable([
        title,
        statement,
        ...views.flatMap((view) => [view.text ?? '', ...view.quotes.map((quote) => quote.text)]),
      ]),
    };
  });
  const sources = dossier.records
    .map((record): SourceEntry => {
      const source = sourceView(record);
      const views = record.quotes.map((quote) => toQuote(record, quote));
      return {
        id: record.id,
        kind: record.kind,
        source,
        about: record.about,
        quotes: views,
        search: searchable([
          source.name,
          source.role ?? '',
          source.outlet ?? '',
          source.title ?? '',
          record.about,
          record.date,
          ...views.flatMap((quote) => [quote.text, quote.translation ?? '']),
        ]),
      };
    })
    .sort((a, b) => (a.source.date < b.source.date ? -1 : 1));
  const events = dossier.events.map(
    (event): EventView => ({
      id: event.id,
      date: event.date,
      title: event.title,
      mentioned: false,
      since: false,
      sources: event.records.flatMap((id) => {
        const record = records.get(id);
        return record ? [sourceView(record)] : [];
      }),
    }),
  );
  return {
    version: dossier.version,
    asOf: dossier.asOf,
    caseNumber: dossier.caseNumber,
    claims,
    sources,
    events,
    quoteCount: quotes.size,
  };
}

/** Entries that contain every word of the query. */
export function findEntries<T extends { readonly search: string }>(
  entries: readonly T[],
  query: string,
): readonly T[] {
  const wanted = searchable([query]).split(' ').filter(Boolean);
  return wanted.length === 0
    ? entries
    : entries.filter((entry) => wanted.every((word) => entry.search.includes(word)));
}

function searchable(texts: readonly string[]): string {
  return texts.join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

function toQuote(record: PackedRecord, quote: PackedQuote): QuoteView {
  return {
    ref: `${record.id}#${quote.id}`,
    text: quote.text,
    lang: quote.lang,
    translation: quote.translation,
    source: sourceView(record),
  };
}
