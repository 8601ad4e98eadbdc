/**
 * npm run lexicons [-- --homographs]: puts the entries of every concept in `assets/languages` in order, each once. With
 * `--homographs` it lists entries that catch other words of our pages because accents are folded away (docs/languages.md).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inOrder } from '../lib/knowledge/packed-language.ts';
import type { LanguagePack } from '../lib/knowledge/types.ts';
import { foldText } from '../lib/text/fold.ts';
import { wordsOf } from '../lib/text/tokens.ts';
import { readCorpus } from './corpus/read.ts';
import { readPacks } from './train/examples.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'assets', 'languages');
/** A concept stands in a line of its own. */
const CONCEPT = /^( {4}"[A-Z0-9]+": )(\[.*\])(,?)$/gm;
/** So often an entry must catch another word to be listed, and so many examples are shown. */
const OFTEN = 3;
const SHOWN = 5;

const { values: options } = parseArgs({ options: { homographs: { type: 'boolean', default: false } } });

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const sorted = text.replace(CONCEPT, (_, head: string, list: string, end: string) => {
    const entries = inOrder(JSON.parse(list) as string[]).map((entry) => JSON.stringify(entry));
    return `${head}[${entries.join(', ')}]${end}`;
  });
  if (sorted === text) continue;
  writeFileSync(path, sorted);
  console.log(`${file}: put in order`);
}
if (options.homographs) {
  const pages = readCorpus(join(root, 'tests', 'corpus'));
  for (const pack of readPacks(folder).packs.values()) {
    const texts = pages
      .filter(({ lang }) => lang === pack.lang)
      .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
    for (const line of homographs(pack, countWords(texts))) console.log(line);
  }
}

function countWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of wordsOf(text.toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Single words of a lexicon whose accents a page's word lacks, or the other way round, the most frequent first. */
function homographs({ lang, concepts }: LanguagePack, counts: ReadonlyMap<string, number>): string[] {
  const found: Array<readonly [number, string]> = [];
  for (const [concept, entries] of Object.entries(concepts))
    for (const entry of entries) {
      const stem = entry.replace(/\*$/, '').toLowerCase();
      if (/[ =!*_]/.test(stem) || foldText(stem) === stem) continue;
      const fits = (word: string, start: string): boolean =>
        entry.endsWith('*') ? word.startsWith(start) : word === start;
      const caught = [...counts]
        .filter(([word]) => fits(foldText(word), foldText(stem)) && !fits(word, stem))
        .sort((a, b) => b[1] - a[1]);
      const times = caught.reduce((sum, [, count]) => sum + count, 0);
      if (times < OFTEN) continue;
      const examples = caught.slice(0, SHOWN).map((example) => example.join(' '));
      found.push([times, `${lang} ${concept} ${entry}: ${times} (${examples.join(', ')})`]);
    }
  return found.sort((a, b) => b[0] - a[0]).map(([, line]) => line);
}
