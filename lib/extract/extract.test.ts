import { describe, expect, it } from 'vitest';
import { readHtml } from '../../scripts/pages/read-html.ts';
import { BlockCollector, chooseArticle, readPublished, seemsTruncated } from './index.ts';

const LONG =
  'The streaming company had access to the private messages of its users, the court papers say, and the other company denies it firmly.';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body>${body}</body></html>`;
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>${LONG} Part ${i + 1}.</p>`).join('');
const kinds = (html: string): string[] => readHtml(html).blocks.map(({ kind }) => kind);
const texts = (html: string): string[] => readHtml(html).blocks.map(({ text }) => text);

describe('the article of a page', () => {
  it('has headings, paragraphs, lists, quotations and captions in order', () => {
    const html = page(
      `<article><h1>Head</h1><p>${LONG}</p><h3>Sub</h3><ul><li>${LONG}</li></ul><blockquote><p>${LONG}</p></blockquote><figure><figcaption>A caption.</figcaption></figure>${paragraphs(2)}</article>`,
    );
    expect(kinds(html)).toEqual(['h1', 'p', 'h2', 'li', 'blockquote', 'figcaption', 'p', 'p']);
  });

  it('leaves out navigation, footers, comments, related links and everything hidden', () => {
    const html =
      page(`<nav><p>${LONG} NAV</p></nav><article>${paragraphs(4)}<aside><p>${LONG} ASIDE</p></aside>
      <div class="related-stories"><p>${LONG} RELATED</p></div><div id="comments"><p>${LONG} COMMENT</p></div>
      <p hidden>${LONG} HIDDEN</p><div aria-hidden="true"><p>${LONG} HIDDEN</p></div><p style="display: none">${LONG} HIDDEN</p>
      <script>"${LONG} SCRIPT"</script><template><p>${LONG} TEMPLATE</p></template></article><footer><p>${LONG} FOOTER</p></footer>`);
    const read = readHtml(html);
    expect(read.blocks).toHaveLength(4);
    expect(read.asides.map((text) => text.split(' ').at(-1)).sort()).toEqual([
      'ASIDE',
      'COMMENT',
      'FOOTER',
      'NAV',
      'RELATED',
    ]);
  });

  it('leaves out lists of links, and keeps a linked headline', () => {
    const html = page(
      `<article><h1><a href="/">The headline of it all</a></h1>${paragraphs(3)}<ul><li><a href="/">Netflix read the private messages of Facebook users</a></li></ul></article>`,
    );
    expect(kinds(html)).toEqual(['h1', 'p', 'p', 'p']);
    expect(readHtml(html).asides).toEqual(['Netflix read the private messages of Facebook users']);
  });

  it('keeps a paragraph with a link in it', () => {
    expect(
      texts(page(`<article>${paragraphs(2)}<p>${LONG} <a href="/">See more</a>.</p></article>`)),
    ).toHaveLength(3);
  });

  it('takes the headline that stands outside the article', () => {
    const html = page(
      `<header><h1>The headline</h1></header><main><div><div>${paragraphs(4)}</div></div></main>`,
    );
    expect(kinds(html)).toEqual(['h1', 'p', 'p', 'p', 'p']);
  });

  it('reads a page that calls everything comments, because there is nothing else', () => {
    expect(
      texts(
        page(
          `<div class="comments"><div class="comment"><p>${LONG}</p></div><div class="comment"><p>${LONG}</p></div></div>`,
        ),
      ),
    ).toHaveLength(2);
  });

  it('reads a page that is one large form', () => {
    const html = page(
      `<form><input name="childNodes"><input name="textContent"><div><h1>Head</h1>${paragraphs(4)}</div><button>Send ${LONG}</button></form>`,
    );
    expect(kinds(html)).toEqual(['h1', 'p', 'p', 'p', 'p']);
  });

  it('cuts text at two line breaks, and joins it at one', () => {
    expect(texts(page(`<div>${LONG}<br>goes on.<br><br>${LONG}<br/> <br/>${LONG}</div>`))).toEqual([
      `${LONG} goes on.`,
      LONG,
      LONG,
    ]);
  });

  it('collapses white space and joins inline elements', () => {
    expect(
      texts(page(`<article>${paragraphs(2)}<p>  Net<b>fl</b>ix\n\t had <i> access </i>.</p></article>`)).at(
        -1,
      ),
    ).toBe('Netflix had access .');
  });

  it('copes with nothing', () => {
    expect(readHtml('').blocks).toEqual([]);
    expect(readHtml(page('')).blocks).toEqual([]);
    expect(readHtml(page('<article></article>')).blocks).toEqual([]);
  });
});

