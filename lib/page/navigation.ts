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
  const look = (): void => {
    const now = view.location;
    if (now.pathname !== pathname) callbacks.onLeave();
    else if (now.search !== search) callbacks.onShift();
    ({ pathname, search } = now);
  };
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  navigation?.addEventListener('navigatesuccess', look, { signal });
  view.addEventListener('popstate', look, { signal });
  view.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) callbacks.onReturn();
    },
    { signal },
  );
  return look;
}
