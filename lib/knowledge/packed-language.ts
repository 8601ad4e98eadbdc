import { foldText } from '../text/fold.ts';
import { decodePairs, encodePairs, type PairCoded } from './pair-code.ts';
import type { LanguagePack } from './types.ts';

/** A language pack as it ships: concepts in a common order, divided by `/`, their entries shortened, pair-coded. */
export interface PackedLanguage extends Omit<LanguagePack, 'concepts' | 'stopWords'> {
  readonly concepts: PairCoded;
}

/** Names of all concepts of some packs, in the order in which packed languages list them. */
export function conceptNames(packs: readonly LanguagePack[]): string[] {
  return [...new Set(packs.flatMap((pack) => Object.keys(pack.concepts)))].sort();
}

/** Entries by concept that stand in every language, names above all: they travel once, as they are packed. */
export type SharedEntries = Readonly<Record<string, readonly string[]>>;

/** What all packs have in common. */
export function sharedEntries(packs: readonly LanguagePack[]): SharedEntries {
  const [first, ...others] = packs;
  return Object.fromEntries(
    Object.entries(first?.concepts ?? {}).flatMap(([name, entries]) => {
      const shared = entries.filter((entry) => others.every((pack) => pack.concepts[name]?.includes(entry)));
      return shared.length ? [[name, shared.map(toPacked)]] : [];
    }),
  );
}

/**
 * Stop words and `shared` entries are left out: those of all languages travel together. Accents that the lexicon
 * takes off anyway are taken off here. @throws Error for a concept that `names` lacks: it would be lost.
 */
export function packLanguage(
  pack: LanguagePack,
  names: readonly string[],
  shared: SharedEntries,
): PackedLanguage {
  const { stopWords: _, concepts, ...rest } = pack;
  const unknown = Object.keys(concepts).filter((name) => !names.includes(name));
  if (unknown.length)
    throw new Error(
      `${pack.lang}: ${unknown.join(', ')} came after the engine was trained. Run "npm run train".`,
    );
  const lines = names.map((name) =>
    shortenEntries((concepts[name] ?? []).map(toPacked).filter((entry) => !shared[name]?.includes(entry))),
  );
  return { ...rest, concepts: encodePairs(lines.join('/')) };
}

/** Undoes `packLanguage` but for accents; `names` in the order in which the languages were packed. */
export function unpackLanguage(
  packed: PackedLanguage,
  names: readonly string[],
  stopWords: readonly string[],
  shared: SharedEntries,
): LanguagePack {
  const lines = decodePairs(packed.concepts).split('/');
  return {
    ...packed,
    stopWords,
    concepts: Object.fromEntries(
      names.map((name, i) => {
        const own = lines[i] ? lengthenEntries(lines[i]) : [];
        const all = shared[name] ? [...own, ...shared[name]].sort() : own;
        return [name, all.map(restoreCapitals)];
      }),
    ),
  };
}

/** What divides two entries says how many characters the second begins with as the first does. */
const DIVIDERS = '|@&%$~<';
const DIVIDED = /([|@&%$~<])/;

/** Entries in the order in which they are packed: they share most with their neighbours then. */
export function inOrder(entries: readonly string[]): string[] {
  const written = new Map(entries.map((entry) => [toPacked(entry), entry]));
  return [...written.keys()].sort().map((packed) => written.get(packed) ?? packed);
}

/** Each entry without what it shares with the one before. @throws Error for an entry with a divider in it. */
function shortenEntries(entries: readonly string[]): string {
  let before = '';
  let text = '';
  for (const entry of entries) {
    if (DIVIDED.test(entry)) throw new Error(`lexicon: “${entry}” holds a character that divides entries.`);
    let shared = 0;
    while (before && shared < DIVIDERS.length - 1 && entry[shared] === before[shared]) shared++;
    text += (text && DIVIDERS[shared]) + entry.slice(shared);
    before = entry;
  }
  return text;
}

function lengthenEntries(text: string): string[] {
  const [first = '', ...parts] = text.split(DIVIDED);
  const entries = [first];
  let before = first;
  for (let i = 0; i < parts.length; i += 2) {
    before = before.slice(0, DIVIDERS.indexOf(parts[i] ?? '')) + (parts[i + 1] ?? '');
    entries.push(before);
  }
  return entries;
}

const toPacked = (entry: string): string => markCapitals(plainEntry(entry));

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
