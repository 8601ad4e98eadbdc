import type { Span } from './span.ts';

/** Text between quotation marks; the span is that of the words, without the marks. */
export interface Quotation extends Span {
  readonly text: string;
  /** Whether the closing mark is missing: the quotation goes on in the next sentence. */
  readonly open: boolean;
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '"': '"',
  '‘': '’',
  '‹': '›',
  '‚': '‘’',
  '”': '”',
};
const OPENERS = /[“„«»"‘‹‚”]/;
/** Longer than any quotation worth comparing. */
const MAX_LENGTH = 1200;
/** Marks that mostly are something else: a long quotation between them is none. */
const MAX_SINGLE = 300;

/**
 * Finds quotations in one sentence. A sentence that only closes a quotation begun before it
 * (“…” cut at a full stop) yields the part up to the closing mark.
 */
export function findQuotations(text: string, startsInside = false): Quotation[] {
  const found: Quotation[] = [];
  if (!startsInside && !OPENERS.test(text)) return found;
  let i = 0;
  if (startsInside) {
    const close = text.search(/[”»"]|“(?![\p{L}\p{N}])/u);
    const end = close < 0 ? text.length : close;
    if (end > 0) found.push({ start: 0, end, text: text.slice(0, end), open: close < 0 });
    i = close < 0 ? text.length : close + 1;
  }
  while (i < text.length) {
    const opener = text[i] ?? '';
    const closers = PAIRS[opener];
    if (
      !closers ||
      isApostrophe(text, i) ||
      (opener === '»' && !/^\s*[\p{L}\p{N}]/u.test(text.slice(i + 1)))
    ) {
      i++;
      continue;
    }
    const isSingle = opener === '‘' || opener === '‚';
    const most = isSingle ? MAX_SINGLE : MAX_LENGTH;
    let end = i + 1;
    while (
      end < text.length &&
      end - i < most &&
      !(closers.includes(text[end] ?? '') && !isApostrophe(text, end))
    )
      end++;
    const closed = end < text.length && closers.includes(text[end] ?? '');
    if (!closed && (isSingle || opener === '»')) {
      i++;
      continue;
    }
    found.push({ start: i + 1, end, text: text.slice(i + 1, end), open: !closed });
    i = end + 1;
  }
  return found;
}

/** A mark between two letters, or after an s, is an apostrophe ("didn’t", "users’ messages"). */
function isApostrophe(text: string, i: number): boolean {
  const mark = text[i];
  if (mark !== '’' && mark !== '‘' && mark !== "'") return false;
  const before = text[i - 1] ?? '';
  const after = text[i + 1] ?? '';
  return /\p{L}/u.test(before) && (/\p{L}/u.test(after) || (/s/i.test(before) && /\s/.test(after)));
}
