/** Length and tidiness of what goes into a report. Without DOM: a report can be composed and checked anywhere. */

/** Bytes of a text in UTF-8. Lone surrogates count as the replacement character they become. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Page text for a report: one line, without control, invisible and direction characters. */
export function tidyLine(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
}

/** Typed text for a report: line breaks stay. */
export function tidyLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The first `count` UTF-16 units, never half a character. */
export function firstUnits(text: string, count: number): string {
  if (text.length <= count) return text;
  const last = text.charCodeAt(count - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? count - 1 : count);
}

/** The last `count` UTF-16 units, never half a character. */
export function lastUnits(text: string, count: number): string {
  if (text.length <= count) return text;
  if (count <= 0) return '';
  const first = text.charCodeAt(text.length - count);
  return text.slice(first >= 0xdc00 && first < 0xe000 ? text.length - count + 1 : text.length - count);
}

/** The longest beginning of a text that takes at most so many bytes. */
export function firstBytes(text: string, limit: number): string {
  let bytes = 0;
  let units = 0;
  for (const char of text) {
    bytes += utf8Length(char);
    if (bytes > limit) break;
    units += char.length;
  }
  return text.slice(0, units);
}
