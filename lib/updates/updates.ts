/** Updates of the dossier without a release: takes packs in or says why not, and knows which dossier is in use. */
import type { Dossier } from '../dossier/types.ts';
import { isNewer } from '../dossier/version.ts';
import {
  dropImported,
  type Imported,
  readImported,
  readPackText,
  type Way,
  writeImported,
} from '../storage/imported.ts';
import type { KeyValueStore } from '../storage/types.ts';
import { checkDossier } from './check.ts';
import { openPack, type Opened, refuse } from './open-pack.ts';
import type { PublicKey } from './signature.ts';

export interface UpdateParts {
  readonly store: KeyValueStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** One piece of work at a time over all pages and the background. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** The keys of this build. */
  readonly keys: () => Promise<readonly PublicKey[]>;
  /** Version of the dossier in the package, and the claims it shares with the engine. */
  readonly version: string;
  readonly claims: () => Promise<readonly string[]>;
}

/** What became of a pack. */
export type Taken = { readonly ok: true; readonly version: string } | Extract<Opened, { readonly ok: false }>;

/** What is on record of an imported dossier. */
export interface Standing {
  /** What is to be used in place of the packaged dossier; `null`: nothing. Whether it can still be opened, only `load` says. */
  readonly current: Imported['active'];
  /** Whether a pack is kept that `revert` would drop: also one that a newer packaged dossier has replaced. */
  readonly canRevert: boolean;
}

export interface Updates {
  /** Takes a pack in; refused, everything stays as it was. Throws where the files of the extension cannot be read. */
  take(bytes: Uint8Array, way: Way): Promise<Taken>;
  /** Back to the packaged dossier. `false`: storage refused, or a newer version of the extension wrote what is there. */
  revert(): Promise<boolean>;
  /** How it stands with an imported dossier: one look at its record, none at its text. */
  standing(): Promise<Standing>;
  /** Version of the dossier in use, going by the record. */
  version(): Promise<string>;
  /** The imported dossier, its signature looked at anew; `null`: the packaged one is to be used. */
  load(): Promise<Dossier | null>;
}

/** The updates of one store. Whatever changes it runs under `exclusive`; nothing is kept in memory. */
export function createUpdates(parts: UpdateParts): Updates {
  const { store } = parts;

  const standing = async (): Promise<Standing> => {
    const read = await readImported(store);
    const active = read.state === 'sound' ? read.value.active : null;
    // A later version of the extension may have brought a newer dossier with it.
    const isCurrent = active !== null && isNewer(active.version, parts.version);
    return { current: isCurrent ? active : null, canRevert: active !== null };
  };

  const load = async (): Promise<Dossier | null> => {
    const { current } = await standing();
    const text = current && (await readPackText(store));
    if (!current || !text) return null;
    const opened = await openPack(new TextEncoder().encode(text), await parts.keys());
    if (!opened.ok) return null;
    const dossier = opened.value as Dossier;
    return dossier.version === current.version ? dossier : null;
  };

  const take = async (bytes: Uint8Array, way: Way): Promise<Taken> => {
    const opened = await openPack(bytes, await parts.keys());
    if (!opened.ok) return opened;
    const [problem] = checkDossier(opened.value);
    if (problem !== undefined) return refuse('content', problem);
    const dossier = opened.value as Dossier;
    const strange = difference(
      dossier.claims.map(({ id }) => id),
      await parts.claims(),
    );
    if (strange.length > 0) return refuse('claims', strange.join(', '));
    const { version } = dossier;
    const read = await readImported(store);
    // What is the highest version is not known then: an older one could follow it.
    if (read.state === 'failed' || read.state === 'newer') return refuse('storage');
    const { active, highest } = read.value ?? { active: null, highest: null };
    // The very same pack again: after a return only as a file, and where the stored one cannot be opened any more.
    const isBack =
      highest?.signature === opened.signature && (active ? (await load()) === null : way === 'file');
    const least = highest && isNewer(highest.version, parts.version) ? highest.version : parts.version;
    if (!isNewer(version, least) && !(isBack && isNewer(version, parts.version)))
      return refuse(version === least ? 'same' : 'older', version);
    const saved = await writeImported(
      store,
      {
        active: { version, at: parts.now(), way },
        highest: { version, signature: opened.signature },
      },
      opened.text,
    );
    return saved === 'saved' ? { ok: true, version } : refuse('storage');
  };

  return {
    take: (bytes, way) => parts.exclusive(() => take(bytes, way)),
    revert: () => parts.exclusive(async () => (await dropImported(store)) === 'saved'),
    standing,
    version: async () => (await standing()).current?.version ?? parts.version,
    load,
  };
}

/** What is in one of the lists only. */
function difference(left: readonly string[], right: readonly string[]): string[] {
  const [ours, theirs] = [new Set(left), new Set(right)];
  return [...left.filter((one) => !theirs.has(one)), ...right.filter((one) => !ours.has(one))];
}
