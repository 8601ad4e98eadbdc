/**
 * What one would use instead, on the same texts in the same run: Readability for the article's text, MiniSearch and Fuse.js
 * for matching sentences with claims. Hypothesis' annotator is loaded into pages beside ours (arms.ts).
 */
import { Readability } from '@mozilla/readability';
import Fuse from 'fuse.js';
import { parseHTML } from 'linkedom';
import { parse } from 'parse5';
import { type Baseline, miniSearch, scoreBaseline } from '../eval/baselines.ts';
import { analyseLabelled } from '../eval/run-page.ts';
import { f1, scorePage, sumCounts } from '../eval/score.ts';
import { readHtml } from '../pages/read-html.ts';
import { readPacks } from '../train/examples.ts';
import { corpus, articleHtml, heldBack, paragraphs, RELEVANT_TITLE, ROOT, trained } from './texts.ts';
import { type LabelledPage, splitOf } from '../corpus/read.ts';
import { loadParts } from './engine.ts';
import { fastest, write } from './numbers.ts';
import type { Row } from './table.ts';
import { join } from 'node:path';

const group = 'Side by side, in Node';
/** Fuse.js takes long for every sentence: it is asked about this many. */
const FUSE_SENTENCES = 60;
const FLOORS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.5, 2, 3, 4, 6];

export function benchPeers(): Row[] {
  return [...benchExtraction(), ...benchMatching()];
}

/** Milliseconds for the text of an article of 100 KB, parsing not counted. */
function benchExtraction(): Row[] {
  const html = articleHtml(RELEVANT_TITLE, paragraphs('about', 'en', 100_000));
  const parsing = fastest(5, () => parse(html));
  const ours = Math.max(0, fastest(5, () => readHtml(html)) - parsing);
  const document = fastest(5, () => parseHTML(html));
  const theirs =
    fastest(5, () => new Readability(parseHTML(html).document as unknown as Document).parse()) - document;
  return [
    { group, name: 'text of a 100 KB article: ours', value: ours, unit: 'ms' },
    {
      group,
      name: 'text of a 100 KB article: Readability',
      value: theirs,
      unit: 'ms',
      beside: `× ${write(theirs / Math.max(0.01, ours))} of ours`,
    },
  ];
}

function benchMatching(): Row[] {
  const { engine, facts } = loadParts();
  const packs = readPacks(join(ROOT, 'assets', 'languages'));
  const tested = heldBack().filter((page) => page.relevance === 'about' && packs.packs.has(page.lang));
  const sentences = tested.flatMap((page) =>
    page.blocks.filter(({ type }) => type !== 'aside').flatMap((block) => block.sentences),
  );
  let scores = tested.map((page) => scorePage(page, analyseLabelled(page, engine, facts, packs)));
  const time = fastest(2, () => {
    scores = tested.map((page) => scorePage(page, analyseLabelled(page, engine, facts, packs)));
  });
  const ours = (time / sentences.length) * 1000;
  const rows: Row[] = [
    {
      group,
      name: 'a sentence: ours (all stages)',
      value: ours,
      unit: 'µs',
      beside: `F1 ${write(100 * f1(sumCounts(scores.map(({ claims }) => claims))))} on ${sentences.length} held-back sentences`,
    },
  ];
  const training = trained().filter(({ relevance }) => relevance === 'about');
  for (const [name, make, most] of [
    ['MiniSearch', miniSearch, Number.POSITIVE_INFINITY],
    ['Fuse.js', fuse, FUSE_SENTENCES],
  ] as const) {
    const baseline = make(training);
    const floor = chooseFloor(baseline, most);
    const sample = firstSentences(tested, most);
    const count = sample.reduce(
      (sum, page) => sum + page.blocks.reduce((all, block) => all + block.sentences.length, 0),
      0,
    );
    let counts = { tp: 0, fp: 0, fn: 0 };
    const spent = fastest(1, () => {
      counts = scoreBaseline(sample, baseline, [floor])[0] ?? counts;
    });
    rows.push({
      group,
      name: `a sentence: ${name} over ${training.length} labelled pages`,
      value: (spent / count) * 1000,
      unit: 'µs',
      beside: `× ${write(((spent / count) * 1000) / ours)} of ours; F1 ${write(100 * f1(counts))} on ${count} held-back sentences`,
    });
  }
  return rows;
}

function chooseFloor(baseline: Baseline, most: number): number {
  const pages = corpus().filter((page) => splitOf(page) === 'calibrate' && page.relevance === 'about');
  const tried = scoreBaseline(firstSentences(pages, most), baseline, FLOORS).map(f1);
  return FLOORS[tried.indexOf(Math.max(...tried))] ?? 1;
}

/** As many whole pages as hold about so many sentences. */
function firstSentences(pages: readonly LabelledPage[], most: number): LabelledPage[] {
  const taken: LabelledPage[] = [];
  let count = 0;
  for (const page of pages) {
    if (count >= most) break;
    taken.push({ ...page, blocks: page.blocks.filter(({ type }) => type !== 'aside') });
    count += page.blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  }
  return taken;
}

/** Fuse.js over the labelled sentences. */
function fuse(pages: readonly LabelledPage[]): Baseline {
  const labelled = pages.flatMap((page) =>
    page.blocks.filter(({ type }) => type !== 'aside').flatMap((block) => block.sentences),
  );
  const index = new Fuse(labelled, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.8,
  });
  return (text) => {
    const [best] = index.search(text, { limit: 1 });
    const claims = best?.item.claims.filter(({ optional }) => !optional).map(({ id }) => id) ?? [];
    return { score: best ? 1 - (best.score ?? 1) : 0, claims };
  };
}
