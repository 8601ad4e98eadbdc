import { foldText } from '../text/fold.ts';
import { rememberEach } from '../text/remember.ts';
import { cutTokens, type Token } from '../text/tokens.ts';
import type { LanguagePack } from './types.ts';

/** One occurrence of a concept: tokens `first`..`last`, inclusive. */
export interface ConceptHit {
  readonly concept: string;
  readonly first: number;
  readonly last: number;
}

/** One token of an entry. */
interface Part {
  readonly text: string;
  readonly match: 'exact' | 'prefix' | 'suffix' | 'infix' | 'cased' | 'any' | 'gap';
  /** Whether its accents count. */
  readonly accented: boolean;
}

interface Entry {
  readonly concept: string;
  readonly head: Part;
  /** What follows the head, as written: of thousands of entries a page needs a few hundred. */
  readonly rest: string;
  /** The same taken apart, once it was needed. */
  tail: readonly Part[] | null;
}

/** What is known of a word. */
interface Known {
  /** Entries that it can begin. */
  readonly entries: readonly Entry[];
  /** Concept of the name that it is with one slip of the pen. */
  readonly typo: string | null;
}

/** Most tokens a `..` may skip. */
const GAP = 3;
/** Names that are long and rare enough to be recognised with one slip of the pen. */
const TYPO_TOLERANT: Readonly<Record<string, string>> = {
  netflix: 'NETFLIX',
  facebook: 'FACEBOOK',
  hastings: 'HASTINGS',
  zuckerberg: 'ZUCKERBERG',
  messenger: 'MESSENGER',
  spotify: 'SPOTIFY',
  snapchat: 'SNAPCHAT',
};
/** Names with a capital that somebody who writes without any means all the same. */
const UNCAPITALISED: ReadonlySet<string> = new Set(['META', 'STONE', 'TITAN', 'WATCH', 'DONATO']);
/** How a sentence is written: with capitals where they belong, in nothing else, or without any. */
export type Casing = 'mixed' | 'caps' | 'lower';
/** Tokens of a page repeat; what one means is looked up once. */
const CACHE_LIMIT = 20_000;

