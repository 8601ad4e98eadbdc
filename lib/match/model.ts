import type { FeatureBag } from './feature-bag.ts';

/** A trained linear model as stored in `assets/model`. */
export interface StoredModel {
  /** What is decided: claim ids, stances, relevances. */
  readonly classes: readonly string[];
  /**
   * First a byte for each class and level: its sign (bit 7, set for less than zero), and by how many steps of `STEP` its weight
   * is smaller than `top`. Then, for every feature in order of its number: its distance from the one before and its number of
   * weights less one, at most `MANY` (three bits), seven bits a byte, the last below 128; a byte more for the number of weights
   * if they are many; then one byte for class and level each.
   */
  readonly bytes: Uint8Array;
  /** The largest weight. */
  readonly top: number;
  readonly bias: readonly number[];
}

/** A byte holds a class and one of so many levels, whose weights each class has of its own. */
export function levelsOf(classes: number): number {
  return 2 * Math.floor(256 / classes / 2);
}

/** From one step to the next a weight is smaller by a twentieth. */
export const STEP = 0.95;
/** Bit of the sign. */
export const SIGN = 128;

/** So many weights and more are counted in a byte of their own. */
export const MANY = 8;

/** What a bag holds. */
type Told = Pick<FeatureBag, 'ids' | 'values' | 'count'>;

/** A decoded model, ready to score. */
export class LinearModel {
  readonly classes: readonly string[];
  readonly #bias: Float64Array;
  readonly #levels: number;
  /** Numbers of the features, rising, and where the weights of each start and end. */
  readonly #ids: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #count: number;
  /** Row of every number below `dense`, from 1 on; 0 for one without weights. */
  readonly #rows: Uint16Array;
  /** The bag in which a row was told last. */
  readonly #told: Uint32Array;
  #turn = 0;
  readonly #cells: Uint8Array;
  /** Weight of every byte, and its class. */
  readonly #weights: Float64Array;
  readonly #classOf: Uint8Array;

  /** Numbers below `dense` lie close together and are looked up, others are searched. @throws Error when the stored bytes are not whole. */
  constructor(stored: StoredModel, dense = 0) {
    this.classes = stored.classes;
    this.#bias = Float64Array.from(stored.bias);
    const levels = levelsOf(this.classes.length);
    this.#levels = levels;
    const worth = levels * this.classes.length;
    this.#weights = Float64Array.from(
      stored.bytes.subarray(0, worth),
      (byte) => (byte < SIGN ? 1 : -1) * stored.top * STEP ** (byte % SIGN),
    );
    this.#classOf = Uint8Array.from(this.#weights, (_, cell) => Math.floor(cell / levels));
    const bytes = stored.bytes.subarray(worth);
    // A feature takes two bytes or more.
    this.#ids = new Uint32Array(bytes.length / 2);
    this.#starts = new Uint32Array(bytes.length / 2);
    this.#ends = new Uint32Array(bytes.length / 2);
    this.#count = listFeatures(bytes, this.#ids, this.#starts, this.#ends);
    this.#told = new Uint32Array(this.#count);
    this.#cells = bytes;
    this.#rows = new Uint16Array(dense);
    for (let row = 0; row < this.#count && (this.#ids[row] ?? 0) < dense; row++)
      this.#rows[this.#ids[row] ?? 0] = row + 1;
  }

  /** Log-odds (or unnormalised log-probabilities) of every class; what is in the bag twice counts once. */
  score({ ids, values, count }: Told): Float64Array {
    const sums = this.#bias.slice();
    const turn = ++this.#turn;
    for (let i = 0; i < count; i++) {
      const row = this.#rowOf(ids[i] ?? 0);
      if (row < 0 || this.#told[row] === turn) continue;
      this.#told[row] = turn;
      this.#add(row, values[i] ?? 0, sums);
    }
    return sums;
  }

  /** What each feature of a bag adds to one class, the first time it is told. */
  weigh(
    { ids, values, count }: Told,
    classIndex: number,
  ): Array<{ readonly id: number; readonly weight: number }> {
    const first = classIndex * this.#levels;
    const turn = ++this.#turn;
    const weighed: Array<{ id: number; weight: number }> = [];
    for (let i = 0; i < count; i++) {
      const id = ids[i] ?? 0;
      const row = this.#rowOf(id);
      if (row < 0 || this.#told[row] === turn) continue;
      this.#told[row] = turn;
      const end = this.#ends[row] ?? 0;
      let weight = 0;
      for (let at = this.#starts[row] ?? 0; at < end; at++) {
        const cell = this.#cells[at] ?? 0;
        if (cell >= first && cell < first + this.#levels)
          weight += (this.#weights[cell] ?? 0) * (values[i] ?? 0);
      }
      if (weight !== 0) weighed.push({ id, weight });
    }
    return weighed;
  }

  #add(row: number, value: number, sums: Float64Array): void {
    const end = this.#ends[row] ?? 0;
    for (let at = this.#starts[row] ?? 0; at < end; at++) {
      const cell = this.#cells[at] ?? 0;
      const cls = this.#classOf[cell] ?? 0;
      sums[cls] = (sums[cls] ?? 0) + (this.#weights[cell] ?? 0) * value;
    }
  }

  /** Row of a feature that has weights, or -1. */
  #rowOf(id: number): number {
    if (id < this.#rows.length) return (this.#rows[id] ?? 0) - 1;
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ids[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    return low < this.#count && this.#ids[low] === id ? low : -1;
  }
}

/** Writes down the number of every feature and where its weights stand, and counts them. @throws Error when the bytes are not whole. */
function listFeatures(bytes: Uint8Array, ids: Uint32Array, starts: Uint32Array, ends: Uint32Array): number {
  let count = 0;
  let id = 0;
  let at = 0;
  while (at < bytes.length) {
    let head = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      head += (byte & 127) * scale;
      if (byte < 128) break;
    }
    id += Math.floor(head / MANY);
    ids[count] = id;
    const weights = (head % MANY) + 1;
    starts[count] = weights < MANY ? at : ++at;
    at += weights < MANY ? weights : (bytes[at - 1] ?? 0);
    ends[count++] = at;
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
