/** Every surface against axe (WCAG 2.2 AA and best practice), and with words half as long again: nothing may be cut off. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'puppeteer-core';
import { LANGUAGES } from '../../lib/dossier/types.ts';
import { OWN_PAGES, Surfaces } from '../../scripts/browsers/surfaces.ts';
import type { Case, Suite } from './case.ts';
import { buildGallery, galleryView } from './gallery/build.ts';
import { lengthenWords, listClipped } from './pseudo.ts';
import type { World } from './world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = 'en-watch-deal.html';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Mode {
  readonly features: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

const light = { name: 'prefers-color-scheme', value: 'light' };
const WINDOW = { features: [light], width: 1280, height: 800, scale: 1 };
const MODES: Readonly<Record<string, Mode>> = {
  light: WINDOW,
  dark: { ...WINDOW, features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  'forced colours': { ...WINDOW, features: [light, { name: 'forced-colors', value: 'active' }] },
  '320 px': { ...WINDOW, width: 320, height: 700 },
  '400 %': { ...WINDOW, width: 320, height: 200, scale: 4 },
};

async function enter(page: Page, session: CDPSession, mode: Mode): Promise<void> {
  await page.setViewport({ width: mode.width, height: mode.height, deviceScaleFactor: mode.scale });
  await session.send('Emulation.setEmulatedMedia', { features: [...mode.features] });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 150))));
}

/** What axe objects to, one line for each rule and element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    type Found = { id: string; help: string; nodes: Array<{ target: string[]; failureSummary?: string }> };
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Found[] }> };
    };
    const { violations: found } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          ({ target, failureSummary }) =>
            `${id}: ${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`,
        ),
    );
  }, TAGS);
}

/** Opens everything that can be opened: what is folded away must be sound, too. */
async function unfold(page: Page): Promise<void> {
  for (let round = 0; round < 3; round++) {
    const buttons = await page.$$('[aria-expanded=false]');
    for (const button of buttons.slice(0, 12)) await button.click().catch(() => undefined);
  }
}

async function check(page: Page, what: string): Promise<void> {
  const session = await page.createCDPSession();
  await page.bringToFront();
  await enter(page, session, WINDOW);
  await unfold(page);
  const found: string[] = [];
  for (const [name, mode] of Object.entries(MODES)) {
    await enter(page, session, mode);
    found.push(...(await violations(page)).map((one) => `${what}, ${name}: ${one}`));
    if (mode.width === 320) found.push(...(await listClipped(page)).map((one) => `${what}, ${name}: ${one}`));
  }
  await enter(page, session, MODES['320 px'] ?? WINDOW);
  await lengthenWords(page);
  found.push(...(await listClipped(page)).map((one) => `${what}, lengthened: ${one}`));
  await page.evaluate(() => {
    for (const root of document.querySelectorAll('.ftr')) root.setAttribute('dir', 'rtl');
  });
  found.push(...(await listClipped(page)).map((one) => `${what}, from right to left: ${one}`));
  assert.deepEqual(found, []);
}

async function withSurfaces(
  world: World,
  language: string,
  use: (surfaces: Surfaces) => Promise<unknown>,
): Promise<unknown> {
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
  const surfaces = await Surfaces.open(
    world.browser,
    world.extensionUrl,
    world.site.address(ARTICLE),
    settings,
  );
  try {
    return await use(surfaces);
  } finally {
    await surfaces.close();
    await world.control.forgetAll();
  }
}

const ownPages: Case[] = OWN_PAGES.map((name) => ({
  name: `${name}: no violation in light, dark, forced colours, at 320 px and 400 %; no words cut off, even lengthened`,
  only: 'chrome',
  run: (world) =>
    withSurfaces(world, 'en', async (surfaces) => {
      const page = await surfaces.openPage(name);
      await check(page, name);
      await page.close();
    }),
}));

/** Browsers cut popups at this height; what is below can only be scrolled to. */
const POPUP_HEIGHT = 600;

const popupFits: Case = {
  name: 'the popup fits into what browsers show of it, in all eight languages',
  only: 'chrome',
  run: (world) =>
    withSurfaces(world, 'en', async (surfaces) => {
      const page = await surfaces.openPage('popup');
      await page.setViewport({ width: 360, height: POPUP_HEIGHT });
      const heights: Record<string, number> = {};
      for (const language of LANGUAGES) {
        await world.control.choose({ language });
        await page.waitForFunction(
          (wanted) => document.documentElement.lang.startsWith(wanted),
          {},
          language,
        );
        heights[language] = await page.evaluate(
          () => document.querySelector('.ftr')?.getBoundingClientRect().height ?? Number.POSITIVE_INFINITY,
        );
      }
      const most = Math.max(...Object.values(heights));
      assert.ok(most <= POPUP_HEIGHT, JSON.stringify(heights));
      await page.close();
      return `${Math.round(most)} px at most`;
    }),
};

/** What stands in pages stands in a closed root, which axe cannot enter: here the same components stand in the open. */
const inPages: Case[] = (['sidebar', 'tab'] as const).map((name) => ({
  name: `${name} in a page: no violation in light, dark, forced colours, at 320 px and 400 %; no words cut off, even lengthened`,
  only: 'chrome',
  run: async (world) => {
    world.site.put('gallery.html', await buildGallery());
    const page = await world.browser.newPage();
    await page.goto(world.site.address('gallery.html'));
    const view = galleryView(world.analyse, world.site.read(ARTICLE));
    await page.evaluate(
      (what, given) =>
        (globalThis as unknown as { show(name: string, view: unknown): void }).show(what, given),
      name,
      view as unknown,
    );
    await check(page, name);
    await page.close();
  },
}));

export const accessibility: Suite = { name: 'Accessibility', cases: [...inPages, ...ownPages, popupFits] };
