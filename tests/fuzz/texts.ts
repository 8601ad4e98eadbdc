/** Texts nobody would write, and articles that somebody changed. */
import { ARTICLES } from '../support/articles.ts';
import { type Language, LANGUAGES } from '../support/knowledge.ts';
import type { Random } from './property.ts';

/** First and last code point of what is drawn from. Surrogate halves are drawn on purpose, by `anyUnit`. */
const RANGES: ReadonlyArray<readonly [number, number]> = [
  [0x20, 0x7e],
  [0x20, 0x7e],
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x250, 0x2ff],
  [0x300, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x590, 0x6ff],
  [0x900, 0x97f],
  [0x1680, 0x1680],
  [0x180b, 0x180f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x3000, 0x30ff],
  [0x4e00, 0x4eff],
  [0xac00, 0xacff],
  [0xfb00, 0xfb06],
  [0xfe00, 0xfe0f],
  [0xff00, 0xffef],
  [0x1d400, 0x1d7ff],
  [0x1f300, 0x1f6ff],
  [0xe0000, 0xe007f],
  [0x0, 0x1f],
];
const WORDS = [
  'Netflix',
  'Facebook',
  'Meta',
  'Inbox API',
  'messages',
  'X.',
  'M. Hastings',
  'z. B.',
  '14. April 2023',
  '$150 million',
  '5 mil millones',
  'hundertfünfzig Millionen',
  '“',
  '”',
  '«',
  '»',
  '„',
  '‘',
  '’',
  '"',
  '…',
  '...',
  '?',
  '!',
  '.',
  ',',
  '(',
  ')',
  '1,5',
  '2018',
  '31/12/2018',
  'â€œ',
  'Ã¼',
  'Netf1ix',
  'NYT',
  'two hundred',
  'half a',
  'and',
  'of',
  'Mr.',
  '1.',
  '%',
];

export function anyChar(random: Random): string {
  const [first, last] = random.pick(RANGES);
  return String.fromCodePoint(first + random.int(last - first + 1));
}

/** Random characters, words of the subject and lone surrogates. */
export function anyText(random: Random, most = 400): string {
  const pieces = random.many(most, () => {
    const kind = random.next();
    if (kind < 0.25) return random.pick(WORDS);
    if (kind < 0.27) return String.fromCharCode(0xd800 + random.int(0x800));
    if (kind < 0.5) return ' ';
    if (kind < 0.52) return anyChar(random).repeat(random.int(60));
    return anyChar(random);
  });
  return pieces.join('');
}

const INVISIBLE = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u202c',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u061c',
];
/** What a character can be turned into so that a reader sees the same. */
const DISGUISES: ReadonlyArray<(char: string, random: Random) => string> = [
  (char, random) => char + random.pick(INVISIBLE),
  (char) => char.normalize('NFKD'),
  (char) => (/[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char),
  (char) => (char === ' ' ? '\u00a0' : char),
];

/** The same text to a reader, other characters to a machine. */
export function disguise(
  text: string,
  random: Random,
  share: number,
  kinds: readonly number[] = [0, 1, 2, 3],
): string {
  return [...text]
    .map((char) => (random.chance(share) ? (DISGUISES[random.pick(kinds)]?.(char, random) ?? char) : char))
    .join('');
}

/** An article with things cut out, doubled, moved, disguised or broken. */
export function mutatedArticle(random: Random): { lang: Language; title: string; paragraphs: string[] } {
  const lang = random.pick(LANGUAGES);
  const paragraphs = [...ARTICLES[lang].paragraphs];
  for (let i = 1 + random.int(6); i > 0; i--) {
    const at = random.int(Math.max(1, paragraphs.length));
    const text = paragraphs[at] ?? '';
    const cut = random.int(text.length + 1);
    const kind = random.int(9);
    if (kind === 0) paragraphs.splice(at, 1);
    else if (kind === 1) paragraphs.splice(at, 0, text);
    else if (kind === 2) paragraphs[at] = text.slice(cut);
    else if (kind === 3) paragraphs[at] = `${text.slice(0, cut)}${anyText(random, 30)}${text.slice(cut)}`;
    else if (kind === 4) paragraphs[at] = disguise(text, random, 0.3);
    else if (kind === 5)
      paragraphs[at] = text
        .split(' ')
        .sort(() => random.next() - 0.5)
        .join(' ');
    else if (kind === 6) paragraphs[at] = text.toUpperCase();
    else if (kind === 7) paragraphs[at] = text.split('').reverse().join('');
    else paragraphs[at] = random.pick(ARTICLES[random.pick(LANGUAGES)].paragraphs);
  }
  return { lang, title: random.chance(0.2) ? anyText(random, 20) : ARTICLES[lang].title, paragraphs };
}
