/** Goes through the sample articles without a window: a table on stdout, a screenshot of each in .output/reading-room/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { hostBox, waitForHost, waitUntilQuiet } from '../browsers/observe.ts';
import { readDossier } from '../dossier/read.ts';
import { type Analyse, loadAnalyser } from '../pages/analyse.ts';
import { formatFindings, toFindings } from '../pages/findings.ts';
import { readHtml } from '../pages/read-html.ts';
import type { ReadingRoom } from './serve.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SHOTS = join(ROOT, '.output', 'reading-room');

/** Returns the exit code: 1 when a page could not be opened or the sidebar did not come up beside an article about the case. */
export async function tourHeadless(
  found: FoundBrowser,
  extension: string,
  room: ReadingRoom,
  address: string | null,
): Promise<number> {
  const analyse = loadAnalyser();
  const dossier = readDossier(join(ROOT, 'assets', 'dossier'));
  mkdirSync(SHOTS, { recursive: true });
  const visits = address
    ? [{ name: 'page', title: address, address }]
    : room.articles.map(({ file, title, outlet }) => ({
        name: file.replace(/\.html$/, ''),
        title: `${title} · ${outlet}`,
        address: `${room.url}${file}`,
      }));
  const running = await launchBrowser(found, { extension, headless: true });
  let failed = 0;
  try {
    for (const { name, title, address } of visits) {
      const page = await running.browser.newPage();
      try {
        const shot = join(SHOTS, `${name}-${found.name}.png`);
        const { findings, isShown } = await visit(page, address, name, shot, analyse);
        process.stdout.write(`${formatFindings(`■ ${title}`, findings, dossier)}\n`);
        if (findings.relevance === 'about' && !isShown) {
          failed++;
          process.stderr.write(`npm start: the sidebar did not come up beside ${address}.\n`);
        }
      } catch (error) {
        failed++;
        process.stderr.write(
          `npm start: ${address} could not be opened: ${(error as Error).message.split('\n')[0]}\n`,
        );
      } finally {
        await page.close().catch(() => {});
      }
    }
  } finally {
    await running.close();
  }
  process.stdout.write(
    `${visits.length} ${visits.length === 1 ? 'page' : 'pages'} opened in ${found.name}; screenshots are in .output/reading-room/\n`,
  );
  return failed ? 1 : 0;
}

async function visit(
  page: Page,
  address: string,
  name: string,
  shot: string,
  analyse: Analyse,
): Promise<{ findings: ReturnType<typeof toFindings>; isShown: boolean }> {
  await page.goto(address, { waitUntil: 'load', timeout: 45_000 });
  await page.bringToFront();
  const findings = toFindings(name, analyse(readHtml(await page.content())));
  const isShown = findings.relevance === 'about' ? await waitForHost(page) : false;
  await waitUntilQuiet(page);
  writeFileSync(shot, await page.screenshot({ type: 'png' }));
  if (isShown) await shootOpened(page, shot);
  return { findings, isShown };
}

/** Where only the edge tab stands beside the text, also a picture with the sidebar opened by a click on it. */
async function shootOpened(page: Page, shot: string): Promise<void> {
  const tab = await hostBox(page);
  if (!tab || tab.width > 200) return;
  await page.mouse.click(tab.x + tab.width / 2, tab.y + tab.height / 2);
  await page
    .waitForFunction(
      (width) => (document.documentElement.lastElementChild?.getBoundingClientRect().width ?? 0) > width,
      { timeout: 5_000 },
      200,
    )
    .catch(() => {});
  await waitUntilQuiet(page);
  writeFileSync(shot.replace(/\.png$/, '-opened.png'), await page.screenshot({ type: 'png' }));
}
