/** The same sentence to a reader is the same sentence to the engine. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../scripts/corpus/read.ts';
import { articleWith } from '../support/articles.ts';
import { analyse, type Language, LANGUAGES } from '../support/knowledge.ts';
import { Random } from './property.ts';
import { disguise } from './texts.ts';

const SENTENCES = 64;
const KINDS: ReadonlyArray<readonly [string, readonly number[], number]> = [
  ['soft hyphens, zero-width characters and bidi controls', [0], 0.3],
  ['accents apart from their letters', [1], 1],
  ['full-width letters', [2], 1],
  ['spaces that do not break', [3], 1],
  ['all of it', [0, 1, 2, 3], 0.5],
];
const LOOKALIKES: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х' };

/** Labelled sentences with a claim, as many of each language. */
const pages = readCorpus(join(import.meta.dirname, '..', 'corpus')).filter(
  ({ relevance }) => relevance === 'about',
);
const samples = LANGUAGES.flatMap((lang) =>
  pages
    .filter((page) => page.lang === lang)
    .flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'p').flatMap(({ sentences }) => sentences))
    .filter(({ text, claims }) => claims.some(({ optional }) => !optional) && text.length > 60)
    .filter((_, i) => i % 7 === 0)
    .slice(0, SENTENCES / LANGUAGES.length)
    .map(({ text }) => ({ lang: lang as Language, text })),
);

/** Claims, stances and differences of the paragraph that was put in. */
function findings(
  lang: Language,
  text: string,
): { relevance: string; claims: string[]; differences: string[] } {
  const analysis = analyse(articleWith(lang, text), lang);
  const own = analysis.sentences.filter(({ sentence }) => sentence.block === 2);
  return {
    relevance: analysis.relevance,
    claims: own.flatMap(({ pairings }) => pairings.map(({ claim, stance }) => `${claim} ${stance}`)),
    differences: own.flatMap(({ differences }) => differences.map(({ kind, claim }) => `${kind} ${claim}`)),
  };
}

const plainOnes = new Map<string, ReturnType<typeof findings>>();
const plainOf = (lang: Language, text: string): ReturnType<typeof findings> => {
  const known = plainOnes.get(text) ?? findings(lang, text);
  plainOnes.set(text, known);
  return known;
};

describe('disguised sentences', () => {
  it('are enough, and some are paired', () => {
    expect(samples).toHaveLength(SENTENCES);
    expect(samples.filter(({ lang, text }) => findings(lang, text).claims.length > 0).length).toBeGreaterThan(
      SENTENCES * 0.6,
    );
  });

  it.each(KINDS)('%s: the same findings', (_, kinds, share) => {
    const changed = samples.flatMap(({ lang, text }, i) => {
      const hidden = disguise(text, new Random(i + 1), share, kinds);
      const [plain, found] = [plainOf(lang, text), findings(lang, hidden)];
      return JSON.stringify(plain) === JSON.stringify(found) ? [] : [{ lang, text, plain, found }];
    });
    expect(changed).toEqual([]);
  });

  it('letters of another alphabet: inside a word they are seen through, and nothing breaks', () => {
    const changed = samples.filter(({ lang, text }) => {
      const masked = text.replace(/\p{L}{3,}/gu, (word) =>
        word.replace(/(?<=.)[aeopcx](?=.)/u, (letter) => LOOKALIKES[letter] ?? letter),
      );
      return JSON.stringify(plainOf(lang, text)) !== JSON.stringify(findings(lang, masked));
    });
    expect(changed).toEqual([]);
  });

  it('a text wholly in look-alikes is paired with nothing', () => {
    for (const { lang, text } of samples.slice(0, 16)) {
      const cyrillic = text.replace(/\p{L}/gu, (letter) =>
        String.fromCodePoint(0x430 + ((letter.codePointAt(0) ?? 0) % 32)),
      );
      expect(findings(lang, cyrillic).claims).toEqual([]);
    }
  });
});
