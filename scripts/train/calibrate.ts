/** Operating points and calibration, from pages that were not trained on. */
import type { Thresholds } from '../../lib/knowledge/engine.ts';
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

/**
 * Wanted share of right pairings among all that are shown, and among those called sure, out of fold. What comes out on new
 * pages stands in docs/matching.md: 84 to 95 of a hundred, by how far they are from those here.
 */
const SHOWN_PRECISION = 0.957;
const SURE_PRECISION = 0.965;

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

/** One operating point for all claims: own ones for each were tried, and were no better on pages not trained on. */
export function setThresholds(scores: readonly HeldScore[]): Thresholds {
  const all = CLAIM_IDS.flatMap((_, c) => pointsOf(scores, c));
  const show = precisionFrom(all, SHOWN_PRECISION);
  return { show, sure: Math.max(show, precisionFrom(all, SURE_PRECISION)) };
}

/** Lowest log-odds, in steps of 0.05, from which on the share of right pairings is at least `wanted`. */
function precisionFrom(points: readonly Point[], wanted: number): number {
  const grid = Array.from({ length: 121 }, (_, i) => Number((-3 + i * 0.05).toFixed(2)));
  return (
    grid.find((at) => {
      const shown = points.filter(({ logit }) => logit >= at);
      return shown.filter(({ yes }) => yes).length >= wanted * shown.length;
    }) ?? 3
  );
}
