/** The texts the background put beside the reader, in a world of its own that no page can see. Parsed once, when needed. */
import { joinDossier, type PackedDossier } from '../dossier/pack.ts';
import type { Messages } from '../i18n/index.ts';
import type { PackedWords } from '../platform/packaged.ts';

/** Texts by name: `record`, `words-fr` (scripts/build/data-scripts.ts). */
export type PackedTexts = Readonly<Record<string, string>>;

export interface WordsData {
  readonly messages: Messages;
  readonly dossier: PackedDossier;
}

/** Our words and the dossier in one language; `null` while they are not there. */
export type WordsIn = (lang: string) => WordsData | null;

/** `texts` is asked each time: more may have come, or another dossier. */
export function createWordsIn(texts: () => PackedTexts): WordsIn {
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
  return (lang) => {
    const record = get('record');
    const packed = get(`words-${lang}`) as PackedWords | null;
    if (!packed) return null;
    const known = words.get(packed);
    if (known && known[0] === record) return known[1];
    const data = { messages: packed.messages, dossier: joinDossier(record, packed.texts, lang) };
    words.set(packed, [record, data]);
    return data;
  };
}
