/** Text of a page as it may be shown: without characters that are invisible or turn the reading direction. */
export interface Stripped {
  readonly text: string;
  /** Offset in `text` of an offset in the original. */
  readonly at: (original: number) => number;
}

const HIDDEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u0000-\u0008\u000b-\u001f\u007f]/;

export function stripInvisible(original: string): Stripped {
  if (!HIDDEN.test(original)) return { text: original, at: (offset) => offset };
  const kept: string[] = [];
  const offsets: number[] = [];
  for (const unit of original.split('')) {
    offsets.push(kept.length);
    if (!HIDDEN.test(unit)) kept.push(unit);
  }
  offsets.push(kept.length);
  return { text: kept.join(''), at: (offset) => offsets[Math.min(offset, original.length)] ?? kept.length };
}
