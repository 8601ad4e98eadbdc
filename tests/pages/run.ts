/**
 * npm run test:pages -- DIR [--browser chrome|firefox] [--limit N]
 * Opens every saved .html file of a folder in both browsers with the built extension and reports what it did there:
 * cards (false alarms, when no page is about the case), uncaught errors, changes of the document.
 * The pages' own scripts do not run and nothing is loaded from elsewhere, so that every change is ours.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { build, outputOf } from '../../scripts/setup/build.mjs';
import { waitFor } from '../e2e/control.ts';
import { World } from '../e2e/world.ts';

interface Report {
  readonly page: string;
  readonly relevance: string;
  readonly cards: number;
  readonly troubles: readonly string[];
}

const HEADERS = {
  'content-security-policy':
    "default-src 'self' data:; style-src 'self' 'unsafe-inline' data:; script-src 'none'; frame-src 'none'; connect-src 'none'",
};
/** Uncaught errors, and whatever our own scripts complain about; not what browsers say of missing files and broken markup. */
const OURS = /^uncaught: (?!The document tree is too deep)|-extension:\/\/|For the Record/;
/** A new browser after so many pages: hundreds of them fit into the memory of a small machine. */
const PAGES_PER_BROWSER = 100;

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
  return {
    folder: resolve(folder),
    browsers: values.browser ? [values.browser as BrowserName] : ['chrome', 'firefox'],
    limit: Number(values.limit ?? Number.POSITIVE_INFINITY),
  };
}

async function tryPage(world: World, folder: string, file: string): Promise<Report> {
  const name = `saved-${encodeURIComponent(relative(folder, file)).replaceAll('%', '-')}`;
  world.site.put(name, readFileSync(file, 'utf8'), HEADERS);
  const before = world.extensionErrors.length;
  const visit = await world.open(name, 'domcontentloaded');
  const troubles: string[] = [];
  let relevance = 'other';
  let cards = 0;
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
    troubles.push(
      ...visit.errors.filter((error) => OURS.test(error)),
      ...world.extensionErrors.slice(before),
    );
  } finally {
    await visit.close();
  }
  return { page: relative(folder, file), relevance, cards, troubles };
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

async function tryAll(browser: BrowserName, folder: string, files: readonly string[]): Promise<Report[]> {
  const reports: Report[] = [];
  for (let at = 0; at < files.length; at += PAGES_PER_BROWSER) {
    const world = await World.start(browser);
    try {
      for (const file of files.slice(at, at + PAGES_PER_BROWSER)) {
        const report = await tryPage(world, folder, file).catch(
          (error: unknown): Report => ({
            page: relative(folder, file),
            relevance: 'unknown',
            cards: 0,
            troubles: [(error as Error).message],
          }),
        );
        reports.push(report);
        const about = report.relevance === 'about' ? `ABOUT, ${report.cards} cards` : report.relevance;
        process.stdout.write(
          `  ${browser.padEnd(8)}${report.page.padEnd(44)} ${about}${report.troubles.map((trouble) => `\n            ${trouble}`).join('')}\n`,
        );
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
    const alarms = reports.filter(({ relevance }) => relevance === 'about').length;
    const mentions = reports.filter(({ relevance }) => relevance === 'mention').length;
    const troubled = reports.filter(({ troubles }) => troubles.length).length;
    bad += troubled;
    process.stdout.write(
      `${browser}: ${reports.length} pages, ${alarms} taken to be about the case, ${mentions} to mention it, ${troubled} with errors or changes\n\n`,
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
