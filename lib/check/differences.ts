import type { Facts } from '../knowledge/facts.ts';
import type { Context } from '../match/context.ts';
import type { Reading } from '../match/reading.ts';
import type { Difference, Pairing } from './types.ts';

/** What a check may look at. */
export interface CheckInput {
  readonly reading: Reading;
  readonly context: Context;
  readonly pairings: readonly Pairing[];
  readonly facts: Facts;
  readonly published: string | null;
  /** The sentences before, in order. */
  readonly earlier: readonly Reading[];
}

/** Every way in which a sentence departs from the record. */
export function findDifferences(_input: CheckInput): Difference[] {
  return [];
}
