import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotations.ts';

const words = (text: string, inside = false): string[] => findQuotations(text, inside).map((one) => one.text);
const staysOpen = (text: string, inside = false): boolean | undefined =>
  findQuotations(text, inside).at(-1)?.open;

describe('findQuotations', () => {
  it.each([
    ['He said “it is false” and left.', ['it is false']],
    ['He said "it is false" and "wrong".', ['it is false', 'wrong']],
    ['Er sagte „das ist falsch“ und ging.', ['das ist falsch']],
    ['Er sagte „das ist falsch” und ging.', ['das ist falsch']],
    ['Er sagte »das ist falsch« und ging.', ['das ist falsch']],
    ['Il dit « c’est faux » et part.', [' c’est faux ']],
    ['Ha detto «è falso» ed è uscito.', ['è falso']],
    ['He said ‘it is false’ and left.', ['it is false']],
    ['They didn’t read users’ messages.', []],
    ['5" wide', [' wide']],
    ['', []],
  ] as const)('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('says where the words stand', () => {
    const text = 'He said “it is false” twice.';
    const [one] = findQuotations(text);
    expect(text.slice(one?.start, one?.end)).toBe('it is false');
  });

  it('follows a quotation over a full stop', () => {
    expect(staysOpen('He said: “It is false.')).toBe(true);
    expect(words('It is wrong too,” he went on.', true)).toEqual(['It is wrong too,']);
    expect(staysOpen('And it goes on.', true)).toBe(true);
    expect(staysOpen('It ends here.” Then “more”.', true)).toBe(false);
  });
});
