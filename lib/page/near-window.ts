/** Which elements of a page lie in the window or near it: those a reader may see before we could do anything about it. */

/** Above and below the window as much again as there is to see. */
const MARGIN = '100% 0px';
/** The window with its margins, in heights of the window. */
const SEEN = 3;
/** Posts stand so far apart, in heights of the window: however the page is laid out anew, some are always in sight. */
const APART = 0.5;
/** Milliseconds from one word on changes to the next: scrolling through the margin takes longer. */
const PAUSE = 200;

/**
 * Follows which of some elements are near; the others need not be drawn. The browser goes through all elements it observes
 * in every frame: after a first look only posts among them are, half a window's height apart, and what lies between two
 * posts is near when one of them is.
 */
export class NearWindow {
  readonly #onChange: () => void;
  #observer: IntersectionObserver | null = null;
  /** Rank of each element from the top of the page; empty until the first look. */
  readonly #ranks = new Map<Element, number>();
  /** Ranks of the posts, rising, and those in sight. */
  #posts: readonly number[] = [];
  readonly #inSight = new Set<number>();
  /** What has no box of its own may still have text that can be seen. */
  readonly #boxless = new Set<Element>();
  /** Ranks between which elements are near, without these two. */
  #between: readonly [above: number, below: number] = [-1, -1];
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
      (entries, observer) => {
        if (!this.#ranks.size) this.#setPosts(entries, observer);
        for (const { target, isIntersecting, boundingClientRect: box } of entries) {
          const rank = this.#ranks.get(target) ?? -1;
          if (box.width === 0 && box.height === 0) this.#boxless.add(target);
          else this.#boxless.delete(target);
          if (isIntersecting) this.#inSight.add(rank);
          else this.#inSight.delete(rank);
        }
        this.#measure();
        this.#tell();
      },
      { rootMargin: MARGIN },
    );
    for (const element of new Set(elements)) this.#observer.observe(element);
  }

  /** Ranks what was seen first, from the top down, and looks away from all that stands just behind a post. */
  #setPosts(entries: readonly IntersectionObserverEntry[], observer: IntersectionObserver): void {
    const sorted = entries.toSorted((a, b) => a.boundingClientRect.top - b.boundingClientRect.top);
    const apart = ((sorted[0]?.rootBounds?.height ?? 0) / SEEN) * APART;
    const posts: number[] = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const [rank, { target, boundingClientRect: box }] of sorted.entries()) {
      this.#ranks.set(target, rank);
      // What is high begins at one post and may end behind the next.
      if (box.height > 0 && box.height < apart && box.top - last < apart) {
        observer.unobserve(target);
        continue;
      }
      posts.push(rank);
      last = box.top;
    }
    this.#posts = posts;
  }

  /** From the last post before those in sight to the first behind them; with none in sight, in a gap, what was near stays so. */
  #measure(): void {
    const first = this.#posts.findIndex((rank) => this.#inSight.has(rank));
    if (first < 0) return;
    const last = this.#posts.findLastIndex((rank) => this.#inSight.has(rank));
    this.#between = [this.#posts[first - 1] ?? -1, this.#posts[last + 1] ?? Number.POSITIVE_INFINITY];
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
    if (this.#observer === null || this.#boxless.has(element)) return true;
    const rank = this.#ranks.get(element) ?? -1;
    const [above, below] = this.#between;
    return rank > above && rank < below;
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = null;
    this.#ranks.clear();
    this.#posts = [];
    this.#inSight.clear();
    this.#boxless.clear();
    this.#between = [-1, -1];
  }
}
