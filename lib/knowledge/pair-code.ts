/**
 * Byte-pair coding (Gage, 1994): the pair of symbols that stands most often in a text becomes one symbol of its own, again and
 * again, until all 256 values of a byte are taken. Lexicons shrink to half, and reading one back is a look-up for each byte.
 *
 * The bytes: how many characters the text has, and their UTF-16 code units, two bytes each, the lower first; how many pairs there
 * are, and the two symbols of each; then a symbol for each byte. Symbols are numbered: first the characters, then the pairs.
 */

/** Symbols that a byte can tell apart. */
const SYMBOLS = 256;
/** A pair that is rarer than this is not worth its two bytes. */
const WORTH = 5;

/** @throws RangeError for a text of more different characters than there are symbols. */
export function encodePairs(text: string): Uint8Array<ArrayBuffer> {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const alphabet = [...new Set(units)].sort((a, b) => a - b);
  if (alphabet.length >= SYMBOLS) throw new RangeError(`pair code: ${alphabet.length} different characters`);
  const numbers = new Map(alphabet.map((unit, symbol) => [unit, symbol]));
  let symbols = units.map((unit) => numbers.get(unit) ?? 0);
  const pairs: number[] = [];
  for (let next = alphabet.length; next < SYMBOLS - 1; next++) {
    const pair = mostFrequentPair(symbols);
    if (pair < 0) break;
    const [left, right] = [Math.floor(pair / SYMBOLS), pair % SYMBOLS];
    pairs.push(left, right);
    symbols = replacePair(symbols, left, right, next);
  }
  return Uint8Array.from([
    alphabet.length,
    ...alphabet.flatMap((unit) => [unit % SYMBOLS, Math.floor(unit / SYMBOLS)]),
    pairs.length / 2,
    ...pairs,
    ...symbols,
  ]);
}

/** @throws Error for bytes that `encodePairs` does not make. */
export function decodePairs(bytes: Uint8Array): string {
  const [characters = 0] = bytes;
  const meaning: string[] = [];
  let at = 1;
  for (; meaning.length < characters; at += 2)
    meaning.push(String.fromCharCode((bytes[at] ?? 0) + SYMBOLS * (bytes[at + 1] ?? 0)));
  const all = characters + (bytes[at++] ?? 0);
  for (; meaning.length < all; at += 2)
    meaning.push(`${meaning[bytes[at] ?? 0] ?? ''}${meaning[bytes[at + 1] ?? 0] ?? ''}`);
  let text = '';
  for (; at < bytes.length; at++) {
    const told = meaning[bytes[at] ?? 0];
    if (told === undefined) throw new Error('pair code: the bytes are damaged');
    text += told;
  }
  return text;
}

function replacePair(symbols: readonly number[], left: number, right: number, symbol: number): number[] {
  const replaced: number[] = [];
  for (let i = 0; i < symbols.length; i++)
    if (symbols[i] === left && symbols[i + 1] === right) {
      replaced.push(symbol);
      i++;
    } else replaced.push(symbols[i] ?? 0);
  return replaced;
}

/** As one number, -1 if none is worth it; of pairs that are equally frequent the first in order. A pair may not overlap itself ("aaa" has one). */
function mostFrequentPair(symbols: readonly number[]): number {
  const counts = new Uint32Array(SYMBOLS * SYMBOLS);
  let counted = -1;
  for (let i = 0; i + 1 < symbols.length; i++) {
    const pair = (symbols[i] ?? 0) * SYMBOLS + (symbols[i + 1] ?? 0);
    if (symbols[i] === symbols[i + 1] && symbols[i - 1] === symbols[i] && counted === i - 1) continue;
    counted = i;
    counts[pair] = (counts[pair] ?? 0) + 1;
  }
  let best = -1;
  let most = WORTH - 1;
  for (let pair = 0; pair < counts.length; pair++)
    if ((counts[pair] ?? 0) > most) {
      best = pair;
      most = counts[pair] ?? 0;
    }
  return best;
}
