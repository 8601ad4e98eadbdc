/** How long each run of our scripts took in a page, as Chromium's own trace tells. */
import type { Page } from 'puppeteer-core';
import { CATEGORIES, type TraceEvent } from '../../scripts/bench/trace.ts';

export interface Runs {
  /** Milliseconds of each run of the gate, its compilation apart. */
  readonly gate: readonly number[];
  /** The same of what is put into a page that may be about the case. */
  readonly reader: readonly number[];
}

/** Traces while `action` runs. Time of the thread itself: what others take from it does not count. */
export async function traceRuns(page: Page, action: () => Promise<void>): Promise<Runs> {
  await page.tracing.start({ categories: [...CATEGORIES] });
  let bytes: Uint8Array | undefined;
  try {
    await action();
  } finally {
    bytes = await page.tracing.stop();
  }
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const runsOf = (script: RegExp): number[] =>
    outermost(
      traceEvents.filter(
        ({ name, ph, args }) =>
          ph === 'X' &&
          (name === 'FunctionCall' || name === 'EvaluateScript') &&
          script.test(args?.data?.url ?? ''),
      ),
    ).map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000);
  return {
    gate: runsOf(/^chrome-extension:.*\/gate\.js$/),
    reader: runsOf(/^chrome-extension:.*\/(?:reader|margin|data\/[\w-]+)\.js$/),
  };
}

/** Runs that are not part of another one. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const kept: TraceEvent[] = [];
  for (const event of sorted) {
    const isInside = kept.some(
      (one) =>
        one.pid === event.pid &&
        one.tid === event.tid &&
        one.ts <= event.ts &&
        event.ts + (event.dur ?? 0) <= one.ts + (one.dur ?? 0),
    );
    if (!isInside) kept.push(event);
  }
  return kept;
}
