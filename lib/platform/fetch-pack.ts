/** The only request the extension makes without a report: for a pack, to the address the reader switched on. */

/** In milliseconds; below the half minute after which a browser stops a waiting background. */
const TIMEOUT = 25_000;

export type Fetched =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Anything but 200. */
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'redirected' | 'too-large' | 'unreachable' };

/**
 * GET. No cookies, no referrer, no redirect followed; `too-large` beyond `most` bytes. `timeout` in milliseconds, for the whole
 * answer. Never throws: what fails, and what is not https, is `unreachable`.
 */
export async function fetchPack(address: string, most: number, timeout = TIMEOUT): Promise<Fetched> {
  try {
    if (new URL(address).protocol !== 'https:') return { kind: 'unreachable' };
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    });
    if (response.type === 'opaqueredirect') return { kind: 'redirected' };
    if (response.status !== 200) {
      response.body?.cancel().catch(() => undefined);
      return { kind: 'status', status: response.status };
    }
    const bytes = await readUpTo(response, most);
    return bytes ? { kind: 'bytes', bytes } : { kind: 'too-large' };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** `null` when there is more. */
async function readUpTo(response: Response, most: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    if (size > most) {
      reader?.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
