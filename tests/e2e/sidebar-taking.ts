/** What a reader takes away: a card on the clipboard, and the sheet of all of them. */
import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { openWith, press, ROOMY, until } from './sidebar-hand.ts';
import { gotoExtension, waitFor } from './wait.ts';
import type { World } from './world.ts';

/** What is on the clipboard, as a reader would get it: pasted into a field. */
async function paste(world: World): Promise<string> {
  world.site.put(
    'paste.html',
    '<!doctype html><title>Paste</title><textarea autofocus rows="20" cols="80"></textarea>',
  );
  const page = await world.browser.newPage();
  await page.goto(world.site.address('paste.html'));
  await page.bringToFront();
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const text = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  await page.close();
  return text;
}

export const takingCases: readonly Case[] = [
  {
    name: 'a card can be copied; where the browser forbids it, its text is shown',
    run: async (world) => {
      const { visit, inside } = await openWith(world, ROOMY);
      const card = inside.cards[0]?.id;
      await press(world, visit, /^Word for word/, (button) => button.card === card);
      await press(world, visit, /^Cite and take away/, (button) => button.card === card);
      await press(world, visit, /^Copy as Markdown/, (button) => button.card === card);
      await until(world, visit, 'the answer', (now) => now?.text.includes('Copied.') === true);
      const pasted = await paste(world);
      assert.match(pasted, /^# Court papers say[^\n]*\n\n<http:\/\/127\.0\.0\.1/);
      assert.match(pasted, /\n> Court papers say Netflix had a way into Facebook inboxes/);
      assert.match(pasted, /Record as of/);
      await visit.page.bringToFront();
      await press(world, visit, /^Copy a link to the sentence/, (button) => button.card === card);
      await waitFor('the link', async () => {
        const text = await paste(world);
        return /#:~:text=Court%20papers%20say/.test(text);
      });
      await visit.close();
    },
  },
  {
    name: 'a page that forbids the clipboard: the text to copy is shown',
    only: 'chrome',
    run: async (world) => {
      world.site.put('forbidden.html', world.site.read(ROOMY), {
        'permissions-policy': 'clipboard-write=()',
      });
      const { visit, inside } = await openWith(world, 'forbidden.html');
      const card = inside.cards[0]?.id;
      await press(world, visit, /^Word for word/, (button) => button.card === card);
      await press(world, visit, /^Cite and take away/, (button) => button.card === card);
      await press(world, visit, /^Copy as BibTeX/, (button) => button.card === card);
      const now = await until(
        world,
        visit,
        'the text',
        (one) => one?.text.includes('@misc{page-127.0.0.1') === true,
      );
      assert.match(now?.text ?? '', /does not allow copying here/);
      await visit.close();
    },
  },
  {
    name: 'the sheet shows all cards of the page, numbered, with everything open',
    run: async (world) => {
      const { visit, inside } = await openWith(world, ROOMY);
      await press(world, visit, /^Cite and take away/, ({ card }) => card === null);
      await press(world, visit, /^Print/, ({ card }) => card === null);
      await waitFor('the sheet', () => world.control.hasPage('sheet.html'));
      const kept = Object.entries(await world.control.stored('session')).find(([key]) =>
        key.startsWith('sheet:'),
      );
      const content = kept?.[1] as { content?: { citation?: { cards: unknown[] } } } | undefined;
      assert.equal(content?.content?.citation?.cards.length, inside.cards.length);
      const page = await world.browser.newPage();
      await gotoExtension(
        page,
        world.name,
        `${world.extensionUrl}sheet.html?sheet=${kept?.[0].slice('sheet:'.length)}`,
      );
      const drawn = await waitFor('the claims', () =>
        page.evaluate(() => document.querySelectorAll('.ftr-sheet-card').length || null),
      );
      assert.equal(drawn, inside.cards.length);
      await page.close();
      await world.control.closePages('sheet.html');
      assert.deepEqual(visit.errors, []);
      await visit.close();
    },
  },
];
