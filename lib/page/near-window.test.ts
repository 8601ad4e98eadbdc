import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NearWindow } from './near-window.ts';

const WINDOW = 800;
type Told = ConstructorParameters<typeof IntersectionObserver>[0];

/** An element that lies so far from the top of the page. */
interface Lying {
  readonly top: number;
  readonly height: number;
}

/** A page that scrolls, as an observer with a window's height of margin sees it. */
class FakePage {
  static readonly observers: FakePage[] = [];
  readonly observed = new Map<Lying, boolean | null>();
  readonly #told: Told;
  constructor(told: Told) {
    this.#told = told;
    FakePage.observers.push(this);
  }
  observe(element: Lying): void {
    this.observed.set(element, null);
  }
  unobserve(element: Lying): void {
    this.observed.delete(element);
  }
  disconnect(): void {
    this.observed.clear();
  }
  /** The next frame, scrolled so far: tells what came into sight or went, and all that was never told. */
  scrollTo(y: number): void {
    const entries = [...this.observed].flatMap(([element, was]) => {
      const isIntersecting =
        element.top < y + 2 * WINDOW && element.top + element.height > y - WINDOW && element.height > 0;
      if (isIntersecting === was) return [];
      this.observed.set(element, isIntersecting);
      const width = element.height && 600;
      return {
        target: element,
        isIntersecting,
        boundingClientRect: { top: element.top - y, height: element.height, width },
        rootBounds: { height: 3 * WINDOW },
      };
    });
    if (entries.length)
      this.#told(entries as unknown as IntersectionObserverEntry[], this as unknown as IntersectionObserver);
  }
}

const paragraphs = (count: number, height = 100): Lying[] =>
  Array.from({ length: count }, (_, i) => ({ top: i * height, height }));

function watch(elements: readonly Lying[]): { near: (element: Lying) => boolean; page: FakePage } {
  const window = new NearWindow(() => {});
  window.watch(elements as unknown as Element[]);
  const page = FakePage.observers.at(-1) as FakePage;
  page.scrollTo(0);
  return { near: (element) => window.has(element as unknown as Element), page };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FakePage);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('NearWindow', () => {
  it.each([0, 3_000, 12_345, 19_200])('has near what is in the window and beside it, at %d', (y) => {
    const elements = paragraphs(200);
    const { near, page } = watch(elements);
    page.scrollTo(y);
    for (const element of elements) {
      const inSight = element.top < y + 2 * WINDOW && element.top + element.height > y - WINDOW;
      if (inSight) expect(near(element), `at ${element.top}`).toBe(true);
      const isFar = element.top > y + 3 * WINDOW || element.top + element.height < y - 2 * WINDOW;
      if (isFar) expect(near(element), `at ${element.top}`).toBe(false);
    }
  });

  it('observes a post every half window, not every paragraph', () => {
    const { page } = watch(paragraphs(200));
    expect(page.observed.size).toBe(200 / 4);
  });

  it('has near what begins far above and reaches into the window, whatever stands before it', () => {
    const high = { top: 450, height: 9_000 };
    const elements = [
      ...paragraphs(5),
      high,
      ...paragraphs(100).map(({ top }) => ({ top: 9_450 + top, height: 100 })),
    ];
    const { near, page } = watch(elements);
    page.scrollTo(7_000);
    expect(near(high)).toBe(true);
  });

  it('asks for no order', () => {
    const elements = paragraphs(200);
    const { near, page } = watch(elements.toReversed());
    page.scrollTo(10_000);
    expect(elements.filter((element) => near(element) && element.top < 8_000)).toEqual([]);
    expect(near(elements[104] as Lying)).toBe(true);
  });

  it('has near what has no box of its own', () => {
    const boxless = { top: 0, height: 0 };
    const { near, page } = watch([...paragraphs(200), boxless]);
    page.scrollTo(15_000);
    expect(near(boxless)).toBe(true);
  });

  it('has everything near once it is stopped', () => {
    const window = new NearWindow(() => {});
    window.watch([]);
    window.stop();
    expect(window.has({} as Element)).toBe(true);
  });
});
