/** The sidebar without a pointer. */
import assert from 'node:assert/strict';
import { waitForReader } from './articles.ts';
import type { Case } from './case.ts';
import { isUnfolded, look, press, resetSettings, until, WIDE } from './sidebar-hand.ts';
import { waitFor } from './wait.ts';

export const keyboardCases: readonly Case[] = [
  {
    name: 'everything by keyboard: open, card to card, card to text, text to card, and Esc back to where it was',
    run: async (world) => {
      const visit = await world.open(WIDE);
      const inside = await waitForReader(world, visit);
      const tab = await visit.tab();
      if (inside.open) await press(world, visit, /^Seitenleiste schließen|^Close the sidebar/);
      await visit.page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        for (const type of ['keydown', 'keyup', 'keypress'])
          document.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key));
        document.querySelector<HTMLElement>('a[href]')?.focus();
      });
      const focus = async (): Promise<string> => (await world.control.inside(tab))?.focus ?? '';
      await world.control.tell(tab, { type: 'toggle' });
      await waitFor('the close button to have the focus', async () => /close|schließen/i.test(await focus()));
      await visit.page.keyboard.down('Alt');
      await visit.page.keyboard.press('ArrowDown');
      await visit.page.keyboard.up('Alt');
      const first = (await look(world, visit)).cards[0];
      await waitFor(
        'the first card to have the focus',
        async () => (await look(world, visit)).cards[0]?.id === first?.id,
      );
      const tabTo = async (label: RegExp): Promise<void> => {
        for (let i = 0; i < 14 && !label.test(await focus()); i++) await visit.page.keyboard.press('Tab');
        assert.match(await focus(), label);
      };
      // Put away by keyboard: the focus goes to the next card, not to nowhere.
      await tabTo(/^(Hide here|Hier ausblenden)/);
      await visit.page.keyboard.press('Enter');
      await until(
        world,
        visit,
        'the card to go',
        (one) => one?.cards.every(({ id }) => id !== first?.id) === true,
      );
      const second = (await look(world, visit)).cards[0];
      await waitFor('the next card to have the focus', async () => {
        const now = await look(world, visit);
        return now.focusCard === second?.id;
      });
      // Unfolded and folded by keyboard.
      await tabTo(/^(Word for word|Im Wortlaut)/);
      await visit.page.keyboard.press('Enter');
      await until(world, visit, 'the card to unfold', (one) => isUnfolded(one?.cards[0]?.text ?? ''));
      await visit.page.keyboard.press(' ');
      await until(world, visit, 'the card to fold', (one) => !isUnfolded(one?.cards[0]?.text ?? ''));
      await tabTo(/^(Show in the text|Im Text zeigen)/);
      await visit.page.keyboard.press('Enter');
      await waitFor('the sentence to be marked', async () => (await visit.marks())['ftr-current'] === 1);
      await visit.page.keyboard.press('Escape');
      await until(world, visit, 'the sidebar to close', (now) => now?.open === false);
      assert.equal(await visit.page.evaluate(() => document.activeElement?.localName), 'a');
      // From the text: the cursor stands in a sentence with a card.
      const words = await visit.page.evaluate(() => {
        const ranges = [...(CSS.highlights.get('ftr-paired') as unknown as Iterable<Range>)];
        const range = ranges[5];
        if (range) getSelection()?.collapse(range.startContainer, range.startOffset + 3);
        return range?.toString().match(/\p{L}{6,}/u)?.[0] ?? '';
      });
      await world.control.tell(tab, { type: 'toggle' });
      const now = await until(world, visit, 'the card of the sentence', (one) =>
        Boolean(
          one?.open &&
            one.cards.some(({ active, id }) => (active && id === one.focus) || (active && one.focus?.length)),
        ),
      );
      assert.ok(
        now?.cards.find(({ active }) => active)?.text.includes(words),
        'it is the card of another sentence',
      );
      await visit.page.keyboard.press('Escape');
      await until(world, visit, 'the sidebar to close again', (one) => one?.open === false);
      const heard = await visit.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
      assert.deepEqual(
        heard.filter((key) => key !== 'Alt'),
        [],
        'the page heard keys meant for the sidebar',
      );
      // The page's own keys do nothing to us, and it hears them all.
      await world.control.tell(tab, { type: 'toggle' });
      await until(world, visit, 'the sidebar to open', (one) => one?.open === true);
      await visit.page.evaluate(() => {
        (globalThis as unknown as { heard: string[] }).heard.length = 0;
        document.querySelector<HTMLElement>('a[href]')?.focus();
      });
      for (const key of ['Escape', 'ArrowDown', 'h'] as const) await visit.page.keyboard.press(key);
      assert.equal((await look(world, visit)).open, true, 'a key of the page closed the sidebar');
      const own = await visit.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
      assert.deepEqual([...new Set(own)], ['Escape', 'ArrowDown', 'h'], 'the page did not hear its own keys');
      assert.deepEqual(visit.errors, []);
      await visit.close();
      await resetSettings(world);
    },
  },
];
