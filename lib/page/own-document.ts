/** What we use of a document, and Preact with us. */
const USED = [
  'activeElement',
  'addEventListener',
  'body',
  'caretPositionFromPoint',
  'createElement',
  'createElementNS',
  'createRange',
  'createTextNode',
  'createTreeWalker',
  'defaultView',
  'documentElement',
  'elementFromPoint',
  'getSelection',
  'nodeType',
  'ownerDocument',
  'querySelector',
  'querySelectorAll',
  'readyState',
  'title',
];

/**
 * Whether the document answers for itself. A form or image of the page can stand in for any property of its document, in
 * Chromium even to us; then the page is left alone.
 */
export function isWhole(document: Document): boolean {
  return !USED.some((name) => Object.hasOwn(document, name));
}
