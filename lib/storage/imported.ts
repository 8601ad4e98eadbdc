/**
 * The imported dossier: the pack as it came, and beside it, small enough to be read for every page, which one it is. The
 * mark of the highest version outlives a return to the packaged dossier, so that no older pack can follow a newer one.
 */
import {
  changeRecord,
  type ReadRecord,
  type RecordKind,
  isFields,
  readRecord,
  type Saved,
} from './record.ts';
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

/** What is known of the imported pack; `absent`: nothing was ever imported. */
export function readImported(store: KeyValueStore): Promise<ReadRecord<Imported>> {
  return readRecord(store, IMPORTED_KEY, KIND);
}

/** The pack in use, as it came. */
export async function readPackText(store: KeyValueStore): Promise<string | null> {
  const read = await readRecord(store, TEXT_KEY, TEXT);
  return read.state === 'sound' ? read.value : null;
}

/** Both at once: there is no moment in which one is there without the other. */
export function writeImported(store: KeyValueStore, imported: Imported, text: string): Promise<Saved> {
  return changeRecord(store, IMPORTED_KEY, KIND, () => imported, { [TEXT_KEY]: { v: VERSION, text } });
}

/** The pack goes, the mark stays. Where the mark cannot be changed the pack stays too: a newer version may have written it. */
export async function dropImported(store: KeyValueStore): Promise<Saved> {
  const saved = await changeRecord(
    store,
    IMPORTED_KEY,
    KIND,
    (imported) => imported && { ...imported, active: null },
  );
  if (saved === 'saved') await store.remove(TEXT_KEY);
  return saved;
}
