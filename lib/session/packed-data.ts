/** The texts the background put beside the reader, in a world of its own that no page can see. Parsed once, when needed. */
import type { joinDossier, PackedDossier } from '../dossier/pack.ts';
import type { Messages } from '../i18n/index.ts';
import { type Engine, loadEngine, type StoredEngine } from '../knowledge/engine.ts';
import type { FactSource } from '../knowledge/facts.ts';
import { type PackedLanguage, type SharedEntries, unpackLanguage } from '../knowledge/packed-language.ts';
import type { LanguagePack } from '../knowledge/types.ts';

/** Texts by name: `engine`, `record`, `lang-de`, `words-fr` (scripts/build/data-scripts.ts). */
export type PackedTexts = Readonly<Record<string, string>>;

export interface EngineData {
  readonly stopWords: Readonly<Record<string, readonly string[]>>;
  readonly shared: SharedEntries;
  readonly engine: Engine;
}

/** One language of ours as it ships: texts in the order of the slots of `record`. */
interface PackedWords {
  readonly messages: Messages;
  readonly texts: ReadonlyArray<string | null>;
}

export interface WordsData {
  readonly messages: Messages;
  readonly dossier: PackedDossier;
}

export interface PackedData {
  engine(): EngineData;
  /** What the checks compare with: the same in the words of every language. */
  record(): FactSource;
  language(lang: string): LanguagePack | null;
  /** `join` comes with the margin: the reader alone needs no words. */
  words(lang: string, join: typeof joinDossier): WordsData | null;
}

/** `texts` is asked each time: more may have come, or another dossier. */
export function createPackedData(texts: () => PackedTexts): PackedData {
  const parsed = new Map<string, readonly [text: string, value: unknown]>();
  const get = (name: string): unknown => {
    const text = texts()[name];
    if (text === undefined) return null;
    const known = parsed.get(name);
    if (known?.[0] === text) return known[1];
    const value: unknown = JSON.parse(text);
    parsed.set(name, [text, value]);
    return value;
  };
  const words = new Map<PackedWords, readonly [record: unknown, data: WordsData]>();
  let engine: EngineData | null = null;
  return {
    engine() {
      if (!engine) {
        type Stored = Omit<EngineData, 'engine'> & { models: StoredEngine };
        const { models, ...rest } = get('engine') as Stored;
        engine = { ...rest, engine: loadEngine(models) };
      }
      return engine;
    },
    record: () => get('record') as FactSource,
    language(lang) {
      const packed = get(`lang-${lang}`) as PackedLanguage | null;
      const { engine, stopWords, shared } = this.engine();
      return packed && unpackLanguage(packed, engine.concepts, stopWords[lang] ?? [], shared);
    },
    words(lang, join) {
      const record = get('record');
      const packed = get(`words-${lang}`) as PackedWords | null;
      if (!packed) return null;
      const known = words.get(packed);
      if (known && known[0] === record) return known[1];
      const data = { messages: packed.messages, dossier: join(record, packed.texts, lang) };
      words.set(packed, [record, data]);
      return data;
    },
  };
}
