import { HASH_MASK, hashName } from './hash.ts';

/** A trained linear model as stored in `assets/model/<head>.json`. */
export interface StoredModel {
  /** What is decided: claim ids, stances, relevances. */
  readonly classes: readonly string[];
  /**
   * Base 64 of: for every feature in order of its hash (24 bits), its distance from the one before (seven bits a byte,
   * the last below 128), number of weights (u8), then one byte for class and level each.
   */
  readonly weights: string;
  /** One per class: its largest weight. */
  readonly scales: readonly number[];
  readonly bias: readonly number[];
}

/**
 * A byte holds a class and one of `levelsOf(classes)` levels. Half of the levels are negative; they lie closer together
 * near zero, where most weights are.
 */
export function levelsOf(classes: number): number {
  return 2 * Math.floor(256 / classes / 2);
}

/** Weight of a level, as a share of the class's largest. */
export function levelValue(level: number, levels: number): number {
  const half = levels / 2;
  const step = level < half ? half - level : level - half + 1;
  return (level < half ? -1 : 1) * ((step - 0.35) / (half - 0.35)) ** CURVE;
}

/** Bend of the levels: 1 would space them evenly. */
const CURVE = 1.6;

/** Features remembered at most. */
const CACHE_LIMIT = 50_000;

interface KnownFeature {
  /** Where its weights start; -1 when it has none. */
  readonly start: number;
  /** The sentence in which it was told last. */
  turn: number;
}

/** A feature of a sentence that has weights. */
export interface WeighedFeature {
  readonly name: string;
  readonly value: number;
  /** Where its weights start. */
  readonly start: number;
}

/** Tells the features of a sentence; one may come twice. */
type Teller = (emit: (name: string, value: number) => void) => void;

/** A decoded model, ready to score. */
export class LinearModel {
  readonly classes: readonly string[];
  readonly #bias: Float64Array;
  readonly #levels: number;
  /** Hashes of the features, rising, and where the weights of each start. */
  readonly #hashes: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #count: number;
  /** Features met so far, by name. */
  readonly #known = new Map<string, KnownFeature>();
  #turn = 0;
  readonly #cells: Uint8Array;
  /** Weight of every byte, and its class. */
  readonly #weights: Float64Array;
  readonly #classOf: Uint8Array;

  /** @throws Error when the stored bytes are not whole. */
  constructor(stored: StoredModel) {
    this.classes = stored.classes;
    this.#bias = Float64Array.from(stored.bias);
    const levels = levelsOf(this.classes.length);
    this.#levels = levels;
    this.#weights = Float64Array.from(
      { length: this.classes.length * levels },
      (_, cell) => levelValue(cell % levels, levels) * (stored.scales[Math.floor(cell / levels)] ?? 0),
    );
    this.#classOf = Uint8Array.from(this.#weights, (_, cell) => Math.floor(cell / levels));
    const bytes = decodeBase64(stored.weights);
    // A feature takes two bytes or more.
    this.#hashes = new Uint32Array(bytes.length / 2);
    this.#starts = new Uint32Array(bytes.length / 2);
    this.#count = listFeatures(bytes, this.#hashes, this.#starts);
    this.#cells = bytes;
  }

  /** Log-odds (or unnormalised log-probabilities) of every class for a set of features (name → value). */
  score(features: ReadonlyMap<string, number>): Float64Array {
    const sums = this.#bias.slice();
    for (const [name, value] of features) {
      const start = this.#find(hashName(name) & HASH_MASK);
      if (start >= 0) this.#add(start, value, sums);
    }
    return sums;
  }

  /** The same for features as they are told; what is told twice counts once. */
  scoreEmitted(tell: Teller): Float64Array {
    const sums = this.#bias.slice();
    this.#hear(tell, (start, value) => this.#add(start, value, sums));
    return sums;
  }

  /** Those of the features that have weights, each once. */
  list(tell: Teller): WeighedFeature[] {
    const listed: WeighedFeature[] = [];
    this.#hear(tell, (start, value, name) => listed.push({ name, value, start }));
    return listed;
  }

  #hear(tell: Teller, take: (start: number, value: number, name: string) => void): void {
    const turn = ++this.#turn;
    if (this.#known.size > CACHE_LIMIT) this.#known.clear();
    tell((name, value) => {
      const feature = this.#featureOf(name);
      if (feature.turn === turn) return;
      feature.turn = turn;
      if (feature.start >= 0) take(feature.start, value, name);
    });
  }

  /** What one feature adds to one class. */
  weightOf({ start, value }: WeighedFeature, classIndex: number): number {
    const first = classIndex * this.#levels;
    let sum = 0;
    for (let i = this.#cells[start] ?? 0; i > 0; i--) {
      const cell = this.#cells[start + i] ?? 0;
      if (cell >= first && cell < first + this.#levels) sum += (this.#weights[cell] ?? 0) * value;
    }
    return sum;
  }

  #add(start: number, value: number, sums: Float64Array): void {
    const count = this.#cells[start] ?? 0;
    for (let i = 0; i < count; i++) {
      const cell = this.#cells[start + 1 + i] ?? 0;
      const cls = this.#classOf[cell] ?? 0;
      sums[cls] = (sums[cls] ?? 0) + (this.#weights[cell] ?? 0) * value;
    }
  }

  /** Pages repeat their features: what a name stands for is worked out once. */
  #featureOf(name: string): KnownFeature {
    let feature = this.#known.get(name);
    if (!feature) {
      feature = { start: this.#find(hashName(name) & HASH_MASK), turn: 0 };
      this.#known.set(name, feature);
    }
    return feature;
  }

  /** Where the weights of a feature start, or -1. */
  #find(hash: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return low < this.#count && this.#hashes[low] === hash ? (this.#starts[low] ?? -1) : -1;
  }
}

/** Writes down the hash of every feature and where its weights start, and counts them. @throws Error when the bytes are not whole. */
function listFeatures(bytes: Uint8Array, hashes: Uint32Array, starts: Uint32Array): number {
  let count = 0;
  let hash = 0;
  let at = 0;
  while (at < bytes.length) {
    let distance = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      distance |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    hash += distance;
    hashes[count] = hash;
    starts[count++] = at;
    at += 1 + (bytes[at] ?? 0);
  }
  if (at !== bytes.length) throw new Error('model: the weights end in the middle of a feature');
  return count;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Probabilities that sum to 1. */
export function softmax(scores: ArrayLike<number>): number[] {
  const top = Math.max(...Array.from(scores));
  const parts = Array.from(scores, (score) => Math.exp(score - top));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64: by the language itself where it can, else by hand, since this folder sees no DOM. */
function decodeBase64(text: string): Uint8Array {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array };
  if (fromBase64) return fromBase64.call(Uint8Array, text);
  const lookup = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) lookup[ALPHABET.charCodeAt(i)] = i;
  const length = text.endsWith('==')
    ? (text.length / 4) * 3 - 2
    : text.endsWith('=')
      ? (text.length / 4) * 3 - 1
      : (text.length / 4) * 3;
  const bytes = new Uint8Array(length);
  const sixBits = (at: number): number => lookup[text.charCodeAt(at)] ?? 0;
  for (let i = 0, at = 0; i < text.length; i += 4, at += 3) {
    const chunk = (sixBits(i) << 18) | (sixBits(i + 1) << 12) | (sixBits(i + 2) << 6) | sixBits(i + 3);
    // Past the end of the array nothing is written.
    bytes[at] = chunk >> 16;
    bytes[at + 1] = chunk >> 8;
    bytes[at + 2] = chunk;
  }
  return bytes;
}