/** Finds the concepts of one language in a row of tokens. */
export class Lexicon {
  readonly #exact = new Map<string, Entry[]>();
  readonly #prefixes = new Map<string, Entry[]>();
  readonly #inner: Entry[] = [];
  readonly #cased = new Map<string, Entry[]>();
  readonly #lowered = new Map<string, Entry[]>();
  readonly #caches: Readonly<Record<Casing, Map<string, Known>>> = {
    mixed: new Map(),
    caps: new Map(),
    lower: new Map(),
  };

  constructor(pack: LanguagePack) {
    for (const [concept, entries] of Object.entries(pack.concepts))
      for (const entry of entries) this.#add(concept, entry.trim());
  }

  /** All hits in order of their first token; `casing` lets case-sensitive names match in a headline set in capitals, and in a post without any. */
  find(tokens: readonly Token[], casing: Casing = 'mixed'): ConceptHit[] {
    const allCaps = casing === 'caps';
    const hits: ConceptHit[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token) continue;
      const { entries, typo } = this.#knownOf(token, casing);
      for (const entry of entries) {
        const last = matchParts(tailOf(entry), 0, tokens, i + 1, allCaps);
        if (last !== null) hits.push({ concept: entry.concept, first: i, last });
      }
      if (typo) hits.push({ concept: typo, first: i, last: i });
    }
    return hits;
  }

  /** The concepts of a text as a set. */
  conceptsIn(text: string): Set<string> {
    return new Set(this.find(cutTokens(text)).map((hit) => hit.concept));
  }

  #add(concept: string, written: string): void {
    if (!written) return;
    const end = written.indexOf(' ');
    const head = parsePart(end < 0 ? written : written.slice(0, end));
    const entry: Entry = { concept, head, rest: end < 0 ? '' : written.slice(end), tail: null };
    const into = (map: Map<string, Entry[]>, key: string): void => {
      const list = map.get(key);
      if (list) list.push(entry);
      else map.set(key, [entry]);
    };
    const start = head.accented ? foldText(head.text) : head.text;
    if (head.match === 'exact') into(this.#exact, start);
    else if (head.match === 'prefix') into(this.#prefixes, start.slice(0, 2));
    else if (head.match === 'cased') {
      into(this.#cased, head.text);
      if (UNCAPITALISED.has(concept)) into(this.#lowered, head.text.toLowerCase());
    } else this.#inner.push(entry);
  }

  #knownOf(token: Token, casing: Casing): Known {
    const cache = this.#caches[casing];
    let known = cache.get(token.text);
    if (!known) {
      known = { entries: this.#starting(token, casing), typo: typoOf(token) };
      if (cache.size < CACHE_LIMIT) cache.set(token.text, known);
    }
    return known;
  }

  #starting(token: Token, casing: Casing): readonly Entry[] {
    const { fold } = token;
    const found: Entry[] = [
      ...(this.#exact.get(fold) ?? []),
      ...(this.#prefixes.get(fold.slice(0, 2)) ?? []),
      ...this.#inner,
    ].filter((entry) => matchesPart(entry.head, token, casing === 'caps'));
    if (casing !== 'caps') {
      const asWritten = this.#cased.get(token.text) ?? [];
      // A small word of its own ("watch") is not the name.
      const names = casing === 'lower' && !asWritten.length ? this.#lowered.get(token.text) : undefined;
      found.push(...(names ?? asWritten));
    } else
      for (const [text, entries] of this.#cased)
        if (text === token.text || text.toUpperCase() === token.text) found.push(...entries);
    return found;
  }
}

/** The lexicon of a pack, made once: what a page's words mean is at hand for the next page. */
export const lexiconOf = rememberEach((pack: LanguagePack) => new Lexicon(pack));

const NOTHING: readonly Part[] = [];

function tailOf(entry: Entry): readonly Part[] {
  if (!entry.rest) return NOTHING;
  entry.tail ??= entry.rest.trim().split(/\s+/).map(parsePart);
  return entry.tail;
}

/** Reads one word of an entry of a pack ("hand* .. over", "=Meta", "!hätte", "!*aría"). */
function parsePart(word: string): Part {
  if (word === '_') return { text: '', match: 'any', accented: false };
  if (word === '..') return { text: '', match: 'gap', accented: false };
  if (word.startsWith('=')) return { text: word.slice(1), match: 'cased', accented: true };
  const accented = word.startsWith('!');
  const written = accented ? word.slice(1) : word;
  const start = written.startsWith('*');
  const end = written.length > 1 && written.endsWith('*');
  const bare = start || end ? written.replaceAll('*', '') : written;
  return {
    text: accented ? bare.toLowerCase() : foldText(bare),
    match: start && end ? 'infix' : start ? 'suffix' : end ? 'prefix' : 'exact',
    accented,
  };
}

/** Index of the last token when `parts` from `at` on match the tokens from `i` on, else `null`. */
function matchParts(
  parts: readonly Part[],
  at: number,
  tokens: readonly Token[],
  i: number,
  allCaps: boolean,
): number | null {
  const part = parts[at];
  if (!part) return i - 1;
  if (part.match === 'gap') {
    for (let skip = 0; skip <= GAP; skip++) {
      const last = matchParts(parts, at + 1, tokens, i + skip, allCaps);
      if (last !== null) return last;
    }
    return null;
  }
  const token = tokens[i];
  return token && matchesPart(part, token, allCaps)
    ? matchParts(parts, at + 1, tokens, i + 1, allCaps)
    : null;
}

function matchesPart(part: Part | undefined, token: Token, allCaps: boolean): boolean {
  if (!part) return false;
  const word = part.accented ? token.lower : token.fold;
  switch (part.match) {
    case 'any':
      return true;
    case 'exact':
      return word === part.text;
    case 'prefix':
      return word.startsWith(part.text);
    case 'suffix':
      return word.endsWith(part.text);
    case 'infix':
      return word.includes(part.text);
    case 'cased':
      return token.text === part.text || (allCaps && token.text === part.text.toUpperCase());
    default:
      return false;
  }
}

/** A name written with one letter wrong, doubled, dropped or swapped. */
function typoOf(token: Token): string | null {
  // Names begin with a capital.
  if (token.fold.length < 6 || token.fold.length > 12 || token.text.charAt(0) === token.lower.charAt(0))
    return null;
  for (const [name, concept] of Object.entries(TYPO_TOLERANT)) {
    if (
      token.fold !== name &&
      !token.fold.startsWith(name) &&
      Math.abs(token.fold.length - name.length) <= 1 &&
      isOneSlip(token.fold, name)
    )
      return concept;
  }
  return null;
}

/** Whether two different words are one insertion, deletion, substitution or swap apart. */
export function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
