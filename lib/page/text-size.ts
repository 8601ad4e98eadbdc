/** A rough and quick look at a page's text: enough to see that it is still growing, or another article's. */

const MAX_NODES = 20_000;
const PAUSE = 150;

export interface TextTrace {
  /** Characters, of the first 20,000 text nodes. */
  readonly size: number;
  /** First heading, else the title. */
  readonly head: string;
}

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
 * After a navigation inside the page: waits until the text is no longer the one of `before` (a second and a half at
 * most: it may be the same article under another address) and has stopped changing (three seconds in all at most).
 */
export async function waitForText(document: Document, before: TextTrace, signal: AbortSignal): Promise<void> {
  let last = traceText(document);
  for (let tries = 1; tries <= 20 && !signal.aborted; tries++) {
    await pause(PAUSE, signal);
    const now = traceText(document);
    const isStill = now.size === last.size && now.head === last.head;
    if (isStill && (hasChanged(before, now) || tries >= 10)) return;
    last = now;
  }
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
