/** Writes trained weights in the form `lib/match/model.ts` reads. */
import { hashName } from '../../lib/match/hash.ts';
import type { StoredModel } from '../../lib/match/model.ts';
import type { Trained } from './logistic.ts';

/** Largest weight of a class becomes 127; weights below `floor` of it are dropped. */
export function encodeModel(trained: Trained, vocabulary: ReadonlyMap<string, number>, classes: readonly string[], floor: number): StoredModel {
  const count = classes.length;
  const tops = classes.map((_, c) => {
    let top = 1e-6;
    for (let at = c; at < trained.weights.length; at += count) top = Math.max(top, Math.abs(trained.weights[at] ?? 0));
    return top;
  });
  const rows: Array<{ hash: number; cells: number[] }> = [];
  const seen = new Set<number>();
  for (const [name, f] of vocabulary) {
    const cells: number[] = [];
    for (let c = 0; c < count; c++) {
      const weight = trained.weights[f * count + c] ?? 0;
      if (Math.abs(weight) < floor) continue;
      const scaled = Math.round((weight / (tops[c] ?? 1)) * 127);
      if (scaled !== 0) cells.push(c, scaled & 255);
    }
    if (!cells.length) continue;
    const hash = hashName(name);
    // Of two features with one hash the first (the more frequent) stays.
    if (seen.has(hash)) continue;
    seen.add(hash);
    rows.push({ hash, cells });
  }
  rows.sort((a, b) => a.hash - b.hash);
  const bytes: number[] = [];
  for (const { hash, cells } of rows) bytes.push(hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255, hash >>> 24, cells.length / 2, ...cells);
  const round = (x: number): number => Number(x.toPrecision(6));
  return { classes, weights: Buffer.from(Uint8Array.from(bytes)).toString('base64'), scales: tops.map((top) => round(top / 127)), bias: Array.from(trained.bias, round) };
}
