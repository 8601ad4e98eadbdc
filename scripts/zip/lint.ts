/** Mozilla's linter over a package. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpack } from './archive.ts';

interface Report {
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notices: number };
}

const WEB_EXT = join(import.meta.dirname, '..', '..', 'node_modules', 'web-ext', 'bin', 'web-ext.js');

/** What `web-ext lint` says of a package; empty when it has no error, no warning and no notice. */
export function lintPackage(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    unpack(file, folder);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [WEB_EXT, 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'],
      { encoding: 'utf8', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
    );
    return isClean(stdout) ? '' : `${stdout}\n${stderr}`.trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isClean(output: string): boolean {
  try {
    const { errors, warnings, notices } = (JSON.parse(output) as Report).summary;
    return errors + warnings + notices === 0;
  } catch {
    return false;
  }
}
