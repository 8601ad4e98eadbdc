import { describe, expect, it } from 'vitest';
import { cutPlain, isPlain } from './sentence-ends.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const byPlatform = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
const byUs = (text: string): string[] => [...cutPlain(text)].map(({ start, end }) => text.slice(start, end));

/** The same series of numbers on every run. */
function* series(seed: number): Generator<number, never, void> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** What decides where a sentence ends, more often than what does not. */
const PIECES = [
  ...'...!?  ,;:-–—"\'()[]«»“”‘’„‚‹›…\n\r\t\u00a0aAbZzäÖßªºǅǆƻ17²½€$%&/',
  'Mr. ',
  'U.S.',
  'z. B. ',
  'end. Next',
  'it said.” “No',
  '3.5',
];

describe('ends of sentences', () => {
  it('are where the platform sees them, whatever the text', () => {
    const random = series(7);
    for (let round = 0; round < 20_000; round++) {
      const length = 1 + Math.floor(random.next().value * 14);
      const text = Array.from(
        { length },
        () => PIECES[Math.floor(random.next().value * PIECES.length)] ?? '',
      ).join('');
      expect(isPlain(text), text).toBe(true);
      expect(byUs(text), JSON.stringify(text)).toEqual(byPlatform(text));
    }
  });

  it.each([
    ['a soft hyphen', 'Net\u00adflix'],
    ['a combining accent', 'e\u0301'],
    ['a mark that ends sentences elsewhere', 'Ende。'],
    ['another alphabet', 'Слово'],
    ['two marks in one character', 'Really‼'],
  ])('are left to the platform where the text has %s', (_, text) => {
    expect(isPlain(text)).toBe(false);
  });
});
