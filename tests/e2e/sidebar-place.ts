/** The place the sidebar takes: its width, its side, and the page beside it. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { openSidebar, waitForReader } from './articles.ts';
import type { Case } from './case.ts';
import { look, openWith, press, resetSettings, ROOMY, until, WIDE } from './sidebar-hand.ts';
import { waitFor } from './wait.ts';

/** Everything a page could notice of a style: the root's attribute and computed styles of its elements. */
function readStyles(page: Page): Promise<string> {
  return page.evaluate(() => {
    const elements = [document.documentElement, document.body, ...document.body.querySelectorAll('*')];
    return JSON.stringify([
      document.documentElement.getAttribute('style'),
      ...elements.map((element) =>
        [...getComputedStyle(element)]
          .map((name) => getComputedStyle(element).getPropertyValue(name))
          .join(';'),
      ),
    ]);
  });
}

export const placeCases: readonly Case[] = [
  {
    name: 'its width follows the arrow keys and the pointer, and is remembered',
    run: async (world) => {
      const { visit, inside } = await openWith(world, ROOMY);
      assert.equal(inside.edge?.width, 360);
      await visit.page.mouse.click(inside.edge?.x ?? 0, 600);
      for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight'] as const)
        await visit.page.keyboard.press(key);
      await until(world, visit, 'the width by keys', (now) => now?.edge?.width === 380);
      const edge = (await look(world, visit)).edge;
      await visit.page.mouse.move(edge?.x ?? 0, 600);
      await visit.page.mouse.down();
      await visit.page.mouse.move((edge?.x ?? 0) - 30, 600);
      await visit.page.mouse.move((edge?.x ?? 0) - 60, 610);
      await visit.page.mouse.up();
      await until(world, visit, 'the width by pointer', (now) => now?.edge?.width === 440);
      const box = await visit.page.evaluate(
        () => document.documentElement.lastElementChild?.getBoundingClientRect().width,
      );
      assert.equal(box, 440);
      await waitFor('it to be remembered', async () => {
        const { settings } = await world.control.stored('local');
        return (settings as { width?: number } | undefined)?.width === 440;
      });
      await visit.close();
      const again = await openWith(world, ROOMY);
      assert.equal(again.inside.edge?.width, 440);
      await again.visit.page.mouse.click(again.inside.edge?.x ?? 0, 600);
      await again.visit.page.keyboard.press('Home');
      await until(world, again.visit, 'the narrowest', (now) => now?.edge?.width === 280);
      await press(world, again.visit, /^Move to the left/);
      await waitFor('the other side', () =>
        again.visit.page.evaluate(
          () => document.documentElement.lastElementChild?.getBoundingClientRect().left === 0,
        ),
      );
      await press(world, again.visit, /^Move to the right/);
      await waitFor('the side it was on', () =>
        again.visit.page.evaluate(
          () => (document.documentElement.lastElementChild?.getBoundingClientRect().left ?? 0) > 400,
        ),
      );
      assert.deepEqual(again.visit.errors, []);
      await again.visit.close();
      await resetSettings(world);
    },
  },
  {
    name: 'making room moves the page aside and gives back every style exactly as it was',
    run: async (world) => {
      const html = world.site.read(WIDE);
      world.site.put('styled.html', html.replace(/<html/, '<html style="--x: 1;  margin-right: 3px"'));
      for (const file of [WIDE, 'styled.html']) {
        const visit = await world.open(file);
        const waiting = await waitForReader(world, visit);
        const before = await readStyles(visit.page);
        if (!waiting.open) await openSidebar(world, visit, waiting);
        assert.equal(await readStyles(visit.page), before, 'opening alone changes styles');
        await press(world, visit, /^Neben dem Text Platz|^Make room/);
        await waitFor('the page to move', () =>
          visit.page.evaluate(() => getComputedStyle(document.documentElement).marginRight === '360px'),
        );
        const covered = await visit.page.evaluate(() => {
          const right = Math.max(
            ...[...document.querySelectorAll('p')].map((p) => p.getBoundingClientRect().right),
          );
          return right > innerWidth - 360;
        });
        assert.equal(covered, false, 'text is still covered');
        await press(world, visit, /^Seitenleiste schließen|^Close the sidebar/);
        await waitFor('the page to move back', async () => (await readStyles(visit.page)) === before);
        assert.deepEqual(visit.errors, []);
        await visit.close();
        await resetSettings(world);
      }
    },
  },
];
