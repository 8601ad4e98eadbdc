import { describe, expect, it } from 'vitest';
import { type Language, packs } from '../../tests/support/knowledge.ts';
import { findDates, lendYear, toIso } from './dates.ts';
import { cutTokens } from './tokens.ts';

const CASES: ReadonlyArray<readonly [Language, string, readonly string[]]> = [
  ['en', 'filed on 3 December 2020', ['2020-12-03']],
  ['en', 'filed on December 3, 2020, and unsealed in March 2024', ['2020-12-03', '2024-03']],
  ['en', 'on April 2nd, 2024', ['2024-04-02']],
  ['en', 'in May 2018, and again in May', ['2018-05', '--05']],
  ['en', 'they may read it', []],
  ['en', 'by 2013', ['2013']],
  ['en', 'for $2013, 2018.5 points, 2018%', []],
  ['en', 'on 2023-04-14', ['2023-04-14']],
  ['en', 'in 1776 and in 2099', []],
  ['en', "from April of ’23, in March '24", ['2023-04', '2024-03']],
  ['fr', 'en avril ’23', ['2023-04']],
  ['de', 'am 14. April 2023, am 14.04.2023 und im Mai 2018', ['2023-04-14', '2023-04-14', '2018-05']],
  ['de', 'im März 2024', ['2024-03']],
  ['de', 'am 3. Dez. 2020', ['2020-12-03']],
  ['fr', 'le 1er avril 2024', ['2024-04-01']],
  ['fr', 'le 14 avril 2023 et en décembre 2018', ['2023-04-14', '2018-12']],
  ['es', 'el 3 de diciembre de 2020', ['2020-12-03']],
  ['it', 'il 3 dicembre 2020', ['2020-12-03']],
  ['it', 'nell’aprile del 2023', ['2023-04']],
  ['nl', 'op 3 december 2020 en in mei 2018', ['2020-12-03', '2018-05']],
  ['pl', '3 grudnia 2020 r., w kwietniu 2023 roku', ['2020-12-03', '2023-04']],
  ['pt', 'em 3 de dezembro de 2020', ['2020-12-03']],
  ['en', '31/12/2018 and 12/31/2018', ['2018-12-31', '2018-12-31']],
  ['en', '32 December 2018', ['2018-12']],
];

describe('findDates', () => {
  it.each(CASES)('%s: “%s”', (lang, text, expected) => {
    expect(findDates(text, cutTokens(text), packs[lang].months).map(toIso)).toEqual(expected);
  });

  it('gives the span of the whole date', () => {
    const text = 'It was filed on 3 December 2020 in California.';
    const [date] = findDates(text, cutTokens(text), packs.en.months);
    expect(text.slice(date?.start, date?.end)).toBe('3 December 2020');
  });
});

describe('a day and month without a year', () => {
  const settle = (text: string, published: string | null): string | undefined =>
    findDates(text, cutTokens(text), packs.en.months).map((date) => toIso(lendYear(date, published)))[0];

  it.each([
    ['on 23 March', '2024-04-03', '2024-03-23'],
    ['on April 3', '2024-04-03', '2024-04-03'],
    ['on 18 December', '2024-04-03', '2023-12-18'],
    ['on 18 December', '2024-12-31T08:00:00Z', '2024-12-18'],
    ['on 23 March', null, '--03-23'],
    ['in March', '2024-04-03', '--03'],
    ['on 3 December 2020', '2024-04-03', '2020-12-03'],
  ])('“%s” on a page of %s is %s', (text, published, expected) => {
    expect(settle(text, published)).toBe(expected);
  });
});
