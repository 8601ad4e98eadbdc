/**
 * npm run screenshots: every surface, light and dark, in English and German, into docs/screenshots/. Small ones stand
 * side by side, light and dark in one file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { getBrowser } from '../browsers/find.ts';
import { launchBrowser, type RunningBrowser } from '../browsers/launch.ts';
import { waitUntilQuiet } from '../browsers/observe.ts';
import { type OwnPage, Surfaces } from '../browsers/surfaces.ts';
import { openReadingRoom, type ReadingRoom } from '../reading-room/serve.ts';
import { build, outputOf } from '../setup/build.mjs';
import { type Picture, readPng, sideBySide, writePng } from './png.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** One article with room for the sidebar and one without, in each language. */
const ARTICLES = {
  en: { open: 'en-court-papers.html', closed: 'en-watch-deal.html' },
  de: { open: 'de-postfach.html', closed: 'de-enthuellung.html' },
} as const;
type Language = keyof typeof ARTICLES;

const PAGES: ReadonlyArray<{
  readonly name: OwnPage;
  readonly width: number;
  readonly height: number;
  readonly joined: boolean;
}> = [
  { name: 'popup', width: 360, height: 600, joined: true },
  { name: 'panel', width: 400, height: 760, joined: true },
  { name: 'confirm', width: 620, height: 820, joined: true },
  { name: 'options', width: 900, height: 760, joined: false },
  { name: 'welcome', width: 900, height: 760, joined: false },
  { name: 'sheet', width: 900, height: 900, joined: false },
];

/** What stands further down in the sidebar, taken from the side panel, which shows the same: a card unfolded, and the page as a whole. */
const POSES = [
  { name: 'card', height: 1_500, show: '.ftr-card:has(.ftr-difference)' },
  { name: 'page', height: 1_240, show: '.ftr-section' },
] as const;

async function shoot(page: Page, width: number, height: number, theme: Theme): Promise<Picture> {
  await page.bringToFront();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await waitUntilQuiet(page);
  return readPng(await page.screenshot({ type: 'png' }));
}

function save(name: string, picture: Picture): void {
  const file = writePng(picture);
  writeFileSync(join(FOLDER, `${name}.png`), file);
  process.stdout.write(
    `${name}.png  ${picture.width} × ${picture.height}, ${Math.ceil(file.length / 1024)} KB\n`,
  );
}

/** Unfolds the first card that differs, with why it is there, and the events of the timeline. */
async function unfold(page: Page): Promise<void> {
  await page.bringToFront();
  for (const button of [
    '.ftr-card:has(.ftr-difference) > .ftr-disclosure > button',
    '.ftr-card:has(.ftr-difference) .ftr-disclosure .ftr-disclosure > button[aria-expanded=false]',
  ]) {
    const all = await page.$$(button);
    await (button.includes('aria-expanded') ? all.at(-2) : all[0])?.click();
  }
}

/** All surfaces in one language. */
async function shootLanguage(running: RunningBrowser, room: ReadingRoom, language: Language): Promise<void> {
  const settings = {
    on: true,
    mode: 'full',
    autoOpen: true,
    side: 'right',
    width: 360,
    room: false,
    marks: true,
    theme: 'system',
    language,
  };
  const articles = ARTICLES[language];
  const waiting = await Surfaces.open(
    running.browser,
    running.extensionUrl,
    room.url + articles.closed,
    settings,
  );
  const tabs: Picture[] = [];
  for (const theme of THEMES) tabs.push(await shoot(waiting.article, 620, 400, theme));
  save(`tab-${language}`, sideBySide(tabs, 12));
  await waiting.close();

  const surfaces = await Surfaces.open(
    running.browser,
    running.extensionUrl,
    room.url + articles.open,
    settings,
  );
  for (const theme of THEMES)
    save(`sidebar-${language}-${theme}`, await shoot(surfaces.article, 1200, 780, theme));
  for (const { name, width, height, joined } of PAGES) {
    const page = await surfaces.openPage(name);
    const pictures: Picture[] = [];
    for (const theme of THEMES) {
      const picture = await shoot(page, width, height, theme);
      if (joined) pictures.push(picture);
      else save(`${name}-${language}-${theme}`, picture);
    }
    if (joined) save(`${name}-${language}`, sideBySide(pictures, 12));
    if (name === 'panel') await shootPoses(page, language);
    await page.close();
  }
  await surfaces.close();
}

async function shootPoses(page: Page, language: Language): Promise<void> {
  await unfold(page);
  for (const { name, height, show } of POSES) {
    await page.setViewport({ width: 400, height });
    await page.evaluate((what) => document.querySelector(what)?.scrollIntoView({ block: 'start' }), show);
    const pictures: Picture[] = [];
    for (const theme of THEMES) pictures.push(await shoot(page, 400, height, theme));
    save(`${name}-${language}`, sideBySide(pictures, 12));
  }
}

async function main(): Promise<void> {
  const found = getBrowser('chrome');
  const trouble = build('chrome');
  if (trouble) throw new Error(`${trouble}\nThe extension could not be built (see above).`);
  mkdirSync(FOLDER, { recursive: true });
  const room = await openReadingRoom();
  try {
    for (const language of ['en', 'de'] as const) {
      const running = await launchBrowser(found, { extension: outputOf('chrome'), headless: true });
      try {
        await shootLanguage(running, room, language);
      } finally {
        await running.close();
      }
    }
  } finally {
    await room.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`npm run screenshots: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
