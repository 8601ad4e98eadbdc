/** The engine with all its knowledge from disk, ready for any number of pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Analysis } from '../../lib/check/types.ts';
import type { PageText } from '../../lib/extract/index.ts';
import { loadEngine } from '../../lib/knowledge/engine.ts';
import { factsOf } from '../../lib/knowledge/facts.ts';
import type { LanguagePack } from '../../lib/knowledge/types.ts';
import { analysePage, runToEnd } from '../../lib/pipeline.ts';
import { guessLanguage } from '../../lib/text/language.ts';
import { readDossier } from '../dossier/read.ts';
import { readTrained } from '../train/model-files.ts';

/** Analyses a page as the reader in a browser would. */
export type Analyse = (page: PageText) => Analysis;

const ASSETS = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'assets');

/** Reads knowledge once; the function it returns can be called for every page. */
export function loadAnalyser(assets: string = ASSETS): Analyse {
  const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(assets, ...path), 'utf8')) as T;
  const engine = loadEngine(readTrained(assets));
  const facts = factsOf(readDossier(join(assets, 'dossier')));
  const packs = new Map<string, LanguagePack>();
  for (const file of readdirSync(join(assets, 'languages')).sort()) {
    if (!file.endsWith('.json')) continue;
    const pack = read<LanguagePack>('languages', file);
    packs.set(pack.lang, pack);
  }
  const stopWords = Object.fromEntries([...packs].map(([lang, pack]) => [lang, pack.stopWords]));
  return (page) => {
    const text = page.blocks.map((block) => block.text).join(' ');
    const guess = guessLanguage(text, page.declaredLang, stopWords);
    return runToEnd(
      analysePage(page, {
        engine,
        facts: () => facts,
        pack: packs.get(guess.lang ?? '') ?? null,
        declaredOtherwise: guess.contradictsDeclared,
      }),
    );
  };
}
