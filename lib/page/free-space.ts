/** Whether a sidebar would lie over text of the article. */
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
  const { clientWidth } = document.documentElement;
  const [left, right] =
    wanted.side === 'right' ? [clientWidth - wanted.width, clientWidth] : [0, wanted.width];
  return (
    ((wanted.room && canMakeRoom(document, wanted)) ||
      isFree(document, blocks, nodes, { ...wanted, width: wanted.width + GAP })) &&
    findFixedControls(document, { left, right, ...WHOLE }, wanted.ours).length === 0
  );
}

/** True when no line of the article reaches into the strip along the edge of the window. */
export function isFree(
  document: Document,
  blocks: readonly Block[],
  nodes: TextNodes,
  strip: Strip,
): boolean {
  const width = document.documentElement.clientWidth;
  if (width <= strip.width) return false;
  const range = document.createRange();
  let seen = 0;
  for (const block of blocks.slice(0, MAX_BLOCKS)) {
    const first = nodes[block.chunks[0]?.node ?? -1];
    const last = nodes[block.chunks.at(-1)?.node ?? -1];
    if (!first?.isConnected || !last?.isConnected) continue;
    range.setStart(first, 0);
    range.setEnd(last, last.data.length);
    const box = range.getBoundingClientRect();
    // What lies beyond the edges is not seen, nor covered.
    if (box.width === 0 || box.left >= width || box.right <= 0) continue;
    seen++;
    if (strip.side === 'right' ? box.right > width - strip.width : box.left < strip.width) return false;
  }
  return seen > 0;
}
