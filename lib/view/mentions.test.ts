import { describe, expect, it } from 'vitest';
import { isDateOf } from './mentions.ts';

describe('a date in the text', () => {
  it.each([
    ['2018-12-18', '2018-12-18', true],
    ['2018-12-18', '2018-12', true],
    ['2018-12', '2018-12', true],
    ['2018-12', '2018-12-18', false],
    ['2018-12-18', '2018-12-19', false],
    ['2018-12-18', '2018', false],
    ['2013', '2013', true],
    ['2013', '2013-08', true],
    ['2013-08', '2013', false],
    ['2015-02', '2015-12', false],
  ])('event %s, text %s: %s', (event, date, expected) => {
    expect(isDateOf(event, date)).toBe(expected);
  });
});
