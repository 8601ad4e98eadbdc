/**
 * node tests/e2e/run.ts output|chrome|firefox [--only TEXT] [--result FILE]
 * Runs the end-to-end suites against what `npm run build` made; `output` looks at the files themselves.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { builtCases } from '../hostile/built.ts';
import { access } from './access.ts';
import { accessibility } from './accessibility.ts';
import { articles } from './articles.ts';
import { bystanders } from './bystanders.ts';
import { type Outcome, runCases, type Suite } from './case.ts';
import { examination } from './examination.ts';
import { manners } from './manners.ts';
import { manyMarks } from './many-marks.ts';
import { navigation } from './navigation.ts';
import { outputCases } from './output.ts';
import { sameReading } from './same-reading.ts';
import { seeds } from './seeds.ts';
import { sidebar } from './sidebar.ts';
import { timeline } from './timeline.ts';
import { UPDATES_WORLD } from './update-packs.ts';
import { updates } from './updates.ts';
import { use } from './use.ts';
import { World, type WorldOptions } from './world.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, result: { type: 'string' } },
});
const SUITES = [
  articles,
  sameReading,
  use,
  navigation,
  sidebar,
  timeline,
  manners,
  manyMarks,
  access,
  accessibility,
  bystanders,
  seeds,
  // Last: errors of a background that was stopped and has started again are not heard.
  examination,
];

async function runIn(
  name: BrowserName,
  suites: readonly Suite[],
  settings: WorldOptions = {},
): Promise<Outcome[]> {
  if (!suites.some((suite) => suite.cases.some((one) => isWanted(`${suite.name} ${one.name}`)))) return [];
  const world = await World.start(name, settings);
  const outcomes: Outcome[] = [];
  try {
    for (const suite of suites) {
      const cases = suite.cases
        .filter((one) => (one.only ?? name) === name && isWanted(`${suite.name} ${one.name}`))
        .map((one) => ({ name: one.name, run: () => one.run(world) }));
      if (!cases.length) continue;
      outcomes.push(...(await runCases(`${suite.name} (${name})`, cases)));
      await closeLeftovers(world);
    }
    outcomes.push(
      ...(await runCases(`Afterwards (${name})`, [
        {
          name: 'the extension met no error outside the pages',
          run: async () => {
            if (world.extensionErrors.length) throw new Error(world.extensionErrors.join('\n'));
          },
        },
      ])),
    );
  } finally {
    await world.stop();
  }
  return outcomes;
}

/** A case that failed leaves its page open. */
async function closeLeftovers(world: World): Promise<void> {
  for (const page of await world.browser.pages())
    if (page.url().startsWith('http')) await page.close().catch(() => {});
}

function isWanted(name: string): boolean {
  return !options.only || name.toLowerCase().includes(options.only.toLowerCase());
}

const [what] = positionals;
if (what !== 'output' && what !== 'chrome' && what !== 'firefox') {
  process.stderr.write('run.ts: say output, chrome or firefox.\n');
  process.exit(1);
}
const outcomes =
  what === 'output'
    ? await runCases(
        'What was built',
        [...outputCases, ...builtCases].filter(({ name }) => isWanted(name)),
      )
    : [...(await runIn(what, SUITES)), ...(await runIn(what, [updates], UPDATES_WORLD))];
const failed = outcomes.filter(({ error }) => error !== null).length;
const counts = { passed: outcomes.length - failed, failed, skipped: 0 };
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
if (options.result) writeFileSync(options.result, JSON.stringify({ ...counts, outcomes }, null, 1));
process.exitCode = failed ? 1 : 0;
