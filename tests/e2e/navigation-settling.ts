/** Waiting until a page of the navigation suite is right, and judging how long that took. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { clockScript, type PageState } from './state-watch.ts';
import { waitFor } from './wait.ts';
import type { World } from './world.ts';

/** Two articles about the case, and a page about something else. */
export const FILES = {
  first: 'en-court-papers.html',
  second: 'en-long-read.html',
  other: 'en-encryption.html',
} as const;
export type Which = keyof typeof FILES;
/** Milliseconds from the new text to the right state: in the middle of the tries, and at the worst, when others keep the machine busy. */
const LIMIT = 500;
const LONGEST = 1_500;
/** How often a way is gone. */
export const TIMES = 3;
/** It must stay right this long. */
const REST = 350;

function headOf(world: World, which: Which): string {
  const head = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(world.site.read(FILES[which]))?.[1] ?? '';
  return head
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The clock for a page's head: only the two articles are to have marks. */
export const clockOf = (world: World): string =>
  clockScript([headOf(world, 'first'), headOf(world, 'second')]);

/** File under which the site has a text with the clock in it. */
export const nameOf = (which: Which): string => `timed-${which}.html`;

/** Puts the article where the clock runs in it; answers its address. */
export function addressOf(world: World, which: Which): string {
  const name = nameOf(which);
  world.site.put(name, world.site.read(FILES[which]).replace('<head>', `<head>${clockOf(world)}`));
  return world.site.address(name);
}

/** What the clock in the page shows; `null` where none runs. */
export function readState(page: Page): Promise<PageState | null> {
  return page
    .evaluate(() => (globalThis as unknown as { state?: PageState }).state ?? null)
    .catch(() => null);
}

/** Waits until the text with this headline is right and stays so; answers after how many milliseconds it was. */
export async function settle(world: World, page: Page, which: Which): Promise<number> {
  const head = headOf(world, which);
  let last: PageState | null = null;
  const state = await waitFor(
    `the right state of “${head}”`,
    async () => {
      last = await readState(page);
      return last?.head === head && last.right !== null && last.stayed > REST ? last : null;
    },
    15 * LIMIT,
  ).catch((error: Error) => {
    throw new Error(`${error.message}: ${JSON.stringify(last)}`, { cause: error });
  });
  assert.equal(state.doubles, 0, 'there were two hosts at a time');
  return state.right ?? Number.POSITIVE_INFINITY;
}

/** Every card is about a sentence that stands in the page now. */
export async function assertCards(world: World, page: Page): Promise<void> {
  const tab = await world.control.tabOf(await page.evaluate(() => location.href));
  const inside = await waitFor('the cards', async () => {
    const now = await world.control.inside(tab);
    return now && now.buttons.length > 0 ? now : null;
  });
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  const text = plain(await page.evaluate(() => document.body.textContent ?? ''));
  const foreign = inside.cards
    .map(({ sentence }) => plain(sentence))
    .filter((sentence) => !text.includes(sentence));
  assert.deepEqual(foreign, [], 'sentences that do not stand in this page');
  assert.notEqual((await world.control.badge(tab)).text, '');
}

/** Judges the times of one way, and says them. @throws Error when they are too long. */
export function judge(times: readonly number[]): string {
  const rounded = times.map(Math.round);
  const said = `${rounded.join(', ')} ms`;
  const middle = rounded.toSorted((a, b) => a - b)[rounded.length >> 1] ?? Number.POSITIVE_INFINITY;
  assert.ok(middle <= LIMIT, `not within ${LIMIT} ms: ${said}`);
  assert.ok(Math.max(...rounded) <= LONGEST, `once not within ${LONGEST} ms: ${said}`);
  return said;
}
