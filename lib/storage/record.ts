/** One way to read a stored record: absent, sound, newer than we know (never touched), or damaged (put aside). */
import type { KeyValueStore } from './types.ts';

export type ReadRecord<T> =
  | { readonly state: 'absent' | 'damaged' | 'failed'; readonly value: null }
  | { readonly state: 'sound' | 'newer'; readonly value: T };

/** How a kind of record is checked. */
export interface RecordKind<T> {
  readonly version: number;
  /** The value, or `null` when the fields are not what they must be. Gets a plain object. */
  parse(fields: Readonly<Record<string, unknown>>): T | null;
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Checks a value that was read from `key`. Changes nothing. */
export function checkRecord<T>(stored: unknown, kind: RecordKind<T>): ReadRecord<T> {
  if (stored === undefined) return { state: 'absent', value: null };
  if (!isFields(stored) || typeof stored.v !== 'number') return { state: 'damaged', value: null };
  const value = kind.parse(stored);
  if (value === null) return { state: 'damaged', value: null };
  return { state: stored.v > kind.version ? 'newer' : 'sound', value };
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
    // A newer version may have other fields: it is not damaged, only not ours to read.
    const newer = isFields(stored) && typeof stored.v === 'number' && stored.v > kind.version;
    if (read.state === 'damaged' && !newer) {
      await store.set({ [`quarantine:${key}`]: stored });
      await store.remove(key);
    }
    return read;
  } catch {
    return { state: 'failed', value: null };
  }
}
