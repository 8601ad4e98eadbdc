/** What the engine knows, as it is in the repository, and short ways to run it in tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../lib/check/types.ts';
import type { PageText } from '../../lib/extract/index.ts';
import { type Engine, loadEngine } from '../../lib/knowledge/engine.ts';
import { type Facts, factsOf } from '../../lib/knowledge/facts.ts';
import type { LanguagePack } from '../../lib/knowledge/types.ts';
import { analysePage, runToEnd } from '../../lib/pipeline.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { readTrained } from '../../scripts/train/model-files.ts';

const ASSETS = join(import.meta.dirname, '..', '..', 'assets');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(ASSETS, path), 'utf8')) as T;

export const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

export const packs: Readonly<Record<Language, LanguagePack>> = Object.fromEntries(
  LANGUAGES.map((lang) => [lang, read<LanguagePack>(`languages/${lang}.json`)]),
) as Record<Language, LanguagePack>;
export const stopWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  LANGUAGES.map((lang) => [lang, packs[lang].stopWords]),
);

let engine: Engine | null = null;
let facts: Facts | null = null;
export const getEngine = (): Engine => {
  engine ??= loadEngine(readTrained(ASSETS));
  return engine;
};
export const getFacts = (): Facts => {
  facts ??= factsOf(readDossier(join(ASSETS, 'dossier')));
  return facts;
};

export interface ArticleParts {
  readonly lang: Language;
  readonly published?: string | null;
  readonly title?: string;
  readonly paragraphs: readonly string[];
  readonly asides?: readonly string[];
  readonly truncated?: boolean;
  readonly clipped?: boolean;
}

/** A page that consists of a headline and paragraphs. */
export function toPage({
  lang,
  published = '2024-04-03',
  title = '',
  paragraphs,
  asides = [],
  truncated = false,
  clipped = false,
}: ArticleParts): PageText {
  const blocks = paragraphs.map((text) => ({ kind: 'p' as const, text, chunks: [] }));
  return {
    title,
    declaredLang: lang,
    published,
    blocks: title ? [{ kind: 'h1' as const, text: title, chunks: [] }, ...blocks] : blocks,
    asides,
    truncated,
    clipped,
  };
}

/** Runs the real engine with the real weights. */
export function analyse(page: PageText, lang: Language): Analysis {
  return runToEnd(
    analysePage(page, { engine: getEngine(), facts: getFacts, pack: packs[lang], declaredOtherwise: false }),
  );
}
