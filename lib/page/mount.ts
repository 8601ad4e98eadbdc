/**
 * Our one element in a page: a plain `div` beside `<body>`, everything else behind a closed shadow root. The page can see
 * that the box is there, not what is in it, and no rule of the page's gets at it: an `!important` in `:host` beats them all.
 */

const XHTML = 'http://www.w3.org/1999/xhtml';
/** Name of the container in our root, by which a later self knows what an earlier one left behind. */
const CONTAINER = 'for-the-record';
/** Times the host is put back when the page removes it. After that the toolbar button remains. */
const MAX_REATTACH = 3;

/** Where the host lies: the whole edge for the sidebar, a small box for the edge tab. */
export interface Placement {
  readonly side: 'right' | 'left';
  readonly width: number;
  /** Pixels left free at the edge, for a scroll bar of the page's own. */
  readonly inset: number;
  readonly open: boolean;
  /** Where the edge tab waits, in pixels from the top. */
  readonly tabTop: number;
}

export interface Mount {
  readonly host: HTMLElement;
  /** Draw in here; it scrolls by itself. */
  readonly container: HTMLElement;
  place(placement: Placement): void;
  /** Puts the host back if the page removed it; false when that was tried often enough. */
  ensure(): boolean;
  /** Element of ours that has the focus, or `null`. */
  focused(): Element | null;
}

export interface MountParts {
  readonly css: string;
  /** Whether the extension is still there: a script it left behind must not fight its successor. */
  readonly isAlive: () => boolean;
}

/** Mounts the host until `signal` aborts. */
export function mountHost(
  document: Document,
  { css, isAlive }: MountParts,
  placement: Placement,
  signal: AbortSignal,
): Mount {
  removeDeadHosts(document);
  const host = createElement(document, 'div');
  const root = host.attachShadow({ mode: 'closed' });
  const setHostRule = createSheet(document, root, css);
  const container = createElement(document, 'div');
  container.id = CONTAINER;
  root.append(container);
  setHostRule(hostRule(placement));
  let left = MAX_REATTACH;

  const ensure = (): boolean => {
    if (host.isConnected || signal.aborted || !document.documentElement) return true;
    if (left <= 0 || !isAlive()) return false;
    left--;
    attach();
    return true;
  };
  // Only the children of the root element, only while we are there, never a subtree.
  const observer = new MutationObserver(() => {
    if (!ensure()) observer.disconnect();
  });
  const attach = (): void => {
    document.documentElement.append(host);
    observer.disconnect();
    observer.observe(document.documentElement, { childList: true });
  };
  attach();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  return {
    host,
    container,
    place: (next) => setHostRule(hostRule(next)),
    ensure,
    focused: () => root.activeElement,
  };
}

/**
 * Removes what an earlier self left (Firefox freezes the script of an extension that was updated and keeps its elements).
 * It is known by what is inside: extensions may look into closed roots, pages may not. So no attribute, no name, nothing
 * a page could look for, is needed on the host.
 */
export function removeDeadHosts(document: Document): void {
  for (const element of Array.from(document.documentElement.children)) {
    if (element.localName === 'div' && openRoot(element)?.getElementById(CONTAINER)) element.remove();
  }
}

function openRoot(element: Element): ShadowRoot | null {
  try {
    const inFirefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
    if (inFirefox !== undefined) return inFirefox;
    type Dom = { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
    const { chrome } = globalThis as { chrome?: { dom?: Dom } };
    return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    return null;
  }
}

/** By name space: `createElement` makes no HTML in other documents. */
function createElement(document: Document, name: 'div' | 'style'): HTMLElement {
  return document.createElementNS(XHTML, name) as HTMLElement;
}

/** Style sheets of our root: ours, and one rule for the host that changes. Answers how to set that rule. */
function createSheet(document: Document, root: ShadowRoot, css: string): (rule: string) => void {
  try {
    const own = new CSSStyleSheet();
    own.replaceSync(css);
    const placing = new CSSStyleSheet();
    root.adoptedStyleSheets = [own, placing];
    if (root.adoptedStyleSheets.length === 2) return (rule) => placing.replaceSync(rule);
  } catch {
    // Firefox lets content scripts have no constructed sheets; elements of ours are not subject to the page's policy.
  }
  const own = createElement(document, 'style');
  own.textContent = css;
  const placing = createElement(document, 'style');
  root.append(own, placing);
  return (rule) => {
    placing.textContent = rule;
  };
}

function hostRule({ side, width, inset, open, tabTop }: Placement): string {
  const box = open
    ? `top:0!important;bottom:0!important;width:${width}px!important;max-width:calc(100% - ${inset}px)!important;`
    : `top:${tabTop}px!important;width:auto!important;height:auto!important;`;
  return `:host{all:initial!important;display:block!important;position:fixed!important;${side}:${inset}px!important;${box}z-index:2147483647!important;direction:ltr!important;contain:layout style!important;color-scheme:light dark!important;overflow:visible!important}
#${CONTAINER}{height:100%}
@media print{:host{display:none!important}}`;
}
