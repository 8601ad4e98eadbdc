import { describe, expect, it } from 'vitest';
import { packs, stopWords } from '../../tests/support/knowledge.ts';
import { foldText } from '../text/fold.ts';
import { conceptNames, packLanguage, sharedEntries, unpackLanguage } from './packed-language.ts';
import { decodePairs, encodePairs } from './pair-code.ts';

describe('pair coding', () => {
  it.each([
    ['nothing', ''],
    ['a text too short to gain', 'messages'],
    ['one that repeats itself', 'message|messages|messaging/'.repeat(30)],
    ['a run of one letter', 'a'.repeat(101)],
    ['a pair that overlaps itself', 'banana bananana '.repeat(9)],
    ['letters outside ASCII', '!hätte|!wäre|śćł'.repeat(20)],
  ])('gives back %s', (_, text) => {
    expect(decodePairs(encodePairs(text))).toBe(text);
  });

  it('makes a text that repeats itself much shorter', () => {
    const text = 'message|messages|messaging/'.repeat(30);
    expect(encodePairs(text).length).toBeLessThan(text.length / 8);
  });

  it('refuses more characters than a byte can tell apart, and bytes that mean nothing', () => {
    const many = String.fromCharCode(...Array.from({ length: 300 }, (_, i) => 0x4e00 + i));
    expect(() => encodePairs(many)).toThrow(/300 different characters/);
    expect(() => decodePairs(Uint8Array.from([...encodePairs('messages'), 255]))).toThrow(/damaged/);
  });
});

describe('packed languages', () => {
  const all = Object.values(packs);
  const names = conceptNames(all);
  const shared = sharedEntries(all);

  it('share what stands in all of them, and pack it in none', () => {
    expect(shared.RBC).toContain('rbc');
    expect(shared.NETFLIX ?? []).not.toContain('netfliksa');
    const [pack] = all;
    if (!pack) throw new Error('no language');
    const without = unpackLanguage(packLanguage(pack, names, shared), names, stopWords, {});
    expect(without.concepts.RBC).not.toContain('rbc');
  });

  it.each(all.map((pack) => [pack.lang, pack] as const))(
    '%s comes back whole, but for accents that do not count',
    (_, pack) => {
      const unpacked = unpackLanguage(packLanguage(pack, names, shared), names, stopWords, shared);
      const plain = (entries: readonly string[]): string[] =>
        entries.map((entry) =>
          entry
            .split(' ')
            .map((word) => (/^[=!]/.test(word) ? word : foldText(word)))
            .join(' '),
        );
      for (const name of names)
        expect(unpacked.concepts[name], name).toEqual(plain(pack.concepts[name] ?? []));
      expect({ ...unpacked, concepts: null }).toEqual({ ...pack, concepts: null });
    },
  );
});
