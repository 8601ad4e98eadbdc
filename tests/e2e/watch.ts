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
  const name = (node: Node): string =>
    node.parentNode ? `${node.nodeName} in ${node.parentNode.nodeName}` : node.nodeName;
  const begin = (): void => {
    const { body } = document;
    if (body && (body.textContent?.length ?? 0) < 5_000_000) watched.body = body.outerHTML;
    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes } of records) {
        const what = [
          ...Array.from(addedNodes, (node) => `added ${node.nodeName}`),
          ...Array.from(removedNodes, (node) => `removed ${node.nodeName}`),
        ].join(', ');
        watched.changes.push(`${type} of ${name(target)}${what ? `: ${what}` : ''}`);
      }
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    watched.stop = () => observer.disconnect();
  };
  document.addEventListener('DOMContentLoaded', begin, { once: true });
}
