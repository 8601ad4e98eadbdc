import { expect, it } from 'vitest';
import { trainExact } from './exact.ts';
import type { Example } from './logistic.ts';

/** So many examples of a class, with or without the one feature there is. */
const examples = (count: number, yes: 0 | 1, feature: boolean, weight = 1): Example[] =>
  Array.from({ length: count }, () => ({
    features: Int32Array.from(feature ? [0] : []),
    values: Float32Array.from(feature ? [1] : []),
    targets: Int8Array.from(yes ? [1, 0] : [0, 1]),
    weight,
  }));

/** Probability of the first class. */
function probability({ weights, bias }: ReturnType<typeof trainExact>, feature: boolean): number {
  const [a, b] = [0, 1].map((c) => Math.exp((bias[c] ?? 0) + (feature ? (weights[c] ?? 0) : 0)));
  return (a ?? 0) / ((a ?? 0) + (b ?? 0));
}

it('finds the shares that the examples have', () => {
  const all = [
    ...examples(30, 1, true),
    ...examples(10, 0, true),
    ...examples(5, 1, false),
    ...examples(45, 0, false),
  ];
  const model = trainExact(all, { features: 1, classes: 2, l2: 1e-9 });
  expect(probability(model, true)).toBeCloseTo(0.75, 4);
  expect(probability(model, false)).toBeCloseTo(0.1, 4);
});

it('an example counts as much as its weight', () => {
  const all = [...examples(10, 1, false, 0.5), ...examples(5, 0, false, 3)];
  expect(probability(trainExact(all, { features: 1, classes: 2, l2: 1 }), false)).toBeCloseTo(0.25, 4);
});

it('weights are held back, biases are not', () => {
  const all = [...examples(30, 1, true), ...examples(10, 0, true), ...examples(40, 0, false)];
  const free = trainExact(all, { features: 1, classes: 2, l2: 1e-9 });
  const held = trainExact(all, { features: 1, classes: 2, l2: 1e9 });
  expect(Math.abs(held.weights[0] ?? 9)).toBeLessThan(1e-6);
  expect(probability(held, true)).toBeCloseTo(30 / 80, 4);
  expect(probability(free, true)).toBeCloseTo(0.75, 3);
});
