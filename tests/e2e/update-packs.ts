/** Dossiers newer than the packaged one, signed with a key of this run, and a browser whose extension knows that key. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dossier, LANGUAGES, type Localized } from '../../lib/dossier/types.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { makeKeyPair, signDossier } from '../../scripts/dossier/sign.ts';
import type { WorldOptions } from './world.ts';

/** What the extension brings. */
export const PACKAGED = readDossier(join(import.meta.dirname, '..', '..', 'assets', 'dossier'));
const KEYS = makeKeyPair();

/** The packaged files with a key of this run in place of the publisher's. */
export const UPDATES_WORLD: WorldOptions = {
  insecure: true,
  prepare: (extension) =>
    writeFileSync(join(extension, 'data', 'keys.json'), JSON.stringify({ keys: [KEYS.publicKey] })),
};

const inAll = (text: string): Localized =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, text])) as unknown as Localized;

/** The packaged dossier, every claim with another title and the reason for it. */
export function edition(version: string, word: string): Dossier {
  return {
    ...PACKAGED,
    version,
    asOf: '2026-12-03',
    claims: PACKAGED.claims.map((claim) => ({
      ...claim,
      version: claim.version + 1,
      title: { ...claim.title, en: `${word} ${claim.title.en}`.slice(0, 60) },
    })),
    history: [
      {
        version,
        date: '2026-12-03',
        about: PACKAGED.claims.map(({ id }) => id),
        text: inAll(`${word}, because.`),
      },
      ...PACKAGED.history,
    ],
  };
}

/** The same, signed: what a file or an address holds. */
export const pack = (version: string, word: string): string =>
  signDossier(edition(version, word), KEYS.privateKey);
