/** Cards unfold and fold, and are put away. */
import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { clickMark, isUnfolded, openWith, press, ROOMY, until } from './sidebar-hand.ts';
import { waitFor } from './wait.ts';

export const cardCases: readonly Case[] = [
  {
    name: 'a click on a sentence unfolds its card, and so does a second one after it was folded',
    run: async (world) => {
      const { visit } = await openWith(world, ROOMY);
      await waitFor('marks', async () => (await visit.marks())['ftr-paired']);
      await clickMark(visit, 3);
      const inside = await until(world, visit, 'the card to unfold', (now) =>
        Boolean(now?.cards.some(({ active, text }) => active && isUnfolded(text))),
      );
      const id = inside?.cards.find(({ active }) => active)?.id;
      await press(world, visit, /^Word for word/, ({ card }) => card === id);
      await until(world, visit, 'the card to fold', (now) =>
        Boolean(now?.cards.some((card) => card.id === id && !isUnfolded(card.text))),
      );
      await clickMark(visit, 3);
      await until(world, visit, 'the card to unfold again', (now) =>
        Boolean(now?.cards.some((card) => card.id === id && isUnfolded(card.text))),
      );
      assert.deepEqual(visit.errors, []);
      await visit.close();
    },
  },
  {
    name: 'a card that was put away stays away after a reload, until it is shown again',
    run: async (world) => {
      const { visit, inside } = await openWith(world, ROOMY);
      const first = inside.cards[0]?.id;
      const count = inside.cards.length;
      await press(world, visit, /^Hide here/, ({ card }) => card === first);
      await until(world, visit, 'the card to go', (now) => !now?.cards.some(({ id }) => id === first));
      await waitFor('it to be remembered', async () =>
        Object.keys(await world.control.stored('local')).some((key) => key.startsWith('hidden:')),
      );
      await visit.page.reload();
      await until(world, visit, 'the reader', (now) => now?.cards.length === count - 1);
      await press(world, visit, /^Show again/);
      await until(world, visit, 'the card to come back', (now) => now?.cards[0]?.id === first);
      await waitFor('it to be forgotten', async () =>
        Object.keys(await world.control.stored('local')).every((key) => !key.startsWith('hidden:')),
      );
      assert.deepEqual(visit.errors, []);
      await visit.close();
    },
  },
];
