/** Whether a sidebar would lie over text of the article, and where it would not. */
import type { Block } from '../extract/index.ts';
import { findFixedControls } from './fixed-controls.ts';
import { canMakeRoom } from './make-room.ts';
import type { TextNodes } from './walk.ts';

/** Blocks measured; an article that is free so far is free. */
const MAX_BLOCKS = 400;
/** Room that must remain between text and sidebar. */
const GAP = 8;
/** The sidebar's own top and bottom are the window's. */
const WHOLE = { top: 0, bottom: Number.POSITIVE_INFINITY };

export interface Strip {
  readonly side: 'right' | 'left';
  readonly width: number;
}

/** Whether the sidebar may stand open unasked: it covers no fixed button, and no text unless the page moves aside for it. */
export function hasPlace(
  document: Document,
  blocks: readonly Block[],
  nodes: TextNodes,
  wanted: Strip & { readonly room: boolean; readonly ours: Element | null },
): boolean {
  return (
    ((wanted.room && canMakeRoom(document, wanted)) ||
      freeBeside(document, blocks, nodes)[wanted.side] >= wanted.width + GAP) &&
    !coversControls(document, wanted, wanted.ours)
  );
}

/**
 * Where a sidebar the reader opened covers no text: on its side, if need be narrower, but no narrower than `least`, else on the
 * other one, where it must cover no fixed button either. As wanted where there is no such place.
 */
export function fitBeside(
  document: Document,
  blocks: readonly Block[],
  nodes: TextNodes,
  wanted: Strip & { readonly least: number; readonly ours: Element | null },
): Strip {
  const { side, width, least, ours } = wanted;
  const free = freeBeside(document, blocks, nodes);
  for (const here of [side, side === 'right' ? 'left' : 'right'] as const) {
    const strip = { side: here, width: Math.min(width, Math.floor(free[here] - GAP)) };
    if (strip.width >= least && (here === side || !coversControls(document, strip, ours))) return strip;
  }
  return { side, width };
}

/**
 * Pixels along each edge of the window that no line of the article reaches into; none without a line to be seen. A line that
 * runs out of the window has been cut off by its edge and does not count: on phones one long word does that.
 */
export function freeBeside(
  document: Document,
  blocks: readonly Block[],
  nodes: TextNodes,
): Readonly<Record<Strip['side'], number>> {
  const width = document.documentElement.clientWidth;
  const range = document.createRange();
  let left = width;
  let right = width;
  for (const block of blocks.slice(0, MAX_BLOCKS)) {
    const first = nodes[block.chunks[0]?.node ?? -1];
    const last = nodes[block.chunks.at(-1)?.node ?? -1];
    if (!first?.isConnected || !last?.isConnected) continue;
    range.setStart(first, 0);
    range.setEnd(last, last.data.length);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    if (box.left >= 0) left = Math.min(left, box.left);
    if (box.right <= width) right = Math.min(right, width - box.right);
  }
  return { left: left % width, right: right % width };
}

function coversControls(document: Document, { side, width }: Strip, ours: Element | null): boolean {
  const { clientWidth } = document.documentElement;
  const [left, right] = side === 'right' ? [clientWidth - width, clientWidth] : [0, width];
  return findFixedControls(document, { left, right, ...WHOLE }, ours).length > 0;
}
