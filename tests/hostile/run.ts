/**
 * npm run test:hostile -- [--browser chrome|firefox] [--only TEXT,TEXT] [--no-reports]
 * The whole battery against the built extension: what hostile pages try (S-01 to S-12), and bad days. Prints
 * test, browser, tried and failed; ends with 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { bystanders } from '../e2e/bystanders.ts';
import { type Case, runCases } from '../e2e/case.ts';
import { policyCases } from '../e2e/articles.ts';
import { navigation } from '../e2e/navigation.ts';
import { outputCases } from '../e2e/output.ts';
import { World } from '../e2e/world.ts';
import type { Trial } from './battery.ts';
import { builtCases } from './built.ts';
import { clickjacking } from './clickjacking.ts';
import { disguises } from './disguise.ts';
import { hydration } from './hydration.ts';
import { injection } from './injection.ts';
import { large } from './large.ts';
import { listening } from './listening.ts';
import { messages } from './messages.ts';
import { pageAttacks } from './page-attacks.ts';
import { permissions } from './permissions.ts';
import { receivers } from './receivers.ts';
import { soak } from './soak.ts';
import { storage } from './storage.ts';
import { takingOut } from './taking-out.ts';
import { update } from './update.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    only: { type: 'string', default: '' },
    reports: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
/** Reports a fault in each browser: what fits in; `npm run test:reports` sends 200. */
const IN_BROWSERS = 60;
const ROOT = join(import.meta.dirname, '..', '..');
const browsers: BrowserName[] = values.browser ? [values.browser as BrowserName] : ['chrome', 'firefox'];

interface Row {
  readonly id: string;
  readonly where: string;
  readonly tried: number;
  readonly failed: number;
}
const rows: Row[] = [];
const parts = (values.only ?? '').toLowerCase().split(',');
const isWanted = (text: string): boolean => parts.some((part) => text.toLowerCase().includes(part));

/** End-to-end suites that are rows of the battery as they are: one try each. */
const fromSuite = (id: string, cases: readonly Case[]): Trial[] =>
  cases.map(({ name, only, run }) => ({
    id,
    name,
    ...(only ? { only } : {}),
    run: async (world) => {
      const figures = await run(world);
      return typeof figures === 'string' ? figures : 1;
    },
  }));
const TRIALS: readonly Trial[] = [
  ...pageAttacks,
  ...clickjacking,
  ...listening,
  ...messages,
  ...injection,
  ...large,
  ...takingOut,
  ...disguises,
  ...receivers,
  ...storage,
  ...fromSuite('R-06', navigation.cases),
  ...hydration,
  ...fromSuite('R-08', [...bystanders.cases, ...policyCases]),
  ...soak,
  ...permissions,
  ...update,
].sort((a, b) => rank(a.id) - rank(b.id));

/** Last come those after which the browser is another one. */
function rank(id: string): number {
  const late = ['R-10', 'R-05'].indexOf(id);
  return late >= 0 ? 1_000 + late : (id.startsWith('S') ? 0 : 100) + Number(id.slice(2));
}

async function runIn(name: BrowserName): Promise<void> {
  const trials = TRIALS.filter(
    (trial) => (trial.only ?? name) === name && isWanted(`${trial.id} ${trial.name}`),
  );
  if (!trials.length) return;
  const world = await World.start(name);
  try {
    for (const id of [...new Set(trials.map((trial) => trial.id))]) {
      let tried = 0;
      const own = trials.filter((trial) => trial.id === id);
      const outcomes = await runCases(
        `${id} (${name})`,
        own.map((trial) => ({
          name: trial.name,
          run: async () => {
            const answer = await trial.run(world);
            tried += typeof answer === 'number' ? answer : 1;
            return answer;
          },
        })),
      );
      const failed = outcomes.filter(({ error }) => error !== null).length;
      rows.push({ id, where: name, tried: tried + failed, failed });
      for (const page of await world.browser.pages())
        if (page.url().startsWith('http')) await page.close().catch(() => {});
      await world.control.closePages('confirm.html').catch(() => {});
    }
    if (world.extensionErrors.length) console.log(world.extensionErrors.join('\n'));
    const errors = world.extensionErrors.length;
    rows.push({ id: 'errors of the extension', where: name, tried: trials.length, failed: errors });
  } finally {
    await world.stop();
  }
}

