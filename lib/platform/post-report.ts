/** The only place that sends content: one report, to one address, on the reader's own Send. */
import { REPORT_MEDIA_TYPE } from '../report/format.ts';
import type { Answer } from '../report/deliver.ts';

/** In milliseconds; below the half minute after which a browser stops a waiting background. */
const TIMEOUT = 25_000;

/** POST to a Web Annotation container. No cookies, no referrer, no redirect followed; the answer's body is not read. */
export async function postReport(endpoint: string, id: string, body: string): Promise<Answer> {
  try {
    if (new URL(endpoint).protocol !== 'https:') return { kind: 'unreachable' };
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': REPORT_MEDIA_TYPE,
        'Idempotency-Key': `"${id}"`,
        Slug: id,
        Accept: 'application/ld+json',
      },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    response.body?.cancel().catch(() => undefined);
    if (response.type === 'opaqueredirect') return { kind: 'redirected' };
    return {
      kind: 'answered',
      status: response.status,
      retryAfter: response.headers.get('Retry-After'),
      location: response.headers.get('Location'),
    };
  } catch {
    return { kind: 'unreachable' };
  }
}
