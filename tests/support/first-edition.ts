/** The dossier as if nothing in it had been corrected yet: for tests that make corrections of their own. */
import { join } from 'node:path';
import type { Dossier } from '../../lib/dossier/types.ts';
import { readDossier } from '../../scripts/dossier/read.ts';

export const FIRST_VERSION = '2026.11.1';

/** Whatever version the dossier has by now, this one is `FIRST_VERSION`, its claims are at 1 and its history has one entry. */
export function readFirstEdition(): Dossier {
  const dossier = readDossier(join(import.meta.dirname, '..', '..', 'assets', 'dossier'));
  return {
    ...dossier,
    version: FIRST_VERSION,
    asOf: '2026-11-22',
    claims: dossier.claims.map((claim) => ({ ...claim, version: 1 })),
    history: dossier.history.slice(-1).map((entry) => ({ ...entry, version: FIRST_VERSION, about: [] })),
  };
}
