/** Looks for a newer dossier at the address the reader switched on; without one, does nothing. */
import type { Fetched } from '../platform/fetch-pack.ts';
import type { KeyValueStore } from '../storage/types.ts';
import { noteLook, readSource } from '../storage/update-source.ts';
import { refuse } from './open-pack.ts';
import type { Outcome } from './outcomes.ts';
import { MAX_PACK_BYTES } from './pack-format.ts';
import type { Updates } from './updates.ts';

export interface LookParts {
  readonly store: KeyValueStore;
  readonly now: () => number;
  readonly fetchPack: (address: string, most: number) => Promise<Fetched>;
  readonly updates: Pick<Updates, 'take'>;
}

/** What a look came to; `taken`: there was a newer one, and it is in use. */
export interface Look {
  readonly outcome: Outcome;
  readonly detail: string;
}

/** Answers what it came to, and writes it down where it is still wanted; `null` when it is switched off. */
export async function lookForUpdate(parts: LookParts): Promise<Look | null> {
  const source = await readSource(parts.store);
  if (!source) return null;
  const fetched = await parts.fetchPack(source.url, MAX_PACK_BYTES);
  // Switched off, or another address, while the answer was on its way: then it is no longer wanted.
  if ((await readSource(parts.store))?.url !== source.url) return null;
  const look = await outcomeOf(fetched, parts.updates);
  await noteLook(parts.store, source.url, { at: parts.now(), ...look });
  return look;
}

async function outcomeOf(fetched: Fetched, updates: LookParts['updates']): Promise<Look> {
  if (fetched.kind === 'status') return { outcome: 'status', detail: String(fetched.status) };
  if (fetched.kind !== 'bytes') return { outcome: fetched.kind, detail: '' };
  const taken = await updates.take(fetched.bytes, 'address').catch(() => refuse('storage'));
  return taken.ok
    ? { outcome: 'taken', detail: taken.version }
    : { outcome: taken.refusal, detail: taken.detail };
}
