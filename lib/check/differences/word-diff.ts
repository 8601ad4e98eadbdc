/** Two texts compared word by word. */
import { foldText } from '../../text/fold.ts';
import type { QuoteToken } from '../types.ts';

export interface Word {
  readonly text: string;
  readonly key: string;
}

/** Words with the differences that do not count taken away: case, apostrophes, "user's/users'", bracketed letters. */
function cutWords(text: string): Word[] {
  return (withoutBrackets(text).match(WORDS) ?? []).map((word) => ({
    text: word,
    key: keyOf(word).replace(/^userss$/, 'users'),
  }));
}

/** Words with the apostrophes in them and behind. */
const WORDS = /[\dA-Za-zÀ-ɏ]+(?:[’'‘][A-Za-zÀ-ɏ]+)?[’'‘]?/g;

export const keyOf = (text: string): string => foldText(text).replace(/[’'‘]/g, '');
export const withoutBrackets = (text: string): string =>
  text.includes('[') ? text.replace(/\[([A-Za-zÀ-ɏ])\]/g, '$1') : text;

export interface Cut {
  readonly words: readonly Word[];
  /** As one text in which a row of words can be looked for. */
  readonly keys: string;
  /** The same of what stands before, between and behind marks of omission. */
  readonly pieces: readonly string[];
}

const OMISSION = /\[?(?:…|\.{3})\]?/;

export const joinKeys = (words: readonly Word[]): string => ` ${words.map(({ key }) => key).join(' ')} `;

export function cutText(text: string): Cut {
  const words = cutWords(text);
  const keys = joinKeys(words);
  const pieces = OMISSION.test(text)
    ? text.split(OMISSION).map((piece) => joinKeys(cutWords(piece)))
    : [keys];
  return { words, keys, pieces: pieces.filter((piece) => piece.trim()) };
}

/** Whether `part` stands in a record; words may be left out, with a mark for it or, of long quotations, without. */
export function contains({ words: whole, keys }: Cut, part: Cut): boolean {
  let from = 0;
  for (const piece of part.pieces) {
    const found = from < 0 ? -1 : keys.indexOf(piece, from);
    // The space behind a word is the one before the next.
    from = found < 0 ? -1 : found + piece.length - 1;
  }
  if (from >= 0) return true;
  let at = 0;
  let run = 0;
  for (const { key } of part.words) {
    if (whole[at]?.key === key) {
      at++;
      run++;
      continue;
    }
    const next = whole.findIndex((word, i) => i >= at && word.key === key);
    if (next < 0 || (run > 0 && run < 3)) return false;
    at = next + 1;
    run = 1;
  }
  return run >= 3;
}

export interface Aligned {
  /** Share of the quotation’s words that the record has in the same order, and how many that are. */
  readonly share: number;
  readonly matched: number;
  readonly tokens: readonly QuoteToken[];
}

/** Longest common subsequence inside the best window of the record, as a word-by-word comparison. */
export function align(page: readonly Word[], record: readonly Word[]): Aligned {
  const rows = page.length;
  const columns = record.length;
  const table: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const like = (a: Word | undefined, b: Word | undefined): boolean =>
    a !== undefined && b !== undefined && a.key === b.key;
  for (let i = rows - 1; i >= 0; i--) {
    const row = table[i];
    if (!row) continue;
    for (let j = columns - 1; j >= 0; j--)
      row[j] = like(page[i], record[j])
        ? (table[i + 1]?.[j + 1] ?? 0) + 1
        : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
  }
  const tokens: QuoteToken[] = [];
  let i = 0;
  let j = 0;
  let firstMatch = -1;
  let lastMatch = -1;
  while (i < rows && j < columns) {
    if (like(page[i], record[j])) {
      if (firstMatch < 0) firstMatch = tokens.length;
      lastMatch = tokens.length;
      tokens.push({ text: page[i]?.text ?? '', side: 'both' });
      i++;
      j++;
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
      tokens.push({ text: page[i++]?.text ?? '', side: 'page' });
    else tokens.push({ text: record[j++]?.text ?? '', side: 'record' });
  }
  while (i < rows) tokens.push({ text: page[i++]?.text ?? '', side: 'page' });
  // As many words of the record as the page has others at its end; all, if they have nothing in common.
  const end = firstMatch < 0 ? tokens : tokens.slice(lastMatch + 1);
  const others = end.filter(({ side }) => side === 'page').length * 2 - end.length;
  for (const { text } of record.slice(j, j + Math.max(0, others))) tokens.push({ text, side: 'record' });
  // Record words before the first and after the last common one belong to what the page did not quote.
  const trimmed = tokens.filter(
    (token, k) => token.side !== 'record' || firstMatch < 0 || (k > firstMatch - 3 && k < lastMatch + 3),
  );
  const matched = table[0]?.[0] ?? 0;
  return { share: matched / rows, matched, tokens: trimmed };
}
