/** A run of a sentence that is drawn in one way. */
export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'matched' | 'departing';
}

type Range = { readonly start: number; readonly end: number };

/** Cuts a sentence where its marks begin and end. What departs from the record wins over what merely matched. */
export function cutText(text: string, matched: readonly Range[], departing: readonly Range[]): Piece[] {
  const kinds: Piece['kind'][] = Array.from({ length: text.length }, () => 'plain');
  for (const [ranges, kind] of [
    [matched, 'matched'],
    [departing, 'departing'],
  ] as const) {
    for (const range of ranges) kinds.fill(kind, Math.max(0, range.start), Math.max(0, range.end));
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && kinds[at] === kinds[start]) continue;
    pieces.push({ text: text.slice(start, at), kind: kinds[start] ?? 'plain' });
    start = at;
  }
  return pieces;
}
