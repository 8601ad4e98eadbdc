/** Sentences that tell the record rightly, in whatever order of words: a difference shown on one of them is a wrong card. */
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../support/checks.ts';
import { type Language, packs } from '../support/knowledge.ts';
import { languagesIn, readToldLines } from '../support/told-lines.ts';

/** Fewer in a language mean that a file was lost. */
const LEAST = 180;

describe('what tells the record rightly', () => {
  it('is there in every language', () => {
    expect(languagesIn(import.meta.dirname)).toEqual(Object.keys(packs).sort());
  });

  it.each(Object.keys(packs) as Language[])('shows no difference: %s', (lang) => {
    const lines = readToldLines(import.meta.dirname, lang);
    expect(lines.length).toBeGreaterThan(LEAST);
    const wrong = lines.flatMap(({ told }) =>
      differencesOf(told).map(
        ({ kind, claim, span }) =>
          `${kind} on ${claim}: “${told.text.slice(span.start, span.end)}” in: ${told.text}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
