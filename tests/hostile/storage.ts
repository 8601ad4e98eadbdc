/** R-04 in a browser: what is stored is damaged, from another version, or cannot be had at all. */
import assert from 'node:assert/strict';
import { openSidebar, waitForReader } from '../e2e/articles.ts';
import { gotoExtension, waitFor } from '../e2e/wait.ts';
import type { World } from '../e2e/world.ts';
import { ARTICLE, buttonOf, openWithSidebar, type Trial } from './battery.ts';

/** What a record must not be; `null` cannot be told from nothing. */
const DAMAGED: readonly unknown[] = [
  '',
  'text',
  0,
  true,
  [],
  {},
  { v: 'one' },
  { v: 1, on: 'yes', at: 'never' },
];

/** An article is read and shown, whatever lies in storage. */
async function assertShown(world: World): Promise<void> {
  const { visit, inside } = await openWithSidebar(world, ARTICLE);
  assert.ok(inside.cards.length > 5);
  assert.deepEqual(visit.errors, []);
  await visit.close();
}

export const storage: readonly Trial[] = [
  {
    id: 'R-04',
    name: 'damaged records: an article is shown as ever, and each is put aside, not thrown away',
    run: async (world) => {
      for (const damaged of DAMAGED) {
        await world.control.forgetAll();
        const host = new URL(world.site.url).host;
        const records = { settings: damaged, [`site:${host}`]: damaged, endpoint: damaged };
        await world.control.store('local', records);
        await assertShown(world);
        const stored = await world.control.stored('local');
        for (const key of ['settings', `site:${host}`]) {
          assert.deepEqual(stored[`quarantine:${key}`], damaged, key);
          // Opening the sidebar may have made a sound one since.
          assert.notDeepEqual(stored[key], damaged, key);
        }
      }
      await world.control.forgetAll();
      return DAMAGED.length * 3;
    },
  },
  {
    id: 'R-04',
    name: 'records of an older version are taken over, those of a newer one are obeyed where they can be and never changed',
    run: async (world) => {
      const place = `site:${new URL(world.site.url).host}`;
      const older = { v: 0, on: true, mode: 'full', side: 'left' };
      await world.control.store('local', { settings: older });
      const left = await openWithSidebar(world, ARTICLE);
      assert.ok((left.inside.buttons[0]?.x ?? 9_999) < 600, 'the side of an older version is not kept');
      await left.visit.close();

      const newer = {
        settings: { v: 99, on: true, side: 'left', more: [1] },
        [place]: { v: 99, on: true, open: null, x: 1 },
      };
      await world.control.forgetAll();
      await world.control.store('local', newer);
      const visit = await world.open(ARTICLE);
      const first = await waitForReader(world, visit);
      const inside = first.open ? first : await openSidebar(world, visit, first);
      assert.ok((inside.buttons[0]?.x ?? 9_999) < 600, 'the side of a newer version is not obeyed');
      // Closing it would be remembered for the site.
      const close = inside.buttons.find(({ label }) => /close/i.test(label));
      assert.ok(close);
      await visit.page.mouse.click(close.x + close.width / 2, close.y + close.height / 2);
      await waitFor(
        'the sidebar to close',
        async () => !(await world.control.inside(await visit.tab()))?.open,
      );
      await visit.quiet();
      const stored = await world.control.stored('local');
      for (const [key, value] of Object.entries(newer)) assert.deepEqual(stored[key], value, key);
      assert.deepEqual(visit.errors, []);
      await visit.close();
      await world.control.forgetAll();
      return 3;
    },
  },
  {
    id: 'R-04',
    name: 'storage that refuses everything: articles are shown, and whoever wants a report kept is told that it cannot be',
    only: 'chrome',
    run: async (world) => {
      await world.refuseStorage(true);
      try {
        const { visit, inside } = await openWithSidebar(world, ARTICLE);
        assert.ok(inside.cards.length > 5);
        const target = buttonOf(inside, /^Report/i, true);
        assert.ok(target, 'no report button is in view');
        await visit.page.mouse.click(target.x, target.y);
        const address = await waitFor('the confirm page', () =>
          world.control.addressOf(`${world.extensionUrl}confirm.html`),
        );
        const confirm = await world.browser.newPage();
        await gotoExtension(confirm, world.name, address);
        await waitFor('the page to say that there is no report', () =>
          confirm.evaluate(() => /no longer|not there|nothing/i.test(document.body.textContent ?? '')),
        );
        await confirm.close();
        assert.deepEqual(visit.errors, []);
        assert.deepEqual(world.extensionErrors, []);
        await world.control.closePages('confirm.html');
        await visit.close();
      } finally {
        await world.refuseStorage(false);
      }
      await assertShown(world);
      const kept = Object.keys(await world.control.stored('session'));
      assert.ok(
        kept.some((key) => key.startsWith('tab:')),
        'storage does not work again',
      );
      await world.control.forgetAll();
      return 2;
    },
  },
];
