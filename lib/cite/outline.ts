/** One order for every readable form: what the page says and how, where it differs, what is on record, with sources. */
import { type ContextId, MODALITIES } from '../dossier/types.ts';
import type { Words } from '../i18n/index.ts';
import { wordOfDifference, wordOfRecord, wordOfStance } from '../view/stance.ts';
import type { CardView, DifferenceView, QuoteView, SourceView } from '../view/types.ts';

export interface OutlineQuote {
  readonly text: string;
  readonly translation: string | null;
  /** Who, as what, where, when: as under every quotation in the sidebar. */
  readonly source: string;
  readonly title: string | null;
  /** Https address, and whether it is the source's own or a search for it. */
  readonly link: { readonly url: string; readonly label: string };
}

export interface OutlineRecord {
  readonly name: string;
  /** "says nothing on this"; `null` when it speaks. */
  readonly relation: string | null;
  readonly summary: string | null;
  readonly quotes: readonly OutlineQuote[];
}

export interface OutlineCard {
  readonly title: string;
  readonly sentence: string;
  /** "This page states it as fact". */
  readonly stance: string;
  /** "On record: denied by Meta", or `null`. */
  readonly onRecord: string | null;
  readonly differences: ReadonlyArray<{
    readonly kind: string;
    readonly page: string;
    readonly record: string;
  }>;
  readonly records: readonly OutlineRecord[];
  /** "About something else: …", or `null`. */
  readonly outside: string | null;
}

export function outlineCard(card: CardView, words: Words): OutlineCard {
  const modality = MODALITIES.find((known) => known === card.modality);
  const outside = card.records.filter(({ relation }) => relation === 'outside');
  const name = (context: ContextId): string => words.t(`context.${context}`);
  return {
    title: card.title,
    sentence: oneLine(card.text),
    stance: words.t(`stanceSentence.${wordOfStance(card)}`),
    onRecord: modality
      ? `${words.t(`card.${wordOfRecord(card)}`)}: ${words.t(`modality.${modality}`)}`
      : null,
    differences: card.differences.map((difference) => ({
      kind: words.t(`difference.${wordOfDifference(difference, card.stance)}`),
      page: oneLine(difference.page),
      record: recordSide(difference, words),
    })),
    records: card.records
      .filter(({ relation }) => relation !== 'outside')
      .map((record) => ({
        name: words.t(`contextFull.${record.context}`),
        relation: record.relation === 'speaks' ? null : words.t(`relation.${record.relation}`),
        summary: record.text === null ? null : oneLine(record.text),
        quotes: record.quotes.map((quote) => outlineQuote(quote, words)),
      })),
    outside:
      outside.length > 0
        ? words.t('record.outside', { names: words.list(outside.map(({ context }) => name(context))) })
        : null,
  };
}

export function outlineQuote({ text, translation, source }: QuoteView, words: Words): OutlineQuote {
  return {
    text: oneLine(text),
    translation: translation === null ? null : oneLine(translation),
    source: sourceLine(source, words),
    title: source.title,
    link: { url: source.link.url, label: linkLabel(source, words) },
  };
}

/** "Andy Stone, Communications director, Meta, X, April 2, 2024". */
export function sourceLine({ name, role, outlet, date }: SourceView, words: Words): string {
  return [name, role, outlet === name ? null : outlet, words.date(date)].filter(Boolean).join(', ');
}

function linkLabel({ link }: SourceView, words: Words): string {
  if (link.kind === 'web') return words.t('record.lookUpWeb');
  return words.t(link.kind === 'docket' ? 'record.lookUpDocket' : 'record.source');
}

/** For an altered quotation the words on record, else what the record says on the point. */
function recordSide({ tokens, quotes, record }: DifferenceView, words: Words): string {
  if (tokens.length > 0)
    return quoted(
      tokens
        .filter(({ side }) => side !== 'page')
        .map(({ text }) => text)
        .join(' '),
    );
  return oneLine(record ?? (quotes[0] ? quoted(quotes[0].text) : words.t('differences.unknown')));
}

export function quoted(text: string): string {
  return `“${oneLine(text)}”`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
