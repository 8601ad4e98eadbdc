/** Runs in every page before its own scripts: remembers the body as parsed, and every change of the document since. */

export interface Watched {
  readonly changes: readonly string[];
  /** `null` where there is no body, or one too large to compare. */
  readonly before: string | null;
  readonly after: string | null;
}

export function watchScript(): void {
  const watched: { body: string | null; changes: string[]; stop: () => void } = {
    body: null,
    changes: [],
    stop: () => {},
  };
  Object.defineProperty(globalThis, 'watched', { value: watched, configurable: true });
  // Taken before a page can put its own in its place, and used so that it hears nothing of it.
  const Observer = MutationObserver;
  const { observe } = Observer.prototype;
  const { apply } = Reflect;
  const name = (node: Node): string =>
    node.parentNode ? `${node.nodeName} in ${node.parentNode.nodeName}` : node.nodeName;
  const begin = (): void => {
    const { body } = document;
    if (body && (body.textContent?.length ?? 0) < 5_000_000) watched.body = body.outerHTML;
    const observer = new Observer((records) => {
      for (const { type, target, addedNodes, removedNodes } of records) {
        const what = [
          ...Array.from(addedNodes, (node) => `added ${node.nodeName}`),
          ...Array.from(removedNodes, (node) => `removed ${node.nodeName}`),
        ].join(', ');
        watched.changes[watched.changes.length] = `${type} of ${name(target)}${what ? `: ${what}` : ''}`;
      }
    });
    apply(observe, observer, [
      document,
      { subtree: true, childList: true, attributes: true, characterData: true },
    ]);
    watched.stop = () => observer.disconnect();
  };
  document.addEventListener('DOMContentLoaded', begin, { once: true });
}
