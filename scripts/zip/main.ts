/**
 * npm run zip -- [--check] [--install] [--result FILE]
 * Makes the packages for both stores and the sources package in .output/, with their digests. With --check: makes them once more, and
 * once from the sources package alone; all must be byte for byte the same, and Mozilla's linter must have nothing to say. With --install
 * the sources get their own `npm ci` first (a minute, needs the registry); without, they borrow this folder's packages.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { unpack } from './archive.ts';
import { lintPackage } from './lint.ts';
import { makePackages, type Package } from './packages.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    install: { type: 'boolean', default: false },
    result: { type: 'string' },
  },
});

interface Check {
  readonly name: string;
  /** Empty when it holds. */
  readonly trouble: string;
}

function show({ file, bytes, sha256 }: Package): string {
  return `${sha256}  ${basename(file)}  ${(bytes / 1024).toFixed(1)} KB`;
}

function compare(name: string, first: readonly Package[], again: readonly Package[]): Check[] {
  return first.map((one, i) => ({
    name: `${one.kind}: ${name}`,
    trouble: one.sha256 === again[i]?.sha256 ? '' : `${show(one)}\n${again[i] ? show(again[i]) : 'nothing'}`,
  }));
}

/** What the sources package alone gives, in a folder of its own. */
function rebuild(sources: Package): Package[] {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  try {
    unpack(sources.file, folder);
    if (options.install) {
      const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: folder,
        stdio: 'inherit',
      });
      if (status !== 0) throw new Error('npm ci failed in the unpacked sources (see above).');
    } else symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return makePackages(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(packages: readonly Package[]): Check[] {
  const [, firefox, sources] = packages;
  if (!firefox || !sources) throw new Error('The packages are not complete.');
  // The first run has already read what it needs: rebuilding in place comes last, it replaces the files.
  const checks = [
    { name: 'firefox: web-ext lint has no error, warning or notice', trouble: lintPackage(firefox.file) },
    ...compare('the sources package alone gives the same bytes', packages, rebuild(sources)),
    ...compare('a second build gives the same bytes', packages, makePackages(ROOT)),
  ];
  for (const { name, trouble } of checks)
    process.stdout.write(`${trouble ? '✗' : '✓'} ${name}\n${trouble ? `${trouble}\n` : ''}`);
  return checks;
}

const packages = makePackages(ROOT);
process.stdout.write(`${packages.map(show).join('\n')}\n`);
if (options.check) {
  const checks = check(packages);
  const failed = checks.filter(({ trouble }) => trouble).length;
  const counts = { passed: checks.length - failed, failed, skipped: 0 };
  process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
  if (options.result) writeFileSync(options.result, JSON.stringify(counts));
  process.exitCode = failed ? 1 : 0;
}
