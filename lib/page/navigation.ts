/** Navigation inside a page: after the address has changed, never before. */

export interface NavigationCallbacks {
  /** The path is another one now: what was found no longer holds. */
  onLeave(): void;
  /** Only the query changed: perhaps the same article, perhaps not. */
  onShift(): void;
  /** The page came back out of the back/forward cache. */
  onReturn(): void;
}

/** Answers a function that looks when called, for browsers without the Navigation API. */
export function watchNavigation(
  view: Window,
  signal: AbortSignal,
  callbacks: NavigationCallbacks,
): () => void {
  let { pathname, search } = view.location;
  // A page can make such events up by the thousand: only the browser's own count.
  const listen = (target: EventTarget | undefined, type: string, listener: (event: Event) => void): void =>
    target?.addEventListener(type, (event) => event.isTrusted && listener(event), { signal });
  const look = (): void => {
    const now = view.location;
    if (now.pathname !== pathname) callbacks.onLeave();
    else if (now.search !== search) callbacks.onShift();
    ({ pathname, search } = now);
  };
  const { navigation } = view as { navigation?: EventTarget };
  listen(navigation, 'currententrychange', look);
  listen(navigation, 'navigatesuccess', look);
  listen(view, 'popstate', look);
  listen(view, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) callbacks.onReturn();
  });
  return look;
}
