import { describe, expect, it } from 'vitest';
import { bootstrap, drawPages } from './intervals.ts';

const mean = (rows: readonly number[]): number => rows.reduce((a, b) => a + b, 0) / rows.length;

describe('intervals', () => {
  it('draws the same pages every time, as many as there are', () => {
    expect(drawPages(5, 3)).toEqual(drawPages(5, 3));
    for (const draw of drawPages(5, 50)) {
      expect(draw).toHaveLength(5);
      expect(Math.max(...draw)).toBeLessThan(5);
    }
  });

  it('are a point where all pages are alike', () => {
    expect(bootstrap([0.5, 0.5, 0.5], drawPages(3), mean)).toEqual({ low: 0.5, high: 0.5 });
  });

  it('hold the figure, and narrow with more pages', () => {
    const coins = (count: number): number[] => Array.from({ length: count }, (_, i) => i % 2);
    const few = bootstrap(coins(10), drawPages(10), mean);
    const many = bootstrap(coins(1000), drawPages(1000), mean);
    // The mean of ten coins has a standard deviation of 0.158, that of a thousand 0.0158.
    expect(few.low).toBeCloseTo(0.5 - 1.96 * 0.158, 1);
    expect(few.high).toBeCloseTo(0.5 + 1.96 * 0.158, 1);
    expect(many.high - many.low).toBeCloseTo(2 * 1.96 * 0.0158, 1);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });
});
