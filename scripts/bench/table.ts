/** The one table of a run: rows with a measured figure, a limit where there is one, and whether it is kept. */
import { write } from './numbers.ts';

export interface Row {
  readonly group: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The goal it belongs to ("PG2"), if any. */
  readonly goal?: string;
  /** Most it may be. */
  readonly limit?: number;
  /** What it is compared with: "empty extension 0.31 ms (× 2.1)". */
  readonly beside?: string;
}

/** A measurement that broke off is a line that is not met. */
export const notMeasured =
  (what: string) =>
  (error: Error): Row[] => [
    {
      group: 'Not measured',
      name: `${what}: ${error.message.slice(0, 50)}`,
      value: Number.NaN,
      unit: '',
      limit: 0,
    },
  ];

export const isKept = ({ value, limit }: Row): boolean => limit === undefined || value <= limit;

export function writeTable(rows: readonly Row[]): string {
  const lines: string[] = [];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) lines.push('', row.group);
    group = row.group;
    const limit = row.limit === undefined ? '' : `≤ ${write(row.limit)}`;
    const verdict = row.limit === undefined ? '' : isKept(row) ? 'met' : 'NOT MET';
    lines.push(
      `  ${row.name.padEnd(58)} ${write(row.value, row.unit).padStart(14)}  ${limit.padStart(9)} ${verdict.padEnd(7)} ${(row.goal ?? '').padEnd(5)} ${row.beside ?? ''}`.trimEnd(),
    );
  }
  const goals = [...new Set(rows.flatMap(({ goal }) => goal ?? []))].sort(
    (a, b) => Number(a.slice(2)) - Number(b.slice(2)),
  );
  if (goals.length) lines.push('');
  for (const goal of goals) {
    const own = rows.filter((row) => row.goal === goal && row.limit !== undefined);
    const missed = own.filter((row) => !isKept(row));
    lines.push(
      `${goal.padEnd(5)} ${missed.length ? `not met: ${missed.map(({ name }) => name).join('; ')}` : `met (${own.length} figures)`}`,
    );
  }
  return lines.join('\n');
}
