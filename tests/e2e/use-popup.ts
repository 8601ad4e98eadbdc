/** The popup: what is switched and chosen there takes effect, and lasts. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { waitForReader } from './articles.ts';
import type { Case } from './case.ts';
import { gotoExtension, waitFor } from './wait.ts';
import type { World } from './world.ts';

const ROOMY = 'de-postfach.html';

/** The popup as a page of its own, about a tab or none. */
async function openPopup(world: World, tab: number | null): Promise<Page> {
  const page: Page = await world.browser.newPage();
  const query = tab === null ? '' : `?tab=${tab}`;
  await gotoExtension(page, world.name, `${world.extensionUrl}popup.html${query}`);
  await page.bringToFront();
  await waitFor('the popup', () => page.evaluate(() => document.querySelector('[role=switch]') !== null));
  return page;
}

type Controls = Readonly<Record<string, boolean | string>>;

/** Every switch, choice and slider of the popup with its state. */
function readPopup(page: Page): Promise<Controls> {
  return page.evaluate(() =>
    Object.fromEntries([
      ...[...document.querySelectorAll('[role=switch]')].map((one) => [
        one.textContent ?? '',
        one.getAttribute('aria-checked') === 'true',
      ]),
      ...[...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].map((one) => [
        one.parentElement?.textContent ?? '',
        one.checked,
      ]),
      ['Width', document.querySelector<HTMLInputElement>('input[type=range]')?.value ?? ''],
    ]),
  );
}

/** Presses the switch or choice with this label, with a real click, and waits until it has the other state. */
async function pressInPopup(page: Page, label: RegExp): Promise<void> {
  const before = await readPopup(page);
  const name = Object.keys(before).find((one) => label.test(one));
  assert.ok(name, `the popup has no ${label}: ${Object.keys(before).join(', ')}`);
  const box = await page.evaluate((text) => {
    const all = [...document.querySelectorAll('[role=switch],.ftr-choice-option')];
    const { x, y, width, height } = all.find((one) => one.textContent === text)?.getBoundingClientRect() ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    return { x: x + width / 2, y: y + height / 2 };
  }, name);
  await page.mouse.click(box.x, box.y);
  await waitFor(`${label} to change`, async () => (await readPopup(page))[name] !== before[name]);
}

export const popupCases: readonly Case[] = [
  {
    name: 'switched off everywhere is off at once, after a restart too, and on again when switched on',
    run: async (world) => {
      const popup = await openPopup(world, null);
      await pressInPopup(popup, /^Everywhere/);
      await popup.close();
      const off = await world.open(ROOMY);
      await off.quiet();
      assert.deepEqual(await off.hosts(), []);
      await off.close();
      await world.restart();
      const still = await world.open(ROOMY);
      await still.quiet();
      await waitFor('the gate to have asked', async () =>
        (await world.control.heardFrom(still.url)).includes('start-reader'),
      );
      assert.deepEqual(await still.hosts(), []);
      assert.deepEqual(await still.marks(), {});
      assert.equal((await world.control.badge(await still.tab())).text, '');
      await still.close();
      const again = await openPopup(world, null);
      await pressInPopup(again, /^Everywhere/);
      await again.close();
      const on = await world.open(ROOMY);
      await waitForReader(world, on);
      await on.close();
    },
  },
  {
    name: 'every choice of the popup takes effect at once and outlasts a restart and an update',
    run: async (world) => {
      const visit = await world.open(ROOMY);
      await waitForReader(world, visit);
      const { url } = visit;
      const tab = await visit.tab();
      const popup = await openPopup(world, tab);
      await pressInPopup(popup, /^Left/);
      await waitFor('the sidebar to stand on the left', () =>
        visit.page.evaluate(
          () => document.documentElement.lastElementChild?.getBoundingClientRect().left === 0,
        ),
      );
      await pressInPopup(popup, /^Open by itself/);
      await popup.evaluate(() => document.querySelector<HTMLElement>('input[type=range]')?.focus());
      await popup.keyboard.press('ArrowRight');
      await waitFor('the width', async () => (await readPopup(popup)).Width === '380');
      await pressInPopup(popup, /^Marks only/);
      await pressInPopup(popup, /^On this page/);
      await waitFor('the page to be left alone', async () => {
        const marks = await visit.marks();
        return (await visit.hosts()).length === 0 && Object.keys(marks).length === 0;
      });
      const chosen = await readPopup(popup);
      assert.deepEqual(
        [chosen.Left, chosen['Marks only'], chosen['On this page'], chosen.Everywhere],
        [true, true, false, true],
      );
      await popup.close();
      await visit.close();
      for (const way of ['restart', 'update'] as const) {
        await world[way]();
        const same = await world.openExactly(url);
        await same.quiet();
        const later = await openPopup(world, await same.tab());
        assert.deepEqual(await readPopup(later), chosen, `after the ${way}`);
        await later.close();
        assert.deepEqual([await same.hosts(), await same.marks()], [[], {}], `after the ${way}`);
        await same.close();
        const other = await world.open(ROOMY);
        await waitFor('marks on another page', async () => (await other.marks())['ftr-paired']);
        await other.quiet();
        assert.deepEqual(await other.hosts(), [], 'marks only, but there is a tab or sidebar');
        await other.close();
      }
      await world.control.forgetAll();
    },
  },
];
