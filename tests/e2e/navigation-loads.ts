/** Another document comes: by its address, anew, from the history, or in a frame only. */
import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { addressOf, assertCards, judge, nameOf, settle, TIMES } from './navigation-settling.ts';
import { waitFor } from './wait.ts';

export const loadCases: readonly Case[] = [
  {
    name: 'load',
    run: async (world) => {
      const visit = await world.open('en-encryption.html');
      const times: number[] = [];
      for (let i = 0; i < TIMES; i++) {
        const which = i % 2 === 0 ? 'first' : 'second';
        await visit.page.goto(addressOf(world, which), { waitUntil: 'load' });
        times.push(await settle(world, visit.page, which));
        await assertCards(world, visit.page);
      }
      assert.deepEqual(visit.errors, []);
      await visit.close();
      return judge(times);
    },
  },
  {
    name: 'reload',
    run: async (world) => {
      const visit = await world.open('en-encryption.html');
      await visit.page.goto(addressOf(world, 'first'), { waitUntil: 'load' });
      await settle(world, visit.page, 'first');
      const times: number[] = [];
      for (let i = 0; i < TIMES; i++) {
        await visit.page.reload({ waitUntil: 'load' });
        times.push(await settle(world, visit.page, 'first'));
        await assertCards(world, visit.page);
      }
      assert.deepEqual(visit.errors, []);
      await visit.close();
      return judge(times);
    },
  },
  {
    name: 'back and forward',
    run: async (world) => {
      const visit = await world.open('en-encryption.html');
      await visit.page.goto(addressOf(world, 'first'), { waitUntil: 'load' });
      await settle(world, visit.page, 'first');
      await visit.page.goto(addressOf(world, 'second'), { waitUntil: 'load' });
      await settle(world, visit.page, 'second');
      const times: number[] = [];
      for (const [direction, which] of [
        ['back', 'first'],
        ['forward', 'second'],
        ['back', 'first'],
      ] as const) {
        await visit.page.evaluate((where) => {
          setTimeout(() => history[where](), 0);
        }, direction);
        await waitFor('the other page', () =>
          visit.page.evaluate((name) => location.pathname.endsWith(name), nameOf(which)).catch(() => false),
        );
        times.push(await settle(world, visit.page, which));
        await assertCards(world, visit.page);
      }
      await visit.close();
      return judge(times);
    },
  },
];

export const inFrame: Case = {
  name: 'an article in a frame only: nothing is shown',
  run: async (world) => {
    world.site.put(
      'framed.html',
      `<!doctype html><title>Frame</title><p>A frame.</p><iframe width="900" height="700" src="${addressOf(world, 'first')}"></iframe>`,
    );
    const visit = await world.open('framed.html');
    await visit.quiet();
    await visit.quiet();
    assert.deepEqual(await visit.hosts(), []);
    assert.deepEqual(await visit.marks(), {});
    assert.equal((await world.control.badge(await visit.tab())).text, '');
    const inFrame = await visit.page.evaluate(() => {
      const root = document.querySelector('iframe')?.contentDocument?.documentElement;
      return [...(root?.children ?? [])].length;
    });
    assert.equal(inFrame, 2, 'something stands in the frame');
    await visit.close();
  },
};
