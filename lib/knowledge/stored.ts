/** The files of knowledge in `data/` (scripts/build/data-scripts.ts) and what becomes of them. */
import { type Engine, type FiledEngine, joinEngine, loadEngine } from './engine.ts';
import { type SharedEntries, unpackLanguage } from './packed-language.ts';
import type { LanguagePack } from './types.ts';

/** `engine.json`: what the reading of every language needs; the weights are in `model.bin`. */
export interface StoredKnowledge {
  /** Words that tell one language from another, by language. */
  readonly stopWords: Readonly<Record<string, readonly string[]>>;
  readonly shared: SharedEntries;
  readonly models: FiledEngine;
}

/** The same, ready for use. */
export interface CommonKnowledge {
  readonly stopWords: StoredKnowledge['stopWords'];
  readonly engine: Engine;
  /** Takes `lang-<lang>.bin` apart. */
  readonly unpack: (packed: Uint8Array) => LanguagePack;
}

/** @throws Error when the stored weights are damaged. */
export function openKnowledge(
  { stopWords, shared, models }: StoredKnowledge,
  weights: Uint8Array,
): CommonKnowledge {
  const engine = loadEngine(joinEngine(models, weights));
  return {
    stopWords,
    engine,
    unpack: (packed) => unpackLanguage(packed, engine.concepts, stopWords, shared),
  };
}
