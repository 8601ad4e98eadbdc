/** The weights of the claims, and those of what is said beside them. */
import { loadEngine, type StoredEngine } from '../../lib/knowledge/engine.ts';
import { CLAIM_IDS } from '../../lib/match/claim-keys.ts';
import { FeatureSpace } from '../../lib/match/feature-space.ts';
import { gatherFeatures } from '../../lib/match/features.ts';
import type { StoredModel } from '../../lib/match/model.ts';
import { gatherNeighbours, lookAround } from '../../lib/match/neighbours.ts';
import { scoreSentence } from '../../lib/match/pair.ts';
import type { LabelledPage, LabelledSentence } from '../corpus/read.ts';
import type { HeldScore } from './calibrate.ts';
import type { Row } from './examples.ts';
import { SETTINGS } from './settings.ts';
import { collect, type Raw, trainModel } from './train-model.ts';

/**
 * Thresholds, calibration and the relevance model must see scores as they come on pages never trained on: the pages are
 * divided by story, and each part is scored by a model trained on the others.
 */
export const FOLDS = 5;
export function foldOf(page: LabelledPage): number {
  let hash = 7;
  for (const char of page.topic) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

/** Words that stand in fewer sentences teach little that is true elsewhere; concepts are for the rest. */
const COMMON_WORD = 12;
function claimRaws(rows: readonly Row[], space: FeatureSpace): Raw[] {
  return rows.map(({ page, gold, reading, context }) => ({
    features: collect((bag) => gatherFeatures(reading, context, space, bag)),
    targets: targetsOf(gold),
    weight: page.relevance === 'other' ? SETTINGS.claims.otherPages : 1,
  }));
}

function targetsOf({ claims }: LabelledSentence): Int8Array {
  const targets = new Int8Array(CLAIM_IDS.length);
  for (const claim of claims) targets[CLAIM_IDS.indexOf(claim.id)] = claim.optional ? -1 : 1;
  return targets;
}

export function trainClaims(rows: readonly Row[], space: FeatureSpace): StoredModel {
  const { minCount } = SETTINGS.claims;
  return trainModel(claimRaws(rows, space), CLAIM_IDS, SETTINGS.claims, false, (id) =>
    space.nameOf(id).startsWith('w:') ? Math.max(minCount, COMMON_WORD) : minCount,
  );
}

/** A labelled sentence with scores of a model that has not seen its story. */
export interface ScoredRow extends HeldScore {
  readonly row: Row;
}

/** Models of the claims that have each seen the stories of all folds but one. */
export function trainFoldClaims(rows: readonly Row[], concepts: readonly string[]): StoredModel[] {
  const space = new FeatureSpace(concepts);
  return Array.from({ length: FOLDS }, (_, fold) =>
    trainClaims(
      rows.filter(({ page }) => foldOf(page) !== fold),
      space,
    ),
  );
}

/** Scores every row by the model that has not seen its story. */
export function scoreOutOfFold(
  rows: readonly Row[],
  base: StoredEngine,
  claims: readonly StoredModel[],
): ScoredRow[] {
  const engines = claims.map((model) => loadEngine({ ...base, claims: model }));
  return rows.map((row) => {
    const engine = engines[foldOf(row.page)];
    if (!engine) throw new Error('train: there is a fold without a model');
    return { row, gold: row.gold, logits: scoreSentence(row.reading, row.context, engine).logits };
  });
}

/** Calls back with the rows of every page, in their order. */
export function byPage(scored: readonly ScoredRow[]): ScoredRow[][] {
  const pages = new Map<LabelledPage, ScoredRow[]>();
  for (const one of scored) {
    const rows = pages.get(one.row.page);
    if (rows) rows.push(one);
    else pages.set(one.row.page, [one]);
  }
  return [...pages.values()];
}

export function trainNeighbours(scored: readonly ScoredRow[]): StoredEngine['neighbours'] {
  const raws = byPage(scored.filter(({ row }) => row.page.relevance === 'about')).flatMap((rows) =>
    rows.map(({ gold, logits }, i) => ({
      features: collect((bag) => gatherNeighbours(rows, i, bag)),
      targets: targetsOf(gold),
      weight: 1,
      given: logits,
    })),
  );
  const { classes: _, ...weights } = trainModel(raws, CLAIM_IDS, SETTINGS.neighbours, false);
  return weights;
}

/** For each fold the weights of neighbours that the other folds teach. */
export function trainFoldNeighbours(scored: readonly ScoredRow[]): Array<StoredEngine['neighbours']> {
  return Array.from({ length: FOLDS }, (_, fold) =>
    trainNeighbours(scored.filter(({ row }) => foldOf(row.page) !== fold)),
  );
}

/** The second look at rows that were scored out of fold, by weights that have not seen their story either. */
export function lookAroundOutOfFold(scored: readonly ScoredRow[], base: StoredEngine): ScoredRow[] {
  const engines = trainFoldNeighbours(scored).map((neighbours) => loadEngine({ ...base, neighbours }));
  return byPage(scored).flatMap((rows) =>
    rows.map((one, i) => {
      const engine = engines[foldOf(one.row.page)];
      return engine ? { ...one, logits: lookAround(rows, i, engine) } : one;
    }),
  );
}
