/** Runs long work in short slices, so that the page never waits for us. */

/** Longest slice, in milliseconds. */
const BUDGET = 8;

/** @returns the result, or `null` when `signal` aborted meanwhile. */
export async function runInSlices<T>(
  steps: Generator<void, T, void>,
  signal: AbortSignal,
): Promise<T | null> {
  let end = performance.now() + BUDGET;
  for (;;) {
    if (signal.aborted) return null;
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await giveWay();
    end = performance.now() + BUDGET;
  }
}

/** Waits until the page has nothing to do: what was drawn has been painted, and what others wait for is done. */
export function waitForRest(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1_000 });
  });
}

/** Lets the page do what it has to; without `scheduler.yield`, a message to ourselves, which no timer clamp delays. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
