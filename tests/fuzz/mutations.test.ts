import { describe, expect, it } from 'vitest';
import { KINDS, mutate } from './mutate.ts';
import { mutateAll, tabulate } from './mutations.ts';

/**
 * What is not seen yet, by how the unchanged sentence begins: getting told by its last word far from who got it, in the passive, or
 * as whose access it was; what was poured or laid where; a system opened before somebody; who is accused in a title; profiles of no
 * named scandal; sums beside a denial or by hearsay; who promised to buy advertising from whom; a year of what the sentence tells besides. Whoever makes one of them seen
 * takes it out.
 */
const UNSEEN = [
  'Nach dem Bericht der „New York Times“ über den Zugriff von Netflix',
  '265 Millionen Euro wurden fällig, weil Telefonnummern',
  'Unterm Strich kamen für die Netflix-Kampagnen auf Facebook',
  'In a letter of April 2023 that came into the public domain',
  'Netflix soll Facebook für das Jahr 2017 Werbeausgaben',
  'In papers from the case against Meta, lawyers write that Netflix was given',
  'The attorney general of the District of Columbia sued the company over an older affair',
  'La phrase disait, à peu près, que Facebook avait livré le courrier',
  'Un quiz, 270 000 participants',
  'Jusqu’à 87 millions de profils aspirés',
  'D’après les pièces du dossier, Netflix s’est engagé en 2017',
  'Le budget publicitaire de Netflix sur Facebook aurait avoisiné',
  'Nel 2017 Netflix ha speso 150 milioni di dollari in pubblicità, secondo un sito',
  '«Netflix accusata di avere letto i messaggi di Facebook»',
  'Volgens de post legde Netflix jaar na jaar zijn kijkgeschiedenissen op tafel',
  'Netflix goot honderden miljoenen dollars in Facebook-advertenties',
  'Ditmaal gaat het om een contract waarmee Facebook',
  '„Facebook oskarżony o przekazanie Netfliksowi czatów”',
  'Netflix, czytamy w nim, zawarł do 2013 roku umowę „Inbox API”',
  'Według akt sądowych w 2017 roku platforma streamingowa Netflix',
  'Sustentam que a Netflix recebeu do Facebook meios',
  '“Não encontro esse número em lado nenhum; encontro publicidade, uns 150',
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