/** A script of its own: its output is shown. `count` reads what it tried and what failed; without it its exit code counts. */
function runOther(
  id: string,
  where: string,
  command: readonly string[],
  count?: () => Omit<Row, 'id' | 'where'>,
): void {
  if (!isWanted(id)) return;
  console.log(`\n${id}: ${command.join(' ')}`);
  const failed = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status === 0 ? 0 : 1;
  const counted = count?.() ?? { tried: 1, failed };
  rows.push({ id, where, ...counted, failed: Math.max(failed, counted.failed) });
}

/** A folder for a result, gone afterwards. */
function withResult(run: (file: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'for-the-record-hostile-'));
  try {
    run(join(folder, 'result.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unit tests of some files, counted. */
function runUnits(id: string, files: readonly string[]): void {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  withResult((file) =>
    runOther(
      id,
      'no browser',
      [vitest, 'run', ...files, '--reporter=json', `--outputFile.json=${file}`],
      () => {
        const { numTotalTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as {
          numTotalTests: number;
          numFailedTests: number;
          testResults: Array<{ assertionResults: Array<{ fullName: string; failureMessages?: string[] }> }>;
        };
        for (const { fullName, failureMessages = [] } of testResults.flatMap((one) => one.assertionResults))
          if (failureMessages.length) console.log(`  FAIL ${fullName}\n${failureMessages.join('\n')}`);
        return { tried: numTotalTests, failed: numFailedTests };
      },
    ),
  );
}

/** Reports that go through every fault of a kind; those that were tried are counted, and the rows that are not 0/0/0. */
function runReports(each: number, where: string, options: readonly string[]): void {
  withResult((file) =>
    runOther(
      `R-01 R-02 R-03, ${each} a fault`,
      where,
      [join('tests', 'reports', 'run.ts'), '--reports', String(each), '--result', file, ...options],
      () => {
        const { reports, failed } = JSON.parse(readFileSync(file, 'utf8')) as {
          reports: number;
          failed: number;
        };
        return { tried: reports, failed };
      },
    ),
  );
}

if (isWanted('built')) {
  const outcomes = await runCases('What was built', [...builtCases, ...outputCases]);
  rows.push({
    id: 'built',
    where: 'output',
    tried: outcomes.length,
    failed: outcomes.filter(({ error }) => error !== null).length,
  });
}
runUnits('S-07 messages', ['lib/messages']);
runUnits('S-08 payloads', ['tests/hostile/payloads.test.ts', 'components/shared']);
runUnits('S-09 expressions and texts', ['tests/hostile/regexes.test.ts', 'tests/fuzz/limits.test.ts']);
runUnits('S-11 disguises', ['tests/fuzz/disguise.test.ts', 'lib/text/clean.test.ts']);
runUnits('R-04 stored records', ['lib/storage']);
runUnits('fuzz', ['tests/fuzz/text.test.ts', 'tests/fuzz/pages.test.ts', 'tests/fuzz/mutations.test.ts']);
for (const name of browsers) await runIn(name);
if (values.reports) {
  runReports(200, 'no browser', ['--browser', 'none']);
  for (const name of browsers) runReports(IN_BROWSERS, name, ['--browser', name, '--no-simulated']);
}

console.log(`\n${'test'.padEnd(30)}${'browser'.padEnd(14)}${'tried'.padStart(8)}${'failed'.padStart(8)}`);
for (const { id, where, tried, failed } of rows)
  console.log(`${id.padEnd(30)}${where.padEnd(14)}${String(tried).padStart(8)}${String(failed).padStart(8)}`);
process.exitCode = rows.some(({ failed }) => failed > 0) ? 1 : 0;
