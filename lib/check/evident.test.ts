import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../tests/support/checks.ts';
import { BOARD, PAID, TITAN } from '../../tests/support/claims.ts';
import { getEngine, getFacts, packs } from '../../tests/support/knowledge.ts';
import { CLAIM_IDS } from '../match/claim-keys.ts';
import { buildContexts } from '../match/context.ts';
import { FeatureBag } from '../match/feature-bag.ts';
import type { Scores } from '../match/pair.ts';
import { pairClaims } from './evident.ts';

const WRONG = 'In August 2015 Facebook opened its Titan API.';
const RIGHT = 'In August 2013 Facebook opened its Titan API.';

/** The claims paired with a sentence in which one claim falls short by some log-odds. */
function paired(
  text: string,
  claim: string,
  short: number,
  surely: string | null = null,
): readonly [string, string][] {
  const engine = getEngine();
  const [reading] = readParagraph('en', [text]);
  if (!reading) return [];
  const logits = Float64Array.from(CLAIM_IDS, (id) =>
    id === claim ? engine.thresholds.show - short : id === surely ? 9 : -9,
  );
  const scores: Scores = { features: () => new FeatureBag(), logits };
  const context = buildContexts([reading])[0];
  if (!context) return [];
  const input = {
    reading,
    context,
    facts: getFacts(),
    words: packs.en,
    published: '2024-04-10',
    earlier: [],
  };
  return pairClaims(input, scores, engine).map((pairing) => [pairing.claim, pairing.confidence]);
}

describe('a claim that falls just short', () => {
  it('is possible when a value of it departs from the record', () => {
    expect(paired(WRONG, TITAN, 0.5)).toEqual([[TITAN, 'possible']]);
  });

  it('is not shown without one', () => {
    expect(paired(RIGHT, TITAN, 0.5)).toEqual([]);
  });

  it('is not shown when it falls short by far', () => {
    expect(paired(WRONG, TITAN, 5)).toEqual([]);
  });

  it('is not shown when it departs merely by being made', () => {
    const text = 'Netflix paid 100 million dollars for ads.';
    expect(paired(text, PAID, 0.5)).toEqual([]);
  });

  it('is not shown when the value may be that of a claim that is surely made', () => {
    const text = 'The Titan API joined the board in August 2013.';
    expect(paired(text, BOARD, 2)).toEqual([[BOARD, 'possible']]);
    expect(paired(text, BOARD, 2, TITAN)).toEqual([[TITAN, 'sure']]);
  });
});
