/** A rough and quick look at a page's text: enough to see that it is still growing, or another article's. */

const MAX_NODES = 20_000;
const PAUSE = 60;
/** Looks in which the text may stay the same before it counts as the same; looks in all. */
const PATIENCE = 25;
const LOOKS = 50;

export interface TextTrace {
  /** Characters, of the first 20,000 text nodes. */
  readonly size: number;
  /** First heading, else the title. */
  readonly head: string;
}

/** How much text a document has, and under which heading. Bounded, whatever the page holds. */
export function traceText(document: Document): TextTrace {
  let size = 0;
  if (document.body) {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let i = 0; i < MAX_NODES; i++) {
      const node = walker.nextNode();
      if (!node) break;
      size += (node as Text).length;
    }
  }
  return { size, head: (document.querySelector('h1')?.textContent ?? document.title).trim().slice(0, 200) };
}

/** Whether there is another article now, or a fifth more or less of the same. */
export function hasChanged(before: TextTrace, now: TextTrace): boolean {
  return now.head !== before.head || Math.abs(now.size - before.size) > Math.max(before.size, 200) * 0.2;
}

/**
 * After a navigation inside the page: waits until the text is another one (a second and a half at most: it may be the
 * same article under another address) and has stopped changing (three seconds in all at most). Calls back as soon as it
 * is another one; answers whether it is.
 */
export async function waitForText(
  document: Document,
  isOther: (now: TextTrace) => boolean,
  signal: AbortSignal,
  onOther: () => void,
): Promise<boolean> {
  let last = traceText(document);
  let other = false;
  for (let looks = 1; looks <= LOOKS; looks++) {
    await pause(PAUSE, signal);
    if (signal.aborted) break;
    const now = traceText(document);
    if (!other && isOther(now)) {
      other = true;
      onOther();
    }
    const isStill = now.size === last.size && now.head === last.head;
    if (isStill && (other || looks >= PATIENCE)) break;
    last = now;
  }
  return other;
}

/** Resolves after `ms`, at once when `signal` aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish);
  });
}
