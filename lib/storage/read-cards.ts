/** Which claims the reader has read on a card, and on which version of the dossier. Never from private windows. */
import { changeRecord, type RecordKind, isFields, readRecord } from './record.ts';
import type { KeyValueStore } from './types.ts';

export const READ_KEY = 'read';
const VERSION = 1;
/** More claims than there are: a page that took our place in its process over cannot fill the storage. */
const MAX_CLAIMS = 100;

/** Version of the dossier by claim. */
export type ReadCards = Readonly<Record<string, string>>;

const KIND: RecordKind<ReadCards> = {
  version: VERSION,
  parse({ v, cards }) {
    // Of a newer version it is enough to know that it is not ours to write.
    if (v !== VERSION) return {};
    const isSound = isFields(cards) && Object.values(cards).every((one) => typeof one === 'string');
    return isSound ? (cards as ReadCards) : null;
  },
};

/** All that is noted. */
export async function listRead(store: KeyValueStore): Promise<ReadCards> {
  return (await readRecord(store, READ_KEY, KIND)).value ?? {};
}

/** Those read on another version than the present one: all that a page needs to know. */
export async function listReadBefore(
  store: KeyValueStore,
  present: string,
  incognito: boolean,
): Promise<ReadCards> {
  if (incognito) return {};
  const before = Object.entries(await listRead(store)).filter(([, version]) => version !== present);
  return Object.fromEntries(before);
}

/** Notes the version of a card that was read; the claims read longest ago are forgotten first. */
export async function noteRead(
  store: KeyValueStore,
  { claim, version }: { readonly claim: string; readonly version: string },
  incognito: boolean,
): Promise<void> {
  if (incognito) return;
  await changeRecord(store, READ_KEY, KIND, (read) => {
    if (read?.[claim] === version) return null;
    const others = Object.entries(read ?? {}).filter(([one]) => one !== claim);
    return { cards: Object.fromEntries([...others.slice(1 - MAX_CLAIMS), [claim, version]]) };
  });
}

/** Forgets all of it. */
export async function forgetRead(store: KeyValueStore): Promise<void> {
  await store.remove(READ_KEY);
}
