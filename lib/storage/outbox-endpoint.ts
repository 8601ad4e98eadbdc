/** Where reports can be sent: one versioned record, `endpoint`. Absent in every new installation. */
import { changeRecord, type RecordKind, readRecord } from './record.ts';
import type { KeyValueStore } from './types.ts';

export const ENDPOINT_KEY = 'endpoint';
const VERSION = 1;

export interface Endpoint {
  readonly url: string;
  /** When the reader first agreed to send there; `null` before. */
  readonly agreedAt: number | null;
}

const KIND: RecordKind<Endpoint> = {
  version: VERSION,
  parse: ({ url, agreedAt }) =>
    typeof url === 'string' && isPlainHttps(url) && (agreedAt === null || typeof agreedAt === 'number')
      ? { url, agreedAt }
      : null,
};

/** The settings take no other; whoever wrote into the storage, a name and password are not sent along. */
function isPlainHttps(address: string): boolean {
  try {
    const { protocol, username, password } = new URL(address);
    return protocol === 'https:' && !username && !password;
  } catch {
    return false;
  }
}

/** The address set in the settings, or `null`. One of a newer version is not used. */
export async function readEndpoint(store: KeyValueStore): Promise<Endpoint | null> {
  const read = await readRecord(store, ENDPOINT_KEY, KIND);
  return read.state === 'sound' ? read.value : null;
}

/** Sets or, with `null`, removes the address. `false`: storage refused, or a newer version of the extension wrote it. */
export async function writeEndpoint(store: KeyValueStore, endpoint: Endpoint | null): Promise<boolean> {
  return (await changeRecord(store, ENDPOINT_KEY, KIND, () => endpoint ?? 'remove')) === 'saved';
}
