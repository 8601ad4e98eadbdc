/** Where the edge tab may wait: over no text of the article, no fixed button, no scroll bar of the page. */
import type { Block } from '../extract/index.ts';
import { type Area, findFixedControls, overlap } from './fixed-controls.ts';
import { freeBeside } from './free-space.ts';
import type { TextNodes } from './walk.ts';

export interface TabPlace {
  /** Pixels from the top of the window. */
  readonly top: number;
  readonly shape: TabShape;
}

/** With a number; a strip, where the margin of the text is narrow; a sliver, where it is what browsers give a bare page. */
export type TabShape = 'full' | 'slim' | 'sliver';

/** The shapes' widths, and the height kept free for any, in pixels (assets/styles/sidebar-page.css). */
const WIDTHS: ReadonlyArray<readonly [TabShape, number]> = [
  ['full', 44],
  ['slim', 14],
  ['sliver', 8],
];
const HEIGHT = 72;
/** Heights that are tried, as shares of the window. */
const PLACES = [0.3, 0.45, 0.6, 0.75, 0.15];

/** `null`: there is no such place; the number on the icon and the marks remain. */
export function findTabPlace(
  document: Document,
  blocks: readonly Block[],
  nodes: TextNodes,
  edge: { readonly side: 'right' | 'left'; readonly inset: number; readonly ours: Element | null },
): TabPlace | null {
  const free = freeBeside(document, blocks, nodes)[edge.side];
  const fitting = WIDTHS.find(([, width]) => width + edge.inset <= free);
  if (!fitting) return null;
  const [shape, width] = fitting;
  const { clientWidth } = document.documentElement;
  const height = document.defaultView?.innerHeight ?? 0;
  const [left, right] =
    edge.side === 'right'
      ? [clientWidth - edge.inset - width, clientWidth - edge.inset]
      : [edge.inset, edge.inset + width];
  const taken = findFixedControls(document, { left, right, top: 0, bottom: height }, edge.ours);
  const areas = PLACES.map((share): Area => {
    const top = Math.round(share * height);
    return { left, right, top, bottom: top + HEIGHT };
  });
  const place = areas.find((area) => area.bottom <= height && !taken.some((one) => overlap(one, area)));
  return place ? { top: place.top, shape } : null;
}

/**
 * Width of a scroll bar of the page's own at the edge: a page whose body or a box in it scrolls instead of the window has
 * one where a fixed element would lie.
 */
export function edgeScrollbar(document: Document, side: 'right' | 'left'): number {
  if (side === 'left') return 0;
  const { clientWidth } = document.documentElement;
  const view = document.defaultView;
  if (!view) return 0;
  let element = document.elementFromPoint(clientWidth - 2, view.innerHeight / 2);
  for (; element && element !== document.documentElement; element = element.parentElement) {
    const { overflowY, borderLeftWidth, borderRightWidth } = view.getComputedStyle(element);
    if (overflowY !== 'auto' && overflowY !== 'scroll') continue;
    const { offsetWidth = 0 } = element as HTMLElement;
    const bar =
      offsetWidth -
      element.clientWidth -
      Number.parseFloat(borderLeftWidth) -
      Number.parseFloat(borderRightWidth);
    if (bar > 0 && element.getBoundingClientRect().right >= clientWidth - 1) return Math.round(bar);
  }
  return 0;
}
