import { describe, expect, it } from 'vitest';
import { isPlain } from './plain.ts';

const LIMITS = { size: 1_000, depth: 4 };
const cyclic: unknown[] = [];
cyclic.push(cyclic);

describe('isPlain', () => {
  it.each([null, 1, 'text', [], {}, { a: [{ b: 'c' }] }, Object.assign(Object.create(null), { a: 1 })])(
    'takes %j',
    (value) => {
      expect(isPlain(value, LIMITS)).toBe(true);
    },
  );

  it.each([
    ['too much text', 'x'.repeat(1_001)],
    ['too many values', Array.from({ length: 126 }, () => 0)],
    ['too long names', { ['x'.repeat(1_001)]: 1 }],
    ['too much depth', [[[[[1]]]]]],
    ['a circle', cyclic],
    ['a map', new Map()],
    ['a date', new Date(0)],
    ['a function', { a: () => 1 }],
    ['what Preact would take for an element', { constructor: undefined, type: 'img', props: {} }],
    ['a name that changes its owner', JSON.parse('{"__proto__":{"a":1}}')],
  ])('refuses %s', (_, value) => {
    expect(isPlain(value, LIMITS)).toBe(false);
  });

  it('looks at a million levels without running out of stack', () => {
    let value: unknown = 1;
    for (let i = 0; i < 1_000_000; i++) value = [value];
    expect(isPlain(value, { size: 1e9, depth: 1e9 })).toBe(true);
  });
});
