/**
 * npm test: everything the project checks about itself, in order, from a fresh clone. Plain Node 20, standard library only.
 * Ends with “N passed, N failed, N skipped”.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT, run } from './setup/install.mjs';

const RESULTS = join(ROOT, '.output', 'test');
const COLOURS = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
const total = { passed: 0, failed: 0, skipped: 0 };
const rows = [];

/** Runs one stage and adds its counts. `count` reads them; without it the stage is one test. */
function stage(title, commands, count) {
  process.stdout.write(`\n━━ ${title}\n`);
  const started = performance.now();
  const ok = commands.every(([command, ...args]) => run(command, args, { env: COLOURS }).status === 0);
  const counts = (count && readCounts(count)) || { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (!ok && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
  rows.push({ title, ...counts, seconds: (performance.now() - started) / 1000 });
  return ok;
}

function readCounts(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

const readResult = (name) => JSON.parse(readFileSync(join(RESULTS, `${name}.json`), 'utf8'));
const vitestCounts = () => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } =
    readResult('vitest');
  // A file that cannot even be loaded has no tests to fail.
  return {
    passed: numPassedTests,
    failed: numFailedTests || (numFailedTestSuites ? 1 : 0),
    skipped: numPendingTests + numTodoTests,
  };
};
const ownCounts = (name) => () => {
  const { passed, failed, skipped } = readResult(name);
  return { passed, failed, skipped };
};

ensureInstalled();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

stage('Lint and format', [['biome', 'ci', process.stdout.isTTY ? '--colors=force' : '--colors=off']]);
stage('Types', [
  ['wxt', 'prepare'],
  ['tsc', '--noEmit'],
  ['tsc', '--noEmit', '-p', 'tsconfig.pure.json'],
]);
stage(
  'Units, labelled cases, the repository’s tests of itself',
  [
    [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(RESULTS, 'vitest.json')}`,
    ],
  ],
  vitestCounts,
);
stage('The model is what training makes of the labelled pages', [['node', 'scripts/train.ts', '--check']]);
stage(
  'Scorecard: written again, no figure below its floor',
  [['node', 'scripts/scorecard.ts', '--check', '--result', join(RESULTS, 'scorecard.json')]],
  ownCounts('scorecard'),
);
const isBuilt = stage('Build', [['node', 'scripts/setup/build.mjs']]);
if (isBuilt) {
  stage(
    'What it costs: bytes and counters',
    [['node', 'scripts/bench/quick.ts', '--result', join(RESULTS, 'bench.json')]],
    ownCounts('bench'),
  );
  stage(
    'Packages for the stores: built three times, linted',
    [['node', 'scripts/zip/main.ts', '--check', '--result', join(RESULTS, 'zip.json')]],
    ownCounts('zip'),
  );
  for (const name of ['output', 'chrome', 'firefox']) {
    const title =
      name === 'output' ? 'What was built' : `End to end in ${name === 'chrome' ? 'Chromium' : 'Firefox'}`;
    stage(
      title,
      [['node', 'tests/e2e/run.ts', name, '--result', join(RESULTS, `${name}.json`)]],
      ownCounts(name),
    );
  }
  stage(
    'Reports: the whole way, hostile messages, faults, in both browsers',
    [['node', 'tests/reports/run.ts', '--fast', '--result', join(RESULTS, 'reports.json')]],
    ownCounts('reports'),
  );
} else process.stdout.write('\nNothing was built, so nothing was tried in a browser.\n');

process.stdout.write('\n');
for (const { title, passed, failed, skipped, seconds } of rows) {
  process.stdout.write(
    `${title.padEnd(58)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${String(skipped).padStart(3)} skipped  ${seconds.toFixed(0).padStart(4)} s\n`,
  );
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed ? 1 : 0;
