import { describe, expect, it } from 'vitest';
import { KINDS, mutate } from './mutate.ts';
import { mutateAll, tabulate } from './mutations.ts';

/**
 * What is not seen yet, by how the unchanged sentence begins: what was laid on whose table, whose agreement it is where the report is
 * told in the same breath, a year that belongs to what the sentence tells besides. Whoever makes one of them seen takes it out.
 */
const UNSEEN = [
  'Volgens de post legde Netflix jaar na jaar zijn kijkgeschiedenissen op tafel',
  'Netflix, czytamy w nim, zawarł do 2013 roku umowę „Inbox API”',
  'Volgens een schrijven dat de raadslieden van adverteerders in april',
] as const;

describe('a sentence with one hard key changed', () => {
  it.each([
    ['party', 'en', 'Netflix had to give Facebook a report.', 'Facebook had to give Netflix a report.'],
    ['party', 'en', 'The agreement between Netflix and Facebook.', null],
    ['number', 'de', 'Es waren 750 Millionen Dollar.', 'Es waren 457 Millionen Dollar.'],
    ['number', 'en', 'It was filed in 2020.', null],
    ['date', 'fr', 'La plainte date de 2020.', 'La plainte date de 2017.'],
    ['negation', 'en', 'Netflix read the messages.', 'Netflix never read the messages.'],
    ['negation', 'en', 'Netflix never read the messages.', null],
    ['negation', 'pl', 'Netflix miał dostęp.', 'Netflix nigdy nie miał dostęp.'],
  ] as const)('%s, %s: “%s” becomes “%s”', (kind, lang, before, after) => {
    expect(mutate(kind, before, lang)).toBe(after);
  });

  it('loses its claim, or changes its stance or its differences', { timeout: 180_000 }, () => {
    const mutations = mutateAll(60);
    const table = tabulate(mutations, ({ kind }) => kind);
    console.log(`\n${table}\n`);
    expect(mutations.length).toBeGreaterThanOrEqual(500);
    const isUnseen = (before: string): boolean => UNSEEN.some((begin) => before.startsWith(begin));
    const unseen = mutations.filter(({ before, outcome }) => outcome === 'silent' && isUnseen(before));
    expect(unseen).toHaveLength(UNSEEN.length);
    for (const kind of KINDS) {
      const silent = mutations.filter(
        (one) => one.kind === kind && one.outcome === 'silent' && !isUnseen(one.before),
      );
      expect(silent, `${kind}: node tests/fuzz/mutations.ts --list ${kind}\n${table}`).toEqual([]);
    }
  });
});
