/** Where the reader lets the extension look for a newer dossier. Absent, and so off, in every new installation. */
import { changeRecord, type RecordKind, isFields, readRecord, type Saved } from './record.ts';
import type { KeyValueStore } from './types.ts';

/** Where it is stored. */
export const SOURCE_KEY = 'dossier-source';
const VERSION = 1;

/** What became of the last look: a code of `lib/updates/outcomes.ts`, and what belongs to it. */
export interface LastLook {
  /** In milliseconds. */
  readonly at: number;
  readonly outcome: string;
  readonly detail: string;
}

export interface UpdateSource {
  readonly url: string;
  readonly last: LastLook | null;
}

const isLook = (value: unknown): value is LastLook =>
  isFields(value) &&
  typeof value.at === 'number' &&
  typeof value.outcome === 'string' &&
  typeof value.detail === 'string';

const KIND: RecordKind<UpdateSource> = {
  version: VERSION,
  parse: ({ url, last }) =>
    typeof url === 'string' && url.startsWith('https://') && (last === null || isLook(last))
      ? { url, last }
      : null,
};

/** The address that was switched on; `null`: none, or one that is not sound. */
export async function readSource(store: KeyValueStore): Promise<UpdateSource | null> {
  const read = await readRecord(store, SOURCE_KEY, KIND);
  return read.state === 'sound' ? read.value : null;
}

/** `null` switches it off. `false`: storage refused, or a newer version of the extension wrote it. */
export async function writeSource(store: KeyValueStore, source: UpdateSource | null): Promise<boolean> {
  return (await changeRecord(store, SOURCE_KEY, KIND, () => source ?? 'remove')) === 'saved';
}

/** Notes what became of a look at `url`, unless that was switched off meanwhile, or changed to another address. */
export function noteLook(store: KeyValueStore, url: string, last: LastLook): Promise<Saved> {
  return changeRecord(store, SOURCE_KEY, KIND, (source) => (source?.url === url ? { url, last } : null));
}
