/**
 * Makes room for the sidebar beside the page, if the reader wants that: one margin of the root element, and exactly what
 * was there before when the sidebar closes. Nothing inside `<body>` is touched.
 */

/** Width that must remain for the page's text. */
const LEAST_TEXT = 480;

export interface RoomWanted {
  readonly side: 'right' | 'left';
  readonly width: number;
}

/** Whether enough of the window remains for the page. */
export function canMakeRoom(document: Document, { width }: RoomWanted): boolean {
  return (document.defaultView?.innerWidth ?? 0) - width >= LEAST_TEXT;
}

/** Moves a page's text aside for the sidebar, and back as it was. */
export class Room {
  readonly #document: Document;
  #taken: { readonly property: string; readonly value: string; readonly before: string | null } | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Moves the page aside, or back for `null`; the line being read stays where it is. */
  set(wanted: RoomWanted | null): void {
    const next = wanted && canMakeRoom(this.#document, wanted) ? wanted : null;
    const property = next ? `margin-${next.side}` : null;
    const value = next ? `${next.width}px` : null;
    if (this.#taken?.property === property && this.#taken?.value === value) return;
    if (!this.#taken && !next) return;
    keepLine(this.#document, () => {
      this.#giveBack();
      if (property && value) this.#take(property, value);
    });
  }

  #take(property: string, value: string): void {
    const root = this.#document.documentElement;
    const before = root.getAttribute('style');
    root.style.setProperty(property, value, 'important');
    this.#taken = { property, value, before };
  }

  #giveBack(): void {
    const taken = this.#taken;
    if (!taken) return;
    this.#taken = null;
    const { style } = this.#document.documentElement;
    // Somebody else has set it meanwhile: then it is theirs.
    if (style.getPropertyValue(taken.property) !== taken.value) return;
    restore(this.#document.documentElement, taken);
  }
}

/** The attribute as it was; where the page changed other styles meanwhile, only our property. */
function restore(
  root: HTMLElement,
  { property, before }: { readonly property: string; readonly before: string | null },
): void {
  const old = root.ownerDocument.createElement('p').style;
  old.cssText = before ?? '';
  const value = old.getPropertyValue(property);
  if (value) root.style.setProperty(property, value, old.getPropertyPriority(property));
  else root.style.removeProperty(property);
  if (root.style.cssText !== old.cssText) return;
  // Chromium writes the attribute when it is asked for: asked only afterwards, it would be there again, empty.
  if (before === null && root.hasAttribute('style')) root.removeAttribute('style');
  else if (before !== null) root.setAttribute('style', before);
}

/** Runs a change of layout and scrolls so that the text in the upper third of the window stays there. */
function keepLine(document: Document, change: () => void): void {
  const view = document.defaultView;
  const range = view && textAt(document, view.innerWidth * 0.4, view.innerHeight / 3);
  const before = range?.getBoundingClientRect().top;
  change();
  const after = range?.getBoundingClientRect().top;
  if (view && before !== undefined && after !== undefined && Math.abs(after - before) > 1)
    view.scrollBy({ top: after - before, behavior: 'instant' });
}

function textAt(document: Document, x: number, y: number): Range | null {
  const position = document.caretPositionFromPoint?.(x, y);
  const node = position?.offsetNode;
  if (!position || node?.nodeType !== Node.TEXT_NODE) return null;
  const range = document.createRange();
  range.setStart(node, position.offset);
  range.setEnd(node, Math.min(position.offset + 1, (node as Text).length));
  return range;
}
