/**
 * Byte-pair coding: the pair of characters that stands most often in a text becomes one character that it does not use,
 * again and again. Lexicons shrink by a third, and reading one back is a few replacements.
 */
export interface PairCoded {
  readonly text: string;
  /** Three characters each, in the order in which they were made: the code, and the two it stands for. */
  readonly pairs: string;
}

/** A pair that is rarer than this is not worth its three characters. */
const WORTH = 8;

/** Printable ASCII that JSON leaves as it is. */
function* freeCodes(text: string): Generator<string> {
  const used = new Set(text);
  for (let code = 0x21; code < 0x7f; code++) {
    const char = String.fromCharCode(code);
    if (char !== '"' && char !== '\\' && !used.has(char)) yield char;
  }
}

export function encodePairs(original: string): PairCoded {
  let text = original;
  let pairs = '';
  for (const code of freeCodes(original)) {
    const pair = mostFrequentPair(text);
    if (!pair) break;
    text = text.replaceAll(pair, code);
    pairs += code + pair;
  }
  return { text, pairs };
}

export function decodePairs({ text, pairs }: PairCoded): string {
  let decoded = text;
  for (let i = pairs.length - 3; i >= 0; i -= 3)
    decoded = decoded.split(pairs.charAt(i)).join(pairs.slice(i + 1, i + 3));
  return decoded;
}

/** Of pairs that are equally frequent the first in order; pairs overlap themselves ("aaa" has one, not two). */
function mostFrequentPair(text: string): string | null {
  const counts = new Map<string, number>();
  let last = -2;
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (pair.charAt(0) === pair.charAt(1) && last === i - 1 && text.charAt(i - 1) === pair.charAt(0))
      continue;
    last = i;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let best: string | null = null;
  let most = WORTH - 1;
  for (const [pair, count] of counts)
    if (count > most || (count === most && best !== null && pair < best)) {
      best = pair;
      most = count;
    }
  return best;
}
