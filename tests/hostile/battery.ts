/** A row of the battery: what a hostile page, or a bad day, may try, and what must hold. */
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { openSidebar, waitForReader } from '../e2e/articles.ts';
import type { Inside } from '../e2e/inside.ts';
import { waitFor } from '../e2e/wait.ts';
import type { Visit, World } from '../e2e/world.ts';

export interface Trial {
  /** As in docs/threat-model.md. */
  readonly id: string;
  readonly name: string;
  /** Left out: in both. */
  readonly only?: BrowserName;
  /** Milliseconds; left out: two minutes. */
  readonly limit?: number;
  /** How many things were tried, or figures to print of one. @throws Error on the first that did not hold. */
  readonly run: (world: World) => Promise<number | string>;
}

/** An article with a free margin: the sidebar opens by itself. */
export const ARTICLE = 'en-court-papers.html';
/** One that has nothing to do with the case. */
export const OTHER = 'en-encryption.html';

let made = 0;
/** An article as a page of its own, with something put into its head, or its body changed. */
export function put(
  world: World,
  {
    base = ARTICLE,
    head = '',
    change = (html: string) => html,
    headers = {},
  }: {
    base?: string;
    head?: string;
    change?: (html: string) => string;
    headers?: Record<string, string>;
  },
): string {
  const name = `hostile-${++made}.html`;
  world.site.put(name, change(world.site.read(base).replace(/<head>/i, () => `<head>${head}`)), headers);
  return name;
}

/** A function as a script element of a page. */
export const script = (code: () => void): string => `<script>(${code.toString()})()</script>`;

/** Opens a page about the case and its sidebar. */
export async function openWithSidebar(
  world: World,
  name: string,
): Promise<{ visit: Visit; inside: Inside; tab: number }> {
  const visit = await world.open(name);
  const first = await waitForReader(world, visit);
  const opened = first.open ? first : await openSidebar(world, visit, first);
  await allCards(world, visit);
  const tab = await visit.tab();
  // A card may be higher than the window: the button of the first that is pressed later is brought into view.
  const report = opened.buttons.find(({ card, label }) => card !== null && /^Report/i.test(label));
  if (report) await world.control.scrollTo(tab, 'aria-label', report.label);
  return { visit, inside: (await world.control.inside(tab)) ?? opened, tab };
}

/** The same by the command of the keyboard: where the text fills the window there is no place for a tab to press. */
export async function openByCommand(world: World, name: string): Promise<{ visit: Visit; inside: Inside }> {
  const visit = await world.open(name);
  const tab = await visit.tab();
  await waitFor('the number on the icon', async () => (await world.control.badge(tab)).text !== '');
  if (!(await world.control.inside(tab))?.open) await world.control.tell(tab, { type: 'toggle' });
  await waitFor('the sidebar to open', async () => (await world.control.inside(tab))?.open);
  return { visit, inside: await allCards(world, visit) };
}

/** What the sidebar holds once every card is drawn: those below the first come when the page is at rest. */
export async function allCards(world: World, visit: Visit): Promise<Inside> {
  const tab = await visit.tab();
  return waitFor('every card', async () => {
    const inside = await world.control.inside(tab);
    const paired = Number((await world.control.badge(tab)).text);
    const drawn = new Set(inside?.cards.map(({ id }) => id.split(':')[0])).size;
    return inside && (!inside.open || drawn >= paired) ? inside : null;
  });
}

/** What is left behind when nothing happened: no report kept, no confirm page, no message that would have opened one. */
export async function outcomeOf(
  world: World,
  visit: Visit,
): Promise<{ kept: number; confirm: boolean; asked: number }> {
  const [stored, confirm, heard] = await Promise.all([
    world.control.stored('local'),
    world.control.hasPage('confirm.html'),
    world.control.heardFrom(visit.url),
  ]);
  return {
    kept: Object.keys(stored).filter((key) => key.startsWith('outbox:')).length,
    confirm,
    asked: heard.filter((type) => type === 'open-report').length,
  };
}

/** A button of the sidebar that is in view. */
export function buttonOf(inside: Inside, label: RegExp, inCard: boolean): { x: number; y: number } | null {
  const found = inside.buttons.find(
    (button) =>
      (button.card !== null) === inCard &&
      label.test(button.label) &&
      button.y > 0 &&
      button.y + button.height < 860 &&
      button.width > 0,
  );
  return found ? { x: found.x + found.width / 2, y: found.y + found.height / 2 } : null;
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
