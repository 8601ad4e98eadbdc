/** Reads a dossier from disk. Checks nothing but that the files are JSON: `lib/updates/check.ts` checks the rest. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '../../lib/dossier/types.ts';
import { splitPack } from '../../lib/updates/pack-format.ts';

/** @throws Error naming the file when one is not valid JSON. */
export function readDossier(folder: string): Dossier {
  const read = (path: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, path), 'utf8'));
    } catch (cause) {
      throw new Error(`${join(folder, path)} is not valid JSON: ${(cause as Error).message}`, { cause });
    }
  };
  const all = (name: string): unknown[] =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name))
          .filter((file) => file.endsWith('.json'))
          .sort()
          .map((file) => read(`${name}/${file}`))
      : [];
  const list = (name: string): unknown => (read(`${name}.json`) as Readonly<Record<string, unknown>>)[name];
  return {
    ...(read('dossier.json') as Pick<Dossier, 'version' | 'asOf' | 'caseNumber' | 'court'>),
    claims: all('claims') as Dossier['claims'],
    records: all('records') as Dossier['records'],
    notes: all('notes') as Dossier['notes'],
    events: list('events') as Dossier['events'],
    history: list('history') as Dossier['history'],
  };
}

/** A folder, or a pack whoever signed it. @throws Error when it is neither. */
export function readEdition(path: string): Dossier {
  if (!existsSync(path)) throw new Error(`${path} does not exist`);
  if (statSync(path).isDirectory()) return readDossier(path);
  const pack = splitPack(readFileSync(path, 'utf8'));
  if (!pack) throw new Error(`${path} is neither a folder nor a pack`);
  return JSON.parse(pack.payload) as Dossier;
}
