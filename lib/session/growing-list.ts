/**
 * Draws a long list of cards bit by bit, so that no drawing takes long: the first at once, some more when the page is at
 * rest, the others when the reader comes near.
 */
import { waitForRest } from '../platform/slices.ts';

/** Cards that are there at once: more than a sidebar shows. */
const FIRST = 4;
/** Cards a step. */
const STEP = 8;
/** Cards drawn without the reader coming near. */
const UNASKED = 64;
/** Pixels before the end of the list from which more is drawn. */
const NEAR = 2_500;

export class GrowingList {
  readonly #redraw: () => void;
  #length = 0;
  #limit = FIRST;

  /** `redraw` draws again, with `limit` cards. */
  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  get limit(): number {
    return this.#limit;
  }

  /** Begins anew, with the first step. */
  reset(length: number): void {
    this.#length = length;
    this.#limit = FIRST;
  }

  /** Goes on by itself for a while, whenever the page is at rest. */
  async fill(signal: AbortSignal): Promise<void> {
    while (this.#limit < Math.min(this.#length, UNASKED)) {
      const before = this.#limit;
      await waitForRest();
      // Aborted, or begun anew meanwhile.
      if (signal.aborted || this.#limit !== before) return;
      this.#grow(this.#limit + STEP);
    }
  }

  /** Makes sure that the card at `index` is drawn; the caller draws. */
  include(index: number): void {
    if (index >= this.#limit) this.#limit = index + STEP;
  }

  /** To be called when something scrolls in the panel. */
  onScroll(target: EventTarget | null): void {
    const element = target as HTMLElement | null;
    if (!element || this.#limit >= this.#length) return;
    if (element.scrollTop + element.clientHeight > element.scrollHeight - NEAR)
      this.#grow(this.#limit + STEP);
  }

  #grow(limit: number): void {
    this.#limit = limit;
    this.#redraw();
  }
}
