/**
 * Times every run of our scripts in a page, in both browsers: a script put before the gate, in the extension's own world, wraps
 * what can begin a run there. What else the machine does meanwhile counts as ours: an upper bound.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../e2e/world.ts';

const FILE = 'clock.js';

/** Runs in the extension's own world of a page, before the gate. */
function clock(): void {
  const times = { slowest: 0 };
  Object.assign(globalThis, { forTheRecordClock: times });
  const note = (started: number): void => {
    times.slowest = Math.max(times.slowest, performance.now() - started);
  };
  type Callback = (...args: unknown[]) => unknown;
  const timed =
    (callback: Callback): Callback =>
    (...args) => {
      const started = performance.now();
      try {
        return callback(...args);
      } finally {
        note(started);
      }
    };
  const world = globalThis as unknown as Record<string, (callback: Callback, ...more: unknown[]) => unknown>;
  for (const name of ['requestIdleCallback', 'setTimeout', 'setInterval']) {
    const begin = world[name];
    if (begin) world[name] = (callback, ...more) => begin(timed(callback), ...more);
  }
  // What follows a pause ends before the next message to ourselves is delivered.
  const noteRun = (): void => {
    const started = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      note(started);
      port1.close();
    };
    port2.postMessage(null);
  };
  const { scheduler } = globalThis as unknown as { scheduler?: { yield(): Promise<void> } };
  if (scheduler) {
    const pause = scheduler.yield.bind(scheduler);
    scheduler.yield = () => {
      const resumed = pause();
      void resumed.then(noteRun);
      return resumed;
    };
  }
}

/** Puts the clock into a copy of the extension. */
export function installClock(folder: string): void {
  writeFileSync(join(folder, FILE), `(${clock.toString()})()`);
}

/** From now on it runs in every page. */
export function startClock(world: World): Promise<void> {
  return world.control.runBeforeGate(FILE);
}

/** To be run in a page: milliseconds of the longest run so far. */
export function readSlowest(): number | null {
  return (globalThis as { forTheRecordClock?: { slowest: number } }).forTheRecordClock?.slowest ?? null;
}
