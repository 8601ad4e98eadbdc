/** Which elements of a page lie in the window or near it: those a reader may see before we could do anything about it. */

/** Above and below the window as much again as there is to see. */
const MARGIN = '100% 0px';
/** Milliseconds from one word on changes to the next: scrolling through the margin takes longer. */
const PAUSE = 200;

/** Follows which of some elements are near; the others need not be drawn. */
export class NearWindow {
  readonly #near = new Set<Element>();
  readonly #onChange: () => void;
  #observer: IntersectionObserver | null = null;
  #pause: ReturnType<typeof setTimeout> | null = null;
  #isStale = false;

  /** `onChange` is called after elements came near or went: at once, then not before a pause. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Looks at these elements instead of those before; which are near is known a frame later. */
  watch(elements: Iterable<Element>): void {
    this.stop();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect: box } of entries) {
          // What has no box of its own may still have text that can be seen.
          if (isIntersecting || (box.width === 0 && box.height === 0)) this.#near.add(target);
          else this.#near.delete(target);
        }
        this.#tell();
      },
      { rootMargin: MARGIN },
    );
    for (const element of new Set(elements)) this.#observer.observe(element);
  }

  /** While a page scrolls something comes near in every other frame. */
  #tell(): void {
    this.#isStale = this.#pause !== null;
    if (this.#isStale) return;
    this.#onChange();
    this.#pause = setTimeout(() => {
      this.#pause = null;
      if (this.#isStale) this.#tell();
    }, PAUSE);
  }

  /** Whether an element is near; any is while none are watched. */
  has(element: Element): boolean {
    return this.#observer === null || this.#near.has(element);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = null;
    this.#near.clear();
  }
}
