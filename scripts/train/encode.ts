/** Writes trained weights in the form `lib/match/model.ts` reads. */
import { levelsOf, MANY, SIGN, STEP, type StoredModel } from '../../lib/match/model.ts';
import type { Trained } from './logistic.ts';

/** What a feature's weight is worth on a typical sentence: its value, and how often it occurs. */
export interface FeatureUse {
  readonly value: number;
  readonly count: number;
}

/** Marks the `keep` weights that matter most; the rest is trained away and not stored. */
export function chooseWeights(
  trained: Trained,
  vocabulary: ReadonlyMap<number, number>,
  count: number,
  uses: ReadonlyMap<number, FeatureUse>,
  keep: number,
): Uint8Array {
  const floor = importanceFloor(trained, vocabulary, count, uses, keep);
  const mask = new Uint8Array(trained.weights.length);
  for (const [id, f] of vocabulary)
    for (let c = 0; c < count; c++)
      if (importance(trained.weights[f * count + c] ?? 0, uses.get(id)) >= floor) mask[f * count + c] = 1;
  return mask;
}

/** Weights as levels: of every weight its level or -1, and what each level of each class is worth. */
export interface Levelled {
  readonly of: Int16Array;
  /** By class, then level. */
  readonly values: Float64Array;
}

/** Rounds of moving levels to where their weights are. */
const ROUNDS = 40;
/** Bend of the levels at first: 1 would space them evenly. */
const CURVE = 1.6;

/**
 * Gives every weight one of its class's levels: the nearest, and the levels lie where they are nearest to what counts (Lloyd's
 * algorithm; `gains`: how much a feature's weight counts). What is nearest to zero is left out.
 */
export function levelWeights(trained: Trained, classes: number, gains: Float64Array): Levelled {
  const levels = levelsOf(classes);
  const of = new Int16Array(trained.weights.length).fill(-1);
  const values = new Float64Array(classes * levels);
  for (let c = 0; c < classes; c++) {
    const at = Array.from(gains, (_, f) => f * classes + c).filter((i) => trained.weights[i] !== 0);
    const top = at.reduce((most, i) => Math.max(most, Math.abs(trained.weights[i] ?? 0)), 1e-6);
    let own = Array.from({ length: levels }, (_, level) => top * firstLevel(level, levels));
    for (let round = 0; round < ROUNDS; round++) {
      const sums = new Float64Array(levels);
      const shares = new Float64Array(levels);
      for (const i of at) {
        const weight = trained.weights[i] ?? 0;
        const gain = gains[Math.floor(i / classes)] ?? 0;
        const level = nearest(own, weight);
        sums[level] = (sums[level] ?? 0) + gain * weight;
        shares[level] = (shares[level] ?? 0) + gain;
      }
      own = own.map((value, level) => (shares[level] ? (sums[level] ?? 0) / shares[level] : value));
    }
    values.set(own, c * levels);
    const least = Math.min(...own.map(Math.abs));
    for (const i of at) {
      const weight = trained.weights[i] ?? 0;
      if (Math.abs(weight) >= least / 2) of[i] = nearest(own, weight);
    }
  }
  return { of, values };
}

/** Half of the levels are negative; at first they lie closer together near zero, where most weights are. */
function firstLevel(level: number, levels: number): number {
  const half = levels / 2;
  const step = level < half ? half - level : level - half + 1;
  return (level < half ? -1 : 1) * ((step - 0.35) / (half - 0.35)) ** CURVE;
}

function nearest(values: readonly number[], weight: number): number {
  let best = 0;
  for (let level = 1; level < values.length; level++)
    if (Math.abs((values[level] ?? 0) - weight) < Math.abs((values[best] ?? 0) - weight)) best = level;
  return best;
}

export function encodeModel(
  { of, values }: Levelled,
  bias: Float64Array,
  vocabulary: ReadonlyMap<number, number>,
  classes: readonly string[],
): StoredModel {
  const count = classes.length;
  const levels = levelsOf(count);
  const bytes: number[] = [];
  let before = 0;
  for (const [id, f] of [...vocabulary].sort(([a], [b]) => a - b)) {
    const cells: number[] = [];
    for (let c = 0; c < count; c++) {
      const level = of[f * count + c] ?? -1;
      if (level >= 0) cells.push(c * levels + level);
    }
    if (!cells.length) continue;
    let head = (id - before) * MANY + Math.min(cells.length, MANY) - 1;
    before = id;
    for (; head > 127; head = Math.floor(head / 128)) bytes.push((head % 128) + 128);
    bytes.push(head, ...(cells.length < MANY ? [] : [cells.length]), ...cells);
  }
  const round = (x: number): number => Number(x.toPrecision(6));
  const top = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  const step = (value: number): number =>
    Math.min(SIGN - 1, Math.round(Math.log(Math.max(1e-9, Math.abs(value)) / top) / Math.log(STEP)));
  return {
    classes,
    bytes: Uint8Array.from([
      ...Array.from(values, (value) => step(value) + (value < 0 ? SIGN : 0)),
      ...bytes,
    ]),
    top: round(top),
    bias: Array.from(bias, round),
  };
}

function importance(weight: number, use: FeatureUse | undefined): number {
  return Math.abs(weight) * (use?.value ?? 1) * (use?.count ?? 1) ** 0.5;
}

/** Importance of the last weight that is kept. */
function importanceFloor(
  trained: Trained,
  vocabulary: ReadonlyMap<number, number>,
  count: number,
  uses: ReadonlyMap<number, FeatureUse>,
  keep: number,
): number {
  const all: number[] = [];
  for (const [id, f] of vocabulary)
    for (let c = 0; c < count; c++) all.push(importance(trained.weights[f * count + c] ?? 0, uses.get(id)));
  all.sort((a, b) => b - a);
  return Math.max(1e-9, all[keep] ?? 0);
}
