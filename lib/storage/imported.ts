/**
 * The imported dossier: the pack as it came, and beside it, small enough to be read for every page, which one it is. The
 * mark of the highest version outlives a return to the packaged dossier, so that no older pack can follow a newer one.
 */
import { type RecordKind, isFields, readRecord } from './record.ts';
import type { KeyValueStore } from './types.ts';

/** Key of what is known of the imported pack. */
export const IMPORTED_KEY = 'dossier';
const TEXT_KEY = 'dossier-text';
const VERSION = 1;

/** How a pack came here. */
export type Way = 'file' | 'address';

export interface Imported {
  /** The one in use; `null`: the packaged dossier is. */
  readonly active: { readonly version: string; readonly at: number; readonly way: Way } | null;
  /** The highest version there ever was, by its signature. */
  readonly highest: { readonly version: string; readonly signature: string };
}

const isWay = (value: unknown): value is Way => value === 'file' || value === 'address';

const KIND: RecordKind<Imported> = {
  version: VERSION,
  parse({ active, highest }) {
    if (!isFields(highest)) return null;
    const { version, signature } = highest;
    if (typeof version !== 'string' || typeof signature !== 'string') return null;
    const mark = { version, signature };
    if (active === null) return { active, highest: mark };
    const isSound =
      isFields(active) &&
      typeof active.version === 'string' &&
      typeof active.at === 'number' &&
      isWay(active.way);
    return isSound ? { active: active as unknown as Imported['active'], highest: mark } : null;
  },
};

const TEXT: RecordKind<string> = {
  version: VERSION,
  parse: ({ text }) => (typeof text === 'string' ? text : null),
};

/** `null` when nothing was ever imported. */
export async function readImported(store: KeyValueStore): Promise<Imported | null> {
  const read = await readRecord(store, IMPORTED_KEY, KIND);
  return read.state === 'sound' ? read.value : null;
}

/** The pack in use, as it came. */
export async function readPackText(store: KeyValueStore): Promise<string | null> {
  const read = await readRecord(store, TEXT_KEY, TEXT);
  return read.state === 'sound' ? read.value : null;
}

/** Both at once: there is no moment in which one is there without the other. */
export async function writeImported(store: KeyValueStore, imported: Imported, text: string): Promise<void> {
  await store.set({
    [TEXT_KEY]: { v: VERSION, text },
    [IMPORTED_KEY]: { v: VERSION, ...imported },
  });
}

/** The pack goes, the mark stays. */
export async function dropImported(store: KeyValueStore): Promise<void> {
  const imported = await readImported(store);
  if (imported) await store.set({ [IMPORTED_KEY]: { v: VERSION, ...imported, active: null } });
  await store.remove(TEXT_KEY);
}
