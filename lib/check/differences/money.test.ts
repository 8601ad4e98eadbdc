import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../tests/support/checks.ts';
import { CUT, NYT, PAID, PENALTIES, RIGHTS, SPEND } from '../../../tests/support/claims.ts';
import type { Language } from '../../../tests/support/knowledge.ts';

type Row = readonly [claim: string, lang: Language, text: string, departs: boolean];

const ROWS: readonly Row[] = [
  [SPEND, 'en', 'Ads cost Netflix 40 million dollars in 2015 and 150 million two years later.', false],
  [SPEND, 'en', 'Ads cost Netflix 90 million dollars in 2015.', true],
  [SPEND, 'de', 'Für Werbung gab Netflix 2017 150 Millionen Dollar aus.', false],
  [SPEND, 'de', 'Im Jahr 2017 flossen 240 Millionen.', true],
  [SPEND, 'fr', 'La publicité : 150 millions de dollars pour les messages privés.', true],
  [SPEND, 'it', 'Dal 2013 in poi erano 150 milioni all’anno in pubblicità.', true],
  [SPEND, 'nl', 'In 2019 was het reclamebedrag zo’n 200 miljoen dollar.', false],
  [SPEND, 'de', 'Für Werbung gab Netflix 2017 150 Millionen Euro aus.', true],
  [SPEND, 'pt', 'Em 2017 foram R$ 150 milhões em publicidade.', true],
  [SPEND, 'de', 'Für Werbung gab Netflix 2017 150 Millionen Dollar (138 Millionen Euro) aus.', false],
  [SPEND, 'nl', 'Ze kochten voor 150 miljoen advertenties in 2017, geen chats.', false],
  [
    SPEND,
    'nl',
    'Ze kochten advertenties in, 150 miljoen in 2017, en dat is iets anders dan chats kopen.',
    false,
  ],
  [SPEND, 'pt', 'A verba foi de US$ 40 milhões em 2015 e de US$ 150 milhões por ano em 2019.', false],
  [SPEND, 'pl', 'Kwoty, 40 i 150 milionów dolarów, dotyczą reklam z lat 2015 i 2017.', false],
  [SPEND, 'pl', 'W 2017 roku na reklamy poszło 600 milionów złotych.', false],
  [SPEND, 'fr', 'En 2019, le budget montait à 350 millions de dollars.', true],
  ['ad-spend-hundreds-of-millions', 'pt', 'Gastou centenas de milhares de dólares em anúncios.', true],
  ['ad-spend-hundreds-of-millions', 'pt', 'Gastou centenas de milhões de dólares em anúncios.', false],
  ['ad-spend-hundreds-of-millions', 'pl', 'Na reklamy poszły miliardy dolarów.', true],
  [PAID, 'es', 'Pagó 100 millones de dólares por el acceso.', true],
  [CUT, 'en', 'Three quarters of a billion dollars were taken from Watch.', false],
  [CUT, 'en', 'Half a billion dollars were taken from the Watch budget.', true],
  [CUT, 'en', 'What Watch could spend was slashed by $420 million in May 2018.', true],
  [CUT, 'en', 'What Watch could spend was slashed by $750 million in May 2018.', false],
  [CUT, 'fr', 'Le budget de Watch a perdu trois quarts de milliard de dollars.', false],
  [PENALTIES, 'en', 'The FTC fined Facebook three billion dollars in 2019.', true],
  [PENALTIES, 'en', 'The FTC fined Facebook five billion dollars in 2019.', false],
  [PENALTIES, 'de', 'Irland verhängte 265 Milliarden Euro.', true],
  [PENALTIES, 'de', 'Irland verhängte 265 Millionen Euro.', false],
  [PENALTIES, 'it', 'Cambridge Analytica ebbe i dati di 37 milioni di utenti.', true],
  [PENALTIES, 'it', 'Cambridge Analytica ebbe i dati di 87 milioni di utenti.', false],
  [RIGHTS, 'nl', 'Meer dan 150 bedrijven konden berichten lezen.', true],
  [NYT, 'nl', 'Volgens de krant deelde Facebook data met 150 bedrijven.', false],
  [RIGHTS, 'en', 'Netflix could read the messages of 70 million users a month.', true],
  [RIGHTS, 'en', 'Spotify could read the messages of 70 million users a month.', false],
];

describe('sums, each held against what it is for', () => {
  it.each(ROWS)('%s, %s: %s', (claim, lang, text, departs) => {
    const kinds = differencesOf({ lang, text, claims: { [claim]: 'attributes' } }).map(({ kind }) => kind);
    expect(kinds.includes('amount')).toBe(departs);
  });

  it('a sum that a post is quoted with is not the page’s', () => {
    const claims = { [PAID]: 'attributes' } as const;
    const before = ['A message on WhatsApp makes the rounds.'];
    const told = (text: string, earlier: readonly string[]): string[] =>
      differencesOf({ lang: 'en', text, claims, before: earlier }).map(({ kind }) => kind);
    expect(told('It says that Netflix paid 100 million dollars for access.', before)).toEqual([]);
    expect(told('Netflix paid 100 million dollars for access, the letter says.', [])).toEqual(['amount']);
  });
});
