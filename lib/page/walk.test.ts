import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ElementFacts, PageSink } from '../extract/index.ts';
import { runToEnd } from '../pipeline.ts';

/** Writes down what a walk tells. */
class Log implements PageSink {
  readonly full = false;
  readonly lines: string[] = [];
  open(element: ElementFacts): boolean {
    this.lines.push(`<${element.tag}>`);
    return element.tag !== 'script' && !element.hidden;
  }
  text(data: string, node: number): void {
    if (data.trim()) this.lines.push(`${node}:${data.trim()}`);
  }
  close(): void {
    this.lines.push('</>');
  }
}

/** linkedom's tree walker only knows `nextNode`: this one goes like a browser's. */
class Walker {
  readonly #root: Node;
  #at: Node;
  constructor(root: Node) {
    this.#root = root;
    this.#at = root;
  }
  #go(node: Node | null): Node | null {
    if (node) this.#at = node;
    return node;
  }
  firstChild = (): Node | null => this.#go(this.#at.firstChild);
  nextSibling = (): Node | null => this.#go(this.#at === this.#root ? null : this.#at.nextSibling);
  parentNode = (): Node | null => this.#go(this.#at === this.#root ? null : this.#at.parentNode);
}

const open = (html: string): Document => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  document.createTreeWalker = ((root: Node) => new Walker(root)) as never;
  return document as unknown as Document;
};

const walk = async (html: string): Promise<string[]> => {
  const { walkDocument } = await import('./walk.ts');
  const log = new Log();
  runToEnd(walkDocument(open(html).body, log, () => false));
  return log.lines;
};

beforeAll(() => {
  const { Element, Node } = parseHTML('<html></html>') as unknown as Record<string, unknown>;
  // linkedom keeps the name on the element; browsers have it on the prototype.
  const localName = {
    get(this: { tagName: string }) {
      return this.tagName.toLowerCase();
    },
  };
  vi.stubGlobal('Element', {
    prototype: Object.create((Element as { prototype: object }).prototype, { localName }),
  });
  vi.stubGlobal('Node', Node);
  vi.stubGlobal('NodeFilter', { SHOW_ELEMENT: 1, SHOW_TEXT: 4 });
});

describe('readPage', () => {
  it('holds the nodes of the article by their numbers, and no others', async () => {
    const { readPage } = await import('./page-text.ts');
    const sentence = 'The papers say that Netflix could get at the messages of people on Facebook. ';
    const document = open(
      `<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><p>${sentence.repeat(4)}</p><p>${sentence.repeat(5)}</p></article>`,
    );
    Object.defineProperty(document, 'location', { value: new URL('https://news.example/') });
    const { page, nodes } = runToEnd(readPage(document, () => false));
    const numbers = page.blocks.flatMap(({ chunks }) => chunks.map(({ node }) => node));
    expect(numbers).toHaveLength(2);
    expect(Object.keys(nodes).map(Number)).toEqual(numbers);
    for (const number of numbers) expect(nodes[number]?.data).toContain('The papers say');
  });
});

describe('walkDocument', () => {
  it('tells elements and texts in order, and closes what it opened', async () => {
    expect(await walk('<p>One <b>two</b> three</p><p>four</p>')).toEqual([
      '<p>',
      '0:One',
      '<b>',
      '1:two',
      '</>',
      '2:three',
      '</>',
      '<p>',
      '3:four',
      '</>',
    ]);
  });

  it('leaves out what the sink has no use for', async () => {
    expect(await walk('<script>x</script><p>a</p><div hidden>b</div>')).toEqual([
      '<script>',
      '<p>',
      '0:a',
      '</>',
      '<div>',
    ]);
  });

  it('goes any depth without recursion', async () => {
    const lines = await walk(`${'<div>'.repeat(3_000)}deep${'</div>'.repeat(3_000)}`);
    expect(lines).toHaveLength(6_001);
  });
});