describe('where the text comes from', () => {
  it('is known to the character, over elements and white space', () => {
    const nodes = ['  The  Net', 'flix ', '\n deal', ' ended. ', 'More.'];
    const collector = new BlockCollector();
    const element = (tag: string) => ({ tag, role: null, names: '', hidden: false });
    collector.open(element('p'));
    collector.text(nodes[0] ?? '', 0);
    collector.open(element('b'));
    collector.text(nodes[1] ?? '', 1);
    collector.close();
    collector.text(nodes[2] ?? '', 2);
    collector.open(element('br'));
    collector.text(nodes[3] ?? '', 3);
    collector.close();
    collector.open(element('p'));
    collector.text(nodes[4] ?? '', 4);
    collector.close();
    const { blocks } = chooseArticle(collector.finish());
    expect(blocks.map(({ text }) => text)).toEqual(['The Netflix deal ended.', 'More.']);
    for (const { text, chunks } of blocks)
      for (const { start, length, node, offset } of chunks)
        expect(nodes[node]?.slice(offset, offset + length).replace(/\s/g, ' ')).toBe(
          text.slice(start, start + length),
        );
    // Every character but collapsed spaces belongs to a chunk.
    const first = blocks[0];
    const covered = new Set(
      first?.chunks.flatMap(({ start, length }) => Array.from({ length }, (_, i) => start + i)),
    );
    expect([...(first?.text ?? '')].filter((char, i) => char !== ' ' && !covered.has(i))).toEqual([]);
  });

  it('is not torn apart by what has no width', () => {
    const nodes = ['\ufeffNet\ufeffflix \ufeff had ac', '\ufeffcess.\ufeff'];
    const collector = new BlockCollector();
    collector.open({ tag: 'p', role: null, names: '', hidden: false });
    for (const [at, text] of nodes.entries()) collector.text(text, at);
    collector.close();
    const [block] = chooseArticle(collector.finish()).blocks;
    expect(block?.text).toBe('Netflix had access.');
    for (const { start, length, node, offset } of block?.chunks ?? [])
      expect(nodes[node]?.slice(offset, offset + length)).toBe(block?.text.slice(start, start + length));
  });

  it('stops at the limits and says so', () => {
    const collector = new BlockCollector({ characters: 20, nodes: 100, blocks: 9 });
    collector.open({ tag: 'p', role: null, names: '', hidden: false });
    for (let i = 0; i < 10; i++) collector.text('0123456789 ', i);
    const collected = collector.finish();
    expect(collected.full).toBe(true);
    expect(collected.blocks[0]?.text.length).toBeLessThanOrEqual(32);
  });
});

describe('what a page says about itself', () => {
  it.each([
    ['2024-04-02', '2024-04-02'],
    ['2024-04-02T23:59:00+02:00', '2024-04-02'],
    [' 2024-04-02 ', '2024-04-02'],
    ['April 2, 2024', null],
    ['2024-13-45', null],
    ['', null],
  ])('date “%s”', (value, expected) => {
    expect(readPublished({ dates: [value], structuredData: [] })).toBe(expected);
  });

  it('takes the first date it can believe, meta tags before structured data', () => {
    expect(
      readPublished({ dates: ['soon', '2024-04-02'], structuredData: ['{"datePublished":"2020-01-01"}'] }),
    ).toBe('2024-04-02');
    expect(
      readPublished({ dates: [], structuredData: ['{"x":1}', '{"datePublished" : "2020-01-01T00:00:00Z"}'] }),
    ).toBe('2020-01-01');
  });

  it.each([
    'The text ends here …',
    'The text ends here [...]',
    'Subscribe to continue reading',
    'Jetzt weiterlesen mit Abo',
    'La suite est réservée aux abonnés',
    'Continua a leggere con l’abbonamento',
    'Czytaj dalej',
  ])('seems cut off: %s', (text) => {
    expect(seemsTruncated({ dates: [], structuredData: [] }, text)).toBe(true);
  });

  it('is whole otherwise, unless it says that it is not free', () => {
    expect(seemsTruncated({ dates: [], structuredData: [] }, 'The text ends here.')).toBe(false);
    expect(
      seemsTruncated(
        { dates: [], structuredData: ['{"isAccessibleForFree": "False"}'] },
        'The text ends here.',
      ),
    ).toBe(true);
    expect(
      seemsTruncated({ dates: [], structuredData: ['{"isAccessibleForFree": true}'] }, 'The text ends here.'),
    ).toBe(false);
  });
});
