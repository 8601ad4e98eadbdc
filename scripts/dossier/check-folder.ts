/** A dossier as files: what `checkDossier` asks, and that names, files and the engine go together. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CLAIM_IDS } from '../../lib/match/claim-keys.ts';
import { checkDossier } from '../../lib/updates/check.ts';
import { readDossier } from './read.ts';

/** @returns one sentence a problem; empty when all is well. @throws Error naming the file when one is not valid JSON. */
export function checkFolder(folder: string): string[] {
  const dossier = readDossier(folder);
  const misnamed = (['claims', 'records', 'notes'] as const).flatMap((kind) => {
    const files = readdirSync(join(folder, kind))
      .filter((name) => name.endsWith('.json'))
      .map((name) => basename(name, '.json'));
    const ids = new Set<string>(dossier[kind].map(({ id }) => id));
    return files
      .filter((name) => !ids.has(name))
      .map((name) => `${kind}/${name}.json: the file is named after the id that is in it`);
  });
  const claims = new Set(dossier.claims.map(({ id }) => id));
  const known = new Set<string>(CLAIM_IDS);
  return [
    ...checkDossier(dossier),
    ...misnamed,
    ...[...claims]
      .filter((id) => !known.has(id))
      .map(
        (id) => `claims/${id}.json: the engine does not know this claim yet (docs/dossier.md, “Add a claim”)`,
      ),
    ...[...known]
      .filter((id) => !claims.has(id))
      .map((id) => `claims/${id}.json is missing: the engine finds this claim in pages`),
  ];
}
