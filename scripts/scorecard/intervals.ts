/** How sure a figure is: the middle 95 % of what it would have been on pages drawn again from the same pages. */
const DRAWS = 1000;
const SEED = 7;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** `count` lists of page numbers, each as long as there are pages, drawn with replacement. The same lists every time. */
export function drawPages(pages: number, count = DRAWS): Uint16Array[] {
  let seed = SEED;
  const next = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: count }, () =>
    Uint16Array.from({ length: pages }, () => Math.floor(next() * pages)),
  );
}

/** Interval of a figure over pages; `figure` gets the rows of one draw. */
export function bootstrap<Row>(
  rows: readonly Row[],
  draws: readonly Uint16Array[],
  figure: (rows: readonly Row[]) => number,
): Interval {
  const values = draws
    .map((draw) => figure(Array.from(draw, (i) => rows[i]).filter((row): row is Row => row !== undefined)))
    .sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
