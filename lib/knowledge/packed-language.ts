import { foldText } from '../text/fold.ts';
import { decodePairs, encodePairs } from './pair-code.ts';
import type { LanguagePack } from './types.ts';

/** What is coded of a language: its concepts in a common order, divided by `/`, their entries shortened. */
interface Packed extends Omit<LanguagePack, 'concepts' | 'stopWords'> {
  readonly concepts: string;
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
      return shared.length ? [[name, shared.map(toPlain)]] : [];
    }),
  );
}

/**
 * A language pack as it ships, pair-coded. Stop words and `shared` entries are left out: those of all languages travel together. Accents that the lexicon
 * takes off anyway are taken off here. @throws Error for a concept that `names` lacks: it would be lost.
 */
export function packLanguage(
  pack: LanguagePack,
  names: readonly string[],
  shared: SharedEntries,
): Uint8Array<ArrayBuffer> {
  const { stopWords: _, concepts, ...rest } = pack;
  const unknown = Object.keys(concepts).filter((name) => !names.includes(name));
  if (unknown.length)
    throw new Error(
      `${pack.lang}: ${unknown.join(', ')} came after the engine was trained. Run "npm run train".`,
    );
  const lines = names.map((name) =>
    shortenEntries((concepts[name] ?? []).map(toPlain).filter((entry) => !shared[name]?.includes(entry))),
  );
  const packed: Packed = { ...rest, concepts: lines.join('/') };
  return encodePairs(JSON.stringify(packed));
}

/**
 * Undoes `packLanguage` but for accents; `names` in the order in which the languages were packed, `stopWords` by language.
 * @throws Error when the bytes are damaged.
 */
export function unpackLanguage(
  bytes: Uint8Array,
  names: readonly string[],
  stopWords: Readonly<Record<string, readonly string[]>>,
  shared: SharedEntries,
): LanguagePack {
  const packed = JSON.parse(decodePairs(bytes)) as Packed;
  const lines = packed.concepts.split('/');
  return {
    ...packed,
    stopWords: stopWords[packed.lang] ?? [],
    concepts: Object.fromEntries(
      names.map((name, i) => {
        const own = lines[i] ? lengthenEntries(lines[i]) : [];
        return [name, shared[name] ? [...own, ...shared[name]].sort() : own];
      }),
    ),
  };
}

/** What divides two entries says how many characters the second begins with as the first does. */
const DIVIDERS = '|@&%$~<';
const DIVIDED = /([|@&%$~<])/;

/** Entries in the order in which they are packed: they share most with their neighbours then. */
export function inOrder(entries: readonly string[]): string[] {
  const written = new Map(entries.map((entry) => [toPlain(entry), entry]));
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

/** Words marked `=` or `!` are compared as written, all others folded. */
function toPlain(entry: string): string {
  return entry
    .split(' ')
    .map((word) => (/^[=!]/.test(word) ? word : foldText(word)))
    .join(' ');
}
