import { describe, expect, it } from 'vitest';
import { type Language, packs } from '../../tests/support/knowledge.ts';
import { findAmounts } from './amounts.ts';
import { cutTokens } from './tokens.ts';

/** Language, text (the amount in brackets), value, signs: ~ vague, $ money, + a lower bound. */
const FOUND: ReadonlyArray<readonly [Language, string, number, string]> = [
  ['en', '[$150 million] a year', 150e6, '$'],
  ['en', 'over [$200m] in 2019', 200e6, '$+'],
  ['en', '[US$1.2 billion]', 1.2e9, '$'],
  ['en', 'more than [70 million] users', 70e6, '+'],
  ['en', '[two hundred million] dollars', 200e6, '$'],
  ['en', '[one hundred and fifty million] dollars', 150e6, '$'],
  ['en', '[seven hundred and fifty million] dollars', 750e6, '$'],
  ['en', '[half a billion] dollars', 500e6, '$'],
  ['en', '[three quarters of a billion] dollars', 750e6, '$'],
  ['fr', '[trois quarts de milliard] de dollars', 750e6, '$'],
  ['en', '[one and a half billion] dollars', 1.5e9, '$'],
  ['en', '[twenty-five million] dollars', 25e6, '$'],
  ['en', '[a billion] dollars', 1e9, '$'],
  ['en', '[hundreds of millions] of dollars', 100e6, '~$'],
  ['en', 'several [hundred million] dollars', 100e6, '~$'],
  ['en', '[300,000] messages', 300_000, ''],
  ['de', 'rund [150 Mio]. Dollar', 150e6, '$'],
  ['de', '[1,2 Mrd]. Euro', 1.2e9, '$'],
  ['de', '[hundertfünfzig Millionen] Dollar', 150e6, '$'],
  ['de', '[siebenhundertfünfzig Millionen] Dollar', 750e6, '$'],
  ['de', '[zweihundertfünfundsechzig Millionen] Euro', 265e6, '$'],
  ['de', '[eine halbe Milliarde] Dollar', 500e6, '$'],
  ['de', 'eine [Dreiviertelmilliarde] Dollar', 750e6, '$'],
  ['de', '[Hunderte Millionen] Dollar', 100e6, '~$'],
  ['de', 'mehrere [hundert Millionen] Dollar', 100e6, '~$'],
  ['de', '[5.000.000] Euro', 5e6, '$'],
  ['fr', '[150 millions] de dollars', 150e6, '$'],
  ['fr', '[cent cinquante millions] de dollars', 150e6, '$'],
  ['fr', '[sept cent cinquante millions] de dollars', 750e6, '$'],
  ['fr', '[deux cents millions] de dollars', 200e6, '$'],
  ['fr', '[quatre-vingts millions] de dollars', 80e6, '$'],
  ['fr', '[un demi-milliard] de dollars', 500e6, '$'],
  ['fr', '[un milliard et demi] de dollars', 1.5e9, '$'],
  ['fr', 'des [centaines de millions] de dollars', 100e6, '~$'],
  ['fr', 'plus de [1 000 000] d’utilisateurs', 1e6, '+'],
  ['es', '[5 mil millones] de dólares', 5e9, '$'],
  ['es', '[cinco mil millones] de dólares', 5e9, '$'],
  ['es', '[5.000 millones] de dólares', 5e9, '$'],
  ['es', '[mil millones] de dólares', 1e9, '$'],
  ['es', '[ciento cincuenta millones] de dólares', 150e6, '$'],
  ['es', '[setecientos cincuenta millones] de dólares', 750e6, '$'],
  ['es', '[medio millón] de dólares', 500_000, '$'],
  ['es', '[cientos de millones] de dólares', 100e6, '~$'],
  ['it', '[centocinquanta milioni] di dollari', 150e6, '$'],
  ['it', '[settecentocinquanta milioni] di dollari', 750e6, '$'],
  ['it', '[duecento milioni] di dollari', 200e6, '$'],
  ['it', '[mezzo miliardo] di dollari', 500e6, '$'],
  ['it', '[centinaia di milioni] di dollari', 100e6, '~$'],
  ['nl', '[honderdvijftig miljoen] dollar', 150e6, '$'],
  ['nl', '[tweehonderd miljoen] dollar', 200e6, '$'],
  ['nl', '[vijfenzestig miljoen] dollar', 65e6, '$'],
  ['nl', '[een half miljard] dollar', 500e6, '$'],
  ['nl', '[honderden miljoenen] dollars', 100e6, '~$'],
  ['pl', '[150 mln] dol.', 150e6, '$'],
  ['pl', '[sto pięćdziesiąt milionów] dolarów', 150e6, '$'],
  ['pl', '[siedemset pięćdziesiąt milionów] dolarów', 750e6, '$'],
  ['pl', '[pół miliarda] dolarów', 500e6, '$'],
  ['pl', '[setki milionów] dolarów', 100e6, '~$'],
  ['pt', '[US$ 150 mi] por ano', 150e6, '$'],
  ['pt', '[5 mil milhões] de dólares', 5e9, '$'],
  ['pt', '[5 bilhões] de dólares', 5e9, '$'],
  ['pt', '[cento e cinquenta milhões] de dólares', 150e6, '$'],
  ['pt', '[setecentos e cinquenta milhões] de dólares', 750e6, '$'],
  ['pt', '[meio bilhão] de dólares', 500e6, '$'],
  ['pt', '[centenas de milhões] de dólares', 100e6, '~$'],
];
const NONE: ReadonlyArray<readonly [Language, string]> = [
  ['en', 'On 3 December 2020 the suit was filed; 150 companies had access, 12 % of them in 2018.'],
  ['en', 'One of the two hundred pages says so.'],
  ['de', 'Am 14. April 2023 waren es 150 Firmen, 2018 noch 30.'],
  ['fr', 'Un des deux cents documents de 2018.'],
  ['es', 'Uno de los cien documentos de 2018.'],
  ['pl', 'W 2018 roku było to 150 firm.'],
];

const amountsOf = (lang: Language, text: string) => findAmounts(text, cutTokens(text), packs[lang]);

describe('findAmounts', () => {
  it.each(FOUND)('%s: %s is %d %s', (lang, marked, value, signs) => {
    const text = marked.replace(/[[\]]/g, '');
    expect(
      amountsOf(lang, text).map((one) => ({
        words: text.slice(one.start, one.end),
        value: Math.round(one.value),
        signs: `${one.vague ? '~' : ''}${one.money ? '$' : ''}${one.atLeast ? '+' : ''}`,
      })),
    ).toEqual([{ words: /\[(.+)\]/.exec(marked)?.[1], value, signs }]);
  });

  it.each(NONE)('%s: nothing in “%s”', (lang, text) => {
    expect(amountsOf(lang, text)).toEqual([]);
  });

  it('finds several, in order', () => {
    const text = 'It rose from $40 million to two hundred million dollars, then to €1,5 billion.';
    expect(amountsOf('en', text).map(({ value }) => value)).toEqual([40e6, 200e6, 1.5e9]);
  });
});
