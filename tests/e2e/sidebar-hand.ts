/** What the sidebar's cases do with it: open it, press its buttons, click into the text, and look what became of it. */
import assert from 'node:assert/strict';
import { openSidebar, waitForCards, waitForReader } from './articles.ts';
import type { Inside } from './inside.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

/** The text fills the window: the sidebar waits. */
export const WIDE = 'de-enthuellung.html';
/** A free margin: it opens by itself. */
export const ROOMY = 'en-court-papers.html';

/** Opens the page and its sidebar, with all cards. */
export async function openWith(world: World, file: string): Promise<{ visit: Visit; inside: Inside }> {
  const visit = await world.open(file);
  const inside = await waitForReader(world, visit);
  if (!inside.open) await openSidebar(world, visit, inside);
  return { visit, inside: await waitForCards(world, visit) };
}

/** What the sidebar or its tab holds now; waits where neither is there yet. */
export async function look(world: World, visit: Visit): Promise<Inside> {
  return waitFor('the sidebar', async () => world.control.inside(await visit.tab()));
}

/** Waits until this holds of what the page has of us, `null` where that is nothing, and answers with it. */
export function until(
  world: World,
  visit: Visit,
  what: string,
  holds: (inside: Inside | null) => boolean,
): Promise<Inside | null> {
  let last: Inside | null = null;
  return waitFor(what, async () => {
    last = await world.control.inside(await visit.tab());
    return holds(last);
  }).then(() => last);
}

type Button = Inside['buttons'][number];

/** Presses the first button that fits, with a real click, after bringing it into view. */
export async function press(
  world: World,
  visit: Visit,
  label: RegExp,
  fits: (button: Button) => boolean = () => true,
) {
  const tab = await visit.tab();
  const find = async (): Promise<Button | undefined> =>
    (await world.control.inside(tab))?.buttons.find((one) => label.test(one.label) && fits(one));
  const button = await waitFor(`the button ${label}`, find);
  const isAway = button.y < 100 || button.y + button.height > 860;
  if (isAway) await world.control.scrollTo(tab, 'aria-label', button.label);
  const now = (await find()) ?? button;
  await visit.page.mouse.click(now.x + Math.min(30, now.width / 2), now.y + Math.min(12, now.height / 2));
}

/** Clicks into the n-th marked sentence. */
export async function clickMark(visit: Visit, index: number): Promise<void> {
  const spot = await visit.page.evaluate((n) => {
    const range = [...(CSS.highlights.get('ftr-paired') as unknown as Iterable<Range>)][n];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getClientRects()[0];
    return box ? { x: box.x + Math.min(40, box.width / 2), y: box.y + box.height / 2 } : null;
  }, index);
  assert.ok(spot, 'there is no mark');
  await visit.page.mouse.click(spot.x, spot.y);
}

/** Whether a card with this text shows its details, in English or German. */
export const isUnfolded = (text: string): boolean => /Why this card|Warum diese Karte/.test(text);

/** Back to how it is installed. */
export async function resetSettings(world: World): Promise<void> {
  await world.control.forgetAll();
}
