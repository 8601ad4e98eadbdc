import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const CONTAINED = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
] as const;

const stop = (event: Event): void => event.stopPropagation();

/** What is typed and clicked inside stays inside: the page's shortcuts and "click outside" handlers never hear of it. */
export function useContainedEvents(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    for (const type of CONTAINED) element.addEventListener(type, stop, { passive: true });
    return () => {
      for (const type of CONTAINED) element.removeEventListener(type, stop);
    };
  }, [root]);
}
