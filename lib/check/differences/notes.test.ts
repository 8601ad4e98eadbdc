import { expect, it } from 'vitest';
import { differencesOf, type Told, told } from '../../../tests/support/checks.ts';
import { CONTACTS, CUT, DENIAL, NATURE, PENALTIES, SPECIAL, SPEND } from '../../../tests/support/claims.ts';
import type { Language } from '../../../tests/support/knowledge.ts';
import type { DifferenceKind } from '../types.ts';

/** What a card says of the record beside a departure: of this claim and of this point, or nothing. */
const ROWS: ReadonlyArray<readonly [DifferenceKind, note: string | null, Told]> = [
  ['amount', null, told('de', CUT, 'Zuckerberg strich der Videosparte 570 Millionen Dollar.')],
  ['amount', 'E06', told('en', SPEND, 'In 2017 it spent $180 million on ads.')],
  ['amount', null, told('en', PENALTIES, 'In November 2022 Ireland fined Meta €150 million over scraping.')],
  ['amount', 'E40', told('en', PENALTIES, 'The FTC fined the company three billion dollars.')],
  ['role', null, told('de', DENIAL, 'Finanzchef Andy Stone bestritt das.')],
  ['role', null, told('en', CUT, 'The mail that cut 750 million from Watch went to Sheryl Sandberg.')],
  ['role', 'E33', told('en', CONTACTS, 'In 2015 Netflix’s co-CEO Hastings wrote to Zuckerberg.')],
  ['quote-altered', 'E16', told('en', DENIAL, '“Shockingly false,” wrote Andy Stone.')],
  [
    'quote-altered',
    null,
    told('en', SPECIAL, 'The letter: “For nearly ten years, Netflix and Facebook enjoyed a special bond”.'),
  ],
  [
    'stated-as-fact',
    'E04',
    told('en', 'meta-shared-messages-with-netflix', 'Facebook handed everybody’s messages to Netflix.'),
  ],
  ['name', 'E11', told('en', NATURE, 'Maximilian Klein and Sarah Grabbert sued.')],
  ['name', null, told('en', NATURE, 'They want papers of Reid Hastings.')],
];

it.each(ROWS)('%s: note %s', (kind, note, sentence) => {
  expect(differencesOf(sentence).filter((one) => one.kind === kind)).toMatchObject([{ note }]);
});

it.each([
  ['en', 'Mail went to Reid Hastings.', 'Reid Hastings', 'Reed Hastings'],
  ['de', 'Klägerin ist Susan Grabert.', 'Susan Grabert', 'Sarah Grabert'],
  ['es', 'Escribió a Mark Zuckerburg.', 'Mark Zuckerburg', 'Mark Zuckerberg'],
  ['pl', 'Orzekał James Donatto.', 'James Donatto', 'James Donato'],
] as ReadonlyArray<readonly [Language, string, string, string]>)(
  '%s: “%s” is shown beside the name on record',
  (lang, text, page, record) => {
    const [name] = differencesOf(told(lang, CONTACTS, text));
    expect(name?.tokens).toEqual([
      { side: 'page', text: page },
      { side: 'record', text: record },
    ]);
  },
);

it('the record’s word stands beside the last word of a quotation that was changed', () => {
  const [quote] = differencesOf(told('en', DENIAL, '“Shockingly false,” wrote Andy Stone.'));
  expect(quote?.tokens).toEqual([
    { side: 'both', text: 'Shockingly' },
    { side: 'page', text: 'false' },
    { side: 'record', text: 'untrue' },
  ]);
});
