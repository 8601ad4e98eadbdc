/** How long each run of our scripts took in a page, as Chromium's own trace tells. */
import type { Page } from 'puppeteer-core';
import { CATEGORIES, type TraceEvent } from '../../scripts/bench/trace.ts';

export interface Runs {
  /**
   * Milliseconds of each run of the gate. Compiling it and collecting garbage are apart: how long either takes depends on
   * what the page has in memory just then.
   */
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
  const complete = traceEvents.filter(({ ph }) => ph === 'X');
  const runsOf = (script: RegExp): TraceEvent[] =>
    outermost(
      complete.filter(
        ({ name, args }) =>
          (name === 'FunctionCall' || name === 'EvaluateScript') && script.test(args?.data?.url ?? ''),
      ),
    );
  const apart = complete.filter(({ name }) => /^(?:MajorGC|MinorGC|V8\.GC|v8\.compile$)/.test(name));
  const apartIn = (run: TraceEvent): number => sum(outermost(apart.filter((one) => isInside(one, run))));
  return {
    gate: runsOf(/^chrome-extension:.*\/gate\.js$/).map((run) => work(run) - apartIn(run)),
    reader: runsOf(/^chrome-extension:.*\/(?:reader|margin|data\/[\w-]+)\.js$/).map(work),
  };
}

const work = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;
const sum = (events: readonly TraceEvent[]): number => events.reduce((all, event) => all + work(event), 0);

const isInside = (inner: TraceEvent, outer: TraceEvent): boolean =>
  outer.pid === inner.pid &&
  outer.tid === inner.tid &&
  outer.ts <= inner.ts &&
  inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

/** Runs that are not part of another one. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const kept: TraceEvent[] = [];
  for (const event of sorted) {
    if (!kept.some((one) => isInside(event, one))) kept.push(event);
  }
  return kept;
}
