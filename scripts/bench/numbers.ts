/** Medians, percentiles and how figures are written. */

/** Value below which the share `p` of the numbers lies. */
export function percentile(numbers: readonly number[], p: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);
export const p95 = (numbers: readonly number[]): number => percentile(numbers, 0.95);

/** Milliseconds this thread has worked: time in which others had the processor is not in it. */
export function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of work of the fastest of some runs. */
export function fastest(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    const start = worked();
    work();
    const spent = worked() - start;
    // The clock of the thread is coarse: what is short is taken from the one on the wall.
    best = Math.min(best, spent > 10 ? spent : performance.now() - began);
  }
  return best;
}

/** How a figure compares with another: " (× 0.12)"; nothing beside a zero. */
export const ratio = (value: number, other: number): string =>
  other > 0 && Number.isFinite(value) ? ` (× ${write(value / other)})` : '';

/** Three figures at most: 0.123, 12.3, 1,230. */
export function write(value: number, unit = ''): string {
  if (Number.isNaN(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}${unit ? ` ${unit}` : ''}`;
}
