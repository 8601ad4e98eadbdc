/** What a trace of Chromium says of one page load: whose script ran, for how long, and which tasks were long. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Time the thread itself worked; what others took from it meanwhile is not in it. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly frame?: string } };
}

export interface LoadCost {
  /** Script of the extension until the first idle moment, in milliseconds. */
  readonly beforeIdle: number;
  /** Script of the extension in idle callbacks. */
  readonly idle: number;
  /** All script of the extension that the trace names. */
  readonly script: number;
  /** Tasks of more than 50 ms from the extension's first script on, and the longest. */
  readonly longTasks: number;
  readonly longest: number;
  /** Longest continuation after a pause: there the trace names nobody, but only we pause. */
  readonly slice: number;
  /** All work of the page's main thread from the extension's first script on. */
  readonly after: number;
}

const OURS = /^(?:chrome|moz)-extension:/;
const TASK = /^(?:ThreadControllerImpl::)?RunTask$/;
/** What `scheduler.yield` goes on in: a task of its own, after the one that ended the pause. */
const CONTINUATION = 'BlinkScheduler_PerformMicrotaskCheckpoint';
const end = (event: TraceEvent): number => event.ts + (event.dur ?? 0);
const work = ({ tdur, dur = 0 }: TraceEvent): number => tdur ?? dur;
const contains = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer.ts <= inner.ts && end(inner) <= end(outer);
const sum = (events: readonly TraceEvent[]): number =>
  events.reduce((total, event) => total + work(event), 0) / 1000;

export const CATEGORIES = ['-*', 'devtools.timeline', 'toplevel', 'v8', 'disabled-by-default-v8.compile'];

/** Those that lie in none of the others; `events` in order of time. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  for (const event of events) {
    const last = found.at(-1);
    if (!(last && contains(last, event))) found.push(event);
  }
  return found;
}

export function readTrace(text: string): LoadCost {
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  const complete = traceEvents.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
  const isOurs = ({ name, args }: TraceEvent): boolean =>
    (name === 'EvaluateScript' || name === 'FunctionCall' || name === 'v8.compile') &&
    OURS.test(args?.data?.url ?? '');
  const first = complete.find(isOurs);
  if (!first) return { beforeIdle: 0, idle: 0, script: 0, longTasks: 0, longest: 0, slice: 0, after: 0 };
  const onThread = complete.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const ours = outermost(onThread.filter(isOurs));
  const idleCalls = onThread.filter(({ name }) => name === 'FireIdleCallback');
  const isIdle = (event: TraceEvent): boolean => idleCalls.some((call) => contains(call, event));
  const tasks = outermost(onThread.filter(({ name }) => TASK.test(name) || name === CONTINUATION)).filter(
    (event) => end(event) > first.ts,
  );
  const durations = tasks.map((event) => work(event) / 1000);
  return {
    beforeIdle: sum(ours.filter((event) => !isIdle(event))),
    idle: sum(ours.filter(isIdle)),
    script: sum(ours),
    longTasks: durations.filter((ms) => ms > 50).length,
    longest: Math.max(0, ...durations),
    slice: Math.max(
      0,
      ...tasks.filter(({ name }) => name === CONTINUATION).map((event) => work(event) / 1000),
    ),
    after: sum(tasks),
  };
}
