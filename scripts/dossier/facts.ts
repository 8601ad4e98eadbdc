/** Derives what the checks compare with from the dossier. */
import type { Facts } from '../../lib/knowledge/facts.ts';
import type { Dossier } from '../../lib/dossier/types.ts';

export function factsOf(dossier: Dossier): Facts {
  return {
    quotes: dossier.records.flatMap((record) => record.quotes.map((quote) => ({ ref: `${record.id}#${quote.id}`, context: record.context, text: quote.text, lang: quote.lang }))),
    notes: dossier.notes.flatMap((note) => (note.kind ? [{ id: note.id, kind: note.kind, claims: note.claims }] : [])),
  };
}
