import { describe, expect, it } from 'vitest';
import { articleWith } from '../../../tests/support/articles.ts';
import { DEPARTING_ROLES } from '../../../tests/support/departing-roles.ts';
import { DEPARTING_VALUES } from '../../../tests/support/departing-values.ts';
import { analyse, type Language } from '../../../tests/support/knowledge.ts';
import { type AnalysedSentence, DIFFERENCE_KINDS, type DifferenceKind } from '../types.ts';

const LATE = '2025-12-01';
const ROWS = [...DEPARTING_VALUES, ...DEPARTING_ROLES];

/** The sentences of the paragraph put into the article. */
function examine(kind: DifferenceKind, lang: Language, sentence: string): readonly AnalysedSentence[] {
  const analysis = analyse(articleWith(lang, sentence, kind === 'outdated' ? LATE : '2024-04-03'), lang);
  expect(analysis.relevance).toBe('about');
  return analysis.sentences.filter((one) => one.sentence.block === 2);
}

describe('differences from the record', () => {
  it('are tested in every kind, in English, German and French at least', () => {
    expect([...new Set(ROWS.map(([kind]) => kind))].sort()).toEqual([...DIFFERENCE_KINDS].sort());
    // German puts the receiver before the verb; the check of direction does not follow it there.
    for (const kind of DIFFERENCE_KINDS)
      for (const lang of kind === 'direction' ? ['en', 'fr'] : ['en', 'de', 'fr'])
        expect(
          ROWS.some((row) => row[0] === kind && row[1] === lang),
          `${kind} ${lang}`,
        ).toBe(true);
  });

  it.each(ROWS)('%s, %s: %s', (kind, lang, departing, words) => {
    const found = examine(kind, lang, departing);
    expect(found.flatMap(({ pairings }) => pairings).length, 'no claim is paired').toBeGreaterThan(0);
    const spans = found.flatMap(({ sentence, differences }) =>
      differences
        .filter((one) => one.kind === kind)
        .map(({ span }) => sentence.text.slice(span.start, span.end)),
    );
    expect(spans.join(' ')).toContain(words);
  });

  it.each(ROWS)(
    '%s, %s: nothing of the kind in its faithful counterpart (instead of “%s”)',
    (kind, lang, _departing, _words, faithful) => {
      const found = examine(kind, lang, faithful).flatMap(({ differences }) =>
        differences.map((one) => one.kind),
      );
      expect(found).not.toContain(kind);
    },
  );
});
