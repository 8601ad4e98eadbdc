import { describe, expect, it } from 'vitest';
import { KINDS, type Kind, mutateAll, mutate, tabulate } from './mutations.ts';

/** Silent survivors there may be at most, of a hundred. The aim is none; lowered whenever the engine gets better, never raised. */
const CEILING: Readonly<Record<Kind, number>> = { party: 90, number: 30, date: 40, negation: 62 };

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
    const mutations = mutateAll(40);
    const table = tabulate(mutations, ({ kind }) => kind);
    console.log(`\n${table}\n`);
    expect(mutations.length).toBeGreaterThanOrEqual(500);
    for (const kind of KINDS) {
      const own = mutations.filter((one) => one.kind === kind);
      const silent = own.filter(({ outcome }) => outcome === 'silent').length;
      expect(
        (100 * silent) / own.length,
        `${kind}: node tests/fuzz/mutations.ts --list ${kind}\n${table}`,
      ).toBeLessThanOrEqual(CEILING[kind]);
    }
  });
});
