/**
 * Trains the engine on `tests/corpus` alone and writes `assets/model/model.json`. Deterministic: `--check` fails when
 * the committed file is not what this script makes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LabelledPage, readCorpus, splitOf } from './corpus/read.ts';
import { trainEngine } from './train/engine.ts';
import { readPacks } from './train/examples.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');

/** Writes a generated file, or compares with it. */
function emit(path: string, text: string): boolean {
  const target = join(root, path);
  if (check) {
    const same = existsSync(target) && readFileSync(target, 'utf8') === text;
    console.log(
      `${path}: ${same ? 'is what the script makes' : 'DIFFERS from what the script makes; run npm run train'}`,
    );
    return same;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`${path}: ${(text.length / 1024).toFixed(1)} KB`);
  return true;
}

const packs = readPacks(join(root, 'assets', 'languages'));
const pages: LabelledPage[] = readCorpus(join(root, 'tests', 'corpus')).filter((page) =>
  packs.packs.has(page.lang),
);
const engine = trainEngine(
  pages.filter((page) => splitOf(page) !== 'held-back'),
  packs,
);
if (!emit('assets/model/model.json', `${JSON.stringify(engine)}\n`)) process.exitCode = 1;
