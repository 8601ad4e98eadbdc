/** Reads a local page from disk: `.html` as a browser would decode it, `.txt` as paragraphs between blank lines. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { BlockKind, PageText } from '../../lib/extract/index.ts';
import { readHtml } from './read-html.ts';

/** @throws Error with one clear sentence when the file cannot be read or is of another kind. */
export function readPageFile(file: string): PageText {
  const kind = extname(file).toLowerCase();
  const bytes = readBytes(file);
  if (kind === '.txt') return readPlainText(decodeText(bytes));
  if (kind === '.html' || kind === '.htm' || kind === '.xhtml') return readHtml(decodeText(bytes));
  throw new Error(`${file}: only .html and .txt files can be read`);
}

/** A text without markup: its first line is the headline. */
export function readPlainText(text: string): PageText {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .flatMap((part, i) => (i === 0 ? splitFirstLine(part) : [part]))
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return {
    title: paragraphs[0] ?? '',
    declaredLang: null,
    published: null,
    blocks: paragraphs.map((part, i) => ({
      kind: (i === 0 ? 'h1' : 'p') as BlockKind,
      text: part,
      chunks: [],
    })),
    asides: [],
    truncated: false,
    clipped: false,
  };
}

function splitFirstLine(part: string): string[] {
  const trimmed = part.trimStart();
  const end = trimmed.indexOf('\n');
  return end < 0 ? [trimmed] : [trimmed.slice(0, end), trimmed.slice(end + 1)];
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'this is a folder, not a file'
          : code === 'EACCES'
            ? 'it may not be read'
            : String(cause);
    throw new Error(`${file}: ${why}`, { cause });
  }
}

/** By byte order mark, else by what the page declares in its first kilobyte, else UTF-8. */
function decodeText(bytes: Uint8Array): string {
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 1024)),
  )?.[1];
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(marked ?? declared ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
