/**
 * npm run eval -- [--corpus DIR] [--split held-back|calibrate|train] [--lang xx] [--misses N] [--what TEXT] [--json FILE] [--baselines] [--folds]
 * Scores the engine on labelled pages. Without --corpus: the project's own held-back pages, which were never trained on (those
 * of the other splits were); with --folds: all of them, each by an engine trained on the stories of the others.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadEngine } from '../lib/knowledge/engine.ts';
import { factsOf } from '../lib/knowledge/facts.ts';
import { readCorpus, splitOf } from './corpus/read.ts';
import { readDossier } from './dossier/read.ts';
import { runBaselines } from './eval/baselines.ts';
import { analyseLabelled } from './eval/run-page.ts';
import {
  type Counts,
  f1,
  type PageScore,
  precision,
  recall,
  scorePage,
  sumCounts,
  zero,
} from './eval/score.ts';
import { trainFolds } from './train/engine.ts';
import { readPacks } from './train/examples.ts';
import { readTrained } from './train/model-files.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    split: { type: 'string', default: 'held-back' },
    lang: { type: 'string' },
    misses: { type: 'string', default: '0' },
    what: { type: 'string', default: '' },
    json: { type: 'string' },
    baselines: { type: 'boolean', default: false },
    folds: { type: 'boolean', default: false },
  },
});
const stored = readTrained(join(root, 'assets'));
const engine = loadEngine(stored);
const facts = factsOf(readDossier(join(root, 'assets', 'dossier')));
const packs = readPacks(join(root, 'assets', 'languages'));
const all = readCorpus(options.corpus ?? join(root, 'tests', 'corpus'));
const pages = all.filter(
  (page) =>
    (options.corpus || options.folds || splitOf(page) === options.split) &&
    (!options.lang || page.lang === options.lang) &&
    packs.packs.has(page.lang),
);
if (!pages.length) {
  console.error('npm run eval: no labelled page fits; try --split train, or another --lang.');
  process.exit(1);
}
const engineOf = options.folds ? trainFolds(pages, packs, stored) : () => engine;
const scores = pages.map((page) => scorePage(page, analyseLabelled(page, engineOf(page), facts, packs)));

const pct = (x: number): string => (100 * x).toFixed(1).padStart(5);
/** 95 % interval of the claims F1 by 500 fixed resamples of pages. */
function interval(rows: readonly PageScore[]): string {
  let seed = 7;
  const next = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const draws = Array.from({ length: 500 }, () =>
    f1(sumCounts(rows.map(() => rows[Math.floor(next() * rows.length)]?.claims ?? zero()))),
  ).sort((a, b) => a - b);
  return `${pct(draws[12] ?? 0)}–${pct(draws[487] ?? 0).trim()}`;
}
function line(name: string, rows: readonly PageScore[]): string {
  const about = {
    tp: rows.filter((r) => r.page.relevance === 'about' && r.relevance === 'about').length,
    fp: rows.filter((r) => r.page.relevance !== 'about' && r.relevance === 'about').length,
    fn: rows.filter((r) => r.page.relevance === 'about' && r.relevance !== 'about').length,
  };
  const claims = sumCounts(rows.map((r) => r.claims));
  const differences = sumCounts(rows.map((r) => r.differences));
  const right =
    rows.reduce((sum, r) => sum + r.stanceRight, 0) / (rows.reduce((sum, r) => sum + r.stanceAll, 0) || 1);
  const three = rows.filter((r) => r.relevance === r.page.relevance).length / rows.length;
  return `${name.padEnd(5)}${String(rows.length).padStart(4)}  ${pct(precision(about))} ${pct(recall(about))} ${pct(three)}   ${pct(precision(claims))} ${pct(recall(claims))} ${pct(f1(claims))} [${interval(rows)}]  named ${pct(f1(sumCounts(rows.map((r) => r.named))))} not ${pct(f1(sumCounts(rows.map((r) => r.unnamed))))}  ${pct(right)}   ${pct(precision(differences))} ${pct(recall(differences))} ${pct(f1(differences))}   ${pct(f1(sumCounts(rows.map((r) => r.absent))))}`;
}
console.log(
  '     pages  about P/R  3-way   claims P/R/F1 [95 %]                                   stance  differences P/R/F1   absent F1',
);
for (const lang of [...new Set(pages.map((page) => page.lang))].sort())
  console.log(
    line(
      lang,
      scores.filter((score) => score.page.lang === lang),
    ),
  );
console.log(line('all', scores));
const table = (title: string, pick: (score: PageScore) => Map<string, Counts>): void => {
  const ids = new Set(scores.flatMap((score) => [...pick(score).keys()]));
  const rows = [...ids].map((id) => ({
    id,
    counts: sumCounts(scores.map((score) => pick(score).get(id) ?? zero())),
  }));
  console.log(`\n${title}`);
  for (const { id, counts } of rows.sort((a, b) => f1(a.counts) - f1(b.counts)))
    console.log(
      `  ${id.padEnd(36)} P ${pct(precision(counts))} R ${pct(recall(counts))} F1 ${pct(f1(counts))}  (tp ${counts.tp} fp ${counts.fp} fn ${counts.fn})`,
    );
};
table('claims, weakest first', (score) => score.byClaim);
table('differences, weakest first', (score) => score.byKind);
table('absent records, weakest first', (score) => score.byRecord);
const misses = scores
  .flatMap((score) => score.misses)
  .filter((miss) => `${miss.what} ${miss.id}`.includes(options.what));
for (const miss of misses.slice(0, Number(options.misses))) console.log(JSON.stringify(miss));
if (options.baselines) {
  console.log(
    '\nbaselines (nearest labelled sentence; floor chosen on the calibration pages; page decision given)',
  );
  for (const { name, floor, byPage } of runBaselines(readCorpus(join(root, 'tests', 'corpus')), pages)) {
    const counts = sumCounts([...byPage.values()]);
    console.log(
      `  ${name.padEnd(12)} P ${pct(precision(counts))} R ${pct(recall(counts))} F1 ${pct(f1(counts))}  (floor ${floor})`,
    );
  }
}
if (options.json) writeFileSync(options.json, JSON.stringify({ misses }, null, 1));
