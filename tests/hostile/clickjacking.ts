/** S-03: a page that makes a real click fall on a button of ours. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { waitFor } from '../e2e/wait.ts';
import type { World } from '../e2e/world.ts';
import { ARTICLE, buttonOf, openWithSidebar, outcomeOf, pause, type Trial } from './battery.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Attack {
  readonly name: string;
  /** Runs in the page before the press, with our host as `host` and the place of the button as `x` and `y`. */
  readonly code: string;
  /** Whether not even a window may open. Where the button is in plain view, one may. */
  readonly refused: boolean;
  /** Left out: one click. */
  readonly press?: (page: Page, at: Point) => Promise<void>;
}

/** Lets something lie over the whole window, in the top layer. */
const cover = (more: string): string =>
  `const box = document.createElement('div'); box.popover = 'manual'; box.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff;${more}'; document.body.append(box); box.showPopover();`;

const ATTACKS: readonly Attack[] = [
  {
    name: 'a root element that is faded',
    code: "document.documentElement.style.opacity = '.01'",
    refused: true,
  },
  {
    name: 'a root element with a filter',
    code: "document.documentElement.style.filter = 'opacity(.01)'",
    refused: true,
  },
  {
    name: 'something faded around the host',
    code: "const box = document.createElement('div'); box.style.opacity = '0'; document.body.append(box); box.append(host)",
    refused: true,
  },
  { name: 'a popover on top that lets clicks through', code: cover('pointer-events:none'), refused: true },
  { name: 'a popover on top that takes clicks', code: cover(''), refused: true },
  {
    name: 'a modal dialog',
    code: "const box = document.createElement('dialog'); box.textContent = 'Prize'; document.body.append(box); box.showModal()",
    refused: true,
  },
  { name: 'an inert page', code: 'document.documentElement.inert = true', refused: true },
  {
    name: 'a root element cut in half',
    code: "document.documentElement.style.clipPath = 'inset(0 50% 0 0)'",
    refused: true,
  },
  {
    name: 'a root element mixed away',
    code: "document.documentElement.style.mixBlendMode = 'difference'",
    refused: true,
  },
  {
    name: 'a root element turned round',
    code: "document.documentElement.style.transform = 'rotate(180deg)'",
    refused: false,
  },
  {
    name: 'a style that fades the host',
    code: "host.style.setProperty('opacity', '0', 'important')",
    refused: false,
  },
  {
    name: 'a rule that fades the host',
    code: "const rule = document.createElement('style'); rule.textContent = 'html > div{opacity:0!important;clip-path:inset(50%)!important;transform:scale(0)!important}'; document.head.append(rule)",
    refused: false,
  },
  {
    name: 'a style that sends the host away',
    code: "host.style.cssText = 'display:none!important;visibility:hidden!important;transform:translate(-999px)!important'",
    refused: false,
  },
  {
    name: 'a page that scrolls under the pointer',
    code: "addEventListener('pointermove', () => scrollBy(0, 300), true); addEventListener('pointerdown', () => { scrollBy(0, 600); document.documentElement.style.marginTop = '-200px'; }, true)",
    refused: false,
    press: async (page, { x, y }) => {
      await page.mouse.move(x - 40, y - 40);
      await page.mouse.move(x, y, { steps: 5 });
      await page.mouse.down();
      await pause(100);
      await page.mouse.up();
    },
  },
  {
    name: 'a cover that goes away half a second after the pointer went down on it',
    code: `${cover('')} box.addEventListener('pointerdown', () => setTimeout(() => box.remove(), 400))`,
    refused: true,
    press: async (page, { x, y }) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await pause(500);
      await page.mouse.up();
    },
  },
  {
    name: 'a cover that goes away between two clicks',
    code: `${cover('')} box.addEventListener('click', () => box.remove())`,
    // The second click falls on a button in plain view.
    refused: false,
    press: async (page, { x, y }) => {
      await page.mouse.click(x, y);
      await pause(500);
      await page.mouse.click(x, y);
    },
  },
];

async function attack(world: World, { name, code, refused, press }: Attack): Promise<number> {
  const { visit, inside } = await openWithSidebar(world, ARTICLE);
  const target = buttonOf(inside, /^Report/i, true);
  assert.ok(target, 'no report button is in view');
  await visit.page.evaluate((text) => {
    const host = [...document.documentElement.children].find(
      (child) => child !== document.head && child !== document.body,
    );
    new Function('host', text)(host);
  }, code);
  if (press) await press(visit.page, target);
  else await visit.page.mouse.click(target.x, target.y);
  // A window that comes, comes at once; one that must not has twice the time of the browser's judgement on what is visible.
  const end = performance.now() + 1_000;
  while (performance.now() < end && !(await world.control.hasPage('confirm.html'))) await pause(100);
  const { kept, confirm, asked } = await outcomeOf(world, visit);
  assert.equal(kept, 0, `${name}: a report was kept`);
  if (refused)
    assert.deepEqual({ confirm, asked }, { confirm: false, asked: 0 }, `${name}: the report was opened`);
  await world.control.closePages('confirm.html');
  await visit.close();
  return 1;
}

export const clickjacking: readonly Trial[] = [
  {
    id: 'S-03',
    name: 'with nothing in the way the same click does open the confirm page: else the others would prove nothing',
    run: async (world) => {
      const { visit, inside } = await openWithSidebar(world, ARTICLE);
      const target = buttonOf(inside, /^Report/i, true);
      assert.ok(target, 'no report button is in view');
      await visit.page.mouse.click(target.x, target.y);
      await waitFor('the confirm page', () => world.control.hasPage('confirm.html'));
      assert.equal((await outcomeOf(world, visit)).kept, 0);
      await world.control.closePages('confirm.html');
      await visit.close();
      return 1;
    },
  },
  ...ATTACKS.map(
    (one): Trial => ({
      id: 'S-03',
      name: `a real click while there is ${one.name}: nothing is kept${one.refused ? ', no window opens' : ''}`,
      run: (world) => attack(world, one),
    }),
  ),
];
