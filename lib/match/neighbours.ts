/**
 * A second look: what a sentence is likely to say, and what those beside it are, say something about what else it says.
 * After the cut of a budget comes the end of Watch; what is denied was alleged in the sentence before.
 */
import type { Engine } from '../knowledge/engine.ts';
import { rememberEach } from '../text/remember.ts';
import { FeatureBag } from './feature-bag.ts';
import { sigmoid } from './model.ts';
import type { Scores } from './pair.ts';

/** The sentence itself, the one before, the one after. */
const PLACES = [0, -1, 1] as const;
/** What is less likely than this is not told; as log-odds, which most claims of most sentences stay below. */
const FLOOR = 0.02;
const FLOOR_LOGIT = Math.log(FLOOR / (1 - FLOOR));
/** A sentence's own words must nearly do: its neighbours add no more log-odds than this. */
const MOST = 1;

/** What a sentence says by itself. */
type FirstLook = Pick<Scores, 'logits'>;

/** How many features there are for so many claims. */
export function countNeighbours(claims: number): number {
  return PLACES.length * claims;
}

/** What a sentence is likely to say, by the place of each claim: asked for by itself and by either neighbour. */
const likelyIn = rememberEach((logits: Float64Array): FeatureBag => {
  const found = new FeatureBag();
  for (let c = 0; c < logits.length; c++) {
    const logit = logits[c] ?? 0;
    if (logit >= FLOOR_LOGIT) found.add(c, sigmoid(logit));
  }
  return found;
});

/** Puts what is likely said in and beside a sentence of an article into the bag. */
export function gatherNeighbours(first: readonly FirstLook[], index: number, bag: FeatureBag): void {
  PLACES.forEach((place, p) => {
    const logits = first[index + place]?.logits;
    if (!logits) return;
    const { ids, values, count } = likelyIn(logits);
    for (let i = 0; i < count; i++) bag.add(p * logits.length + (ids[i] ?? 0), values[i] ?? 0);
  });
}

const BAG = new FeatureBag();

/** Log-odds of the claims of one sentence, from the first look at all sentences of its article. */
export function lookAround(first: readonly FirstLook[], index: number, engine: Engine): Float64Array {
  gatherNeighbours(first, index, BAG.clear());
  const logits = engine.neighbours.score(BAG);
  first[index]?.logits.forEach((logit, c) => {
    logits[c] = logit + Math.min(MOST, logits[c] ?? 0);
  });
  return logits;
}
