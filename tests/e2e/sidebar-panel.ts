/** The browser's own side panel in place of the sidebar. */
import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { clickMark, openWith, ROOMY } from './sidebar-hand.ts';
import { gotoExtension, waitFor } from './wait.ts';

export const panelCases: readonly Case[] = [
  {
    name: 'the side panel shows the same cards, moves the page, and takes the sidebar’s place as long as it is open',
    run: async (world) => {
      const { visit, inside } = await openWith(world, ROOMY);
      const tab = await visit.tab();
      const panel = await world.browser.newPage();
      await gotoExtension(panel, world.name, `${world.extensionUrl}panel.html?tab=${tab}`);
      const cards = (): Promise<string[]> =>
        panel.evaluate(() =>
          [...document.querySelectorAll('[data-card]')].map((card) => card.getAttribute('data-card') ?? ''),
        );
      await waitFor('the cards', async () => (await cards()).length === inside.cards.length);
      await waitFor('the sidebar to leave the page', async () => (await visit.hosts()).length === 0);
      assert.ok((await visit.marks())['ftr-paired'], 'the marks are gone');
      await panel.bringToFront();
      await panel.evaluate(() =>
        document.querySelector('.ftr-sentence')?.scrollIntoView({ block: 'center' }),
      );
      const box = await panel.evaluate(() => {
        const { x, y } = document.querySelector('.ftr-sentence')?.getBoundingClientRect() ?? { x: 0, y: 0 };
        return { x: x + 30, y: y + 12 };
      });
      await panel.mouse.click(box.x, box.y);
      await waitFor('the sentence to be marked', async () => (await visit.marks())['ftr-current'] === 1);
      await visit.page.bringToFront();
      await clickMark(visit, 4);
      // The card that was clicked before stays the active one until this press has come over.
      const [first] = await cards();
      await waitFor('another card to unfold in the panel', async () => {
        const active = await panel.evaluate(
          () => document.querySelector('[data-active=true]')?.getAttribute('data-card') ?? null,
        );
        return active !== null && active !== first;
      });
      assert.deepEqual(await visit.hosts(), []);
      await panel.close();
      await waitFor('the sidebar to come back', async () => (await visit.hosts()).length === 1);
      assert.deepEqual(visit.errors, []);
      await visit.close();
    },
  },
  {
    name: 'the side panel says in words why it is empty, and fills when the tab shows an article',
    run: async (world) => {
      const visit = await world.open('en-encryption.html');
      const tab = await visit.tab();
      const panel = await world.browser.newPage();
      await gotoExtension(panel, world.name, `${world.extensionUrl}panel.html?tab=${tab}`);
      const says = (): Promise<string> =>
        panel.evaluate(() => document.querySelector('main,aside')?.textContent ?? '');
      await waitFor('a sentence', async () =>
        /not about the case|not been examined|in passing/.test(await says()),
      );
      await visit.page.goto(world.site.address(ROOMY));
      await waitFor('the cards', () =>
        panel.evaluate(() => document.querySelectorAll('[data-card]').length > 5),
      );
      await panel.close();
      await visit.close();
    },
  },
];
