/** From labelled features to weights as they are stored. */
import { FeatureBag } from '../../lib/match/feature-bag.ts';
import type { StoredModel } from '../../lib/match/model.ts';
import { chooseWeights, encodeModel, type FeatureUse } from './encode.ts';
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

/** What is told twice counts as it is told first, as in the engine. */
export function collect(gather: (bag: FeatureBag) => void): Features {
  const bag = new FeatureBag();
  gather(bag);
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
}

/** Trains, keeps the weights that matter most, and trains those again so that they make up for the rest. */
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
  const first = trainLogistic(examples, options);
  const mask = chooseWeights(first, vocabulary, classes.length, usesOf(raws), settings.keep);
  return encodeModel(trainLogistic(examples, { ...options, mask }), vocabulary, classes);
}

/** Trains a small softmax model to its optimum; nothing is left out. */
export function trainSmallModel(
  raws: readonly Raw[],
  classes: readonly string[],
  { l2, minCount }: Pick<Settings, 'l2' | 'minCount'>,
): StoredModel {
  const vocabulary = vocabularyOf(raws, () => minCount);
  const options = { features: vocabulary.size, classes: classes.length, l2 };
  return encodeModel(trainExact(toExamples(raws, vocabulary), options), vocabulary, classes);
}
