/** The address if it may be linked (https, nothing else), or `null`. */
export function toSafeUrl(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}

/** The host as ASCII, for the reader to see where a link leads; empty for what is not linked. */
export function hostOf(address: string): string {
  const safe = toSafeUrl(address);
  return safe === null ? '' : new URL(safe).host.replace(/^www\./, '');
}
