/** The texts the background put beside the reader, in a world of its own that no page can see. Parsed once, when needed. */
import type { PackedDossier } from '../dossier/pack.ts';
import type { Messages } from '../i18n/index.ts';
import { type Engine, loadEngine, type StoredEngine } from '../knowledge/engine.ts';
import type { Facts } from '../knowledge/facts.ts';
import type { LanguagePack } from '../knowledge/types.ts';

/** Texts by name: `engine`, `lang-de`, `words-fr` (scripts/build/data-scripts.ts). */
export type PackedTexts = Readonly<Record<string, string>>;

export interface EngineData {
  readonly stopWords: Readonly<Record<string, readonly string[]>>;
  readonly engine: Engine;
  readonly facts: Facts;
}

export interface WordsData {
  readonly messages: Messages;
  readonly dossier: PackedDossier;
}

export interface PackedData {
  engine(): EngineData;
  language(lang: string): LanguagePack | null;
  words(lang: string): WordsData | null;
}

/** `texts` is asked each time: more may have come. */
export function createPackedData(texts: () => PackedTexts): PackedData {
  const parsed = new Map<string, unknown>();
  const get = (name: string): unknown => {
    const text = parsed.has(name) ? undefined : texts()[name];
    if (text !== undefined) parsed.set(name, JSON.parse(text));
    return parsed.get(name) ?? null;
  };
  let engine: EngineData | null = null;
  return {
    engine() {
      if (!engine) {
        type Stored = { stopWords: EngineData['stopWords']; models: StoredEngine; facts: Facts };
        const { stopWords, models, facts } = get('engine') as Stored;
        engine = { stopWords, engine: loadEngine(models), facts };
      }
      return engine;
    },
    language: (lang) => get(`lang-${lang}`) as LanguagePack | null,
    words: (lang) => get(`words-${lang}`) as WordsData | null,
  };
}
