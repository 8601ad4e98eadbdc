/**
 * A clock inside the pages of the navigation suite: from the moment a text is there to the moment its marks are right.
 * Frame by frame, in the page itself, so that nothing between the test and the browser counts.
 */

export interface PageState {
  /** Headline of the text. */
  readonly head: string;
  /** Milliseconds from the text to the right state; `null` while it is not right. */
  readonly right: number | null;
  /** Milliseconds the state has stayed right. */
  readonly stayed: number;
  /** Times it was right and then was not, with the same text. */
  readonly dips: number;
  /** Frames with more than one host. */
  readonly doubles: number;
}

/** Under this name the last right state is kept for a page of the same site to read. */
export const SETTLED = 'settled';

export interface Settled {
  readonly head: string;
  readonly right: number;
  /** Above zero where the page was loaded in advance. */
  readonly activationStart: number;
}

/** The clock as a script for a page's head. `about` lists the headlines that are to have marks; others are to have nothing. */
export function clockScript(about: readonly string[]): string {
  return `<script>(${clock.toString()})(${JSON.stringify(about)}, ${JSON.stringify(SETTLED)})</script>`;
}

/** Runs in the page. */
function clock(about: readonly string[], settled: string): void {
  let head = '';
  let since = performance.now();
  let right: number | null = null;
  let dips = 0;
  let doubles = 0;
  const restart = (): void => {
    since = performance.now();
    right = null;
    dips = 0;
  };
  const look = (): void => {
    const now = performance.now();
    const shown = (document.querySelector('h1')?.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (shown !== head) {
      head = shown;
      restart();
    }
    const hosts = [...(document.documentElement?.children ?? [])].filter(
      (one) => one !== document.head && one !== document.body,
    ).length;
    const ranges = [...((CSS.highlights.get('ftr-paired') as unknown as Iterable<Range> | undefined) ?? [])];
    const alive = ranges.filter((range) => range.startContainer.isConnected && range.toString());
    const isRight = about.includes(head)
      ? hosts === 1 && alive.length > 3 && alive.length === ranges.length
      : ranges.length === 0 && hosts === 0;
    if (hosts > 1) doubles++;
    if (isRight && right === null) {
      right = now - since;
      const [load] = performance.getEntriesByType('navigation') as unknown as Array<Partial<Settled>>;
      const activationStart = load?.activationStart ?? 0;
      localStorage.setItem(settled, JSON.stringify({ head, right, activationStart }));
    } else if (!isRight && right !== null) {
      right = null;
      dips++;
    }
    requestAnimationFrame(look);
  };
  addEventListener('pageshow', (event) => {
    if (event.persisted) restart();
  });
  document.addEventListener('prerenderingchange', restart);
  Object.defineProperty(globalThis, 'state', {
    get: () => ({
      head,
      right,
      stayed: right === null ? 0 : performance.now() - since - right,
      dips,
      doubles,
    }),
    configurable: true,
  });
  requestAnimationFrame(look);
}
