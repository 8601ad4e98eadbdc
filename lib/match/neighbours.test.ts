import { describe, expect, it } from 'vitest';
import { getEngine } from '../../tests/support/knowledge.ts';
import { CLAIM_IDS } from './claim-keys.ts';
import { lookAround } from './neighbours.ts';
import type { Scores } from './pair.ts';

type FirstLook = Pick<Scores, 'logits'>;

/** A sentence that is sure to make these claims and, but for those named with log-odds, no others. */
function scored(sure: readonly string[], near: Readonly<Record<string, number>> = {}): FirstLook {
  return { logits: Float64Array.from(CLAIM_IDS, (id) => near[id] ?? (sure.includes(id) ? 4 : -9)) };
}
const secondLook = (first: readonly FirstLook[], index: number, claim: string): number =>
  lookAround(first, index, getEngine())[CLAIM_IDS.indexOf(claim)] ?? Number.NaN;

describe('the second look', () => {
  it('makes a claim likelier beside one that it is often told with', () => {
    const alone = secondLook([scored([], { 'watch-ended-for-netflix': 0 })], 0, 'watch-ended-for-netflix');
    const beside = secondLook(
      [scored(['watch-budget-cut-750m']), scored([], { 'watch-ended-for-netflix': 0 })],
      1,
      'watch-ended-for-netflix',
    );
    expect(beside).toBeGreaterThan(alone + 0.2);
  });

  it('never makes up for what the sentence itself lacks', () => {
    const everything = scored(CLAIM_IDS);
    const first = [everything, scored([]), everything];
    for (const id of CLAIM_IDS) expect(secondLook(first, 1, id), id).toBeLessThanOrEqual(-9 + 1);
  });

  it('leaves the first look as it was, and an article of no sentence alone', () => {
    const first = [scored(['messages-sold']), scored(['company-denials'])];
    const before = first.map(({ logits }) => [...logits]);
    lookAround(first, 0, getEngine());
    lookAround(first, 1, getEngine());
    expect(first.map(({ logits }) => [...logits])).toEqual(before);
    expect(() => lookAround([], 0, getEngine())).not.toThrow();
  });
});
