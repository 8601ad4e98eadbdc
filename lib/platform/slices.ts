/** Runs long work in short slices, so that neither the page nor whoever else asks the background waits for it. */

/** Longest slice, in milliseconds. */
const BUDGET = 8;

/** @returns the result, or `null` when `signal` aborted meanwhile. `wait` is what is done between two slices. */
export async function runInSlices<T>(
  steps: Generator<void, T, void>,
  signal: AbortSignal,
  wait: () => Promise<void> = giveWay,
): Promise<T | null> {
  let end = performance.now() + BUDGET;
  for (;;) {
    if (signal.aborted) return null;
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await wait();
    end = performance.now() + BUDGET;
  }
}

/** Waits until the page has nothing to do: what was drawn has been painted, and what others wait for is done. */
export function waitForRest(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1_000 });
  });
}

/** Lets the page do what it has to, before anything else that waits. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : queueUp();
}

/** Lets everything go first that waits already: by a message to ourselves, which no timer clamp delays. */
export function queueUp(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
