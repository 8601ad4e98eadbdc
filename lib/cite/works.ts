/** What is cited, once each: the page, and every record quoted on its cards. */
import type { RecordKind } from '../dossier/types.ts';
import type { Words } from '../i18n/index.ts';
import type { QuoteView, SourceView } from '../view/types.ts';
import { oneLine, quoted } from './outline.ts';
import type { Citation } from './types.ts';
import { wordOfStance } from '../view/stance.ts';

export interface WorkAuthor {
  /** A person has a family name; a company, court or newspaper has one name. */
  readonly family: string | null;
  readonly given: string | null;
  readonly literal: string;
}

export interface Work {
  readonly id: string;
  readonly kind: RecordKind | 'page';
  /** Name of the kind in the reader's language; empty for the page. */
  readonly genre: string;
  readonly authors: readonly WorkAuthor[];
  readonly title: string;
  readonly container: string | null;
  /** ISO, partial; `null` when unknown. */
  readonly date: string | null;
  readonly lang: string | null;
  /** The work's own address; `null` when only a search for it is known. */
  readonly address: string | null;
  readonly note: string;
}

export function listWorks({ page, cards, dossier }: Citation, words: Words): Work[] {
  const paired = cards.map(
    (card) => `${quoted(card.text)} (${words.t(`stanceSentence.${wordOfStance(card)}`)}: ${card.title})`,
  );
  const stand = `${words.t('app.name')} · ${words.t('footer.version', { version: dossier.version })} · ${words.t('footer.asOf', { date: words.date(dossier.asOf) })}`;
  const works: Work[] = [
    {
      id: `page-${hostOf(page.address)}`,
      kind: 'page',
      genre: '',
      authors: [],
      title: oneLine(page.title) || page.address,
      container: hostOf(page.address),
      date: page.published?.slice(0, 10) ?? null,
      lang: page.lang,
      address: page.address,
      note: `${[...new Set(paired)].join('; ')}. ${stand}`,
    },
  ];
  const quotes = cards.flatMap((card) => [
    ...card.differences.flatMap((difference) => difference.quotes),
    ...card.records.flatMap((record) => record.quotes),
  ]);
  for (const [, own] of groupBySource(quotes)) {
    const source = own[0]?.source;
    if (source) works.push(toWork(source, own, words));
  }
  return works;
}

/** Records in the order of their first quotation; a quotation shown twice counts once. */
function groupBySource(quotes: readonly QuoteView[]): Map<string, QuoteView[]> {
  const groups = new Map<string, QuoteView[]>();
  for (const quote of quotes) {
    const group = groups.get(quote.source.record) ?? [];
    if (!group.some(({ ref }) => ref === quote.ref)) group.push(quote);
    groups.set(quote.source.record, group);
  }
  return groups;
}

function toWork(source: SourceView, quotes: readonly QuoteView[], words: Words): Work {
  const genre = words.t(`recordKind.${source.kind}`);
  const search = source.link.kind === 'verified' ? '' : ` ${words.t('record.lookUp')}: ${source.link.url}`;
  return {
    id: source.record,
    kind: source.kind,
    genre,
    authors: toAuthors(source),
    title: source.title ?? `${genre}${source.role ? ` (${source.name}, ${source.role})` : ''}`,
    container: source.outlet === source.name ? null : source.outlet,
    date: source.date,
    lang: source.title === null ? null : source.titleLang,
    address: source.link.kind === 'verified' ? source.link.url : null,
    note: `${quotes.map((quote) => quoted(quote.text)).join('; ')}.${search}`,
  };
}

/** Kinds whose speaker is a person; statements are mostly companies'. */
const PERSONAL: readonly RecordKind[] = ['post', 'letter', 'ruling'];

function toAuthors({ name, role, kind, outlet }: SourceView): WorkAuthor[] {
  const literal = (text: string): WorkAuthor => ({ family: null, given: null, literal: text });
  if (role !== null && PERSONAL.includes(kind)) return [toPerson(name)];
  if (kind !== 'article' || role !== null || name === outlet || /[()]/.test(name)) return [literal(name)];
  const names = name.split(/,\s{1,3}|\s{1,3}(?:and|und|et|y|e|en|i)\s{1,3}/u);
  return names.length > 1 && names.every((one) => /\s/.test(one)) ? names.map(toPerson) : [literal(name)];
}

function toPerson(name: string): WorkAuthor {
  const parts = name.split(' ');
  return { family: parts.at(-1) ?? name, given: parts.slice(0, -1).join(' ') || null, literal: name };
}

/** Host of an address; nothing is parsed with `URL` here, the engine's side knows none. */
export function hostOf(address: string): string {
  return (
    /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i
      .exec(address)?.[1]
      ?.replace(/^www\./, '')
      .toLowerCase() ?? ''
  );
}
