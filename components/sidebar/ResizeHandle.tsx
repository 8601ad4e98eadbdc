import { useRef } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { trusted } from '../shared/trusted.ts';
import { SIDEBAR_WIDTHS as WIDTHS } from '../../lib/view/widths.ts';
import type { SidebarCallbacks, SidebarLook } from './types.ts';

export interface ResizeHandleProps {
  readonly look: Pick<SidebarLook, 'side' | 'width'>;
  readonly words: Words;
  readonly onResize: SidebarCallbacks['onResize'];
}

const within = (width: number): number => Math.round(Math.min(WIDTHS.most, Math.max(WIDTHS.least, width)));

/** The sidebar's inner edge: to be dragged, or moved with the arrow keys. */
export function ResizeHandle({ look, words, onResize }: ResizeHandleProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  /** From the edge of the window inwards is wider, whichever edge that is. */
  const inwards = look.side === 'right' ? -1 : 1;
  const widthAt = (x: number): number =>
    within((drag.current?.width ?? look.width) + inwards * (x - (drag.current?.x ?? x)));
  const end = trusted((event: PointerEvent) => {
    if (!drag.current) return;
    onResize(widthAt(event.clientX), true);
    drag.current = null;
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can neither be focused nor hold a value.
    <div
      class="ftr-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.t('sidebar.resize')}
      aria-valuemin={WIDTHS.least}
      aria-valuemax={WIDTHS.most}
      aria-valuenow={look.width}
      aria-valuetext={words.t('options.widthValue', { count: look.width })}
      onKeyDown={trusted((event: KeyboardEvent) => {
        const width = widthByKey(event.key, look.width, inwards);
        if (width === null || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onResize(within(width), true);
      })}
      onPointerDown={trusted((event: PointerEvent) => {
        if (event.button !== 0) return;
        drag.current = { x: event.clientX, width: look.width };
        const edge = event.currentTarget as HTMLElement;
        edge.setPointerCapture(event.pointerId);
        // Selects nothing in the page; without the default the focus has to be set by hand.
        edge.focus({ preventScroll: true });
        event.preventDefault();
      })}
      onPointerMove={trusted((event: PointerEvent) => {
        if (drag.current) onResize(widthAt(event.clientX), false);
      })}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

function widthByKey(key: string, width: number, inwards: 1 | -1): number | null {
  if (key === 'ArrowRight') return width + inwards * WIDTHS.step;
  if (key === 'ArrowLeft') return width - inwards * WIDTHS.step;
  if (key === 'Home') return WIDTHS.least;
  return key === 'End' ? WIDTHS.most : null;
}
