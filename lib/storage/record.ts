/** One way to read and to change a stored record: absent, sound, newer than we know (never touched), or damaged (put aside). */
import type { KeyValueStore } from './types.ts';

export type ReadRecord<T> =
  | { readonly state: 'absent' | 'damaged' | 'failed'; readonly value: null }
  | { readonly state: 'sound'; readonly value: T }
  /** `null`: nothing in it is understood. */
  | { readonly state: 'newer'; readonly value: T | null };

/** What a write came to; `read-only`: a newer version of the extension wrote the record. */
export type Saved = 'saved' | 'read-only' | 'failed';

/** Copies of damaged records are kept under their key with this before it. */
export const QUARANTINE_PREFIX = 'quarantine:';

/** How a kind of record is checked. */
export interface RecordKind<T> {
  readonly version: number;
  /** The value, or `null` when the fields are not what they must be. Gets a plain object. */
  parse(fields: Readonly<Record<string, unknown>>): T | null;
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkRecord<T>(stored: unknown, kind: RecordKind<T>): ReadRecord<T> {
  if (stored === undefined) return { state: 'absent', value: null };
  if (!isFields(stored) || typeof stored.v !== 'number') return { state: 'damaged', value: null };
  const value = kind.parse(stored);
  // A newer version may have other fields: it is not damaged, only not ours to read.
  if (stored.v > kind.version) return { state: 'newer', value };
  return value === null ? { state: 'damaged', value: null } : { state: 'sound', value };
}

/** Reads a record. A damaged one is moved to `quarantine:<key>`, so that nothing is lost and nothing breaks twice. */
export async function readRecord<T>(
  store: KeyValueStore,
  key: string,
  kind: RecordKind<T>,
): Promise<ReadRecord<T>> {
  try {
    const stored = (await store.get(key))[key];
    const read = checkRecord(stored, kind);
    if (read.state === 'damaged') {
      await store.set({ [QUARANTINE_PREFIX + key]: stored });
      await store.remove(key);
    }
    return read;
  } catch {
    return { state: 'failed', value: null };
  }
}

/**
 * Changes a record, unless it could not be read or a newer version wrote it. `change` gets its value (`null`: there is none,
 * or a damaged one was put aside) and answers with the new fields, `remove`, or `null` to leave it as it is. What stands in
 * `beside`, by key, is stored in the same moment.
 */
export async function changeRecord<T>(
  store: KeyValueStore,
  key: string,
  kind: RecordKind<T>,
  change: (value: T | null) => object | 'remove' | null,
  beside: Readonly<Record<string, unknown>> = {},
): Promise<Saved> {
  const read = await readRecord(store, key, kind);
  if (read.state === 'newer') return 'read-only';
  if (read.state === 'failed') return 'failed';
  const fields = change(read.value);
  try {
    if (fields === 'remove') await store.remove(key);
    else if (fields) await store.set({ ...beside, [key]: { v: kind.version, ...fields } });
    return 'saved';
  } catch {
    return 'failed';
  }
}
