/** Makes the packages of a source tree, and says what they are. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
  for (const browser of ['chrome', 'firefox']) zip(root, browser);
  return KINDS.map((kind) => describe(kind, fileOf(kind)));
}

function zip(root: string, browser: string): void {
  const bin = join(root, 'node_modules', '.bin');
  const { status, stdout, stderr } = spawnSync(
    join(bin, 'node'),
    [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'zip', '-b', browser, '--mv3'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
        CI: '1',
        NO_COLOR: '1',
      },
    },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}\nThe package for ${browser} could not be made.`);
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
