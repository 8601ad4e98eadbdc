import { describe, expect, it } from 'vitest';
import type { Block } from '../extract/index.ts';
import { toRange } from './ranges.ts';

/** A text node and the ranges made on it, as far as `toRange` looks. */
function textNode(data: string): Text {
  const ownerDocument = {
    createRange: () => {
      let start = 0;
      let end = 0;
      return {
        setStart: (_: Text, at: number) => {
          start = at;
        },
        setEnd: (_: Text, at: number) => {
          end = at;
        },
        toString: () => node.data.slice(start, end),
      };
    },
  };
  const node = { data, isConnected: true, ownerDocument };
  return node as unknown as Text;
}

const block: Block = { kind: 'p', text: 'One two.', chunks: [{ start: 0, length: 8, node: 0, offset: 3 }] };

describe('toRange', () => {
  it('finds the words at their offset in the node', () => {
    expect(String(toRange(block, 4, 7, [textNode('   One two.')]))).toBe('two');
  });

  it('is null when the page has other words there now', () => {
    expect(toRange(block, 4, 7, [textNode('   One six.')])).toBeNull();
    expect(toRange(block, 4, 7, [textNode('   One')])).toBeNull();
  });

  it('is null when the node is gone', () => {
    const node = textNode('   One two.');
    Object.assign(node, { isConnected: false });
    expect(toRange(block, 4, 7, [node])).toBeNull();
    expect(toRange(block, 4, 7, [])).toBeNull();
  });
});
