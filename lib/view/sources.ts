import type { PackedClaim, PackedDossier, PackedRecord } from '../dossier/pack.ts';
import type { BackgroundView, QuoteView, SourceView } from './types.ts';

/** Where to look up a source that has no verified address of its own. */
const WEB_SEARCH = 'https://duckduckgo.com/?q=';
const DOCKET_SEARCH = 'https://www.courtlistener.com/?type=r&q=';

/** What is on record on a claim beside the six; nothing for most. */
export function backgroundOf({ background }: PackedClaim, { records }: PackedDossier): BackgroundView[] {
  return (background ?? []).flatMap((id) => {
    const record = records.find((entry) => entry.id === id);
    return record ? [{ about: record.about, source: sourceView(record) }] : [];
  });
}

/** Records whose words stand on a claim's cards. */
export function recordsQuoted({ contexts }: PackedClaim): string[] {
  return Object.values(contexts).flatMap(({ quotes }) => quotes.map((ref) => ref.split('#', 1)[0] ?? ''));
}

/** A record as a source line: name, date, and a verified link or words to look it up with. */
export function sourceView(record: PackedRecord): SourceView {
  const { link } = record;
  const query =
    link.kind === 'look-up' ? encodeURIComponent(link.via === 'web' ? `"${link.query}"` : link.query) : '';
  return {
    record: record.id,
    kind: record.kind,
    name: record.speaker?.name ?? record.author ?? record.outlet ?? record.title ?? subjectOf(record.about),
    role: record.speaker?.role ?? null,
    outlet: record.outlet,
    title: record.title,
    titleLang: record.lang,
    date: record.date,
    link:
      link.kind === 'verified'
        ? { kind: 'verified', url: secure(link.url) }
        : link.via === 'web'
          ? { kind: 'web', url: WEB_SEARCH + query }
          : { kind: 'docket', url: DOCKET_SEARCH + query },
    seenAt: record.seenAt.map(({ label, url }) => ({ label, url: secure(url) })),
  };
}

/** Quotations by reference, in the given order; references that do not resolve are left out (a test forbids them). */
export function quoteViews(refs: readonly string[], dossier: PackedDossier): QuoteView[] {
  return refs.flatMap((ref) => {
    const [recordId, quoteId] = ref.split('#');
    const record = dossier.records.find((entry) => entry.id === recordId);
    const quote = record?.quotes.find((entry) => entry.id === quoteId);
    return record && quote
      ? [
          {
            ref,
            text: quote.text,
            lang: quote.lang,
            translation: quote.translation,
            source: sourceView(record),
          },
        ]
      : [];
  });
}

/** "Cambridge Analytica: data of …" is about Cambridge Analytica. */
const subjectOf = (about: string): string => about.split(/\s?:/, 1)[0] ?? about;

/** Only https is ever linked; sites that moved answer there. */
function secure(url: string): string {
  return url.replace(/^http:/, 'https:');
}
