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

export interface Updates {
  /** Takes a pack in; refused, everything stays as it was. */
  take(bytes: Uint8Array, way: Way): Promise<Taken>;
  /** Back to the packaged dossier. */
  revert(): Promise<void>;
  /** What is imported and in use, without its text; `null`: the packaged dossier is in use. */
  current(): Promise<Imported['active']>;
  /** Version of the dossier in use. */
  version(): Promise<string>;
  /** The imported dossier, its signature looked at anew; `null`: the packaged one is to be used. */
  load(): Promise<Dossier | null>;
}

export function createUpdates(parts: UpdateParts): Updates {
  const { store } = parts;

  const current = async (): Promise<Imported['active']> => {
    const active = (await readImported(store))?.active ?? null;
    // A later version of the extension may have brought a newer dossier with it.
    return active && isNewer(active.version, parts.version) ? active : null;
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
    const imported = await readImported(store);
    const highest = imported?.highest ?? null;
    const isBack = way === 'file' && imported?.active === null && highest?.signature === opened.signature;
    const least = highest && isNewer(highest.version, parts.version) ? highest.version : parts.version;
    if (!isNewer(version, least) && !(isBack && isNewer(version, parts.version)))
      return refuse(version === least ? 'same' : 'older', version);
    await writeImported(
      store,
      {
        active: { version, at: parts.now(), way },
        highest: { version, signature: opened.signature },
      },
      opened.text,
    );
    return { ok: true, version };
  };

  return {
    take: (bytes, way) => parts.exclusive(() => take(bytes, way)),
    revert: () => parts.exclusive(() => dropImported(store)),
    current,
    version: async () => (await current())?.version ?? parts.version,
    async load() {
      const active = await current();
      const text = active && (await readPackText(store));
      if (!active || !text) return null;
      const opened = await openPack(new TextEncoder().encode(text), await parts.keys());
      if (!opened.ok) return null;
      const dossier = opened.value as Dossier;
      return dossier.version === active.version ? dossier : null;
    },
  };
}

/** What is in one of the lists only. */
function difference(left: readonly string[], right: readonly string[]): string[] {
  const [ours, theirs] = [new Set(left), new Set(right)];
  return [...left.filter((one) => !theirs.has(one)), ...right.filter((one) => !ours.has(one))];
}
