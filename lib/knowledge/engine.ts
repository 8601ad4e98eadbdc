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

/** Everything that was trained; with `Bytes` for the bytes of each model. */
interface Trained<Bytes> {
  readonly version: string;
  /** Names of the concepts, in the order in which features and packed languages count them. */
  readonly concepts: readonly string[];
  readonly claims: Filed<StoredModel, Bytes>;
  /** Its classes are those of `claims`. */
  readonly neighbours: Filed<Omit<StoredModel, 'classes'>, Bytes>;
  readonly stance: Filed<StoredModel, Bytes>;
  readonly relevance: Filed<StoredModel, Bytes>;
  readonly thresholds: Thresholds;
  /** Probability from log-odds: 1 / (1 + exp(−(a·x + b))). */
  readonly calibration: { readonly a: number; readonly b: number };
}
type Filed<Model, Bytes> = Omit<Model, 'bytes'> & { readonly bytes: Bytes };

export type StoredEngine = Trained<Uint8Array>;

/** `assets/model/model.json`, which says how many bytes of `model.bin` are whose. Made by `npm run train`; never edited by hand. */
export type FiledEngine = Trained<number>;

/** The two files of a trained engine. */
export function fileEngine(stored: StoredEngine): { readonly json: FiledEngine; readonly bytes: Uint8Array } {
  const bytes: number[] = [];
  const json = withBytes(stored, (own) => {
    for (const byte of own) bytes.push(byte);
    return own.length;
  });
  return { json, bytes: Uint8Array.from(bytes) };
}

/** Undoes `fileEngine`. @throws Error when the bytes are not those of the model. */
export function joinEngine(json: FiledEngine, bytes: Uint8Array): StoredEngine {
  let at = 0;
  const stored = withBytes(json, (count) => {
    const from = at;
    at += count;
    return bytes.subarray(from, at);
  });
  if (at !== bytes.length) throw new Error(`model: there are ${bytes.length} bytes of weights, not ${at}`);
  return stored;
}

/** Gives every model other bytes, in the order in which they stand in the file. */
function withBytes<From, To>(engine: Trained<From>, change: (bytes: From) => To): Trained<To> {
  const { claims, neighbours, stance, relevance } = engine;
  return {
    ...engine,
    claims: { ...claims, bytes: change(claims.bytes) },
    neighbours: { ...neighbours, bytes: change(neighbours.bytes) },
    stance: { ...stance, bytes: change(stance.bytes) },
    relevance: { ...relevance, bytes: change(relevance.bytes) },
  };
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
