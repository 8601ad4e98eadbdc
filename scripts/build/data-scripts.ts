/**
 * Packs `assets/`: what the engine knows as JSON and bytes for the background, the record and our words as scripts it can inject. Each
 * of those puts one JSON text into the reader's world, where no page can see it. Texts are parsed by whoever needs them;
 * compiling a string costs next to nothing. The extension's own pages read the same files (lib/platform/packaged.ts), so that
 * nothing is in the package twice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wxt } from 'wxt';
import { divideDossier } from '../../lib/dossier/pack.ts';
import type { Language } from '../../lib/dossier/types.ts';
import { fileEngine } from '../../lib/knowledge/engine.ts';
import { packLanguage, sharedEntries } from '../../lib/knowledge/packed-language.ts';
import { writeDataScript } from '../../lib/platform/data-script.ts';
import type { LanguagePack } from '../../lib/knowledge/types.ts';
import { readDossier } from '../dossier/read.ts';
import { MODEL_BYTES, readTrained } from '../train/model-files.ts';

/** WXT’s own type names text alone; bytes it hands to the system as they are. */
type PackedFile = { readonly relativeDest: string } & (
  | { readonly contents: string | Uint8Array }
  | { readonly absoluteSrc: string }
);

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const asScript = (name: string, value: unknown): PackedFile => ({
  relativeDest: `data/${name}.js`,
  contents: writeDataScript(name, value),
});

const asJson = (name: string, value: unknown): PackedFile => ({
  relativeDest: `data/${name}.json`,
  contents: JSON.stringify(value),
});

/** Everything that is packed, by file. */
export function dataFiles(root: string): PackedFile[] {
  const assets = join(root, 'assets');
  const languages = readdirSync(join(assets, 'languages'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => json(join(assets, 'languages', file)) as LanguagePack);
  const locales = readdirSync(join(assets, 'locales'))
    .filter((file) => file.endsWith('.json'))
    .sort();
  const { json: models } = fileEngine(readTrained(assets));
  const shared = sharedEntries(languages);
  const engine = {
    shared,
    stopWords: Object.fromEntries(languages.map((pack) => [pack.lang, pack.stopWords])),
    models,
  };
  const { shared: record, texts } = divideDossier(readDossier(join(assets, 'dossier')));
  const files = [
    asJson('engine', engine),
    { relativeDest: 'data/model.bin', absoluteSrc: join(assets, MODEL_BYTES) },
    asScript('record', record),
    asJson('keys', json(join(assets, 'updates', 'keys.json'))),
    ...languages.map((pack) => ({
      relativeDest: `data/lang-${pack.lang}.bin`,
      contents: packLanguage(pack, models.concepts, shared),
    })),
  ];
  for (const file of locales) {
    const lang = file.slice(0, -'.json'.length);
    const { manifest, ...messages } = json(join(assets, 'locales', file)) as {
      manifest: Record<string, string>;
    };
    files.push(asScript(`words-${lang}`, { messages, texts: texts(lang as Language) }));
    files.push({
      relativeDest: `_locales/${lang}/messages.json`,
      contents: JSON.stringify(
        Object.fromEntries(Object.entries(manifest).map(([key, message]) => [key, { message }])),
        null,
        1,
      ),
    });
  }
  return files;
}

/** Hook for `build:publicAssets`. */
export function addDataScripts(wxt: Wxt, files: unknown[]): void {
  files.push(...dataFiles(wxt.config.root));
}
