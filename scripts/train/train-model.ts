/** From labelled features to weights as they are stored. */
import { FeatureBag } from '../../lib/match/feature-bag.ts';
import type { StoredModel } from '../../lib/match/model.ts';
import { chooseWeights, encodeModel, type FeatureUse, type Levelled, levelWeights } from './encode.ts';
import { trainExact } from './exact.ts';
import { type Example, trainLogistic } from './logistic.ts';

type Features = ReadonlyMap<number, number>;
/** A labelled example, its features by their numbers. */
export interface Raw {
  readonly features: Features;
  readonly targets: Int8Array;
  readonly weight: number;
  /** Log-odds that are there already. */
  readonly given?: Float64Array;
}

/** How many examples of a feature there must be. */
type Least = (id: number) => number;

function vocabularyOf(raws: readonly Raw[], leastOf: Least): Map<number, number> {
  const kept = [...usesOf(raws)]
    .filter(([id, { count }]) => count >= leastOf(id))
    .map(([id]) => id)
    .sort((a, b) => a - b);
  return new Map(kept.map((id, i) => [id, i]));
}

function usesOf(raws: readonly Raw[]): Map<number, FeatureUse> {
  const uses = new Map<number, { value: number; count: number }>();
  for (const raw of raws) {
    for (const [id, value] of raw.features) {
      const use = uses.get(id);
      if (use) use.count++;
      else uses.set(id, { value, count: 1 });
    }
  }
  return uses;
}

function toExamples(raws: readonly Raw[], vocabulary: ReadonlyMap<number, number>): Example[] {
  return raws.map(({ features, ...rest }) => {
    const known = [...features].filter(([id]) => vocabulary.has(id));
    return {
      features: Int32Array.from(known.map(([id]) => vocabulary.get(id) ?? 0)),
      values: Float32Array.from(known.map(([, value]) => value)),
      ...rest,
    };
  });
}

/** What is gathered into a bag. */
export function collect(gather: (bag: FeatureBag) => void): Features {
  const bag = new FeatureBag();
  gather(bag);
  return featuresOf(bag);
}

/** What is told twice counts as it is told first, as in the engine. */
export function featuresOf(bag: FeatureBag): Features {
  const features = new Map<number, number>();
  for (let i = bag.count - 1; i >= 0; i--) features.set(bag.ids[i] ?? 0, bag.values[i] ?? 0);
  return features;
}

interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly positive: number;
  readonly minCount: number;
  readonly keep: number;
  readonly drop?: number;
}

/** How the worth of the levels is trained once their weights are rounded to them. */
const LEVELS = { epochs: 6, rate: 0.05, l2: 0.002 } as const;

/** Trains, keeps the weights that matter most, and trains those again so that they make up for the rest; then the levels they are rounded to. */
export function trainModel(
  raws: readonly Raw[],
  classes: readonly string[],
  settings: Settings,
  softmax: boolean,
  leastOf: Least = () => settings.minCount,
): StoredModel {
  const vocabulary = vocabularyOf(raws, leastOf);
  const examples = toExamples(raws, vocabulary);
  const options = { ...settings, features: vocabulary.size, classes: classes.length, softmax };
  const uses = usesOf(raws);
  const first = trainLogistic(examples, options);
  const mask = chooseWeights(first, vocabulary, classes.length, uses, settings.keep);
  const kept = trainLogistic(examples, { ...options, mask });
  const levelled = levelWeights(kept, classes.length, gainsOf(vocabulary, uses));
  if (softmax) return encodeModel(levelled, kept.bias, vocabulary, classes);
  const { values, bias } = trainLevels(examples, levelled, kept.bias, settings.positive);
  return encodeModel({ ...levelled, values }, bias, vocabulary, classes);
}

/** How much the weights of each feature count: as often as it is told, by its value squared. */
function gainsOf(
  vocabulary: ReadonlyMap<number, number>,
  uses: ReadonlyMap<number, FeatureUse>,
): Float64Array {
  const gains = new Float64Array(vocabulary.size);
  for (const [id, f] of vocabulary) {
    const { count, value } = uses.get(id) ?? { count: 1, value: 1 };
    gains[f] = count * value ** 2;
  }
  return gains;
}

/** What each level of each class is worth, and the bias, when all weights of a level are one: they make up for the rounding. */
function trainLevels(
  examples: readonly Example[],
  { of, values }: Levelled,
  bias: Float64Array,
  positive: number,
): { values: Float64Array; bias: Float64Array } {
  const classes = bias.length;
  const levels = values.length / classes;
  const summed = examples.map((example): Example => {
    const sums = new Map<number, number>();
    example.features.forEach((f, k) => {
      for (let c = 0; c < classes; c++) {
        const level = of[f * classes + c] ?? -1;
        if (level < 0) continue;
        const at = c * levels + level;
        sums.set(at, (sums.get(at) ?? 0) + (example.values[k] ?? 0));
      }
    });
    const given = bias.map((log, c) => log + (example.given?.[c] ?? 0));
    for (const [at, sum] of sums) {
      const c = Math.floor(at / levels);
      given[c] = (given[c] ?? 0) + sum * (values[at] ?? 0);
    }
    return {
      ...example,
      features: Int32Array.from(sums.keys()),
      values: Float32Array.from(sums.values()),
      given,
    };
  });
  // A level belongs to one class.
  const mask = Uint8Array.from({ length: values.length * classes }, (_, i) =>
    Math.floor(i / classes / levels) === i % classes ? 1 : 0,
  );
  const moved = trainLogistic(summed, {
    ...LEVELS,
    features: values.length,
    classes,
    positive,
    softmax: false,
    mask,
  });
  return {
    values: values.map((value, at) => value + (moved.weights[at * classes + Math.floor(at / levels)] ?? 0)),
    bias: bias.map((log, c) => log + (moved.bias[c] ?? 0)),
  };
}

/** Trains a small softmax model to its optimum; nothing is left out. */
export function trainSmallModel(
  raws: readonly Raw[],
  classes: readonly string[],
  { l2, minCount }: Pick<Settings, 'l2' | 'minCount'>,
): StoredModel {
  const vocabulary = vocabularyOf(raws, () => minCount);
  const options = { features: vocabulary.size, classes: classes.length, l2 };
  const trained = trainExact(toExamples(raws, vocabulary), options);
  const levelled = levelWeights(trained, classes.length, gainsOf(vocabulary, usesOf(raws)));
  return encodeModel(levelled, trained.bias, vocabulary, classes);
}
