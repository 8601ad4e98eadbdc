/**
 * Brings a fresh clone to the point where everything else runs. Plain Node 20, nothing but the standard library:
 * it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const TOOLS_NODE = join(BIN, 'node');

/** What `package-lock.json` asks for and `node_modules` does not have, as package paths. */
export function missingPackages(root = ROOT) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const have = readLock(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(
      ([path, entry]) => path && !entry.optional && !entry.link && have[path]?.version !== entry.version,
    )
    .map(([path]) => path);
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Installs what is missing, progress on stderr. Says in one sentence what is wrong when it cannot. */
export function ensureInstalled() {
  const missing = missingPackages();
  if (!missing.length && existsSync(TOOLS_NODE)) return;
  process.stderr.write(`Installing ${missing.length || 'the'} packages (npm ci) …\n`);
  const { status, error } = run('npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--progress=true',
  ]);
  if (error?.code === 'ENOENT') fail('npm was not found: install npm 10 or newer and try again.');
  if (status !== 0 || !existsSync(TOOLS_NODE))
    fail(
      'the packages could not be installed: see npm’s message above (is the package registry reachable?).',
    );
  process.stderr.write('Packages are installed.\n');
}

/** Runs a command with the project's tools first on the path; output of its stdout can be sent to stderr. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['inherit', quiet ? process.stderr : 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`, ...env },
    shell: process.platform === 'win32',
  });
}

/** Runs a TypeScript file (path from the root) under the project's own Node, in the caller's folder; ends with its exit code. */
export function runScript(file, args) {
  const { status, signal } = spawnSync(TOOLS_NODE, [join(ROOT, file), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` },
  });
  process.exitCode = signal ? 1 : (status ?? 1);
}

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
