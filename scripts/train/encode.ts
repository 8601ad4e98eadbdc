/** Writes trained weights in the form `lib/match/model.ts` reads. */
import { levelsOf, levelValue, MANY, type StoredModel } from '../../lib/match/model.ts';
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

/** Each class is scaled by its largest weight; weights are rounded to the nearest level. */
export function encodeModel(
  trained: Trained,
  vocabulary: ReadonlyMap<number, number>,
  classes: readonly string[],
): StoredModel {
  const count = classes.length;
  const tops = classes.map((_, c) => {
    let top = 1e-6;
    for (let at = c; at < trained.weights.length; at += count)
      top = Math.max(top, Math.abs(trained.weights[at] ?? 0));
    return top;
  });
  const levels = levelsOf(count);
  const smallest = Math.abs(levelValue(levels / 2, levels));
  const bytes: number[] = [];
  let before = 0;
  for (const [id, f] of [...vocabulary].sort(([a], [b]) => a - b)) {
    const cells: number[] = [];
    for (let c = 0; c < count; c++) {
      const weight = trained.weights[f * count + c] ?? 0;
      const share = weight / (tops[c] ?? 1);
      if (Math.abs(share) >= smallest / 2) cells.push(c * levels + nearestLevel(share, levels));
    }
    if (!cells.length) continue;
    let head = (id - before) * MANY + Math.min(cells.length, MANY) - 1;
    before = id;
    for (; head > 127; head = Math.floor(head / 128)) bytes.push((head % 128) + 128);
    bytes.push(head, ...(cells.length < MANY ? [] : [cells.length]), ...cells);
  }
  const round = (x: number): number => Number(x.toPrecision(6));
  return {
    classes,
    weights: Buffer.from(Uint8Array.from(bytes)).toString('base64'),
    scales: tops.map(round),
    bias: Array.from(trained.bias, round),
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

function nearestLevel(share: number, levels: number): number {
  let best = 0;
  for (let level = 1; level < levels; level++)
    if (Math.abs(levelValue(level, levels) - share) < Math.abs(levelValue(best, levels) - share))
      best = level;
  return best;
}
