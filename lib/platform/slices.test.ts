import { describe, expect, it } from 'vitest';
import { runInSlices } from './slices.ts';

function* count(to: number): Generator<void, number, void> {
  for (let i = 0; i < to; i++) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    yield;
  }
  return to;
}

describe('runInSlices', () => {
  it('runs to the end and gives way in between', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    expect(await runInSlices(count(60), new AbortController().signal)).toBe(60);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const result = runInSlices(count(1_000), controller.signal);
    setTimeout(() => controller.abort(), 5);
    expect(await result).toBeNull();
  });
});
