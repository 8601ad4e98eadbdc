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
  /** All script of the extension, its continuations after pauses included. */
  readonly script: number;
  /** Tasks of more than 50 ms from the extension's first script on, and the longest. */
  readonly longTasks: number;
  readonly longest: number;
}

const OURS = /^(?:chrome|moz)-extension:/;
const end = (event: TraceEvent): number => event.ts + (event.dur ?? 0);
const work = ({ tdur, dur = 0 }: TraceEvent): number => tdur ?? dur;
const contains = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer.ts <= inner.ts && end(inner) <= end(outer);

export const CATEGORIES = ['-*', 'devtools.timeline', 'toplevel', 'v8', 'disabled-by-default-v8.compile'];

export function readTrace(text: string): LoadCost {
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  const complete = traceEvents.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
  const isOurs = ({ name, args }: TraceEvent): boolean =>
    (name === 'EvaluateScript' || name === 'FunctionCall' || name === 'v8.compile') &&
    OURS.test(args?.data?.url ?? '');
  const ours = complete.filter(isOurs);
  const first = ours[0];
  if (!first) return { beforeIdle: 0, idle: 0, script: 0, longTasks: 0, longest: 0 };
  const onThread = complete.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const outermost: TraceEvent[] = [];
  for (const event of ours) {
    const last = outermost.at(-1);
    if (event.pid === first.pid && event.tid === first.tid && !(last && contains(last, event)))
      outermost.push(event);
  }
  const idleCalls = onThread.filter(({ name }) => name === 'FireIdleCallback');
  const isIdle = (event: TraceEvent): boolean => idleCalls.some((call) => contains(call, event));
  const sum = (events: readonly TraceEvent[]): number =>
    events.reduce((total, event) => total + work(event), 0) / 1000;
  const tasks = onThread.filter(
    (event) =>
      (event.name === 'RunTask' || event.name === 'ThreadControllerImpl::RunTask') && end(event) > first.ts,
  );
  const durations = tasks.map((event) => work(event) / 1000);
  return {
    beforeIdle: sum(outermost.filter((event) => !isIdle(event))),
    idle: sum(outermost.filter(isIdle)),
    script: sum(outermost),
    longTasks: durations.filter((ms) => ms > 50).length,
    longest: Math.max(0, ...durations),
  };
}
