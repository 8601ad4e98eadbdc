/** S-04, R-05, R-07, R-09: what happens between a reader, a browser and a page on a bad day. */
import assert from 'node:assert/strict';
import { assertUntouched } from '../e2e/articles.ts';
import { waitFor } from '../e2e/control.ts';
import { ARTICLE, buttonOf, openWithSidebar, put, type Trial } from './battery.ts';

const COMMENT = 'Nobody but the receiver reads this';
const NAVIGATIONS = 120;

export const badDays: readonly Trial[] = [
  {
    id: 'S-04',
    name: 'a page that listens to every key hears nothing of a report',
    run: async (world) => {
      const listening = `<script>globalThis.heard = []; for (const type of ['keydown','keypress','keyup','input','beforeinput','compositionupdate','paste','copy','focusin'])
        addEventListener(type, (event) => heard.push(type + ' ' + (event.key ?? event.data ?? '')), true);</script>`;
      const { visit, inside } = await openWithSidebar(world, put(world, { head: listening }));
      const target = buttonOf(inside, /^Report/i, true);
      assert.ok(target, 'no report button is in view');
      await visit.page.mouse.click(target.x, target.y);
      await waitFor('the confirm page', () => world.control.hasPage('confirm.html'));
      const before = (await visit.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard))
        .length;
      const confirm = await waitFor(
        'its document',
        async () => (await world.browser.pages()).find((page) => page.url().includes('confirm.html')) ?? null,
      ).catch(() => null);
      if (confirm) {
        await confirm.bringToFront();
        await confirm.waitForSelector('textarea, input[type=text]', { timeout: 5_000 }).then(
          (field) => field?.focus(),
          () => null,
        );
        await confirm.keyboard.type(COMMENT);
      }
      const heard = (
        await visit.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
      ).slice(before);
      assert.deepEqual(
        heard.filter((one) => !one.startsWith('focusin')),
        [],
      );
      await world.control.closePages('confirm.html');
      await visit.close();
      return confirm ? COMMENT.length : 1;
    },
  },
  {
    id: 'R-07',
    name: 'a page that compares its document with what it sent finds no difference in its body',
    run: async (world) => {
      const hydrate = `<script>addEventListener('DOMContentLoaded', () => {
        const sent = document.body.cloneNode(true);
        globalThis.mismatches = [];
        const walk = (a, b) => {
          if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName || (a.nodeType === 3 && a.data !== b.data)) mismatches.push(a.nodeName);
          if (a.attributes && a.attributes.length !== b.attributes.length) mismatches.push(a.nodeName + ' attributes');
          if (a.childNodes.length !== b.childNodes.length) mismatches.push(a.nodeName + ' children');
          for (let i = 0; i < a.childNodes.length; i++) if (b.childNodes[i]) walk(a.childNodes[i], b.childNodes[i]);
        };
        globalThis.compare = () => { mismatches.length = 0; walk(document.body, sent); return mismatches; };
      })</script>`;
      const { visit } = await openWithSidebar(world, put(world, { head: hydrate }));
      assert.deepEqual(
        await visit.page.evaluate(() => (globalThis as unknown as { compare(): string[] }).compare()),
        [],
      );
      await assertUntouched(visit, 'host');
      await visit.close();
      return 1;
    },
  },
  {
    id: 'R-09',
    name: `${NAVIGATIONS} navigations inside one page: one host at most, and no error`,
    run: async (world) => {
      const html = world.site.read(ARTICLE);
      const article = /<article[\s\S]*<\/article>|<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      const { visit } = await openWithSidebar(world, put(world, {}));
      const most = await visit.page.evaluate(
        async (count, text) => {
          let hosts = 0;
          const home = document.body.innerHTML;
          for (let i = 0; i < count; i++) {
            history.pushState({}, '', `/made/step-${i}`);
            document.body.innerHTML = i % 2 ? `<p>A river, number ${i}.</p>` : home || text;
            await new Promise((resolve) => setTimeout(resolve, 25));
            hosts = Math.max(
              hosts,
              [...document.documentElement.children].filter(
                (child) => child !== document.head && child !== document.body,
              ).length,
            );
          }
          document.body.innerHTML = home;
          history.pushState({}, '', '/made/step-end');
          return hosts;
        },
        NAVIGATIONS,
        article,
      );
      assert.ok(most <= 1, `${most} hosts`);
      const tab = await world.control.tabOf(await visit.page.evaluate(() => location.href));
      await waitFor(
        'the cards of the last page',
        async () => ((await world.control.inside(tab))?.cards.length ?? 0) > 0,
        15_000,
      );
      assert.deepEqual(visit.errors, []);
      await visit.close();
      return NAVIGATIONS;
    },
  },
];

/** Last of all: afterwards the tests have no hand in the extension any more. */
export const update: Trial = {
  id: 'R-05',
  name: 'the extension comes anew under open articles: one sidebar at most in each, and no error',
  only: 'chrome',
  run: async (world) => {
    const visits = [];
    for (let i = 0; i < 5; i++) visits.push((await openWithSidebar(world, ARTICLE)).visit);
    const worker = await (
      await world.browser.waitForTarget(
        (target) => target.type() === 'service_worker' && target.url().startsWith(world.extensionUrl),
      )
    ).worker();
    await worker?.evaluate(() => (chrome.runtime as unknown as { reload(): void }).reload()).catch(() => {});
    for (const visit of visits) {
      await visit.page.bringToFront();
      await waitFor('one sidebar', async () => (await visit.hosts()).length <= 1, 10_000);
      await visit.quiet();
      assert.ok((await visit.hosts()).length <= 1);
      assert.deepEqual(visit.errors, []);
      await visit.close();
    }
    return visits.length;
  },
};
