import { describe, expect, it } from 'vitest';
import type { Block } from '../extract/index.ts';
import { findTabPlace } from './edge-tab.ts';
import { SIDEBAR_WIDTHS } from '../view/widths.ts';
import { fitBeside, hasPlace } from './free-space.ts';
import type { TextNodes } from './walk.ts';

type Line = readonly [left: number, right: number];

interface Page {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly nodes: TextNodes;
}

/** A window with text lines that lie so, and fixed buttons. */
function pageOf(width: number, lines: readonly Line[], buttons: readonly Line[] = []): Page {
  const view = { innerWidth: width, innerHeight: 800, getComputedStyle: () => ({ position: 'fixed' }) };
  const nodes = lines.map(([left, right]) => ({ isConnected: true, data: 'x', left, right }));
  const controls = buttons.map(([left, right]) => ({
    getBoundingClientRect: () => ({ left, right, top: 0, bottom: 40, width: right - left, height: 40 }),
  }));
  const document = {
    documentElement: { clientWidth: width },
    defaultView: view,
    querySelectorAll: () => controls,
    createRange: () => {
      let node = { left: 0, right: 0 };
      return {
        setStart: (now: typeof node) => {
          node = now;
        },
        setEnd: () => undefined,
        getBoundingClientRect: () => ({ ...node, width: node.right - node.left }),
      };
    },
  };
  const blocks = lines.map((_, node) => ({
    kind: 'p',
    text: 'x',
    chunks: [{ start: 0, length: 1, node, offset: 0 }],
  }));
  return { document, blocks, nodes } as unknown as Page;
}

const ours = null;

describe('an opened sidebar', () => {
  const placed = ({ document, blocks, nodes }: Page, side: 'right' | 'left' = 'right', width = 360) =>
    fitBeside(document, blocks, nodes, { side, width, least: SIDEBAR_WIDTHS.least, ours });

  it.each([
    ['stands as it was chosen where there is room', [[290, 900]], { side: 'right', width: 360 }],
    ['is narrower where that keeps it off the text', [[290, 990]], { side: 'right', width: 282 }],
    ['goes to the other side where only that is free', [[400, 1100]], { side: 'left', width: 360 }],
    ['goes there and is narrower', [[300, 1100]], { side: 'left', width: 292 }],
    ['stands as it was chosen where neither side is free', [[200, 1100]], { side: 'right', width: 360 }],
    ['stands as it was chosen where no text is to be seen', [], { side: 'right', width: 360 }],
  ] as const)('%s', (_, lines, strip) => {
    expect(placed(pageOf(1280, lines))).toEqual(strip);
  });

  it('goes to no side where it would cover a fixed button', () => {
    expect(placed(pageOf(1280, [[400, 1100]], [[20, 60]]))).toEqual({ side: 'right', width: 360 });
    expect(placed(pageOf(1280, [[290, 990]], [[1200, 1260]]))).toEqual({ side: 'right', width: 282 });
  });

  it('leaves a sidebar from the left there, too', () => {
    expect(placed(pageOf(1280, [[400, 900]]), 'left')).toEqual({ side: 'left', width: 360 });
    expect(placed(pageOf(1280, [[100, 800]]), 'left')).toEqual({ side: 'right', width: 360 });
  });

  it('opens by itself only as it was chosen', () => {
    const may = ({ document, blocks, nodes }: Page): boolean =>
      hasPlace(document, blocks, nodes, { side: 'right', width: 360, room: false, ours });
    expect(may(pageOf(1280, [[290, 900]]))).toBe(true);
    expect(may(pageOf(1280, [[290, 990]]))).toBe(false);
    expect(may(pageOf(1280, []))).toBe(false);
  });
});

describe('the edge tab', () => {
  const tab = ({ document, blocks, nodes }: Page, side: 'right' | 'left' = 'right') =>
    findTabPlace(document, blocks, nodes, { side, inset: 0, ours })?.shape ?? null;

  it.each([
    [[18, 310], 'full'],
    [[18, 340], 'slim'],
    [[18, 350], 'sliver'],
    [[18, 358], null],
  ] as const)('beside text at %j: %s', (line, shape) => {
    expect(tab(pageOf(360, [line]))).toBe(shape);
  });

  it('is there although one word runs out of the window', () => {
    expect(
      tab(
        pageOf(360, [
          [18, 374],
          [18, 340],
        ]),
      ),
    ).toBe('slim');
    expect(
      tab(
        pageOf(360, [
          [-14, 340],
          [20, 340],
        ]),
        'left',
      ),
    ).toBe('slim');
  });

  it('is not where nothing else tells where the text ends', () => {
    expect(tab(pageOf(360, [[18, 374]]))).toBeNull();
  });
});
