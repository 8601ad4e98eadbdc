/** For tests of updates: editions of the dossier, packs signed by us and by others, and devices to take them in. */
import type { Dossier } from '../../lib/dossier/types.ts';
import type { PublicKey } from '../../lib/updates/signature.ts';
import { createUpdates, type Updates } from '../../lib/updates/updates.ts';
import { makeKeyPair, signDossier } from '../../scripts/dossier/sign.ts';
import { readFirstEdition } from './first-edition.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

export const PACKAGED = readFirstEdition();
export const OURS = makeKeyPair();
export const OTHERS = makeKeyPair();
/** Nothing imported is in use, and there is nothing to go back from. */
export const NONE = { current: null, canRevert: false };
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A dossier behind its types, which are read-only: for a test that changes a copy. */
export type Loose = {
  version: string;
  history: unknown[];
  claims: Array<{ id: string; title: Record<string, string>; background?: string[] }>;
  records: Array<{ seenAt: Array<{ label: string; url: string }>; quotes: Array<{ text: string }> }>;
};

/** The packaged dossier with another version, and changed as asked. */
export function edition(version: string, change: (copy: Loose) => void = () => undefined): Dossier {
  const copy = structuredClone(PACKAGED) as unknown as Loose;
  copy.version = version;
  change(copy);
  return copy as unknown as Dossier;
}

export const pack = (dossier: Dossier, key = OURS.privateKey): Uint8Array => bytes(signDossier(dossier, key));

export interface Device {
  readonly store: MemoryStore;
  readonly updates: Updates;
}

/** A device with the packaged dossier of that version, and the keys of its build. */
export function device(
  store = createMemoryStore(),
  version = PACKAGED.version,
  keys: readonly PublicKey[] = [OURS.publicKey],
): Device {
  let last: Promise<unknown> = Promise.resolve();
  const updates = createUpdates({
    store,
    now: () => 1_000,
    exclusive: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
    keys: async () => keys,
    version,
    claims: async () => PACKAGED.claims.map(({ id }) => id),
  });
  return { store, updates };
}

/** A pack that is newer than the packaged dossier and changes one title. */
export const GOOD = pack(
  edition('2026.12.1', (copy) => Object.assign(copy.claims[0]?.title ?? {}, { en: 'Another title' })),
);
