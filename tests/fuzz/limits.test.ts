/** What a page can make us do: never more than a slice of work at a time, and work in proportion to the text. */
import { describe, expect, it } from 'vitest';
import { BlockCollector, chooseArticle, type ElementFacts, READER_LIMITS } from '../../lib/extract/index.ts';
import { analysePage, checkArticle, readArticle, runToEnd } from '../../lib/pipeline.ts';
import { ARTICLES } from '../support/articles.ts';
import { getEngine, getFacts, packs, toPage } from '../support/knowledge.ts';

const MEGABYTE = 1_000_000;
const SLICE = 50;
const fill = (piece: string, length = MEGABYTE): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** One paragraph each, of a megabyte, in the middle of an article about the case. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one word': fill('x'),
  'a name that never ends': `Max${fill('l')} Klein`,
  'single letters': fill('a '),
  digits: fill('1'),
  'a number that never ends': fill('1,111'),
  numbers: fill('1 '),
  sums: fill('$1 million '),
  'numbers in words': fill('two hundred and '),
  stops: fill('. '),
  abbreviations: fill('Mr. A '),
  initials: fill('A. B. '),
  ellipses: fill('... '),
  questions: fill('? '),
  'quotation marks, all opening': fill('“'),
  'single quotation marks, all opening': fill('‘a '),
  'guillemets, all opening': fill('»a '),
  'guillemets, all closing': fill('» '),
  'quotations like those on record': `Stone said: ${fill('“the messages of people and ')}`,
  brackets: fill('(((('),
  apostrophes: fill('’'),
  'zero-width characters': fill('\u200b'),
  'letters with zero-width characters': fill('N\u200b'),
  'bidi controls': fill('\u202e\u2066'),
  accents: `e${fill('\u0301')}`,
  'a wrong encoding': fill('â€'),
  'letters of two alphabets': fill('аa'),
  'full-width letters': fill('Ｎ'),
  'mathematical letters': fill('𝐍'),
  names: fill('Netflix Facebook messages '),
  'names in capitals': fill('NETFLIX META MESSAGES '),
  'names with slips': fill('Netfli Facebok Hastngs '),
  clauses: fill('Netflix, Facebook: messages; '),
  dates: fill('3 December 2020 '),
  'dates in digits': fill('1.1.2018.1.1.'),
  'one endless sentence': fill('Netflix had access to private messages of Facebook users and '),
};

/** Processor time of this thread: other work on the machine does not count. */
const now = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Longest slice of an analysis, and all of it. */
function measure(paragraphs: readonly string[]): { longest: number; total: number } {
  const page = toPage({
    lang: 'en',
    title: ARTICLES.en.title,
    paragraphs: [...ARTICLES.en.paragraphs, ...paragraphs, ...ARTICLES.en.paragraphs],
  });
  const steps = analysePage(page, {
    engine: getEngine(),
    facts: getFacts,
    pack: packs.en,
    declaredOtherwise: false,
  });
  let longest = 0;
  let total = 0;
  for (let done = false; !done; ) {
    const started = now();
    done = steps.next().done ?? false;
    const took = now() - started;
    longest = Math.max(longest, took);
    total += took;
  }
  return { longest, total };
}

describe('one paragraph of a megabyte', () => {
  it.each(Object.entries(HOSTILE))(`%s: no slice over ${SLICE} ms`, (_, text) => {
    // The first run of a shape also compiles; garbage is collected when it likes.
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 4 && best > SLICE; i++) best = Math.min(best, measure([text]).longest);
    expect(best).toBeLessThanOrEqual(SLICE);
  });
});

