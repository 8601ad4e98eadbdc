/** What the reader does in the page itself, as far as it concerns us: listens only, changes nothing. */

/** The window has come to rest after this many milliseconds. */
const REST = 200;

export function watchPage(
  document: Document,
  signal: AbortSignal,
  { onClick, onResize }: { onClick(event: MouseEvent): void; onResize(): void },
): void {
  document.addEventListener('click', onClick, { capture: true, passive: true, signal });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onResize, REST);
  };
  document.defaultView?.addEventListener('resize', wait, { passive: true, signal });
}
