/** The lines of the table that come from traced page loads in Chromium. */
import { median, p95, ratio, write } from './numbers.ts';
import type { PageMarks } from './probe.ts';
import type { BenchPage } from './server.ts';
import type { Row } from './table.ts';
import type { LoadCost } from './trace.ts';

export interface Load extends LoadCost, PageMarks {
  readonly heap: number;
}

type Key = keyof Load;

/** What the loads of one page are asked. */
interface Figures {
  readonly group: string;
  readonly page: BenchPage;
  of(arm: string, key: Key): number;
  all(arm: string, key: Key): number[];
  /** Ours less the empty extension, both medians. */
  over(key: Key): number;
  /** The other arms, and how ours compares with them. */
  beside(key: Key): string;
}

export function toRows(pages: readonly BenchPage[], loads: ReadonlyMap<string, Load[]>): Row[] {
  return pages.flatMap((page) => {
    const all = (arm: string, key: Key): number[] =>
      (loads.get(`${arm}/${page.name}`) ?? []).map((load) => Number(load[key] ?? Number.NaN));
    const of = (arm: string, key: Key): number => median(all(arm, key));
    const figures: Figures = {
      group: `Chromium, ${page.name}`,
      page,
      of,
      all,
      over: (key) => of('ours', key) - of('empty extension', key),
      beside: (key) => {
        const ours = of('ours', key);
        const parts = [
          `ours ${write(ours)}`,
          `none ${write(of('none', key))}`,
          `empty ${write(of('empty extension', key))}${ratio(ours, of('empty extension', key))}`,
        ];
        if (loads.has(`Hypothesis/${page.name}`))
          parts.push(`Hypothesis ${write(of('Hypothesis', key))}${ratio(ours, of('Hypothesis', key))}`);
        return parts.join(', ');
      },
    };
    return [...(page.relevant ? relevantRows(figures) : unrelatedRows(figures)), ...taskRows(figures)];
  });
}

function unrelatedRows({ group, of, all, over, beside }: Figures): Row[] {
  const row = (name: string, value: number, limit: number, key?: Key): Row => ({
    group,
    name,
    value,
    unit: 'ms',
    goal: 'PG2',
    limit,
    ...(key ? { beside: beside(key) } : {}),
  });
  return [
    row('script before idle, over empty extension', over('beforeIdle'), 1, 'beforeIdle'),
    row('the same, 95 of 100', p95(all('ours', 'beforeIdle')) - of('empty extension', 'beforeIdle'), 2.5),
    row('script in idle callbacks', of('ours', 'idle'), 2.5),
    row('all script, over empty extension', over('script'), 3, 'script'),
    {
      group,
      name: 'heap, over empty extension',
      value: over('heap') / 1000,
      unit: 'KB',
      goal: 'PG3',
      limit: 110,
      beside: `in bytes: ${beside('heap')}`,
    },
  ];
}

function relevantRows({ group, page, of, all, over, beside }: Figures): Row[] {
  return [
    {
      group,
      name: 'first card painted after DOMContentLoaded, traced',
      value: median(all('ours', 'painted')),
      unit: 'ms',
      beside: 'a trace slows all of it down; without one see below',
    },
    {
      group,
      name: 'work of the main thread after the page, over empty',
      value: over('after'),
      unit: 'ms',
      beside: `${beside('after')}; all cards drawn`,
    },
    {
      group,
      name: 'script of the extension that the trace names',
      value: of('ours', 'script'),
      unit: 'ms',
      beside: beside('script'),
    },
    {
      group,
      name: 'longest slice between two pauses of ours',
      value: of('ours', 'slice'),
      unit: 'ms',
      ...(page.html.length <= 1_100_000 ? { goal: 'PG6', limit: 50 } : {}),
    },
    { group, name: 'heap, over empty extension', value: over('heap') / 1000, unit: 'KB' },
    {
      group,
      name: 'layout shift',
      value: Math.max(...all('ours', 'shift')),
      unit: '',
      goal: 'PG7',
      limit: Math.max(0, ...all('none', 'shift')),
    },
  ];
}

function taskRows({ group, page, of, beside }: Figures): Row[] {
  return [
    {
      group,
      name: 'longest task from our first script on',
      value: of('ours', 'longest'),
      unit: 'ms',
      ...(page.html.length <= 1_100_000
        ? { goal: 'PG6', limit: Math.max(50, of('empty extension', 'longest')) }
        : {}),
      beside: beside('longest'),
    },
    {
      group,
      name: 'tasks of more than 50 ms',
      value: of('ours', 'longTasks'),
      unit: '',
      beside: beside('longTasks'),
    },
  ];
}