describe('many paragraphs', () => {
  it('are read up to a limit, and get cards up to another', () => {
    const page = toPage({
      lang: 'en',
      title: ARTICLES.en.title,
      paragraphs: Array.from({ length: 6_000 }, (_, i) => `${ARTICLES.en.paragraphs[i % 4]}`),
    });
    const knowledge = { engine: getEngine(), pack: packs.en, declaredOtherwise: false };
    const article = runToEnd(readArticle(page, knowledge));
    const most = Math.max(...page.blocks.map(({ text }) => text.split(/[.?!]/).length));
    expect(article.readings.length).toBeGreaterThan(4_000);
    expect(article.readings.length).toBeLessThanOrEqual(5_000 + most);
    // What is not checked any more does not count as examined.
    const { sentences, absentWithheld } = runToEnd(checkArticle(article, getFacts()));
    expect(sentences.filter(({ pairings }) => pairings.length > 0)).toHaveLength(800);
    expect(sentences.at(-1)?.pairings).not.toEqual([]);
    expect(absentWithheld).toBe('clipped');
    // A page that ends just there was examined to its end.
    const whole = { ...article, clipped: false, readings: article.readings.slice(0, sentences.length) };
    expect(runToEnd(checkArticle(whole, getFacts())).absentWithheld).toBeNull();
  });

  it('take time in proportion to their number', () => {
    const paragraphs = (count: number): string[] =>
      Array.from({ length: count }, (_, i) => `${ARTICLES.en.paragraphs[i % 4]}`);
    measure(paragraphs(200));
    const few = measure(paragraphs(300)).total;
    const many = measure(paragraphs(3_000)).total;
    expect(many / few).toBeLessThan(25);
  });
});

describe('reading a document', () => {
  const element = (tag: string): ElementFacts => ({ tag, role: null, names: '', hidden: false });

  it('stops at its limits, however much there is', () => {
    const collector = new BlockCollector();
    let told = 0;
    const text = fill('word ', 10_000);
    while (!collector.full && told < 10_000) {
      collector.open(element('p'));
      collector.text(text, told++);
      collector.close();
    }
    const { blocks } = collector.finish();
    expect(collector.full).toBe(true);
    expect(blocks.reduce((sum, block) => sum + block.text.length, 0)).toBeLessThanOrEqual(
      READER_LIMITS.characters + text.length,
    );
  });

  it('reads the beginning of a text that never ends, and says so', () => {
    const collector = new BlockCollector();
    collector.open(element('p'));
    collector.text(fill('word ', 20_000_000), 0);
    collector.close();
    const { blocks, full } = collector.finish();
    expect(full).toBe(true);
    expect(blocks.map(({ text }) => text.length)).toEqual([199_999]);
  });

  it('stops at its limit of blocks', () => {
    const collector = new BlockCollector();
    let told = 0;
    while (!collector.full && told < 1_000_000) {
      collector.open(element('p'));
      collector.text('Netflix had access.', told++);
      collector.close();
    }
    expect(collector.finish().blocks.length).toBe(READER_LIMITS.blocks);
  });

  it('stops at its limit of nodes', () => {
    const collector = new BlockCollector();
    let told = 0;
    while (!collector.full && told < 1_000_000) {
      collector.open(element('span'));
      collector.close();
      told++;
    }
    expect(told).toBeLessThanOrEqual(READER_LIMITS.nodes);
  });

  it('goes fifty thousand elements deep without recursion, in proportion to the depth', () => {
    const read = (depth: number): number => {
      const started = now();
      const collector = new BlockCollector();
      for (let i = 0; i < depth; i++) collector.open(element('div'));
      collector.text(ARTICLES.en.paragraphs.join(' '), 0);
      for (let i = 0; i < depth; i++) collector.close();
      expect(chooseArticle(collector.finish()).blocks).toHaveLength(1);
      return now() - started;
    };
    read(5_000);
    expect(read(50_000)).toBeLessThan(500);
  });

  it('takes many small blocks in many containers in proportion to their number', () => {
    const read = (count: number): number => {
      const started = now();
      const collector = new BlockCollector();
      for (let i = 0; i < count; i++) {
        collector.open(element('div'));
        collector.open(element('p'));
        collector.text(`Netflix had access to the messages of Facebook users, number ${i}.`, i);
        collector.close();
        collector.close();
      }
      expect(chooseArticle(collector.finish()).blocks.length).toBeGreaterThan(0);
      return now() - started;
    };
    read(2_000);
    const small = Math.max(2, read(4_000));
    expect(read(40_000) / small).toBeLessThan(40);
  });
});
