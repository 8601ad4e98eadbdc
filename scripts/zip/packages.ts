/** Makes the packages of a source tree, and says what they are. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runWxt } from '../setup/build.mjs';

export const KINDS = ['chrome', 'firefox', 'sources'] as const;
export type Kind = (typeof KINDS)[number];

export interface Package {
  readonly kind: Kind;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Builds and zips the tree at `root`, which has `node_modules`. Firefox's run writes the sources too.
 * @throws Error with WXT's output when it fails.
 */
export function makePackages(root: string): Package[] {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const fileOf = (kind: Kind): string => join(root, '.output', `${name}-${version}-${kind}.zip`);
  for (const kind of KINDS) rmSync(fileOf(kind), { force: true });
  for (const browser of ['chrome', 'firefox']) {
    const trouble = runWxt(root, 'zip', '-b', browser);
    if (trouble) throw new Error(`${trouble}\nThe package for ${browser} could not be made (see above).`);
  }
  return KINDS.map((kind) => describe(kind, fileOf(kind)));
}

function describe(kind: Kind, file: string): Package {
  if (!existsSync(file)) throw new Error(`WXT ended well, but ${file} is not there.`);
  const content = readFileSync(file);
  return {
    kind,
    file,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}
