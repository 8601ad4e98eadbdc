import { describe, expect, it } from 'vitest';
import { fileEngine, joinEngine, type StoredEngine } from './engine.ts';

const model = (...bytes: number[]): StoredEngine['stance'] => ({
  classes: ['one', 'two'],
  bytes: Uint8Array.from(bytes),
  top: 1,
  bias: [0, 0.5],
});
const STORED: StoredEngine = {
  version: '1',
  concepts: ['NETFLIX'],
  claims: model(1, 2, 3),
  neighbours: model(),
  stance: model(4),
  relevance: model(255, 0),
  thresholds: { show: 1, sure: 2 },
  calibration: { a: 1, b: 0 },
};

describe('a trained engine in two files', () => {
  const { json, bytes } = fileEngine(STORED);
  const read = JSON.parse(JSON.stringify(json)) as typeof json;

  it('comes back as it was', () => {
    expect([...bytes]).toEqual([1, 2, 3, 4, 255, 0]);
    expect(joinEngine(read, bytes)).toEqual(STORED);
  });

  it.each([
    ['one byte is missing', bytes.subarray(0, -1)],
    ['there is one too many', Uint8Array.from([...bytes, 7])],
    ['there is none', new Uint8Array()],
  ])('is refused when %s', (_, damaged) => {
    expect(() => joinEngine(read, damaged)).toThrow(/bytes of weights/);
  });
});
