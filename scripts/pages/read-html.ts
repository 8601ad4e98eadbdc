/**
 * Reads a page from its HTML text, as `lib/page` reads it from a live document: same elements, same limits, same choice
 * of the article. `tests/e2e` holds the two against each other in a browser.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import {
  BlockCollector,
  chooseArticle,
  type ElementFacts,
  type PageSink,
  type PageText,
  readPublished,
  seemsTruncated,
} from '../../lib/extract/index.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = { readonly childNodes: readonly Node[] };

/** Same names and order as in `lib/page/page-text.ts` (a test of the repository compares them). */
export const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'dc.date',
  'dcterms.created',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
] as const;
const MAX_STRUCTURED = 6;

/** What the engine sees of an HTML page. */
export function readHtml(html: string): PageText {
  const document = parse(html);
  const found = lookAround(document);
  const collector = new BlockCollector();
  if (found.body) walkElement(found.body, collector);
  const collected = collector.finish();
  const { blocks, asides } = chooseArticle(collected);
  const declarations = {
    dates: [...DATE_META.map((name) => found.meta.get(name) ?? ''), found.time].filter(Boolean),
    structuredData: found.structuredData.slice(0, MAX_STRUCTURED),
  };
  return {
    title: found.title.replace(/\s+/g, ' ').trim(),
    declaredLang: found.lang || null,
    published: readPublished(declarations),
    blocks,
    asides,
    truncated: seemsTruncated(declarations, blocks.at(-1)?.text ?? ''),
    clipped: collected.full,
  };
}

/** Tells the sink what stands below `root`, in order; a stack instead of recursion, so that depth does not matter. */
function walkElement(root: Parent, sink: PageSink): void {
  const stack: Array<{ readonly parent: Parent; at: number }> = [{ parent: root, at: 0 }];
  let texts = 0;
  while (stack.length && !sink.full) {
    const frame = stack.at(-1);
    const node = frame?.parent.childNodes[frame.at++];
    if (!node) {
      stack.pop();
      if (stack.length) sink.close();
    } else if (isText(node)) {
      sink.text(node.value, texts++);
    } else if (isElement(node) && sink.open(factsOf(node))) {
      stack.push({ parent: node, at: 0 });
    }
  }
  while (stack.length > 1) {
    stack.pop();
    sink.close();
  }
}

interface Surroundings {
  body: Parent | null;
  lang: string;
  title: string;
  time: string;
  readonly meta: Map<string, string>;
  readonly structuredData: string[];
}

/** One pass through the whole document for what a page declares about itself. */
function lookAround(document: Parent): Surroundings {
  const found: Surroundings = {
    body: null,
    lang: '',
    title: '',
    time: '',
    meta: new Map(),
    structuredData: [],
  };
  const state = { articles: 0, hasTitle: false, hasTime: false };
  const stack: Array<{ readonly parent: Parent; readonly tag: string; at: number }> = [
    { parent: document, tag: '', at: 0 },
  ];
  while (stack.length) {
    const frame = stack.at(-1);
    const node = frame?.parent.childNodes[frame.at++];
    if (!node) {
      if (stack.pop()?.tag === 'article') state.articles--;
      continue;
    }
    if (!isElement(node)) continue;
    noteElement(node, found, state);
    if (node.tagName === 'article') state.articles++;
    stack.push({ parent: node, tag: node.tagName, at: 0 });
  }
  return found;
}

function noteElement(
  element: Element,
  found: Surroundings,
  state: { articles: number; hasTitle: boolean; hasTime: boolean },
): void {
  const read = (name: string): string | null =>
    element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
  switch (element.tagName) {
    case 'html':
      found.lang ||= read('lang') ?? '';
      return;
    case 'body':
      found.body ??= element;
      return;
    case 'title':
      if (!state.hasTitle && !element.namespaceURI.includes('svg')) found.title = textOf(element);
      state.hasTitle ||= !element.namespaceURI.includes('svg');
      return;
    case 'meta':
      for (const name of new Set([read('property'), read('name'), read('itemprop')])) {
        if (name !== null && !found.meta.has(name)) found.meta.set(name, read('content') ?? '');
      }
      return;
    case 'script':
      if (read('type')?.toLowerCase() === 'application/ld+json') found.structuredData.push(textOf(element));
      return;
    case 'time': {
      if (state.hasTime) return;
      const dated = read('datetime') !== null;
      if (
        (dated && (read('pubdate') !== null || state.articles > 0)) ||
        read('itemprop') === 'datePublished'
      ) {
        state.hasTime = true;
        found.time = read('datetime') ?? '';
      }
    }
  }
}

function factsOf(element: Element): ElementFacts {
  const read = (name: string): string | null =>
    element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
  const style = read('style');
  return {
    tag: element.tagName.toLowerCase(),
    role: read('role')?.trim().toLowerCase() ?? null,
    names: `${read('class') ?? ''} ${read('id') ?? ''}`.trim().slice(0, 300).toLowerCase(),
    hidden:
      read('hidden') !== null ||
      read('aria-hidden') === 'true' ||
      (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)),
  };
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => (isText(child) ? child.value : '')).join('');
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
