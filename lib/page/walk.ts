import { type ElementFacts, MAX_TEXT, type PageSink } from '../extract/index.ts';

/** The text nodes a walk met, by the number the sink was told. */
export type TextNodes = readonly Text[];

/** Names read through prototypes: a form's inputs can hide the properties of the form itself. */
const attribute = Element.prototype.getAttribute;
const localNameOf = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get;

/** Nodes between two pauses. */
const STEP = 500;

/**
 * Walks a document in order and tells the sink. Iterative, whatever the depth; reads only through the tree walker and
 * prototype getters; changes nothing. Our own host is skipped by `isOurs`. A generator, so that whoever runs it can pause;
 * what the page changes meanwhile is read as it is then.
 */
export function* walkDocument(
  root: Node,
  sink: PageSink,
  isOurs: (element: Element) => boolean,
): Generator<void, TextNodes, void> {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  let depth = 0;
  let met = 0;
  let node = walker.firstChild();
  while (node && !sink.full) {
    if (++met % STEP === 0) yield;
    let entered = false;
    if (node.nodeType === Node.TEXT_NODE) {
      sink.text(beginningOf(node as Text), nodes.length);
      nodes.push(node as Text);
    } else {
      const element = node as Element;
      entered = !isOurs(element) && sink.open(factsOf(element));
    }
    if (entered) {
      depth++;
      const child = walker.firstChild();
      if (child) {
        node = child;
        continue;
      }
      sink.close();
      depth--;
    }
    let next = walker.nextSibling();
    while (!next && depth > 0 && walker.parentNode()) {
      sink.close();
      depth--;
      next = walker.nextSibling();
    }
    node = next;
  }
  while (depth-- > 0) sink.close();
  return nodes;
}

/** One character more than is read: handing over all of a huge text takes longer than reading it. */
function beginningOf(text: Text): string {
  return text.length > MAX_TEXT ? text.substringData(0, MAX_TEXT + 1) : text.data;
}

function factsOf(element: Element): ElementFacts {
  const read = (name: string): string | null => attribute.call(element, name);
  const tag = String(localNameOf?.call(element) ?? '').toLowerCase();
  const style = read('style');
  return {
    tag,
    role: read('role')?.trim().toLowerCase() ?? null,
    names: `${read('class') ?? ''} ${read('id') ?? ''}`.trim().slice(0, 300).toLowerCase(),
    hidden:
      read('hidden') !== null ||
      read('aria-hidden') === 'true' ||
      (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)),
  };
}
