/** npm run lexicons: puts the entries of every concept in `assets/languages` in order, each once. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inOrder } from '../lib/knowledge/packed-language.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'languages');
/** A concept stands in a line of its own. */
const CONCEPT = /^( {4}"[A-Z0-9]+": )(\[.*\])(,?)$/gm;

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
