import { describe, expect, it } from 'vitest';
import { edgeScrollbar } from './edge-tab.ts';
import { overlap } from './fixed-controls.ts';

interface Box {
  readonly overflowY: string;
  /** Outer and inner width, border on each side, right edge in the window. */
  readonly outer: number;
  readonly inner: number;
  readonly border: number;
  readonly right: number;
}

/** A document 1,000 pixels wide whose element at the edge lies in these boxes, innermost first. */
function documentWith(boxes: readonly Box[]): Document {
  const root = { clientWidth: 1_000 };
  const elements = boxes.map((box) => ({
    offsetWidth: box.outer,
    clientWidth: box.inner,
    getBoundingClientRect: () => ({ right: box.right }),
    style: {
      overflowY: box.overflowY,
      borderLeftWidth: `${box.border}px`,
      borderRightWidth: `${box.border}px`,
    },
    parentElement: root as unknown,
  }));
  elements.forEach((element, index) => {
    element.parentElement = elements[index + 1] ?? root;
  });
  return {
    documentElement: root,
    elementFromPoint: () => elements[0] ?? root,
    defaultView: { innerHeight: 800, getComputedStyle: ({ style }: (typeof elements)[number]) => style },
  } as unknown as Document;
}

const text: Box = { overflowY: 'visible', outer: 600, inner: 600, border: 0, right: 800 };

describe('a scroll bar of the page’s own at the edge', () => {
  it.each([
    ['none where the window scrolls', [text], 0],
    [
      'that of a box as wide as the window',
      [text, { ...text, overflowY: 'auto', outer: 1_000, inner: 985, right: 1_000 }],
      15,
    ],
    [
      'borders are no scroll bar',
      [{ ...text, overflowY: 'scroll', outer: 1_000, inner: 990, border: 5, right: 1_000 }],
      0,
    ],
    ['a box that ends elsewhere', [{ ...text, overflowY: 'auto', outer: 700, inner: 685, right: 900 }], 0],
    [
      'one that is laid over the text takes no room',
      [{ ...text, overflowY: 'auto', outer: 1_000, inner: 1_000, right: 1_000 }],
      0,
    ],
  ] as const)('%s', (_, boxes, width) => {
    expect(edgeScrollbar(documentWith(boxes), 'right')).toBe(width);
    expect(edgeScrollbar(documentWith(boxes), 'left')).toBe(0);
  });
});

describe('two areas', () => {
  const area = { left: 10, right: 20, top: 10, bottom: 20 };
  it.each([
    [{ left: 15, right: 30, top: 15, bottom: 30 }, true],
    [{ left: 20, right: 30, top: 10, bottom: 20 }, false],
    [{ left: 10, right: 20, top: 20, bottom: 30 }, false],
    [{ left: 0, right: 100, top: 0, bottom: 100 }, true],
  ])('%j overlaps or not', (other, expected) => {
    expect(overlap(area, other)).toBe(expected);
    expect(overlap(other, area)).toBe(expected);
  });
});
