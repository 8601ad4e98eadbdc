import type { LanguagePack } from './types.ts';

/** A language pack as it ships: concepts in a common order, one line each, entries divided by `|`. */
export interface PackedLanguage extends Omit<LanguagePack, 'concepts' | 'stopWords'> {
  readonly concepts: string;
}

/** Names of all concepts of some packs, in the order in which packed languages list them. */
export function conceptNames(packs: readonly LanguagePack[]): string[] {
  return [...new Set(packs.flatMap((pack) => Object.keys(pack.concepts)))].sort();
}

/** Stop words are left out: those of all languages travel together, for telling them apart. */
export function packLanguage(pack: LanguagePack, names: readonly string[]): PackedLanguage {
  const { stopWords: _, concepts, ...rest } = pack;
  return { ...rest, concepts: names.map((name) => (concepts[name] ?? []).join('|')).join('\n') };
}

/** Undoes `packLanguage`; `names` in the order in which the languages were packed. */
export function unpackLanguage(
  packed: PackedLanguage,
  names: readonly string[],
  stopWords: readonly string[],
): LanguagePack {
  const lines = packed.concepts.split('\n');
  return {
    ...packed,
    stopWords,
    concepts: Object.fromEntries(names.map((name, i) => [name, lines[i] ? lines[i].split('|') : []])),
  };
}
