/** Ways to pass a report on by hand: each a link that the reader's own program opens. Nothing here sends. */
import { firstBytes, utf8Length } from './text.ts';
import type { Report } from './format.ts';

/** Trackers answer 414 from 8,191 bytes on. */
export const ISSUE_LINK_LIMIT = 6000;
/** Mail programs on some systems cut longer links. */
export const MAIL_LINK_LIMIT = 1900;

export interface PassOnLink {
  readonly url: string;
  /** The text did not fit: the whole report must go to the clipboard. */
  readonly cut: boolean;
}

/** Heading of an issue or mail: reason and claim, nothing of the page. */
export function titleOf(report: Report): string {
  const [reason, finding] = report.body;
  return `Report: ${reason.value}${finding['ftr:claim'] ? ` (${finding['ftr:claim']})` : ''}`;
}

/** Opens the tracker's form with the report filled in; `null` without a usable tracker. */
export function issueLink(
  tracker: string | null,
  report: Report,
  text: string,
  cutNote: string,
): PassOnLink | null {
  if (!tracker || !/^https:\/\/[^\s@]+$/.test(tracker)) return null;
  const start = `${tracker}${tracker.includes('?') ? '&' : '?'}title=${encodeURIComponent(titleOf(report))}&body=`;
  return cutToFit(start, (part) => `\`\`\`json\n${part}\n\`\`\``, text, cutNote, ISSUE_LINK_LIMIT);
}

/** Opens the reader's mail program with the report filled in. */
export function mailLink(to: string | null, report: Report, text: string, cutNote: string): PassOnLink {
  const start = `mailto:${to === null ? '' : encodeURIComponent(to)}?subject=${encodeURIComponent(titleOf(report))}&body=`;
  return cutToFit(start, (part) => part.replaceAll('\n', '\r\n'), text, cutNote, MAIL_LINK_LIMIT);
}

function cutToFit(
  start: string,
  wrap: (part: string) => string,
  text: string,
  cutNote: string,
  limit: number,
): PassOnLink {
  const whole = start + encodeURIComponent(wrap(text));
  if (whole.length <= limit) return { url: whole, cut: false };
  const link = (bytes: number): string =>
    start + encodeURIComponent(`${wrap(firstBytes(text, bytes))}\n\n${cutNote}`);
  let low = 0;
  let high = utf8Length(text);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (link(middle).length <= limit) low = middle;
    else high = middle - 1;
  }
  return { url: link(low), cut: true };
}
