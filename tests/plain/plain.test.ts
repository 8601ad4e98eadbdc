import { describe, expect, it } from 'vitest';
import type { AnalysedSentence } from '../../lib/check/types.ts';
import { LANGUAGES, type Language } from '../support/knowledge.ts';
import { type Manner, type PlainSentence, plainSentences, readBehindArticle } from './plain.ts';

/** What a sentence of each claim makes, what it may make besides, and how it departs from the record even when it is told plainly. */
const CLAIMS: Readonly<Record<string, { made: string; also?: readonly string[]; departs?: string }>> = {
  access: { made: 'inbox-api-programmatic-access' },
  shared: { made: 'meta-shared-messages-with-netflix', also: ['inbox-api-programmatic-access'] },
  read: { made: 'netflix-read-messages', also: ['inbox-api-programmatic-access'] },
  sold: { made: 'messages-sold', also: ['meta-shared-messages-with-netflix'] },
  decade: { made: 'access-nearly-a-decade', also: ['inbox-api-programmatic-access'], departs: 'duration' },
  relationship: { made: 'special-relationship' },
  spend: { made: 'ad-spend-hundreds-of-millions' },
  yearly: { made: 'annual-ad-spend-figures', also: ['ad-spend-hundreds-of-millions'] },
  report: { made: 'report-every-two-weeks' },
  board: { made: 'hastings-board-seat' },
  contact: { made: 'hastings-executive-contacts' },
  cut: { made: 'watch-budget-cut-750m', also: ['watch-ended-for-netflix'] },
  ended: { made: 'watch-ended-for-netflix' },
  data: { made: 'data-sharing-ad-targeting' },
  unaware: { made: 'users-unaware-no-consent' },
  titan: { made: 'titan-api-access', also: ['inbox-api-programmatic-access'] },
};
/** A source may name the suit and the day of its papers; who denies, denies; what no court has found is where the case stands. */
const OF_SOURCES: Readonly<Record<Manner, readonly string[]>> = {
  told: ['lawsuit-nature-and-parties', 'lawsuit-filing-and-unsealing-dates'],
  denied: ['company-denials', 'inbox-api-programmatic-access'],
  doubted: ['case-outcome', 'company-denials', 'inbox-api-programmatic-access'],
  asked: ['inbox-api-programmatic-access'],
};
const STANCES: Readonly<Record<Manner, readonly string[]>> = {
  // "As the papers show": in the page's own voice.
  told: ['attributes', 'asserts'],
  denied: ['denies'],
  doubted: ['denies'],
  asked: ['asks'],
};
/** Who sat where, and that nobody knew, is told as so whatever else is denied or not shown. */
const NEVER_DENIED = ['board', 'unaware'];

interface Read extends PlainSentence {
  readonly found: AnalysedSentence;
}

const readAll = (lang: Language, manner: Manner): Read[] =>
  plainSentences(lang, manner).map((sentence) => ({
    ...sentence,
    found: readBehindArticle(lang, sentence.text),
  }));

const list = (reads: readonly Read[], tell: (read: Read) => readonly string[]): string[] =>
  reads.flatMap((read) => tell(read).map((what) => `${what} | ${read.text}`));

/** Differences that are none. */
const wrongDifferences = (reads: readonly Read[], manner: Manner): string[] =>
  list(reads, ({ claim, found }) =>
    found.differences
      .filter(
        ({ kind }) => manner !== 'told' || (kind !== 'stated-as-fact' && kind !== CLAIMS[claim]?.departs),
      )
      .map(({ kind, claim: of }) => `${kind}@${of}`),
  );

const extraClaims = (reads: readonly Read[], manner: Manner): string[] =>
  list(reads, ({ claim, found }) => {
    const may = [CLAIMS[claim]?.made, ...(CLAIMS[claim]?.also ?? []), ...OF_SOURCES[manner]];
    return found.pairings.map((pairing) => pairing.claim).filter((id) => !may.includes(id));
  });

const missedClaims = (reads: readonly Read[]): string[] =>
  list(reads, ({ claim, found }) =>
    found.pairings.some((pairing) => pairing.claim === CLAIMS[claim]?.made) ? [] : [claim],
  );

const wrongStances = (reads: readonly Read[], manner: Manner): string[] =>
  list(reads, ({ claim, found }) =>
    manner !== 'told' && NEVER_DENIED.includes(claim)
      ? []
      : found.pairings
          .filter(
            (pairing) => pairing.claim === CLAIMS[claim]?.made && !STANCES[manner].includes(pairing.stance),
          )
          .map(({ stance, claim: of }) => `${stance} ${of}`),
  );

/** Most that may go wrong in all languages together, of a hundred sentences. */
const MOST: Readonly<Record<Manner, { extra: number; missed: number; stance: number }>> = {
  told: { extra: 2, missed: 3, stance: 0.5 },
  denied: { extra: 6, missed: 6, stance: 6 },
  doubted: { extra: 5, missed: 4, stance: 1 },
  asked: { extra: 5, missed: 2, stance: 1.5 },
};

describe.each(Object.keys(STANCES) as Manner[])('plain sentences, %s', (manner) => {
  const reads = new Map(LANGUAGES.map((lang) => [lang, readAll(lang, manner)]));
  const all = [...reads.values()].flat();

  it('are there in every language', () => {
    const counts = new Set([...reads.values()].map(({ length }) => length));
    expect([...counts]).toEqual([reads.get('en')?.length]);
    expect(all.length).toBeGreaterThanOrEqual(160);
  });

  it.each(LANGUAGES)('show no difference that is none: %s', (lang) => {
    expect(wrongDifferences(reads.get(lang) ?? [], manner)).toEqual([]);
  });

  it('make the claim that they make, and seldom another', () => {
    const share = (found: readonly string[]): number => (100 * found.length) / all.length;
    const [extra, missed] = [extraClaims(all, manner), missedClaims(all)];
    expect(share(extra), extra.join('\n')).toBeLessThanOrEqual(MOST[manner].extra);
    expect(share(missed), missed.join('\n')).toBeLessThanOrEqual(MOST[manner].missed);
  });

  it('are put as they put it', () => {
    const wrong = wrongStances(all, manner);
    expect((100 * wrong.length) / all.length, wrong.join('\n')).toBeLessThanOrEqual(MOST[manner].stance);
  });
});
