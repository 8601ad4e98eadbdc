/** Where a partial ISO date lies on the axis of years: "2024-07" is 2024.5; a bare year stands in its middle. */
export function toYears(iso: string): number {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (!month) return year + 0.5;
  return year + (month - 1) / 12 + ((day ?? 15) - 1) / 366;
}

export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  /** Years that carry a label: the first, the last, and some between them. */
  readonly labels: readonly number[];
  /** Place of a date, 0–100. */
  at(iso: string): number;
}

/** Distance of labels in years at most; more labels than five would touch each other at 280 pixels. */
const MOST_LABELS = 5;

/** The axis that holds all the dates, from whole year to whole year; `null` without dates. */
export function createTimeAxis(dates: readonly string[]): TimeAxis | null {
  if (dates.length === 0) return null;
  const years = dates.map(toYears);
  const from = Math.floor(Math.min(...years));
  const to = Math.floor(Math.max(...years)) + 1;
  const last = to - 1;
  const step = Math.max(1, Math.ceil((last - from) / (MOST_LABELS - 1)));
  const labels = [];
  for (let year = from; year <= last; year += step) labels.push(year);
  return {
    from,
    to,
    labels,
    at: (iso) => ((toYears(iso) - from) / (to - from)) * 100,
  };
}

/** How much nearer a mentioned event counts, in hundredths of the strip: it is what the reader sees and means. */
const LIT_BONUS = 3;

/** The event a press at a place of the strip means, 0–100. */
export function nearestDate<T extends { readonly date: string; readonly mentioned: boolean }>(
  axis: TimeAxis,
  events: readonly T[],
  place: number,
): T | undefined {
  const distance = (event: T): number =>
    Math.abs(axis.at(event.date) - place) - (event.mentioned ? LIT_BONUS : 0);
  return [...events].sort((a, b) => distance(a) - distance(b))[0];
}
