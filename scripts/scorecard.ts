/**
 * npm run scorecard -- [--check] [--raise] [--result FILE]
 * Writes docs/scorecard.md: the engine on the held-back pages, with baselines beside it. With --check: compares with the committed page
 * and with the floors in scripts/scorecard/floors.json. With --raise: raises the floors to a little below today's figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEngine } from '../lib/knowledge/engine.ts';
import { factsOf } from '../lib/knowledge/facts.ts';
import { readCorpus, splitOf } from './corpus/read.ts';
import { readDossier } from './dossier/read.ts';
import { runBaselines } from './eval/baselines.ts';
import { analyseLabelled } from './eval/run-page.ts';
import { scorePage } from './eval/score.ts';
import { compareWithFloors, type Floors, raiseFloors } from './scorecard/floors.ts';
import { measure } from './scorecard/measure.ts';
import { writeScorecard } from './scorecard/write.ts';
import { readPacks } from './train/examples.ts';
import { readTrained } from './train/model-files.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGE = join(ROOT, 'docs', 'scorecard.md');
const FLOORS = join(ROOT, 'scripts', 'scorecard', 'floors.json');
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
    result: { type: 'string' },
  },
});

const corpus = readCorpus(join(ROOT, 'tests', 'corpus'));
const pages = corpus.filter((page) => splitOf(page) === 'held-back');
const engine = loadEngine(readTrained(join(ROOT, 'assets')));
const facts = factsOf(readDossier(join(ROOT, 'assets', 'dossier')));
const packs = readPacks(join(ROOT, 'assets', 'languages'));
const card = measure(
  pages.map((page) => scorePage(page, analyseLabelled(page, engine, facts, packs))),
  runBaselines(corpus, pages),
);
const text = writeScorecard(card);
const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors;

const untouched = pages.filter(({ relevance }) => relevance !== 'about').length;
const checks: Array<readonly [name: string, troubles: readonly string[]]> = [
  [
    'half of the pages or more must stay untouched',
    untouched * 2 >= pages.length ? [] : [`${untouched} of ${pages.length}`],
  ],
  ['no figure is below its floor', compareWithFloors(card, floors)],
];
if (options.check)
  checks.push([
    'docs/scorecard.md is what the script writes',
    readFileSync(PAGE, 'utf8') === text ? [] : ['run npm run scorecard, and look at what changed'],
  ]);
else {
  writeFileSync(PAGE, text);
  if (options.raise) writeFileSync(FLOORS, `${JSON.stringify(raiseFloors(card, floors), null, 2)}\n`);
}
for (const [name, troubles] of checks)
  process.stdout.write(`${troubles.length ? '✗' : '✓'} ${[name, ...troubles].join('\n    ')}\n`);
const failed = checks.filter(([, troubles]) => troubles.length).length;
const counts = { passed: checks.length - failed, failed, skipped: 0 };
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
if (options.result) writeFileSync(options.result, JSON.stringify(counts));
process.exitCode = failed ? 1 : 0;
