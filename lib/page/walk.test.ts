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
  // A function: vitest asks of what a failing test throws whether it is an instance of it.
  const stub = (): void => undefined;
  stub.prototype = Object.create((Element as { prototype: object }).prototype, { localName });
  vi.stubGlobal('Element', stub);
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

describe('an article that breaks off', () => {
  const LONG =
    'The papers say that Netflix could get at the messages of people on Facebook, says the letter.';
  const CUT = `${LONG} In December 2018 the New York Times had reported that`;
  const NOUN = `${LONG} Bereits im Dezember 2018 berichtete darüber ausführlich die Zeitung`;
  const BOX =
    '<h2>Weiterlesen mit EA+</h2><p>Vier Wochen für 1 Euro.</p><p>Schon ein Abo? Jetzt anmelden</p>';
  const isCut = async (end: string, after = ''): Promise<boolean> => {
    const { readPage } = await import('./page-text.ts');
    const document = open(
      `<nav><a href="/in">Sign in</a></nav><main><article><h1>The letter</h1><p>${LONG}</p><p>${LONG} ${LONG}</p><p>${LONG}</p>${end}</article>${after}</main>`,
    );
    Object.defineProperty(document, 'location', { value: new URL('https://news.example/') });
    return runToEnd(readPage(document, () => false)).page.truncated;
  };

  it.each([
    ['in the middle of a sentence, and nothing follows', `<p>${CUT}</p>`, ''],
    ['after a comma', `<p>${CUT} they agreed,</p>`, ''],
    ['before a box outside', `<p>${CUT}</p>`, `<div>${BOX}</div>`],
    ['before a box inside', `<p>${CUT}</p><div>${BOX}</div>`, ''],
    ['before a box named so', `<p>${CUT}</p><div class="paywall">${BOX}</div>`, ''],
    ['with a noun before a box', `<p>${NOUN}</p>`, `<div>${BOX}</div>`],
    [
      'in English, before a box inside',
      `<p>${CUT}</p><h2>Subscribe to go on</h2><p>Already a member? Log in</p>`,
      '',
    ],
  ])('%s', async (_, end, after) => {
    expect(await isCut(end, after)).toBe(true);
  });

  it.each([
    ['a last sentence that ends', `<p>${LONG}</p>`, ''],
    ['one that ends, before a box', `<p>${LONG}</p>`, `<div>${BOX}</div>`],
    [
      'one that ends in a quotation',
      `<p>${LONG} “They never did, and nobody ever asked for it at all.”</p>`,
      '',
    ],
    ['a list', `<ul><li>${CUT}</li></ul>`, ''],
    ['a by-line', '<p>Reporting by Jonathan Stempel in New York; additional work by the agency desk</p>', ''],
    [
      'a long by-line',
      '<p>Reporting by Dawn Marlowe in Los Angeles and Jon Stem in New York; Editing by Bill Berk</p>',
      `<div>${BOX}</div>`,
    ],
    [
      'a link',
      `<p>${LONG} <a href="/more">All that is known about the letter and the court so far</a></p>`,
      '',
    ],
    [
      'a note in italics',
      '<p><em>Jane Doe is a reporter at the paper and has written on companies and courts ever since</em></p>',
      '',
    ],
    ['a caption', `<figure><p>${CUT}</p></figure>`, ''],
    [
      'a poem',
      `<p>${LONG}<br>the rose that grew in concrete by the wall<br>and never asked for water or for light</p>`,
      '',
    ],
    [
      'words on the article',
      '<p>Tags: court papers, private messages, inbox api, advertisers, antitrust, streaming, letters</p>',
      '',
    ],
    ['a forum without full stops', `<p>${CUT}</p><p>${CUT}</p>`, ''],
    [
      'a point left out before more of the article',
      `<p>${CUT}</p><p>${LONG} Subscribers can log in to Netflix as before, it says, and that is all there is to be said of it.</p>`,
      '',
    ],
    ['a call for a newsletter', `<p>${LONG}</p><p>Subscribe to our newsletter</p>`, ''],
  ])('not: %s', async (_, end, after) => {
    expect(await isCut(end, after)).toBe(false);
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
