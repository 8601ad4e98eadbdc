import type { Span } from './span.ts';

/**
 * Where sentences may end, by the rules of Unicode (UAX 29, SB3 to SB11), for texts of Latin letters and the punctuation
 * they come with. The platform's segmenter says the same of every text, but takes many milliseconds to be made, and a
 * reader waits for them on every page; it is asked about all other texts.
 */

/** No combining marks, no invisible characters, no terminators but full stop, exclamation and question mark. */
const PLAIN =
  /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2023\u2025-\u2027\u2030-\u203b\u203e-\u2046\u204a-\u205e\u20a0-\u20bf]*$/;

export const isPlain = (text: string): boolean => PLAIN.test(text);

const FULL_STOP = 0x2e;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const CLOSING = new Set(Array.from('"\'()[]{}«»‘’‚‛“”„‟‹›⁅⁆', (mark) => mark.charCodeAt(0)));
const CONTINUING = new Set(Array.from(',-:;–—', (mark) => mark.charCodeAt(0)));
const isTerminator = (code: number): boolean => code === FULL_STOP || code === 0x21 || code === 0x3f;
const isLineEnd = (code: number): boolean => code === LINE_FEED || code === RETURN;
const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x09;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Letters of the plain alphabets by case; `none` for everything else. */
function caseOf(code: number): 'lower' | 'upper' | 'other' | 'none' {
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'lower';
    return code >= 0x41 && code <= 0x5a ? 'upper' : 'none';
  }
  if (code === 0xaa || code === 0xba) return 'lower';
  if (code < 0xb5 || code > 0x24f || code === 0xd7 || code === 0xf7) return 'none';
  if (code < 0xc0 && code !== 0xb5) return 'none';
  if (code === 0x1bb || (code >= 0x1c0 && code <= 0x1c3)) return 'other';
  const letter = String.fromCharCode(code);
  // Letters of two, as "ǅ", have three forms: the one in between begins a name.
  return letter === letter.toLowerCase() ? 'lower' : 'upper';
}

/** Cuts a plain text; the pieces join to the whole. */
export function* cutPlain(text: string): Generator<Span, void, void> {
  const { length } = text;
  let start = 0;
  for (let i = 0; i < length; ) {
    const code = text.charCodeAt(i);
    if (isLineEnd(code)) {
      i = afterLineEnd(text, i);
      yield { start, end: i };
      start = i;
      continue;
    }
    if (!isTerminator(code)) {
      i++;
      continue;
    }
    if (code === FULL_STOP && isInside(text, i)) {
      i++;
      continue;
    }
    i++;
    while (i < length && CLOSING.has(text.charCodeAt(i))) i++;
    while (i < length && isSpace(text.charCodeAt(i))) i++;
    if (i >= length) break;
    const next = text.charCodeAt(i);
    if (isTerminator(next) || CONTINUING.has(next) || (code === FULL_STOP && goesOnLow(text, i))) continue;
    if (isLineEnd(next)) i = afterLineEnd(text, i);
    yield { start, end: i };
    start = i;
  }
  if (start < length) yield { start, end: length };
}

function afterLineEnd(text: string, i: number): number {
  return text.charCodeAt(i) === RETURN && text.charCodeAt(i + 1) === LINE_FEED ? i + 2 : i + 1;
}

/** A full stop in a number or between the letters of an abbreviation: "3.5", "U.S". */
function isInside(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1);
  if (isDigit(next)) return true;
  if (i === 0 || caseOf(next) !== 'upper') return false;
  const before = caseOf(text.charCodeAt(i - 1));
  return before === 'upper' || before === 'lower';
}

/** Whether the first letter from `i` on is a small one, with no end between. */
function goesOnLow(text: string, i: number): boolean {
  for (let k = i; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (isTerminator(code) || isLineEnd(code)) return false;
    const letter = caseOf(code);
    if (letter !== 'none') return letter === 'lower';
  }
  return false;
}
