import { describe, expect, it } from 'vitest';
import { cleanText, toOriginal } from './clean.ts';

const CASES: ReadonlyArray<readonly [string, string, string]> = [
  ['nothing unusual', 'Netflix had access.', 'Netflix had access.'],
  ['soft hyphens', 'Net\u00adflix had ac\u00adcess', 'Netflix had access'],
  ['zero-width characters', 'Net\u200bfl\u200cix\u200d ha\u2060d\ufeff access', 'Netflix had access'],
  ['bidi controls', '\u202eNetflix\u202c \u2066had\u2069 \u200eaccess\u200f', 'Netflix had access'],
  ['full-width letters', 'Ｎｅｔｆｌｉｘ　ｈａｄ access', 'Netflix had access'],
  ['mathematical letters', '𝐍𝐞𝐭𝐟𝐥𝐢𝐱 had access', 'Netflix had access'],
  ['ligatures', 'the ﬁrst ﬂow', 'the first flow'],
  ['Cyrillic letters in a Latin word', 'Nеtflіх had аccess', 'Netflix had access'],
  ['Greek letters in a Latin word', 'Νetflix had accεss', 'Netflix had accεss'],
  ['words that are really Cyrillic', 'Россия и Netflix', 'Россия и Netflix'],
  ['letters with their accents apart', 'me\u0301moire u\u0308ber', 'mémoire über'],
  ['typographic spaces', '150\u00a0millions\u202fde dollars\u2009.', '150 millions de dollars .'],
  ['quotation marks of a wrong encoding', 'â€œfalseâ€\u009d itâ€™s', '“false” it’s'],
  ['letters of a wrong encoding', 'Ã¼ber Ã©tÃ© espaÃ±ol', 'über été español'],
  ['guillemets of a wrong encoding', 'Â«fauxÂ»', '«faux»'],
  ['tag characters', 'Net\u{e0041}\u{e0042}flix', 'Netflix'],
  ['variation selectors', 'Net\ufe0fflix', 'Netflix'],
];

describe('cleanText', () => {
  it.each(CASES)('%s', (_, raw, expected) => {
    expect(cleanText(raw).text).toBe(expected);
  });

  it.each(CASES)('%s: every offset leads back into the original, in order', (_, raw) => {
    const clean = cleanText(raw);
    expect(toOriginal(clean, 0, clean.text.length).end).toBeLessThanOrEqual(raw.length);
    if (!clean.map) return;
    expect(clean.map).toHaveLength(clean.text.length + 1);
    expect([...clean.map]).toEqual([...clean.map].sort((a, b) => a - b));
    expect(clean.map.at(-1)).toBe(raw.length);
  });

  it('finds the original of a word', () => {
    const raw = '\u202eThe st\u00adreamer\u202c Ｎｅｔ\u200bｆｌｉｘ had it';
    const clean = cleanText(raw);
    const original = (word: string): string => {
      const at = clean.text.indexOf(word);
      const { start, end } = toOriginal(clean, at, at + word.length);
      return raw.slice(start, end);
    };
    expect(original('streamer')).toBe('st\u00adreamer\u202c');
    expect(original('Netflix')).toBe('Ｎｅｔ\u200bｆｌｉｘ');
    expect(original('had')).toBe('had');
  });

  it('finds the original of a word behind joined accents and repaired letters', () => {
    const raw = 'me\u0301moire Ã¼ber Netflix';
    const clean = cleanText(raw);
    const at = clean.text.indexOf('Netflix');
    expect(raw.slice(...Object.values(toOriginal(clean, at, at + 7)))).toBe('Netflix');
  });

  it('gives an empty span an empty original', () => {
    const clean = cleanText('a\u00adb');
    expect(toOriginal(clean, 1, 1)).toEqual({ start: 2, end: 2 });
  });
});
