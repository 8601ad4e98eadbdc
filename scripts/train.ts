/**
 * Trains the engine on `tests/corpus` alone and writes `assets/model`. Deterministic: `--check` fails when the committed
 * files are not what this script makes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileEngine } from '../lib/knowledge/engine.ts';
import { type LabelledPage, readCorpus, splitOf } from './corpus/read.ts';
import { trainEngine } from './train/engine.ts';
import { readPacks } from './train/examples.ts';
import { MODEL_BYTES, MODEL_JSON } from './train/model-files.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');

/** Writes a generated file, or compares with it. */
function emit(file: string, content: Uint8Array): boolean {
  const path = join('assets', file);
  const target = join(root, path);
  if (check) {
    const same = existsSync(target) && readFileSync(target).equals(content);
    console.log(
      `${path}: ${same ? 'is what the script makes' : 'DIFFERS from what the script makes; run npm run train'}`,
    );
    return same;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  console.log(`${path}: ${(content.length / 1024).toFixed(1)} KB`);
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
const { json, bytes } = fileEngine(engine);
const same = [emit(MODEL_JSON, Buffer.from(`${JSON.stringify(json)}\n`)), emit(MODEL_BYTES, bytes)];
if (same.includes(false)) process.exitCode = 1;
