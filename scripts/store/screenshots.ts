/** npm run screenshots:store: the pictures of the store pages, taken from the built extension, 1280 × 800, into store/screenshots/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { getBrowser } from '../browsers/find.ts';
import { launchBrowser, type RunningBrowser } from '../browsers/launch.ts';
import { waitUntilQuiet } from '../browsers/observe.ts';
import { Surfaces } from '../browsers/surfaces.ts';
import { openReadingRoom, type ReadingRoom } from '../reading-room/serve.ts';
import { readPng, writePng } from '../screenshots/png.ts';
import { build, outputOf } from '../setup/build.mjs';
import { SCREENSHOT, SCREENSHOT_LANGUAGES, type SCREENSHOT_NAMES } from './pictures.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'store', 'screenshots');
type Language = (typeof SCREENSHOT_LANGUAGES)[number];
type Name = (typeof SCREENSHOT_NAMES)[number];

/** A careful article, and one that departs from the record. */
const ARTICLES: Readonly<Record<Language, { readonly careful: string; readonly other: string }>> = {
  de: { careful: 'de-postfach.html', other: 'de-enthuellung.html' },
  en: { careful: 'en-court-papers.html', other: 'en-long-read.html' },
  fr: { careful: 'fr-messagerie.html', other: 'fr-scandale.html' },
};
/** How far the sidebar is scrolled to show records further down. */
const FURTHER = 700;

async function shoot(page: Page, language: Language, name: Name, theme: 'light' | 'dark'): Promise<void> {
  await page.bringToFront();
  await page.setViewport(SCREENSHOT);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await waitUntilQuiet(page);
  const file = writePng(readPng(await page.screenshot({ type: 'png' })));
  writeFileSync(join(FOLDER, `${language}-${name}.png`), file);
  process.stdout.write(`${language}-${name}.png  ${Math.ceil(file.length / 1024)} KB\n`);
}

async function scrollSidebar(page: Page): Promise<void> {
  await page.mouse.move(SCREENSHOT.width - 100, SCREENSHOT.height / 2);
  await page.mouse.wheel({ deltaY: FURTHER });
}

async function shootLanguage(running: RunningBrowser, room: ReadingRoom, language: Language): Promise<void> {
  const settings = {
    on: true,
    mode: 'full',
    autoOpen: true,
    side: 'right',
    width: 400,
    room: true,
    theme: 'system',
    language,
  };
  const open = (file: string): Promise<Surfaces> =>
    Surfaces.open(running.browser, running.extensionUrl, room.url + file, settings);
  const careful = await open(ARTICLES[language].careful);
  await shoot(careful.article, language, '1-page', 'light');
  await scrollSidebar(careful.article);
  await shoot(careful.article, language, '2-records', 'light');
  const confirm = await careful.openPage('confirm');
  await shoot(confirm, language, '4-report', 'light');
  await confirm.close();
  await careful.close();
  const other = await open(ARTICLES[language].other);
  await shoot(other.article, language, '3-differs', 'dark');
  await other.close();
}

const trouble = build('chrome');
if (trouble) throw new Error(`${trouble}\nThe extension could not be built (see above).`);
mkdirSync(FOLDER, { recursive: true });
const found = getBrowser('chrome');
const room = await openReadingRoom();
try {
  for (const language of SCREENSHOT_LANGUAGES) {
    const running = await launchBrowser(found, {
      extension: outputOf('chrome'),
      headless: true,
      ...SCREENSHOT,
    });
    try {
      await shootLanguage(running, room, language);
    } finally {
      await running.close();
    }
  }
} finally {
  await room.close();
}
