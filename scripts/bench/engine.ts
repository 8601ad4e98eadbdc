/** What the engine costs by itself, in Node: by stage, by size of the page, by number of claims and languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlockCollector, chooseArticle, type PageText } from '../../lib/extract/index.ts';
import { type Engine, loadEngine } from '../../lib/knowledge/engine.ts';
import { factsOf } from '../../lib/knowledge/facts.ts';
import { lexiconOf } from '../../lib/knowledge/lexicon.ts';
import type { LanguagePack } from '../../lib/knowledge/types.ts';
import { LinearModel, type StoredModel } from '../../lib/match/model.ts';
import { buildContexts } from '../../lib/match/context.ts';
import { scoreSentence } from '../../lib/match/pair.ts';
import { readSentence, type Sentence } from '../../lib/match/reading.ts';
import { checkArticle, readArticle, runToEnd } from '../../lib/pipeline.ts';
import { guessLanguage } from '../../lib/text/language.ts';
import { createSentenceCutter } from '../../lib/text/sentences.ts';
import { readDossier } from '../dossier/read.ts';
import { readPacks } from '../train/examples.ts';
import { readTrained } from '../train/model-files.ts';
import { countGate } from './gate-run.ts';
import { fastest, worked, write } from './numbers.ts';
import type { Row } from './table.ts';
import { paragraphs, RELEVANT_TITLE, ROOT, unrelated } from './texts.ts';

const MB = 1_000_000;
const SIZES = [10_000, 100_000, MB, 10 * MB] as const;
const ASSETS = join(ROOT, 'assets');

export interface Parts {
  readonly engine: Engine;
  readonly packs: ReadonlyMap<string, LanguagePack>;
  readonly facts: ReturnType<typeof factsOf>;
}

export function loadParts(): Parts {
  return {
    engine: loadEngine(readTrained(ASSETS)),
    packs: readPacks(join(ASSETS, 'languages')).packs,
    facts: factsOf(readDossier(join(ASSETS, 'dossier'))),
  };
}

/** Feeds the collector what a walk through a document would tell it. */
export function collect(texts: readonly string[]): { page: PageText; nodes: number; characters: number } {
  const collector = new BlockCollector();
  const element = (tag: string) => ({ tag, role: null, names: '', hidden: false });
  let nodes = 0;
  let characters = 0;
  collector.open(element('article'));
  for (const text of [RELEVANT_TITLE, ...texts]) {
    if (collector.full) break;
    collector.open(element(nodes ? 'p' : 'h1'));
    collector.text(text, nodes++);
    collector.close();
    characters += text.length;
  }
  collector.close();
  const collected = collector.finish();
  const { blocks, asides } = chooseArticle(collected);
  const page = {
    title: RELEVANT_TITLE,
    declaredLang: 'en',
    published: '2024-04-05',
    blocks,
    asides,
    truncated: false,
    clipped: collected.full,
  };
  return { page, nodes, characters };
}

interface Cost {
  readonly extraction: number;
  readonly language: number;
  readonly segmentation: number;
  readonly reading: number;
  readonly context: number;
  readonly scoring: number;
  readonly checks: number;
  readonly whole: number;
  readonly slice: number;
  readonly sentences: number;
  readonly characters: number;
}

/** Milliseconds of every stage on a page of so many characters. */
export function costOf({ engine, packs, facts }: Parts, size: number, lang = 'en'): Cost {
  const runs = size > MB ? 2 : 6;
  const texts = paragraphs('about', lang, size);
  const pack = packs.get(lang);
  if (!pack) throw new Error(`bench: there is no language ${lang}.`);
  const { page } = collect(texts);
  const stopWords = Object.fromEntries([...packs].map(([code, own]) => [code, own.stopWords]));
  const knowledge = { engine, pack, declaredOtherwise: false };
  const cutter = createSentenceCutter(pack);
  const sentences: Sentence[] = page.blocks.flatMap((block, b) =>
    cutter(block.text).map(({ start, end }) => ({
      index: 0,
      block: b,
      kind: block.kind,
      start,
      end,
      text: block.text.slice(start, end),
    })),
  );
  const read = () => {
    const lexicon = lexiconOf(pack);
    return sentences.map((sentence) => readSentence(sentence, pack, lexicon, false));
  };
  const readings = read();
  const contexts = buildContexts(readings);
  const article = runToEnd(readArticle(page, knowledge));
  const longestStep = (steps: Generator<void, unknown, void>): number => {
    for (let longest = 0; ; ) {
      const start = worked();
      const step = steps.next();
      longest = Math.max(longest, worked() - start);
      if (step.done) return longest;
    }
  };
  // What was long once and not again was the machine's doing.
  const slice = Math.min(
    ...Array.from({ length: 3 }, () =>
      Math.max(longestStep(readArticle(page, knowledge)), longestStep(checkArticle(article, facts))),
    ),
  );
  return {
    extraction: fastest(runs, () => collect(texts)),
    language: fastest(runs, () => guessLanguage(texts.slice(0, 20).join('\n'), 'en', stopWords)),
    segmentation: fastest(runs, () => {
      for (const { text } of page.blocks) cutter(text);
    }),
    reading: fastest(runs, read),
    context: fastest(runs, () => buildContexts(readings)),
    scoring: fastest(runs, () => {
      for (const [i, reading] of readings.entries()) {
        const context = contexts[i];
        if (context) scoreSentence(reading, context, engine);
      }
    }),
    checks: fastest(runs, () => runToEnd(checkArticle(article, facts))),
    whole: fastest(runs, () => runToEnd(checkArticle(runToEnd(readArticle(page, knowledge)), facts))),
    slice,
    sentences: sentences.length,
    characters: page.blocks.reduce((sum, { text }) => sum + text.length, 0),
  };
}

