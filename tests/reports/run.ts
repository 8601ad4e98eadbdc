/**
 * npm run test:reports -- [--reports NUMBER] [--browser chrome|firefox|none] [--no-simulated] [--only TEXT] [--fast]
 *   [--result FILE]
 * Every fault a report must survive, 200 reports each: first without a browser, where time runs fast and a life can be
 * ended at an exact point, then in both browsers with the built extension. Prints a table; ends with 1 when a row is not
 * 0/0/0. `--fast` is the part that `npm test` runs in browsers: few reports, the quick faults, the whole way.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { FAULTS, type FaultResult, runFault } from './faults.ts';
import { floodBackground } from './flood.ts';
import { reportFromEverywhere } from './four-ways.ts';
import {
  keepOnFullDisk,
  killAfterAcknowledgement,
  openIssue,
  parkHopeless,
  SMALL_DISK,
} from './hard-cases.ts';
import { BROWSER_FAULTS, type BrowserFault, runBrowserFault } from './browser-faults.ts';
import { Device } from './device.ts';
import { sendOneByClick } from './use-pages.ts';
import { goTheWholeWay } from './whole-way.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string' },
    browser: { type: 'string' },
    simulated: { type: 'boolean', default: true },
    only: { type: 'string', default: '' },
    fast: { type: 'boolean', default: false },
    result: { type: 'string' },
  },
  allowNegative: true,
});
const { fast } = values;
const count = Number(values.reports ?? (fast ? 8 : 200));
const messages = fast ? 1_000 : 10_000;
const kills = Math.min(fast ? 2 : 20, count);
const browsers: BrowserName[] =
  values.browser === 'none' ? [] : values.browser ? [values.browser as BrowserName] : ['chrome', 'firefox'];
const started = performance.now();
const totals = { passed: 0, failed: 0, skipped: 0 };
/** Reports that went through a fault. */
let reports = 0;
let first = 1_000_000;

console.log(row(['fault', 'reports', 'lost', 'twice', 'stuck', 'requests', 'killed']));
if (values.simulated && !fast)
  for (const fault of FAULTS) if (isWanted(fault.name)) print(await runFault(fault, count));
for (const name of browsers) await runIn(name);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  totals.failed === 0
    ? `Nothing lost, nothing twice, nothing stuck: ${totals.passed} rows in ${seconds} s.`
    : `${totals.failed} rows are not as they must be.`,
);
if (values.result) writeFileSync(values.result, JSON.stringify({ ...totals, reports }));
process.exitCode = totals.failed === 0 ? 0 : 1;

async function runIn(name: BrowserName): Promise<void> {
  await say(
    name,
    'card → confirm → receiver → triage → failing case → pattern corrected → green → answer',
    () => goTheWholeWay(name).then(() => null),
  );
  await say(name, 'storage full: said so, nothing pretended, kept once there is room', () =>
    fillDiskOf(name),
  );
  const device = await startDevice(name);
  try {
    await say(name, 'reported from a card, a difference, a selection and the list of absent records', () =>
      reportFromEverywhere(device).then(() => null),
    );
    await say(name, `${messages} hostile messages: no answer, nothing stored, no page opened`, () =>
      floodBackground(device, messages),
    );
    await device.open('options.html');
    await say(name, '4xx and redirects are parked, and nothing is followed', () => parkHopeless(device));
    const faults = BROWSER_FAULTS.filter(
      (fault) => (fault.only ?? name) === name && (!fast || fault.fast) && isWanted(fault.name),
    );
    for (const fault of faults) await runOne(device, fault);
    await say(name, 'a public issue: cut to what an address carries, the whole report on the clipboard', () =>
      openIssue(device),
    );
    if (isWanted('killed at the acknowledgement')) print(await killAfterAcknowledgement(device, kills));
  } finally {
    await device.stop();
  }
}

/** On a disk of its own: nothing else has to do with that little room. */
async function fillDiskOf(name: BrowserName): Promise<string | null> {
  const device = await Device.start(name, { prefs: SMALL_DISK });
  try {
    return await keepOnFullDisk(device);
  } finally {
    await device.stop();
  }
}

/** Firefox asks once before data leaves the device; here it grants without asking, but only from a real click. */
async function startDevice(name: BrowserName, fault: Partial<BrowserFault> = {}): Promise<Device> {
  const device = await Device.start(name, fault.prefs ? { prefs: fault.prefs } : {});
  if (name === 'firefox') await sendOneByClick(device);
  return device;
}

async function runOne(shared: Device, fault: BrowserFault): Promise<void> {
  const own = fault.prefs ? await startDevice(shared.name, fault) : null;
  try {
    print(await runBrowserFault(own ?? shared, fault, count, first));
  } catch (error) {
    await say(shared.name, fault.name, () => Promise.reject(error));
  } finally {
    await own?.stop();
  }
  first += count;
}

function isWanted(name: string): boolean {
  return name.includes(values.only);
}

async function say(name: BrowserName, what: string, work: () => Promise<string | null>): Promise<void> {
  if (!isWanted(what)) return;
  const error = await work().catch((cause: unknown) =>
    cause instanceof Error ? cause.message : String(cause),
  );
  totals[error === null ? 'passed' : 'failed']++;
  console.log(`${name}: ${what}: ${error ?? 'ok'}`);
}

function print(result: FaultResult): void {
  reports += result.reports;
  totals[result.lost + result.duplicates + result.stuck === 0 ? 'passed' : 'failed']++;
  console.log(
    row([
      result.fault,
      result.reports,
      result.lost,
      result.duplicates,
      result.stuck,
      result.posts,
      result.deaths || '',
    ]),
  );
}

function row([name, ...numbers]: ReadonlyArray<string | number>): string {
  return String(name).padEnd(64) + numbers.map((value) => String(value).padStart(9)).join('');
}
