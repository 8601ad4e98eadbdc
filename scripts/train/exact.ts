/**
 * Softmax regression to its very optimum, by L-BFGS (Nocedal & Wright, Numerical Optimization, algorithm 7.5): for small
 * models, where how far a stochastic search has come would decide what is shown. Deterministic.
 */
import type { Example, Trained } from './logistic.ts';

interface Options {
  readonly features: number;
  readonly classes: number;
  /** Half of this times the sum of the squared weights is added to the summed loss; biases are free. */
  readonly l2: number;
}

/** Steps that are remembered. */
const MEMORY = 12;
const MOST_STEPS = 1_500;
/** The search ends when no part of the slope is steeper. */
const FLAT = 1e-4;
/** Least share of the promised gain that a step must bring. */
const GAIN = 1e-4;

/** Trains on `examples`; the class of each is the one that is 1. */
export function trainExact(examples: readonly Example[], options: Options): Trained {
  const { features, classes } = options;
  const all = minimise(new Float64Array((features + 1) * classes), (at, slope) =>
    lossOf(examples, options, at, slope),
  );
  const split = features * classes;
  return { weights: Float32Array.from(all.subarray(0, split)), bias: all.slice(split) };
}

/** The loss with these weights, biases behind them; its slope is written into `slope`. */
function lossOf(
  examples: readonly Example[],
  { features, classes, l2 }: Options,
  at: Float64Array,
  slope: Float64Array,
): number {
  const biases = features * classes;
  let loss = 0;
  for (let i = 0; i < at.length; i++) {
    const weight = i < biases ? (at[i] ?? 0) : 0;
    slope[i] = l2 * weight;
    loss += (l2 / 2) * weight * weight;
  }
  const scores = new Float64Array(classes);
  for (const { features: own, values, targets, weight } of examples) {
    for (let c = 0; c < classes; c++) {
      let score = at[biases + c] ?? 0;
      for (let k = 0; k < own.length; k++) score += (values[k] ?? 0) * (at[(own[k] ?? 0) * classes + c] ?? 0);
      scores[c] = score;
    }
    const top = Math.max(...scores);
    const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
    for (let c = 0; c < classes; c++) {
      const surplus = (scores[c] ?? 0) - top - Math.log(sum);
      if (targets[c] === 1) loss -= weight * surplus;
      const pull = weight * (Math.exp(surplus) - (targets[c] === 1 ? 1 : 0));
      slope[biases + c] = (slope[biases + c] ?? 0) + pull;
      for (let k = 0; k < own.length; k++) {
        const place = (own[k] ?? 0) * classes + c;
        slope[place] = (slope[place] ?? 0) + pull * (values[k] ?? 0);
      }
    }
  }
  return loss;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
/** `a + scale · b` */
const plus = (a: Float64Array, scale: number, b: Float64Array): Float64Array<ArrayBuffer> =>
  a.map((x, i) => x + scale * (b[i] ?? 0));

/** The lowest point of a convex function. */
function minimise(
  start: Float64Array<ArrayBuffer>,
  measure: (at: Float64Array, slope: Float64Array) => number,
): Float64Array<ArrayBuffer> {
  let at = start;
  let slope = new Float64Array(at.length);
  let value = measure(at, slope);
  const moves: Array<{ readonly step: Float64Array; readonly turn: Float64Array; readonly bend: number }> =
    [];
  for (let n = 0; n < MOST_STEPS && slope.some((part) => Math.abs(part) > FLAT); n++) {
    const down = descent(slope, moves);
    const promised = dot(slope, down);
    const next = new Float64Array(at.length);
    let length = moves.length ? 1 : 1 / Math.sqrt(dot(slope, slope));
    let there = plus(at, length, down);
    let found = measure(there, next);
    while (found > value + GAIN * length * promised && length > 1e-12) {
      length /= 2;
      there = plus(at, length, down);
      found = measure(there, next);
    }
    const step = plus(there, -1, at);
    const turn = plus(next, -1, slope);
    const bend = dot(step, turn);
    if (bend > 0) moves.push({ step, turn, bend });
    if (moves.length > MEMORY) moves.shift();
    [at, slope, value] = [there, next, found];
  }
  return at;
}

/** Where to go: the slope, bent by what the last steps have told of the function. */
function descent(
  slope: Float64Array,
  moves: ReadonlyArray<{ readonly step: Float64Array; readonly turn: Float64Array; readonly bend: number }>,
): Float64Array<ArrayBuffer> {
  let way = slope.map((part) => -part);
  const shares: number[] = [];
  for (const { step, turn, bend } of moves.toReversed()) {
    const share = dot(step, way) / bend;
    shares.unshift(share);
    way = plus(way, -share, turn);
  }
  const last = moves.at(-1);
  const turned = last ? dot(last.turn, last.turn) : 1;
  if (last) way = way.map((part) => (part * last.bend) / turned);
  for (const [i, { step, turn, bend }] of moves.entries())
    way = plus(way, (shares[i] ?? 0) - dot(turn, way) / bend, step);
  return way;
}
