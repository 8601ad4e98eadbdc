/**
 * npm run test:pages -- DIR [--browser chrome|firefox] [--limit N]
 * Opens every saved .html file of a folder in both browsers with the built extension and reports what it did there: cards (false
 * alarms, when no page is about the case), uncaught errors, changes of the document, and runs of ours that took long.
 * The pages' own scripts do not run and nothing is loaded from elsewhere, so that every change is ours.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { build, outputOf } from '../../scripts/setup/build.mjs';
import { waitFor } from '../e2e/wait.ts';
import { World } from '../e2e/world.ts';
import { installClock, readSlowest, startClock } from './clock.ts';

interface Report {
  readonly page: string;
  readonly relevance: string;
  readonly cards: number;
  /** Milliseconds of our longest run in the page. */
  readonly slowest: number;
  readonly troubles: readonly string[];
}

const HEADERS = {
  'content-security-policy':
    "default-src 'self' data:; style-src 'self' 'unsafe-inline' data:; script-src 'none'; frame-src 'none'; connect-src 'none'",
};
/** Uncaught errors, and whatever our own scripts complain about; not what browsers say of missing files and broken markup. */
const OURS = /^uncaught: (?!The document tree is too deep)|-extension:\/\/|For the Record/;
/** Firefox tells as an error what the headers above keep out, be it the file of somebody else's extension in a saved page. */
const KEPT_OUT = /^uncaught: Content-Security-Policy: /;
/** A new browser after so many pages: hundreds of them fit into the memory of a small machine. */
const PAGES_PER_BROWSER = 100;
/** Milliseconds for one page, whatever happens in it. */
const PATIENCE = 60_000;
/** A run of ours that took longer is named. */
const SLOW = 50;

function readOptions(): { folder: string; browsers: BrowserName[]; limit: number } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string' }, limit: { type: 'string' } },
  });
  const folder = positionals[0];
  if (!folder || !existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(folder ? `there is no folder “${folder}”.` : 'name a folder with saved .html pages.');
  if (values.browser && values.browser !== 'chrome' && values.browser !== 'firefox')
    throw new Error(`--browser is chrome or firefox, not “${values.browser}”.`);
  const limit = Number(values.limit ?? Number.POSITIVE_INFINITY);
  if (!(limit > 0)) throw new Error(`--limit is a number of pages, not “${values.limit}”.`);
  return {
    folder: resolve(folder),
    browsers: values.browser ? [values.browser as BrowserName] : ['chrome', 'firefox'],
    limit,
  };
}

/** One page after the other at the same name: the site holds no more than one of them. */
const NAME = 'saved.html';

async function tryPage(world: World, folder: string, file: string): Promise<Report> {
  world.site.put(NAME, readFileSync(file, 'utf8'), HEADERS);
  const before = world.extensionErrors.length;
  const visit = await world.open(NAME, 'domcontentloaded');
  const troubles: string[] = [];
  let relevance = 'other';
  let cards = 0;
  let slowest = 0;
  try {
    await visit.quiet();
    const tab = await visit.tab();
    if ((await world.control.heardFrom(visit.url)).includes('start-reader'))
      relevance = await verdict(world, tab);
    const hosts = await visit.hosts();
    const { changes, before: body, after } = await visit.changes();
    const own =
      relevance === 'about'
        ? changes.filter((change) => !/^childList of HTML in #document: added DIV$/.test(change))
        : changes;
    if (own.length) troubles.push(`changed: ${[...new Set(own)].slice(0, 3).join('; ')}`);
    if (body !== after) troubles.push('changed: the body is not as it was');
    if (relevance !== 'about' && hosts.length) troubles.push('a host without a verdict');
    if (relevance === 'about') cards = (await world.control.inside(tab))?.cards.length ?? 0;
    slowest = (await world.control.run(tab, readSlowest)) ?? 0;
    troubles.push(
      ...visit.errors.filter((error) => OURS.test(error) && !KEPT_OUT.test(error)),
      ...world.extensionErrors.slice(before),
    );
  } finally {
    await visit.close();
  }
  return { page: relative(folder, file), relevance, cards, slowest, troubles };
}

/** What the reader made of a page that the gate found worth a look. */
function verdict(world: World, tab: number): Promise<string> {
  return waitFor(
    'a verdict',
    async () =>
      (
        (await world.control.stored('session'))[`tab:${tab}`] as
          | { status?: { relevance?: string } | null }
          | undefined
      )?.status?.relevance,
  );
}

/** A page that cannot be looked at, or not in time, is a page in trouble: the others go on. */
async function tryInTime(world: World, folder: string, file: string): Promise<Report> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([tryPage(world, folder, file), late]);
  } catch (error) {
    const troubles = [(error as Error).message];
    return { page: relative(folder, file), relevance: 'unknown', cards: 0, slowest: 0, troubles };
  } finally {
    clearTimeout(timer);
  }
}

function print(browser: BrowserName, { page, relevance, cards, slowest, troubles }: Report): void {
  const about = relevance === 'about' ? `ABOUT, ${cards} cards` : relevance;
  const slow = slowest > SLOW ? [`slow: a run of ${Math.round(slowest)} ms`] : [];
  const lines = [...troubles, ...slow].map((line) => `\n            ${line}`).join('');
  process.stdout.write(`  ${browser.padEnd(8)}${page.padEnd(44)} ${about}${lines}\n`);
}

async function tryAll(browser: BrowserName, folder: string, files: readonly string[]): Promise<Report[]> {
  const reports: Report[] = [];
  for (let at = 0; at < files.length; ) {
    const world = await World.start(browser, { prepare: installClock });
    try {
      await startClock(world);
      const end = Math.min(files.length, at + PAGES_PER_BROWSER);
      for (let isWell = true; isWell && at < end; at++) {
        const report = await tryInTime(world, folder, files[at] ?? '');
        reports.push(report);
        print(browser, report);
        // Whatever kept it from ending may keep the next one, too: that one gets a browser of its own.
        isWell = report.relevance !== 'unknown';
      }
    } finally {
      await world.stop();
    }
  }
  return reports;
}

async function main(): Promise<number> {
  const { folder, browsers, limit } = readOptions();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.x?html?$/i.test(path))
    .sort()
    .slice(0, limit)
    .map((path) => join(folder, path));
  if (!files.length) throw new Error(`there is no .html file in “${folder}”.`);
  let bad = 0;
  for (const browser of browsers) {
    const trouble = existsSync(join(outputOf(browser), 'manifest.json')) ? '' : build(browser);
    if (trouble) throw new Error(`${trouble}\nthe extension could not be built (see above).`);
    const reports = await tryAll(browser, folder, files);
    const count = (test: (report: Report) => boolean): number => reports.filter(test).length;
    const troubled = count(({ troubles }) => troubles.length > 0);
    bad += troubled;
    process.stdout.write(
      `${browser}: ${reports.length} pages, ${count(({ relevance }) => relevance === 'about')} taken to be about the case, ${count(({ relevance }) => relevance === 'mention')} to mention it, ${troubled} with errors or changes, ${count(({ slowest }) => slowest > SLOW)} with a run of ours over ${SLOW} ms (longest ${Math.round(Math.max(...reports.map(({ slowest }) => slowest)))} ms)\n\n`,
    );
  }
  return bad ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`test:pages: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
