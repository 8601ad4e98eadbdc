/** Sentences that depart from the record, in whatever order of words, each with the differences that are seen, and no other. */
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../support/checks.ts';
import { type Language, packs } from '../support/knowledge.ts';
import { languagesIn, readToldLines } from '../support/told-lines.ts';

/** Fewer in a language mean that a file was lost. */
const LEAST = 75;

describe('what departs from the record', () => {
  it('is there in every language', () => {
    expect(languagesIn(import.meta.dirname)).toEqual(Object.keys(packs).sort());
  });

  it.each(Object.keys(packs) as Language[])('shows its differences: %s', (lang) => {
    const lines = readToldLines(import.meta.dirname, lang);
    expect(lines.length).toBeGreaterThan(LEAST);
    for (const { told, expected } of lines) {
      // Whether it is told as fact hangs on the stance alone, which is given here.
      const found = differencesOf(told).filter(({ kind }) => kind !== 'stated-as-fact');
      const keys = found.map(({ kind, claim }) => `${kind}@${claim}`);
      expect([...new Set(keys)].sort(), told.text).toEqual([...expected].sort());
    }
  });
});
