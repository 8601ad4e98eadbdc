/** One-vs-rest and softmax logistic regression by AdaGrad: deterministic, no randomness, no dependencies. */

export interface Example {
  /** Feature numbers, unique. */
  readonly features: Int32Array;
  /** Value of each feature, same length. */
  readonly values: Float32Array;
  /** Per class: 1 yes, 0 no, -1 not to be counted (an optional label). For softmax the one class that is 1. */
  readonly targets: Int8Array;
  readonly weight: number;
  /** Log-odds that are there already, by class. */
  readonly given?: Float64Array;
}

export interface Trained {
  /** Row by feature, column by class. */
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

export interface Options {
  readonly features: number;
  readonly classes: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Cost of a missed positive against a false one. */
  readonly positive: number;
  readonly softmax: boolean;
  /** Weights that may differ from zero (row by feature, column by class); all when left out. */
  readonly mask?: Uint8Array;
  /**
   * Share of its features that an example is shown without, others each time, the rest counting for them (dropout, Srivastava
   * et al. 2014): what says a thing twice must be learnt twice.
   */
  readonly drop?: number;
}

/** Trains on `examples` in a fixed shuffled order. */
export function trainLogistic(examples: readonly Example[], options: Options): Trained {
  const { features, classes, epochs, rate, l2, positive, mask, drop = 0 } = options;
  const weights = new Float32Array(features * classes);
  const squares = new Float32Array(features * classes).fill(1e-6);
  const bias = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(1e-6);
  const order = shuffled(examples.length);
  const random = createRandom();
  const mean = { weights: new Float64Array(weights.length), bias: new Float64Array(classes), epochs: 0 };
  const scores = new Float64Array(classes);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of order) {
      const whole = examples[index];
      if (!whole) continue;
      const example = drop ? withoutSome(whole, drop, random) : whole;
      scores.set(bias);
      const { given } = example;
      if (given) for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (given[c] ?? 0);
      for (let k = 0; k < example.features.length; k++) {
        const row = (example.features[k] ?? 0) * classes;
        const value = example.values[k] ?? 0;
        for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (weights[row + c] ?? 0);
      }
      const probabilities = options.softmax
        ? softmax(scores)
        : Array.from(scores, (s) => 1 / (1 + Math.exp(-s)));
      for (let c = 0; c < classes; c++) {
        const target = example.targets[c] ?? -1;
        if (target < 0) continue;
        const gradient = ((probabilities[c] ?? 0) - target) * (target === 1 ? positive : 1) * example.weight;
        if (Math.abs(gradient) < 1e-4) continue;
        biasSquares[c] = (biasSquares[c] ?? 0) + gradient * gradient;
        bias[c] = (bias[c] ?? 0) - (rate * gradient) / Math.sqrt(biasSquares[c] ?? 1);
        for (let k = 0; k < example.features.length; k++) {
          const at = (example.features[k] ?? 0) * classes + c;
          if (mask && mask[at] === 0) continue;
          const g = gradient * (example.values[k] ?? 0) + l2 * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + g * g;
          weights[at] = (weights[at] ?? 0) - (rate * g) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
    if (epoch < epochs / 2) continue;
    mean.epochs++;
    for (let i = 0; i < weights.length; i++) mean.weights[i] = (mean.weights[i] ?? 0) + (weights[i] ?? 0);
    for (let c = 0; c < classes; c++) mean.bias[c] = (mean.bias[c] ?? 0) + (bias[c] ?? 0);
  }
  return {
    weights: Float32Array.from(mean.weights, (sum) => sum / mean.epochs),
    bias: mean.bias.map((sum) => sum / mean.epochs),
  };
}

function softmax(scores: Float64Array): number[] {
  const top = Math.max(...scores);
  const parts = Array.from(scores, (s) => Math.exp(s - top));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((p) => p / sum);
}

/** An example without a share of its features. */
function withoutSome(example: Example, share: number, random: () => number): Example {
  const kept = Array.from(example.features.keys()).filter(() => random() / 2 ** 32 >= share);
  return {
    ...example,
    features: Int32Array.from(kept, (k) => example.features[k] ?? 0),
    values: Float32Array.from(kept, (k) => (example.values[k] ?? 0) / (1 - share)),
  };
}

/** Whole numbers below 2³², always the same (linear congruential generator, seed 1). */
function createRandom(): () => number {
  let seed = 1;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed;
  };
}

/** A fixed permutation. */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, i) => i);
  const random = createRandom();
  for (let i = length - 1; i > 0; i--) {
    const j = random() % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
