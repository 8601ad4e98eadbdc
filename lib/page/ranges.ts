import type { Block } from '../extract/index.ts';
import type { TextNodes } from './walk.ts';

/**
 * The live range of a stretch of a block's text, or `null` when the page has changed since it was read:
 * a mark on the wrong words is worse than none.
 */
export function toRange(block: Block, start: number, end: number, nodes: TextNodes): Range | null {
  const first = locate(block, start, false);
  const last = locate(block, end, true);
  const from = first && nodes[first.node];
  const to = last && nodes[last.node];
  if (!first || !last || !from?.isConnected || !to?.isConnected) return null;
  if (first.offset > from.data.length || last.offset > to.data.length) return null;
  const range = from.ownerDocument.createRange();
  range.setStart(from, first.offset);
  range.setEnd(to, last.offset);
  const same = range.toString().replace(/\s+/g, '') === block.text.slice(start, end).replace(/\s+/g, '');
  return same || isScattered(block, start, end) ? range : null;
}

/** Whether skipped elements may stand between the nodes, so that the range holds more than the text. */
function isScattered(block: Block, start: number, end: number): boolean {
  return block.chunks.filter((chunk) => chunk.start < end && chunk.start + chunk.length > start).length > 1;
}

function locate(block: Block, at: number, isEnd: boolean): { node: number; offset: number } | null {
  for (const chunk of block.chunks) {
    const inside = isEnd
      ? at > chunk.start && at <= chunk.start + chunk.length
      : at >= chunk.start && at < chunk.start + chunk.length;
    if (inside) return { node: chunk.node, offset: chunk.offset + at - chunk.start };
  }
  return null;
}
