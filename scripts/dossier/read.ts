/** Reads `assets/dossier/` from disk. Checks nothing but that the files are JSON: `tests/repo/dossier.test.ts` checks the rest. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '../../lib/dossier/types.ts';

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
