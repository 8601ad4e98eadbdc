/**
 * Property tests with a generator of our own: the same seeds on every machine. A seed that fails is printed and kept in
 * `kept.json`, and is tried first from then on. FUZZ_RUNS=20 tries twenty times as many, FUZZ_SEED=n others.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';

const KEPT = join(import.meta.dirname, 'kept.json');
const BASE = Number(process.env.FUZZ_SEED ?? 20_240_402);
const TIMES = Number(process.env.FUZZ_RUNS ?? 1);

type Kept = Record<string, number[]>;
const readKept = (): Kept => (existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Kept) : {});

/** What a property draws from. */
export class Random {
  #state: number;

  constructor(seed: number) {
    // Two rounds, so that neighbouring seeds do not begin alike.
    this.#state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ (seed >>> 13)) >>> 0;
    this.next();
    this.next();
  }

  /** 0 (inclusive) to 1 (exclusive). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** 0 to `below` - 1. */
  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(list.length)] as T;
  }

  many<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.int(most + 1) }, make);
  }
}

/** Holds for every seed: `runs` of them, times FUZZ_RUNS, and those that failed once. */
export function property(name: string, runs: number, holds: (random: Random) => void): void {
  it(`${name} (${runs * TIMES} runs)`, { timeout: 60_000 * Math.max(1, TIMES) }, () => {
    const seeds = [...(readKept()[name] ?? []), ...Array.from({ length: runs * TIMES }, (_, i) => BASE + i)];
    for (const seed of seeds) {
      try {
        holds(new Random(seed));
      } catch (error) {
        keep(name, seed);
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
  });
}

function keep(name: string, seed: number): void {
  const kept = readKept();
  if (kept[name]?.includes(seed)) return;
  writeFileSync(KEPT, `${JSON.stringify({ ...kept, [name]: [...(kept[name] ?? []), seed] }, null, 2)}\n`);
}
