import { HASH_MASK, hashName } from './hash.ts';

/** A trained linear model as stored in `assets/model/<head>.json`. */
export interface StoredModel {
  /** What is decided: claim ids, stances, relevances. */
  readonly classes: readonly string[];
  /** Base 64 of: for every feature in order of its hash, hash (24 bits), number of weights (u8), then one byte for class and level each. */
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

/** A decoded model, ready to score. */
export class LinearModel {
  readonly classes: readonly string[];
  readonly #bias: Float64Array;
  readonly #levels: number;
  readonly #hashes: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #cells: Uint8Array;
  /** Weight of every byte. */
  readonly #weights: Float64Array;

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
    const bytes = decodeBase64(stored.weights);
    const hashes: number[] = [];
    const starts: number[] = [];
    let at = 0;
    while (at < bytes.length) {
      hashes.push((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16));
      starts.push(at + 3);
      at += 4 + (bytes[at + 3] ?? 0);
    }
    if (at !== bytes.length) throw new Error('model: the weights end in the middle of a feature');
    this.#hashes = Uint32Array.from(hashes);
    this.#starts = Uint32Array.from(starts);
    this.#cells = bytes;
  }

  /** Log-odds (or unnormalised log-probabilities) of every class for a set of features (name → value). */
  score(features: ReadonlyMap<string, number>): Float64Array {
    const sums = Float64Array.from(this.#bias);
    for (const [name, value] of features) this.#add(name, value, sums);
    return sums;
  }

  /** What one feature adds to one class. */
  weightOf(name: string, value: number, classIndex: number): number {
    const sums = new Float64Array(this.classes.length);
    this.#add(name, value, sums);
    return sums[classIndex] ?? 0;
  }

  #add(name: string, value: number, sums: Float64Array): void {
    const at = this.#find(hashName(name) & HASH_MASK);
    if (at < 0) return;
    const start = this.#starts[at] ?? 0;
    const count = this.#cells[start] ?? 0;
    for (let i = 0; i < count; i++) {
      const cell = this.#cells[start + 1 + i] ?? 0;
      const cls = Math.floor(cell / this.#levels);
      sums[cls] = (sums[cls] ?? 0) + (this.#weights[cell] ?? 0) * value;
    }
  }

  #find(hash: number): number {
    let low = 0;
    let high = this.#hashes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const value = this.#hashes[middle] ?? 0;
      if (value === hash) return middle;
      if (value < hash) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
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

/** Base 64 without the platform's help: this folder sees no DOM. */
function decodeBase64(text: string): Uint8Array {
  const lookup = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) lookup[ALPHABET.charCodeAt(i)] = i;
  const length = text.endsWith('==')
    ? (text.length / 4) * 3 - 2
    : text.endsWith('=')
      ? (text.length / 4) * 3 - 1
      : (text.length / 4) * 3;
  const bytes = new Uint8Array(length);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const chunk =
      ((lookup[text.charCodeAt(i)] ?? 0) << 18) |
      ((lookup[text.charCodeAt(i + 1)] ?? 0) << 12) |
      ((lookup[text.charCodeAt(i + 2)] ?? 0) << 6) |
      (lookup[text.charCodeAt(i + 3)] ?? 0);
    for (const shift of [16, 8, 0]) if (at < length) bytes[at++] = (chunk >> shift) & 255;
  }
  return bytes;
}
