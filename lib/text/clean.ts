/**
 * Text as a reader sees it: invisible characters dropped, full-width letters narrowed, look-alike letters of
 * other alphabets replaced inside Latin words, quotation marks repaired that a wrong encoding has broken.
 */
export interface CleanText {
  readonly text: string;
  /** Offset in the original for every offset of `text`, plus one for its end; `null` when nothing changed. */
  readonly map: Uint32Array | null;
}

/** Soft hyphen, zero-width and bidi controls, byte-order mark, variation selectors, tag characters. */
export const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/u;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\n\r\f\v]/;
/** Anything that makes a slow pass necessary. */
const UNUSUAL =
  /[\u00ad\u034f\u0370-\u03ff\u0400-\u04ff\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufb00-\ufb06\ufe00-\ufe0f\ufeff\uff01-\uff5e\uffa0\u00a0\t\n\r\f\v\u00c2\u00c3\u00e2\u0300-\u036f]|[\ud835\udb40]/;

/** Cyrillic and Greek letters drawn like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ӏ: 'l',
  к: 'k',
  т: 't',
  в: 'b',
  м: 'm',
  н: 'h',
  п: 'n',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  У: 'Y',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  υ: 'u',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
};

/** UTF-8 read as Windows-1252, for the marks and letters that news text is full of. */
const BROKEN: ReadonlyArray<readonly [string, string]> = [
  ['â€œ', '“'],
  ['â€\u009d', '”'],
  ['â€', '”'],
  ['â€™', '’'],
  ['â€˜', '‘'],
  ['â€“', '–'],
  ['â€”', '—'],
  ['â€¦', '…'],
  ['â€ž', '„'],
  ['Â«', '«'],
  ['Â»', '»'],
  ['Â ', ' '],
  ['Ã¤', 'ä'],
  ['Ã¶', 'ö'],
  ['Ã¼', 'ü'],
  ['ÃŸ', 'ß'],
  ['Ã„', 'Ä'],
  ['Ã–', 'Ö'],
  ['Ãœ', 'Ü'],
  ['Ã©', 'é'],
  ['Ã¨', 'è'],
  ['Ã\u00a0', 'à'],
  ['Ã¢', 'â'],
  ['Ãª', 'ê'],
  ['Ã®', 'î'],
  ['Ã´', 'ô'],
  ['Ã§', 'ç'],
  ['Ã¡', 'á'],
  ['Ã­', 'í'],
  ['Ã³', 'ó'],
  ['Ãº', 'ú'],
  ['Ã±', 'ñ'],
  ['Ã£', 'ã'],
  ['Ãµ', 'õ'],
  ['Ã¬', 'ì'],
  ['Ã²', 'ò'],
  ['Ã¹', 'ù'],
];
// The two-character form of the closing quote is a prefix of others: longest first.
const BROKEN_BY_LENGTH = [...BROKEN].sort((a, b) => b[0].length - a[0].length);

/** Cleans a text and remembers where every character came from. Linear in its length. */
export function cleanText(raw: string): CleanText {
  if (!UNUSUAL.test(raw)) return { text: raw, map: null };
  let out = '';
  const from: number[] = [];
  /** Where the stretch begins that stays as it is. */
  let kept = 0;
  const keep = (end: number): void => {
    out += raw.slice(kept, end);
    for (; kept < end; kept++) from.push(kept);
  };
  const push = (piece: string, at: number): void => {
    out += piece;
    for (let i = 0; i < piece.length; i++) from.push(at);
  };
  for (let i = 0; i < raw.length; ) {
    if (isUsual(raw.charCodeAt(i))) {
      i++;
      continue;
    }
    keep(i);
    const broken =
      raw[i] === 'â' || raw[i] === 'Ã' || raw[i] === 'Â'
        ? BROKEN_BY_LENGTH.find(([bad]) => raw.startsWith(bad, i))
        : undefined;
    if (broken) {
      push(broken[1], i);
      i += broken[0].length;
      kept = i;
      continue;
    }
    const point = raw.codePointAt(i) ?? 0;
    const char = String.fromCodePoint(point);
    if (SPACE.test(char)) push(' ', i);
    else if (!INVISIBLE.test(char) && (point < 0xe0000 || point > 0xe007f)) push(narrow(char, point), i);
    i += char.length;
    kept = i;
  }
  keep(raw.length);
  from.push(raw.length);
  return { text: composeAndUnmask(out, from), map: Uint32Array.from(from) };
}

/** Letters, figures and marks of ordinary text that begin nothing broken: most characters even of unusual text. */
function isUsual(code: number): boolean {
  if (code < 0x7f) return code >= 0x20;
  if (code < 0x250) return code > 0xa0 && code !== 0xad && code !== 0xc2 && code !== 0xc3 && code !== 0xe2;
  return code >= 0x2010 && code <= 0x2027;
}

/** Original span of a span in the clean text. */
export function toOriginal(clean: CleanText, start: number, end: number): { start: number; end: number } {
  if (!clean.map) return { start, end };
  const first = clean.map[start] ?? 0;
  const last = end > start ? (clean.map[end] ?? first) : first;
  return { start: first, end: last };
}

function narrow(char: string, point: number): string {
  const compatible =
    (point >= 0xff01 && point <= 0xff5e) ||
    (point >= 0xfb00 && point <= 0xfb06) ||
    (point >= 0x1d400 && point <= 0x1d7ff);
  return compatible ? char.normalize('NFKC') : char;
}

/** Joins combining accents with their letter and turns look-alike letters Latin; edits `from` along. */
function composeAndUnmask(text: string, from: number[]): string {
  let result = text;
  if (/\p{M}/u.test(result)) {
    const units: string[] = [];
    const kept: number[] = [];
    for (let i = 0; i < result.length; i++) {
      const unit = result[i] ?? '';
      const last = units.length - 1;
      const joined = last >= 0 && /\p{M}/u.test(unit) ? `${units[last]}${unit}`.normalize('NFC') : '';
      if (joined.length === 1) units[last] = joined;
      else {
        units.push(unit);
        kept.push(from[i] ?? 0);
      }
    }
    kept.push(from[result.length] ?? 0);
    from.length = 0;
    for (const offset of kept) from.push(offset);
    result = units.join('');
  }
  if (!/[\u0370-\u04ff]/.test(result)) return result;
  return result.replace(/[\p{L}]+/gu, (word) =>
    isMasked(word) ? word.replace(/[\u0370-\u04ff]/g, (letter) => LOOKALIKES[letter] ?? letter) : word,
  );
}

/** A word that mixes Latin letters with look-alikes: nobody writes that except to hide a word. */
function isMasked(word: string): boolean {
  return /[A-Za-z]/.test(word) && /[\u0370-\u04ff]/.test(word);
}
