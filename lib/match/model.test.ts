import { describe, expect, it } from 'vitest';
import { encodeModel, levelWeights } from '../../scripts/train/encode.ts';
import { getEngine } from '../../tests/support/knowledge.ts';
import { FeatureBag } from './feature-bag.ts';
import { hashedId, hashName } from './hash.ts';
import { LinearModel, sigmoid, type StoredModel, softmax } from './model.ts';

const CLASSES = ['one', 'two', 'three'];
/** Some close together, as concepts are, some far apart, as hashes are. */
const IDS = [0, 1, 130, 40_000, 1_000_003];
const vocabulary = new Map(IDS.map((id, i) => [id, i]));
const weights = Float64Array.from([2, -1, 0, 0.5, 0, -0.25, -2, 1, 1, 0, 0, 0, 0.1, 0.9, -0.7]);

/** Weights as they are stored, all counting the same. */
function store(
  weights: Float64Array,
  bias: Float64Array,
  ids: ReadonlyMap<number, number>,
  classes: readonly string[],
): StoredModel {
  const levelled = levelWeights(
    { weights, bias } as never,
    classes.length,
    new Float64Array(ids.size).fill(1),
  );
  return encodeModel(levelled, bias, ids, classes);
}
const stored = store(weights, Float64Array.from([0.5, -0.5, 0.25]), vocabulary, CLASSES);

function bagOf(...features: Array<readonly [id: number, value: number]>): FeatureBag {
  const bag = new FeatureBag();
  for (const [id, value] of features) bag.add(id, value);
  return bag;
}

/** What a feature told alone adds to a class; none for one that the model does not know. */
const weigh = (model: LinearModel, id: number, classIndex: number): number =>
  model.weigh(bagOf([id, 1]), classIndex)[0]?.weight ?? 0;

describe.each([0, 200, 50_000])('a stored model, %i numbers of which are looked up', (dense) => {
  const model = new LinearModel(stored, dense);

  it('comes back with every weight as near as its levels allow', () => {
    IDS.forEach((id, f) => {
      CLASSES.forEach((_, c) => {
        const weight = weights[f * CLASSES.length + c] ?? 0;
        // There are more levels than weights: what is lost is lost by the steps between them.
        expect(Math.abs(weigh(model, id, c) - weight), `${id} ${c}`).toBeLessThanOrEqual(
          0.03 * Math.abs(weight),
        );
      });
    });
  });

  it('adds what each feature weighs to the bias, by its value, and once', () => {
    const scores = model.score(bagOf([0, 1], [130, 0.5], [77, 3], [1_000_004, 3], [0, 1]));
    CLASSES.forEach((_, c) => {
      const expected = (stored.bias[c] ?? 0) + weigh(model, 0, c) + 0.5 * weigh(model, 130, c);
      expect(scores[c]).toBeCloseTo(expected, 10);
    });
  });
});

describe('a stored model', () => {
  it('may give a feature weights for every class there is', () => {
    const classes = Array.from({ length: 30 }, (_, c) => `class ${c}`);
    const counts = [1, 7, 8, 9, 30];
    const all = Float64Array.from(counts.flatMap((many) => classes.map((_, c) => (c < many ? c + 1 : 0))));
    const model = new LinearModel(
      store(all, new Float64Array(30), new Map(counts.map((_, f) => [f * 5_000_000, f])), classes),
    );
    counts.forEach((many, f) => {
      const told = classes.filter((_, c) => weigh(model, f * 5_000_000, c) !== 0);
      expect(told, `${many} weights`).toHaveLength(many);
    });
  });

  it('is refused when its bytes are cut off', () => {
    expect(
      () =>
        new LinearModel({
          ...stored,
          bytes: stored.bytes.subarray(0, -1),
        }),
    ).toThrow(/weights end/);
  });

  it('may be empty', () => {
    expect([
      ...new LinearModel({ classes: ['a'], bytes: new Uint8Array(), top: 0, bias: [0.5] }, 9).score(
        bagOf([4, 1]),
      ),
    ]).toEqual([0.5]);
  });
});

describe('the numbers beside it', () => {
  it('levels lie where the weights are that count', () => {
    // Eight levels for thirty classes: three heaps of weights, and one far from them that hardly counts.
    const classes = Array.from({ length: 30 }, (_, c) => `class ${c}`);
    const own = [0.1, 0.11, 0.12, 0.5, 0.52, 0.54, -0.3, -0.31, 1];
    const weights = Float64Array.from(own.flatMap((weight) => classes.map((_, c) => (c === 3 ? weight : 0))));
    const gains = Float64Array.from(own, (weight) => (weight === 1 ? 1 : 100));
    const { of, values } = levelWeights({ weights, bias: new Float64Array(30) } as never, 30, gains);
    const worth = own.map((_, f) => values[3 * 8 + (of[f * 30 + 3] ?? -1)] ?? 0);
    own.forEach((weight, f) => {
      expect(Math.abs((worth[f] ?? 0) - weight), `${weight}`).toBeLessThanOrEqual(0.03);
    });
    expect([...of].filter((level) => level >= 0)).toHaveLength(own.length);
  });

  it('hashes are those of FNV-1a', () => {
    expect(hashName('')).toBe(0x811c9dc5);
    expect(hashName('a')).toBe(0xe40c292c);
    expect(hashName('foobar')).toBe(0xbf9cf968);
    expect(hashedId('foobar')).toBe(0x9cf968);
  });

  it('probabilities sum to one, whatever the scores', () => {
    expect(softmax([1000, 1000]).map((p) => p.toFixed(2))).toEqual(['0.50', '0.50']);
    expect(softmax([-1e9, 0])[1]).toBeCloseTo(1);
    expect(sigmoid(0)).toBe(0.5);
  });
});

describe('the trained model', () => {
  it('has a weight for the words the case is told in', () => {
    const { claims, space } = getEngine();
    const claim = claims.classes.indexOf('inbox-api-programmatic-access');
    expect(weigh(claims, space.single('c', space.conceptOf('INBOXAPI')?.id ?? -1), claim)).toBeGreaterThan(0);
  });
});
