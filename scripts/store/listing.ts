/** npm run store -- [LANG]: everything that is typed into the stores' forms, in their order, for one language (en). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../lib/dossier/types.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8').trim();

function printListing(lang: string): string {
  const { manifest } = JSON.parse(read('assets', 'locales', `${lang}.json`)) as {
    manifest: { extensionName: string; extensionDescription: string };
  };
  return [
    '# Name',
    manifest.extensionName,
    '# Summary',
    manifest.extensionDescription,
    '# Description',
    read('store', 'listing', `${lang}.md`),
    read('docs', 'permissions.md'),
    read('store', 'privacy.md'),
  ].join('\n\n');
}

const lang = process.argv[2] ?? 'en';
if ((LANGUAGES as readonly string[]).includes(lang)) process.stdout.write(`${printListing(lang)}\n`);
else {
  process.stderr.write(`npm run store: the language is one of ${LANGUAGES.join(' ')}, not “${lang}”.\n`);
  process.exitCode = 1;
}
