/**
 * Whether the reader can see what is being clicked. A page can hide our box or lay something over it and have a real
 * click fall on a button of ours. Nothing is sent by such a click; this only keeps a window from opening unasked.
 */

const LEAST_OPACITY = 0.9;
/** How long the browser's own judgement is waited for. */
const PATIENCE = 400;

/**
 * Whether a person can see the host where it is: nothing fades, cuts, covers or moves it. Takes up to
 * `PATIENCE` milliseconds.
 */
export async function isHonestlyVisible(host: HTMLElement): Promise<boolean> {
  return looksVisible(host) && (await browserSaysVisible(host));
}

/** No ancestor fades, filters, cuts or moves the host, and it lies on top where it is. */
function looksVisible(host: HTMLElement): boolean {
  const view = host.ownerDocument.defaultView;
  if (!view || host.parentElement !== host.ownerDocument.documentElement) return false;
  let opacity = 1;
  for (const element of [host, host.parentElement]) {
    const style = view.getComputedStyle(element);
    opacity *= Number(style.opacity);
    const altered = [style.filter, style.clipPath, style.transform, style.maskImage, style.perspective];
    if (altered.some((value) => value && value !== 'none')) return false;
    if (style.mixBlendMode !== 'normal' || style.visibility !== 'visible' || style.display === 'none')
      return false;
  }
  return opacity >= LEAST_OPACITY && isOnTop(host);
}

function isOnTop(host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  if (box.width < 20 || box.height < 20) return false;
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
  );
  return (
    points.every(([x, y]) => host.ownerDocument.elementFromPoint(x, y) === host) && !isCovered(host, box)
  );
}

/** The top layer lies over everything, and may let clicks through. */
function isCovered(host: HTMLElement, box: DOMRect): boolean {
  for (const element of host.ownerDocument.querySelectorAll(':popover-open,:modal')) {
    const over = element.getBoundingClientRect();
    if (over.right > box.left && over.left < box.right && over.bottom > box.top && over.top < box.bottom)
      return true;
  }
  return false;
}

/** Chromium tracks what is really painted; other browsers have no say. */
function browserSaysVisible(host: HTMLElement): Promise<boolean> {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    const finish = (visible: boolean): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(visible);
    };
    const observer = new IntersectionObserver((entries) => {
      finish(
        entries.at(-1)?.isIntersecting === true &&
          (entries.at(-1) as { isVisible?: boolean }).isVisible === true,
      );
    }, options);
    const timer = setTimeout(() => finish(false), PATIENCE);
    observer.observe(host);
  });
}
