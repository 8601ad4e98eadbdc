import {
  BlockCollector,
  chooseArticle,
  type PageText,
  readPublished,
  seemsTruncated,
} from '../extract/index.ts';
import { isCutOff } from './cut-off.ts';
import { type TextNodes, walkDocument } from './walk.ts';

export interface ReadPage {
  readonly page: PageText;
  readonly nodes: TextNodes;
}

const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'dc.date',
  'dcterms.created',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
];
const MAX_STRUCTURED = 6;

/** What Google's and Microsoft's translators leave on a page they have rewritten, and the address the former serves it from. */
function isTranslated(document: Document): boolean {
  return (
    /translated-(ltr|rtl)/.test(document.documentElement.className) ||
    document.location.hostname.endsWith('.translate.goog') ||
    document.querySelector('[_msttexthash]') !== null
  );
}

/** Takes the article's text out of a live document, with the nodes it came from. Changes nothing. */
export function* readPage(
  document: Document,
  isOurs: (element: Element) => boolean,
): Generator<void, ReadPage, void> {
  const collector = new BlockCollector();
  const nodes = document.body ? yield* walkDocument(document.body, collector, isOurs) : [];
  const collected = collector.finish();
  yield;
  const { blocks, asides } = chooseArticle(collected);
  // No others: a node that is held keeps all it once stood in, long after the page has thrown that away.
  const kept: Text[] = [];
  for (const { node } of blocks.flatMap(({ chunks }) => chunks)) kept[node] = nodes[node] as Text;
  const meta = (name: string): string =>
    document
      .querySelector(`meta:is([property="${name}"],[name="${name}"],[itemprop="${name}"])`)
      ?.getAttribute('content') ?? '';
  const declarations = {
    dates: [
      ...DATE_META.map(meta),
      document
        .querySelector('[datetime][pubdate],time[itemprop="datePublished"],article time[datetime]')
        ?.getAttribute('datetime') ?? '',
    ].filter(Boolean),
    structuredData: [...document.querySelectorAll('[type="application/ld+json"]')]
      .slice(0, MAX_STRUCTURED)
      .map((script) => script.textContent ?? ''),
  };
  return {
    nodes: kept,
    page: {
      title: document.title,
      declaredLang: document.documentElement.getAttribute('lang') || null,
      published: readPublished(declarations),
      blocks,
      asides,
      truncated:
        seemsTruncated(declarations, blocks.at(-1)?.text ?? '') || isCutOff(blocks, nodes, collected.blocks),
      clipped: collected.full,
      ...(isTranslated(document) && { translated: true }),
    },
  };
}