/** A model with `times` as many claims: the same features, each with weights for as many more. */
function multiply(stored: StoredModel, times: number, dense: number): LinearModel[] {
  return Array.from({ length: times }, () => new LinearModel(stored, dense));
}

/** What the gate's look costs: the same for any page from a hundred thousand characters on. */
function benchGate(extension: string): Row[] {
  const code = readFileSync(join(extension, 'gate.js'), 'utf8');
  return [100_000, 10 * MB].map((size) => {
    const texts = unrelated(size);
    return {
      group: 'Gate, in Node',
      name: `look at a page of ${(size / 1000).toLocaleString('en-US')} KB that says no`,
      value: fastest(20, () => countGate(code, texts)),
      unit: 'ms',
      beside: `${countGate(code, texts).characters.toLocaleString('en-US')} characters read; making its world included`,
    };
  });
}

export function benchEngine(extension = join(ROOT, '.output', 'chrome-mv3')): Row[] {
  const parts = loadParts();
  costOf(parts, 100_000);
  const costs = new Map(SIZES.map((size) => [size, costOf(parts, size)]));
  const group = 'Engine, in Node';
  const rows: Row[] = [];
  const mb = costs.get(MB);
  const small = costs.get(100_000);
  const huge = costs.get(10 * MB);
  if (!mb || !small || !huge) return rows;
  const perMb = (value: number): number => (value / mb.characters) * MB;
  const stage = (name: string, ms: number, more = ''): Row => ({
    group,
    name: `${name}, per MB`,
    value: perMb(ms),
    unit: 'ms',
    beside: `${write((ms / mb.sentences) * 1e6)} ns a sentence${more}`,
  });
  rows.push(stage('extraction (from a told walk)', mb.extraction));
  rows.push({ group, name: 'language, per page', value: mb.language, unit: 'ms' });
  rows.push(stage('segmentation', mb.segmentation));
  const match = mb.reading + mb.context + mb.scoring;
  const stages = `: reading ${write(perMb(mb.reading))} + context ${write(perMb(mb.context))} + scoring ${write(perMb(mb.scoring))} ms`;
  rows.push({
    ...stage('matching (words, concepts, context, thirty claims)', match, stages),
    goal: 'PG6',
    limit: 60,
  });
  rows.push(stage('checks (stance, differences, absent)', mb.checks));
  rows.push({ group, name: 'whole pipeline, page of 1 MB', value: mb.whole, unit: 'ms' });
  for (const [size, cost] of costs)
    rows.push({
      group,
      name: `longest step between two pauses, ${size / 1000} KB`,
      value: cost.slice,
      unit: 'ms',
      ...(size === MB ? { goal: 'PG6', limit: 50 } : {}),
    });
  rows.push({
    group,
    name: 'growth: 1 MB / 100 KB',
    value: mb.whole / small.whole,
    unit: '×',
    goal: 'PG6',
    limit: 12,
  });
  rows.push({
    group,
    name: 'growth: 10 MB / 1 MB (read up to 2 million characters)',
    value: huge.whole / mb.whole,
    unit: '×',
    goal: 'PG6',
    limit: 2.4,
    beside: `${write(huge.characters)} characters read`,
  });
  return [...benchGate(extension), ...rows, ...benchClaims(parts), ...benchLanguages(parts)];
}

/** Thirty claims and a hundred times as many: every further thirty cost one look-up of the same features. */
function benchClaims(parts: Parts): Row[] {
  const group = 'Engine, larger dossiers';
  const stored = readTrained(ASSETS).claims;
  const pack = parts.packs.get('en');
  if (!pack) return [];
  const { page } = collect(paragraphs('about', 'en', 100_000));
  const article = runToEnd(readArticle(page, { engine: parts.engine, pack, declaredOtherwise: false }));
  const told = article.scores.map((scores) => {
    const { ids, values, count } = scores.features();
    return { ids: ids.slice(0, count), values: values.slice(0, count), count };
  });
  const cost = (times: number): number => {
    const models = multiply(stored, times, parts.engine.space.dense);
    return fastest(2, () => {
      for (const features of told) for (const model of models) model.score(features);
    });
  };
  const read = fastest(2, () =>
    runToEnd(readArticle(page, { engine: parts.engine, pack, declaredOtherwise: false })),
  );
  const one = cost(1);
  const hundred = cost(100);
  const rest = read - one;
  return [
    { group, name: '30 claims, 100 KB: reading and scoring', value: rest + one, unit: 'ms' },
    { group, name: '3,000 claims, 100 KB: reading and scoring', value: rest + hundred, unit: 'ms' },
    {
      group,
      name: 'a dossier 100 times larger costs',
      value: (rest + hundred) / (rest + one),
      unit: '×',
      limit: 50,
    },
  ];
}

function benchLanguages(parts: Parts): Row[] {
  const group = 'Engine, languages';
  const one = new Map([...parts.packs].slice(0, 1));
  const text = paragraphs('about', 'en', 4_000).join('\n');
  const guess = (packs: ReadonlyMap<string, LanguagePack>): number => {
    const stopWords = Object.fromEntries([...packs].map(([code, own]) => [code, own.stopWords]));
    return fastest(20, () => guessLanguage(text, 'en', stopWords));
  };
  const rows: Row[] = [
    { group, name: 'telling 1 language', value: guess(one), unit: 'ms' },
    {
      group,
      name: 'telling 8 languages',
      value: guess(parts.packs),
      unit: 'ms',
      beside: 'only the page’s own language is loaded',
    },
  ];
  for (const lang of [...parts.packs.keys()].sort())
    rows.push({
      group,
      name: `whole pipeline, 100 KB, ${lang}`,
      value: costOf(parts, 100_000, lang).whole,
      unit: 'ms',
    });
  return rows;
}
