/** The line of the changelog that answers a reader: the public id of a report, when what it was about is corrected. */
import type { ReportedCase } from './reported-case.ts';

export function changelogLine({ id, reason, lang }: Pick<ReportedCase, 'id' | 'reason' | 'lang'>): string {
  return `- Corrected after a report: ${id} (${reason}, ${lang}).`;
}

/** Adds lines to a version's section; makes the section, above all others, where there is none. Twice changes nothing. */
export function addToChangelog(changelog: string, version: string, lines: readonly string[]): string {
  const rows = changelog.trimEnd().split('\n');
  const added = lines.filter((line) => !rows.includes(line));
  if (added.length === 0) return changelog;
  const isHeading = (row: string): boolean => row.startsWith('## ');
  const heading = rows.indexOf(`## ${version}`);
  if (heading < 0) {
    const first = rows.findIndex(isHeading);
    const at = first < 0 ? rows.length : first;
    const section = [`## ${version}`, '', ...added, ...(first < 0 ? [] : [''])];
    const before = at > 0 && rows[at - 1] !== '' ? [''] : [];
    return `${rows.toSpliced(at, 0, ...before, ...section).join('\n')}\n`;
  }
  const next = rows.findIndex((row, i) => i > heading && isHeading(row));
  let end = next < 0 ? rows.length : next;
  while (rows[end - 1] === '') end--;
  const gap = end === heading + 1 ? [''] : [];
  return `${rows.toSpliced(end, 0, ...gap, ...added).join('\n')}\n`;
}
