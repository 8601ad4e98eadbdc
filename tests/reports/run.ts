/**
 * npm run test:reports -- [--reports NUMBER] [--browser chrome|firefox|none] [--no-simulated] [--no-faults]
 *   [--only TEXT]
 * Every fault a report must survive, 200 reports each: first without a browser, where time runs fast and a life can be
 * ended at an exact point, then in both browsers with the built extension. Prints a table; ends with 1 when a row is not 0/0/0.
 */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { outputOf } from '../../scripts/setup/build.mjs';
import { FAULTS, type FaultResult, runFault } from './faults.ts';
import { keepOnFullDisk, killAfterAcknowledgement, parkHopeless } from './hard-cases.ts';
import { BROWSER_FAULTS, Device, runBrowserFault } from './in-browser.ts';
import { sendOneByClick } from './use-pages.ts';
import { goTheWholeWay } from './whole-way.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '200' },
    browser: { type: 'string' },
    simulated: { type: 'boolean', default: true },
    faults: { type: 'boolean', default: true },
    only: { type: 'string', default: '' },
  },
  allowNegative: true,
});
const count = Number(values.reports);
const browsers: BrowserName[] =
  values.browser === 'none' ? [] : values.browser ? [values.browser as BrowserName] : ['chrome', 'firefox'];
let failed = 0;

console.log(row(['fault', 'reports', 'lost', 'twice', 'stuck', 'requests', 'killed']));
if (values.simulated)
  for (const fault of FAULTS) if (fault.name.includes(values.only)) print(await runFault(fault, count));
for (const name of browsers) {
  const device = await Device.start(name, outputOf(name));
  try {
    // Firefox asks once before data leaves the device; here it grants without asking, but only from a real click.
    if (name === 'firefox') await sendOneByClick(device);
    await say(
      device,
      'card → confirm → receiver → triage → failing case → corrected → green',
      goTheWholeWay(device).then(() => null),
    );
    // Firefox sets no limit that could be reached here.
    if (name === 'chrome')
      await say(
        device,
        'storage full: said so, nothing pretended, kept once there is room',
        keepOnFullDisk(device),
      );
    await device.open('options.html');
    await say(device, '4xx and redirects are parked, and nothing is followed', parkHopeless(device));
    let first = 1_000_000;
    for (const fault of BROWSER_FAULTS) {
      if (!values.faults || (fault.only ?? name) !== name || !fault.name.includes(values.only)) continue;
      print(await runBrowserFault(device, fault, count, first));
      first += count;
    }
    if (values.faults) print(await killAfterAcknowledgement(device, Math.min(20, count)));
  } finally {
    await device.stop();
  }
}
console.log(
  failed === 0 ? 'Nothing lost, nothing twice, nothing stuck.' : `${failed} rows are not as they must be.`,
);
process.exitCode = failed === 0 ? 0 : 1;

async function say(device: Device, what: string, work: Promise<string | null>): Promise<void> {
  const error = await work.catch((cause: unknown) =>
    cause instanceof Error ? cause.message : String(cause),
  );
  if (error !== null) failed++;
  console.log(`${device.name}: ${what}: ${error ?? 'ok'}`);
}

function print(result: FaultResult): void {
  if (result.lost + result.duplicates + result.stuck > 0) failed++;
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
  return String(name).padEnd(58) + numbers.map((value) => String(value).padStart(9)).join('');
}
