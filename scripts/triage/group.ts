/** Reports in the order in which a maintainer wants to see them: by claim, language and reason; the same ones together. */
import { parseReport, type Report, reportKey } from '../../lib/report/index.ts';
import { validateReport } from '../../lib/report/index.ts';
import { publicId, type ReportedCase } from './reported-case.ts';

export interface ReadReports {
  readonly reports: readonly Report[];
  /** Lines that are no report, with what is the matter. */
  readonly bad: ReadonlyArray<{ readonly line: number; readonly error: string }>;
}

export interface Group {
  readonly claim: string;
  readonly lang: string;
  readonly reason: string;
  /** Reports on the same thing stand together; the most reported first. */
  readonly subjects: ReadonlyArray<readonly Report[]>;
  readonly count: number;
}

/** Reads JSON Lines as the extension and the receiver export them; a single report in a file is read as well. */
export function readReports(text: string): ReadReports {
  const whole = parseReport(text);
  if (whole.ok) return { reports: [whole.report], bad: [] };
  const reports = new Map<string, Report>();
  const bad: Array<{ line: number; error: string }> = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const read = readLine(line);
    if (read.ok) reports.set(read.report.id, read.report);
    else bad.push({ line: i + 1, error: read.error });
  }
  return { reports: [...reports.values()], bad };
}

function readLine(line: string): ReturnType<typeof validateReport> {
  try {
    return validateReport(JSON.parse(line));
  } catch {
    return { ok: false, error: 'is not JSON' };
  }
}

export function groupReports(reports: readonly Report[]): Group[] {
  const groups = new Map<string, Map<string, Report[]>>();
  for (const report of reports) {
    const [reason, finding] = report.body;
    const name = [finding['ftr:claim'] ?? '', report.target.language, reason.value].join('\n');
    const subjects = groups.get(name) ?? new Map<string, Report[]>();
    groups.set(name, subjects);
    const key = reportKey(report);
    subjects.set(key, [...(subjects.get(key) ?? []), report]);
  }
  return [...groups]
    .map(([name, subjects]): Group => {
      const [claim = '', lang = '', reason = ''] = name.split('\n');
      const sorted = [...subjects.values()].sort((a, b) => b.length - a.length);
      return { claim, lang, reason, subjects: sorted, count: sorted.flat().length };
    })
    .sort(
      (a, b) =>
        b.count - a.count ||
        compare(a.claim, b.claim) ||
        compare(a.lang, b.lang) ||
        compare(a.reason, b.reason),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Says in one line what the engine of today makes of the sentence. */
export type ReadNow = (sentence: Pick<ReportedCase, 'lang' | 'before' | 'sentence' | 'after'>) => string;

export function formatGroups(groups: readonly Group[], readNow: ReadNow): string {
  return groups
    .map(({ claim, lang, reason, subjects, count }) => {
      const heading = `${claim || '(no card)'} · ${lang} · ${reason} · ${count} ${count === 1 ? 'report' : 'reports'}`;
      return [
        heading,
        '─'.repeat(heading.length),
        ...subjects.map((same) => formatSubject(same, readNow)),
        '',
      ].join('\n');
    })
    .join('\n');
}

function formatSubject(same: readonly Report[], readNow: ReadNow): string {
  const [report] = same;
  if (!report) return '';
  const [, finding] = report.body;
  const [quote] = report.target.selector;
  const probability = finding['ftr:probability'];
  const times = same.length > 1 ? ` and ${same.length - 1} more on the same` : '';
  const lines = [
    `${publicId(report)}${times}   engine ${report.generator['ftr:engine']}, dossier ${report.generator['ftr:dossier']}, ${report.created.slice(0, 10)}`,
    `  “${quote.exact || '(no sentence)'}”`,
    `  then:  ${finding['ftr:claim'] ?? 'no card'}${finding['ftr:stance'] ? `, ${finding['ftr:stance']}` : ''}${probability === null ? '' : `, ${Math.round(probability * 100)} %`}${finding['ftr:difference'] ? `, difference ${finding['ftr:difference']}` : ''}`,
    `  now:   ${quote.exact ? readNow({ lang: report.target.language.split('-')[0] ?? '', before: quote.prefix, sentence: quote.exact, after: quote.suffix }) : '–'}`,
  ];
  if (finding['ftr:trace'].length > 0) lines.push(`  trace: ${finding['ftr:trace'].join(' · ')}`);
  for (const one of same) {
    const comment = one.body[2]?.value;
    if (comment) lines.push(`  wrote: ${comment.replace(/\n+/g, ' / ')}`);
    if (one.target['ftr:precision'] !== 'none') lines.push(`  page:  ${one.target.source}`);
  }
  return lines.join('\n');
}
