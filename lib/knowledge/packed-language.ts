import { foldText } from '../text/fold.ts';
import { decodePairs, encodePairs, type PairCoded } from './pair-code.ts';
import type { LanguagePack } from './types.ts';

/** A language pack as it ships: concepts in a common order, divided by `/`, their entries by `|`, pair-coded. */
export interface PackedLanguage extends Omit<LanguagePack, 'concepts' | 'stopWords'> {
  readonly concepts: PairCoded;
}

/** Names of all concepts of some packs, in the order in which packed languages list them. */
export function conceptNames(packs: readonly LanguagePack[]): string[] {
  return [...new Set(packs.flatMap((pack) => Object.keys(pack.concepts)))].sort();
}

/**
 * Stop words are left out: those of all languages travel together, for telling them apart. Accents that the lexicon
 * takes off anyway are taken off here. @throws Error for a concept that `names` lacks: it would be lost.
 */
export function packLanguage(pack: LanguagePack, names: readonly string[]): PackedLanguage {
  const { stopWords: _, concepts, ...rest } = pack;
  const unknown = Object.keys(concepts).filter((name) => !names.includes(name));
  if (unknown.length)
    throw new Error(
      `${pack.lang}: ${unknown.join(', ')} came after the engine was trained. Run "npm run train".`,
    );
  const lines = names.map((name) => (concepts[name] ?? []).map(plainEntry).join('|'));
  return { ...rest, concepts: encodePairs(markCapitals(lines.join('/'))) };
}

/** Undoes `packLanguage` but for accents; `names` in the order in which the languages were packed. */
export function unpackLanguage(
  packed: PackedLanguage,
  names: readonly string[],
  stopWords: readonly string[],
): LanguagePack {
  const lines = restoreCapitals(decodePairs(packed.concepts)).split('/');
  return {
    ...packed,
    stopWords,
    concepts: Object.fromEntries(names.map((name, i) => [name, lines[i] ? lines[i].split('|') : []])),
  };
}

/** Words marked `=` or `!` are compared as written, all others folded. */
function plainEntry(entry: string): string {
  return entry
    .split(' ')
    .map((word) => (/^[=!]/.test(word) ? word : foldText(word)))
    .join(' ');
}

/** Capitals are few: written as `^` and the small letter, they leave their characters free as codes. */
const markCapitals = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => `^${letter.toLowerCase()}`);
const restoreCapitals = (text: string): string =>
  text.replace(/\^(.)/gu, (_, letter: string) => letter.toUpperCase());
