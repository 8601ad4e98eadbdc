/** A reader at work: opening, closing, jumping, switching off, and that choices last. */
import assert from 'node:assert/strict';
import { waitForReader, openSidebar } from './articles.ts';
import type { Suite } from './case.ts';
import type { Inside } from './inside.ts';
import { press, until } from './sidebar-hand.ts';
import { popupCases } from './use-popup.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

const WIDE = 'de-enthuellung.html';
const ROOMY = 'de-postfach.html';

async function pressIn(
  visit: Visit,
  inside: Inside,
  find: (button: Inside['buttons'][number]) => boolean,
): Promise<void> {
  const button = inside.buttons.find(find);
  assert.ok(button, 'the button is not there');
  await visit.page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
}

export const use: Suite = {
  name: 'Use',
  cases: [
    {
      name: 'closing the sidebar leaves the edge tab, here and after a reload; opening it again is remembered too',
      run: async (world) => {
        const visit = await world.open(ROOMY);
        const inside = await waitForReader(world, visit);
        assert.equal(inside.open, true);
        await pressIn(visit, inside, () => true);
        await until(world, visit, 'the sidebar to close', (now) => now !== null && !now.open);
        await visit.close();
        const again = await world.open(ROOMY);
        const waiting = await waitForReader(world, again);
        assert.equal(waiting.open, false, 'it opened again by itself');
        await openSidebar(world, again, waiting);
        await again.close();
        const third = await world.open(ROOMY);
        assert.equal((await waitForReader(world, third)).open, true, 'it was opened and waits again');
        await third.close();
      },
    },
    {
      name: 'the accessibility tree has the sidebar as a landmark, every card with a name, no button without one',
      only: 'chrome',
      run: async (world) => {
        const visit = await world.open(ROOMY);
        const { cards } = await waitForReader(world, visit);
        const tree = await visit.page.accessibility.snapshot();
        const nodes = flatten(tree);
        assert.ok(nodes.some(({ role, name }) => role === 'complementary' && name === 'For the Record'));
        assert.equal(
          nodes.filter(({ role, name }) => role === 'article' && name !== '').length >= cards.length,
          true,
        );
        assert.deepEqual(
          nodes.filter(({ role, name }) => role === 'button' && !name),
          [],
        );
        await visit.close();
      },
    },
    {
      name: 'clicks that a script makes up change nothing',
      run: async (world) => {
        const visit = await world.open(ROOMY);
        assert.equal((await waitForReader(world, visit)).open, true);
        await visit.page.evaluate(() => {
          const host = document.documentElement.lastElementChild;
          for (const type of [
            'pointerdown',
            'mousedown',
            'mouseup',
            'click',
            'dblclick',
            'keydown',
            'keyup',
            'submit',
          ])
            host?.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
          (host as HTMLElement | null)?.click();
          for (const key of ['Escape', 'Enter', ' '])
            host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        });
        await visit.quiet();
        assert.equal((await world.control.inside(await visit.tab()))?.open, true);
        assert.deepEqual(
          (await world.control.heardFrom(visit.url)).filter(
            (type) => type === 'open-report' || type === 'remember',
          ),
          [],
        );
        await visit.close();
      },
    },
    {
      name: 'a click on a marked sentence opens its card; a click on a card marks and shows its sentence',
      run: async (world) => {
        const visit = await world.open(WIDE);
        await waitForReader(world, visit);
        await waitFor('marks', async () => (await visit.marks())['ftr-paired']);
        const spot = await visit.page.evaluate(() => {
          const [range] = [...(CSS.highlights.get('ftr-paired') as unknown as Iterable<Range>)].slice(-1);
          range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
          const box = range?.getClientRects()[0];
          return box ? { x: box.x + Math.min(60, box.width / 2), y: box.y + box.height / 2 } : null;
        });
        assert.ok(spot);
        await visit.page.mouse.click(spot.x, spot.y);
        await until(
          world,
          visit,
          'the card of the sentence',
          (now) => now?.open === true && now.cards.some(({ active }) => active),
        );
        const inside = await world.control.inside(await visit.tab());
        const other = inside?.cards.find(({ active }) => !active);
        assert.ok(inside && other);
        await visit.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await focusAndPress(world, visit, other.id);
        await waitFor('the sentence to be marked', async () => (await visit.marks())['ftr-current'] === 1);
        const seen = await waitFor('the sentence to come into view', () =>
          visit.page.evaluate(() => {
            const [range] = [...(CSS.highlights.get('ftr-current') as unknown as Iterable<Range>)];
            const box = range?.getBoundingClientRect();
            return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
          }),
        );
        assert.equal(seen, true);
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
    {
      name: 'the report button opens the confirm page of the extension; nothing is kept or sent by that',
      run: async (world) => {
        const visit = await world.open(ROOMY);
        const inside = await waitForReader(world, visit);
        const opened = inside.open ? inside : await openSidebar(world, visit, inside);
        await press(world, visit, /^Report/i, ({ card }) => card !== null && card === opened.cards[0]?.id);
        await waitFor('the message', async () =>
          (await world.control.heardFrom(visit.url)).includes('open-report'),
        );
        await waitFor('the confirm page', () => world.control.hasPage('confirm.html'));
        const kept = Object.keys(await world.control.stored('local')).filter((key) =>
          key.startsWith('outbox:'),
        );
        assert.deepEqual(kept, []);
        await world.control.closePages('confirm.html');
        await visit.close();
      },
    },
    ...popupCases,
  ],
};

/** Presses the sentence of a card by keyboard: it may be outside what is in view. */
async function focusAndPress(world: World, visit: Visit, card: string): Promise<void> {
  const inside = await waitFor('the card', async () => {
    await world.control.scrollToCard(await visit.tab(), card);
    const now = await world.control.inside(await visit.tab());
    return now?.buttons.some(
      (button) => button.card === card && button.y > 0 && button.y + button.height < 880,
    )
      ? now
      : null;
  });
  const button = inside.buttons.find((one) => one.card === card && one.y > 0 && one.y + one.height < 880);
  assert.ok(button);
  await visit.page.mouse.click(button.x + 20, button.y + Math.min(12, button.height / 2));
}

interface AccessibleNode {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly AccessibleNode[];
}

function flatten(node: AccessibleNode | null): AccessibleNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(flatten)] : [];
}
