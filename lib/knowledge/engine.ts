import { FeatureSpace } from '../match/feature-space.ts';
import { LinearModel, type StoredModel } from '../match/model.ts';
import { countNeighbours } from '../match/neighbours.ts';

/** From where on pairings are shown; the same for all claims, for what one claim has labels for would not place its own. */
export interface Thresholds {
  /** Shown from this log-odds on. */
  readonly show: number;
  /** Highlighted and called sure from this log-odds on. */
  readonly sure: number;
}

/** `assets/model/model.json`: everything that was trained. Made by `npm run train`; never edited by hand. */
export interface StoredEngine {
  readonly version: string;
  /** Names of the concepts, in the order in which features and packed languages count them. */
  readonly concepts: readonly string[];
  readonly claims: StoredModel;
  /** Its classes are those of `claims`. */
  readonly neighbours: Omit<StoredModel, 'classes'>;
  readonly stance: StoredModel;
  readonly relevance: StoredModel;
  readonly thresholds: Thresholds;
  /** Probability from log-odds: 1 / (1 + exp(−(a·x + b))). */
  readonly calibration: { readonly a: number; readonly b: number };
}

/** The trained part of the engine, decoded. */
export interface Engine {
  readonly version: string;
  readonly concepts: readonly string[];
  /** Numbers of the features of `claims`. */
  readonly space: FeatureSpace;
  readonly claims: LinearModel;
  /** What is added to the log-odds of `claims` for what is said in the same sentence and beside it. */
  readonly neighbours: LinearModel;
  readonly stance: LinearModel;
  readonly relevance: LinearModel;
  readonly thresholds: Thresholds;
  readonly calibration: { readonly a: number; readonly b: number };
}

/** @throws Error when the stored weights are damaged. */
export function loadEngine(stored: StoredEngine): Engine {
  const space = new FeatureSpace(stored.concepts);
  const { classes } = stored.claims;
  return {
    ...stored,
    space,
    claims: new LinearModel(stored.claims, space.dense),
    neighbours: new LinearModel({ ...stored.neighbours, classes }, countNeighbours(classes.length)),
    stance: new LinearModel(stored.stance),
    relevance: new LinearModel(stored.relevance),
  };
}
