/**
 * npm run test:hostile -- [--browser chrome|firefox] [--only TEXT] [--no-reports]
 * The whole battery against the built extension: what hostile pages try (S-01 to S-12), and bad days. Prints
 * test, browser, tried and failed; ends with 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { bystanders } from '../e2e/bystanders.ts';
import { type Case, runCases } from '../e2e/case.ts';
import { navigation } from '../e2e/navigation.ts';
import { World } from '../e2e/world.ts';
import { badDays, update } from './bad-days.ts';
import type { Trial } from './battery.ts';
import { builtCases } from './built.ts';
import { pageAttacks } from './page-attacks.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    only: { type: 'string', default: '' },
    reports: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const ROOT = join(import.meta.dirname, '..', '..');
const browsers: BrowserName[] = values.browser ? [values.browser as BrowserName] : ['chrome', 'firefox'];

interface Row {
  readonly id: string;
  readonly where: string;
  readonly tried: number;
  readonly failed: number;
}
const rows: Row[] = [];
const isWanted = (text: string): boolean => text.toLowerCase().includes((values.only ?? '').toLowerCase());

/** End-to-end suites that are rows of the battery as they are: one try each. */
const fromSuite = (id: string, cases: readonly Case[]): Trial[] =>
  cases.map(({ name, only, run }) => ({
    id,
    name,
    ...(only ? { only } : {}),
    run: async (world) => run(world).then(() => 1),
  }));
const TRIALS: readonly Trial[] = [
  ...pageAttacks,
  ...badDays,
  ...fromSuite('R-06', navigation.cases),
  ...fromSuite('R-08', bystanders.cases),
  update,
];

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
            tried += await trial.run(world);
          },
        })),
      );
      const failed = outcomes.filter(({ error }) => error !== null).length;
      rows.push({ id, where: name, tried: tried + failed, failed });
      for (const page of await world.browser.pages())
        if (page.url().startsWith('http')) await page.close().catch(() => {});
      if (id !== update.id) await world.control.closePages('confirm.html').catch(() => {});
    }
    if (world.extensionErrors.length) {
      console.log(world.extensionErrors.join('\n'));
      rows.push({
        id: 'errors of the extension',
        where: name,
        tried: world.extensionErrors.length,
        failed: world.extensionErrors.length,
      });
    }
  } finally {
    await world.stop();
  }
}

/** A script of its own: its exit code counts, its output is shown. */
function runOther(id: string, where: string, command: readonly string[]): void {
  if (!isWanted(id)) return;
  console.log(`\n${id}: ${command.join(' ')}`);
  const failed = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status === 0 ? 0 : 1;
  rows.push({ id, where, tried: 1, failed });
}

if (isWanted('built')) {
  const outcomes = await runCases('What was built', builtCases);
  rows.push({
    id: 'built',
    where: 'output',
    tried: outcomes.length,
    failed: outcomes.filter(({ error }) => error !== null).length,
  });
}
runOther('S-07 S-09 S-11 fuzz', 'no browser', [
  join('node_modules', 'vitest', 'vitest.mjs'),
  'run',
  'tests/fuzz',
  'tests/hostile',
  'lib/messages',
]);
for (const name of browsers) await runIn(name);
if (values.reports)
  for (const name of browsers)
    runOther('R-01 R-02 R-03 R-04 S-12', name, [
      join('tests', 'reports', 'run.ts'),
      '--browser',
      name,
      '--reports',
      '60',
    ]);

console.log(`\n${'test'.padEnd(30)}${'browser'.padEnd(14)}${'tried'.padStart(8)}${'failed'.padStart(8)}`);
for (const { id, where, tried, failed } of rows)
  console.log(`${id.padEnd(30)}${where.padEnd(14)}${String(tried).padStart(8)}${String(failed).padStart(8)}`);
process.exitCode = rows.some(({ failed }) => failed > 0) ? 1 : 0;
