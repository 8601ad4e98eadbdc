/** Brings a range into view, at once: nothing glides. */
export function scrollToRange(range: Range): void {
  const view = range.startContainer.ownerDocument?.defaultView;
  const element = range.startContainer.parentElement;
  if (!view || !element) return;
  if (isInView(range, view)) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (isInView(range, view)) return;
  const box = range.getBoundingClientRect();
  view.scrollBy({ top: box.top - view.innerHeight / 3, behavior: 'instant' });
}

function isInView(range: Range, view: Window): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= view.innerHeight * 0.08 && bottom <= view.innerHeight * 0.92;
}
