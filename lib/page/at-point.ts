/** Which of several ranges a click fell on. */

/** Elements whose clicks are theirs alone. */
const BUSY =
  'a[href],button,input,textarea,select,label,summary,video,audio,[role="button"],[role="link"],[contenteditable]';

/** A real, plain click on text: not on a link or control, not the end of a selection. */
export function isPlainClick(event: MouseEvent): boolean {
  if (
    !event.isTrusted ||
    event.button !== 0 ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  )
    return false;
  const target = event.target as Element | null;
  const selection = target?.ownerDocument?.getSelection();
  return (
    target?.nodeType === Node.ELEMENT_NODE && !target.closest(BUSY) && (!selection || selection.isCollapsed)
  );
}

/** The first mark whose range is under the point, or `null`. */
export function findAtPoint<Mark extends { readonly range: Range }>(
  marks: Iterable<Mark>,
  x: number,
  y: number,
): Mark | null {
  for (const mark of marks) {
    const box = mark.range.getBoundingClientRect();
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    for (const line of mark.range.getClientRects())
      if (x >= line.left && x <= line.right && y >= line.top && y <= line.bottom) return mark;
  }
  return null;
}
