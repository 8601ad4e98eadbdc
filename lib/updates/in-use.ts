/** The dossier in use in this browser: the imported one, else the one that came with the extension. */
import head from '../../assets/dossier/dossier.json';
import { packDossier, type PackedDossier } from '../dossier/pack.ts';
import { browser } from '../platform/browser.ts';
import { loadJson, loadPackagedDossier, resolveLanguage } from '../platform/packaged.ts';
import type { PublicKey } from './signature.ts';
import { createUpdates, type Updates } from './updates.ts';

const LOCK = 'dossier';

/** The keys this build trusts. */
export async function loadKeys(): Promise<readonly PublicKey[]> {
  return ((await loadJson('keys')) as { keys: PublicKey[] }).keys;
}

/** The updates of this browser, with the keys of this build. */
export const UPDATES: Updates = createUpdates({
  store: browser.storage.local,
  now: Date.now,
  exclusive: <T>(work: () => Promise<T>) => navigator.locks.request(LOCK, work) as Promise<T>,
  keys: loadKeys,
  version: head.version,
  claims: async () => (await loadPackagedDossier('en')).claims.map(({ id }) => id),
});

/** For a setting of the language: `auto` or one of the eight. */
export async function loadDossier(chosen: string): Promise<PackedDossier> {
  const { language } = resolveLanguage(chosen);
  const imported = await UPDATES.load().catch(() => null);
  return imported ? packDossier(imported, language) : loadPackagedDossier(language);
}
