import { describe, expect, it } from 'vitest';
import { type Example, trainLogistic } from './logistic.ts';

/** The first feature says it always; the second in nine of ten such examples, and never without the first. */
const EXAMPLES = Array.from({ length: 200 }, (_, i): Example => {
  const yes = i % 2 === 0;
  const told = yes ? (i % 20 === 0 ? [0] : [0, 1]) : [2];
  return {
    features: Int32Array.from(told),
    values: new Float32Array(told.length).fill(1),
    targets: Int8Array.from([yes ? 1 : 0]),
    weight: 1,
  };
});
const train = (drop: number) =>
  trainLogistic(EXAMPLES, {
    features: 3,
    classes: 1,
    epochs: 20,
    rate: 0.1,
    l2: 0.005,
    positive: 1,
    softmax: false,
    drop,
  });

describe('training with features left out', () => {
  it('makes the same weights each time', () => {
    expect(train(0.4)).toEqual(train(0.4));
  });

  it('learns of what is said twice both', () => {
    const share = ({ weights: [first = 1, second = 0] }: ReturnType<typeof train>): number => second / first;
    expect(share(train(0.4))).toBeGreaterThan(share(train(0)) * 1.1);
  });
});
