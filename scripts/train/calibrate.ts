/** Operating points and calibration, from pages that were not trained on. */
import type { ClaimThreshold } from '../../lib/knowledge/engine.ts';
import { CLAIM_IDS } from '../../lib/match/claim-keys.ts';
import type { LabelledSentence } from '../corpus/read.ts';

export interface HeldScore {
  readonly gold: LabelledSentence;
  readonly logits: Float64Array;
}

interface Point {
  readonly logit: number;
  readonly yes: boolean;
}

/** Wanted share of right pairings among all that are shown, and among those called sure. */
const SHOWN_PRECISION = 0.92;
const SURE_PRECISION = 0.95;
/** A claim's own threshold may leave the common one by this much (log-odds). */
const LATITUDE = 0.8;
/** Weight of precision: an F-measure with beta below 1, for a wrong card is worse than none. */
const BETA = 0.52;
/** Pseudo-counts that pull a rare claim to the common threshold. */
const SHRINK = 12;

function pointsOf(scores: readonly HeldScore[], c: number): Point[] {
  const id = CLAIM_IDS[c];
  return scores.flatMap(({ gold, logits }) => {
    const label = gold.claims.find((claim) => claim.id === id);
    return label?.optional ? [] : [{ logit: logits[c] ?? -9, yes: label !== undefined }];
  });
}

/** Fits p = 1 / (1 + exp(−(a·x + b))) by Newton steps. */
export function fitPlatt(scores: readonly HeldScore[]): { a: number; b: number } {
  const points = CLAIM_IDS.flatMap((_, c) => pointsOf(scores, c)).filter(({ logit }) => logit > -6);
  let a = 1;
  let b = 0;
  for (let step = 0; step < 50; step++) {
    let ga = 0,
      gb = 0,
      haa = 1e-3,
      hab = 0,
      hbb = 1e-3;
    for (const { logit, yes } of points) {
      const p = 1 / (1 + Math.exp(-(a * logit + b)));
      const d = p - (yes ? 1 : 0);
      const w = p * (1 - p);
      ga += d * logit;
      gb += d;
      haa += w * logit * logit;
      hab += w * logit;
      hbb += w;
    }
    const det = haa * hbb - hab * hab;
    a -= (hbb * ga - hab * gb) / det;
    b -= (haa * gb - hab * ga) / det;
  }
  return { a: Number(a.toPrecision(5)), b: Number(b.toPrecision(5)) };
}

function fScore(points: readonly Point[], at: number, prior: { tp: number; fp: number; fn: number }): number {
  let { tp, fp, fn } = prior;
  for (const { logit, yes } of points) {
    if (logit >= at) yes ? tp++ : fp++;
    else if (yes) fn++;
  }
  const beta = BETA * BETA;
  return ((1 + beta) * tp) / ((1 + beta) * tp + beta * fn + fp || 1);
}

/** One threshold for all claims, then one for each, pulled towards the common one where there is little to go by. */
export function setThresholds(scores: readonly HeldScore[]): Record<string, ClaimThreshold> {
  const all = CLAIM_IDS.map((_, c) => pointsOf(scores, c));
  const grid = Array.from({ length: 121 }, (_, i) => -3 + i * 0.05);
  const common = precisionFrom(all.flat(), grid, SHOWN_PRECISION);
  const rate = ratesAt(all.flat(), common);
  const thresholds: Record<string, ClaimThreshold> = {};
  CLAIM_IDS.forEach((id, c) => {
    const points = all[c] ?? [];
    const near = grid.filter((at) => Math.abs(at - common) <= LATITUDE);
    const show = best(near, (at) =>
      fScore(points, at, {
        tp: rate.tp * SHRINK * closeness(at, common),
        fp: rate.fp * SHRINK,
        fn: rate.fn * SHRINK,
      }),
    );
    thresholds[id] = {
      show: Number(show.toFixed(2)),
      sure: Number(Math.max(show, precisionFrom(all.flat(), grid, SURE_PRECISION)).toFixed(2)),
    };
  });
  return thresholds;
}

function closeness(at: number, common: number): number {
  return 1 - 0.25 * Math.abs(at - common);
}

function ratesAt(points: readonly Point[], at: number): { tp: number; fp: number; fn: number } {
  const shown = points.filter(({ logit }) => logit >= at);
  const tp = shown.filter(({ yes }) => yes).length;
  const fn = points.filter(({ logit, yes }) => yes && logit < at).length;
  const sum = shown.length + fn || 1;
  return { tp: tp / sum, fp: (shown.length - tp) / sum, fn: fn / sum };
}

/** Lowest log-odds from which on the share of right pairings is at least `wanted`. */
function precisionFrom(points: readonly Point[], grid: readonly number[], wanted: number): number {
  return (
    grid.find((at) => {
      const shown = points.filter(({ logit }) => logit >= at);
      return shown.filter(({ yes }) => yes).length >= wanted * shown.length;
    }) ?? 3
  );
}

function best(grid: readonly number[], score: (at: number) => number): number {
  let top = grid[0] ?? 0;
  for (const at of grid) if (score(at) > score(top)) top = at;
  return top;
}
