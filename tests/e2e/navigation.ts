/**
 * Every way a page becomes another one: shortly after, the state is right, there is one host at most, and no card of the
 * page before.
 */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { waitForReader } from './articles.ts';
import type { Case, Suite } from './case.ts';
import { waitFor } from './control.ts';
import type { Visit, World } from './world.ts';

const FIRST = 'en-court-papers.html';
const SECOND = 'en-long-read.html';
const OTHER = 'en-encryption.html';
/** Milliseconds within which the state must be right after the new text is there. */
const SOON = 3_000;
/** The same where a whole document has to be loaded and the reader put into it. */
const LOADED = 6_000;

const articleOf = (html: string): string => /<article[\s\S]*?<\/article>/.exec(html)?.[0] ?? '';
const headOf = (html: string): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '').trim();

/** A site that never loads a second document: the articles are templates, a script puts one in place. */
function siteWithoutLoads(world: World): string {
  const templates = [FIRST, SECOND, OTHER]
    .map((file) => `<template id="${file}">${articleOf(world.site.read(file))}</template>`)
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A site</title>
<style>body{font:18px/1.6 serif;margin:40px;max-width:620px}</style></head>
<body><main id="view">${articleOf(world.site.read(FIRST))}</main>${templates}
<script>
const put = (id) => { view.replaceChildren(document.getElementById(id).content.cloneNode(true)); };
globalThis.visit = {
  push: (id) => { history.pushState({}, '', '/made/' + id); put(id); },
  pushFirst: (id, after) => { history.pushState({}, '', '/made/' + id); setTimeout(() => put(id), after); },
  replace: (id) => { history.replaceState({}, '', '/made/' + id); put(id); },
  rename: () => history.replaceState({}, '', '/made/renamed'),
  hash: () => { location.hash = '#part'; },
  reopen: (id) => {
    const html = '<!doctype html><html lang="en"><head><title>Again</title></head><body style="max-width:620px"><main>' + document.getElementById(id).innerHTML + '</main></body></html>';
    document.open(); document.write(html); document.close();
  },
  intercept: (id) => {
    navigation.addEventListener('navigate', (event) => event.intercept({ handler: async () => {
      await new Promise((done) => setTimeout(done, 300));
      put(id);
    } }), { once: true });
    return navigation.navigate('/made/' + id).finished.then(() => true);
  },
};
</script></body></html>`;
}

/** Starts a clock in the page that notes when the marks are those of the article with this headline (or there are none). */
function watchMarks(page: Page, headline: string | null): Promise<void> {
  return page.evaluate((wanted) => {
    const started = performance.now();
    const watch = { right: null as number | null, wrong: 0 };
    Object.assign(globalThis, { watch });
    const hosts = (): number =>
      [...document.documentElement.children].filter((one) => one !== document.head && one !== document.body)
        .length;
    const step = (): void => {
      const marks = CSS.highlights.get('ftr-paired') as unknown as Iterable<Range> | undefined;
      const ranges = [...(marks ?? [])];
      const alive = ranges.filter((range) => range.startContainer.isConnected && range.toString());
      const head = (document.querySelector('h1')?.textContent ?? '').trim();
      const isRight =
        wanted === null
          ? ranges.length === 0 && hosts() === 0
          : head === wanted && alive.length > 3 && alive.length === ranges.length;
      if (hosts() > 1) watch.wrong++;
      if (isRight) watch.right ??= performance.now() - started;
      else watch.right = null;
      if (performance.now() - started < 6_000) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }, headline);
}

/** Waits until the marks have been right for a while; answers after how many milliseconds they were. */
async function timeUntilRight(page: Page): Promise<number> {
  const read = (): Promise<{ right: number | null; wrong: number }> =>
    page.evaluate(() => (globalThis as unknown as { watch: { right: number | null; wrong: number } }).watch);
  await waitFor('the right state', async () => (await read()).right !== null, 8_000);
  await new Promise((resolve) => setTimeout(resolve, 600));
  const { right, wrong } = await waitFor(
    'a state that stays',
    async () => {
      const now = await read();
      return now.right === null ? null : now;
    },
    6_000,
  );
  assert.equal(wrong, 0, 'there were two hosts at a time');
  return right ?? Infinity;
}

/** Every card is about a sentence that stands in the page now. */
async function assertCards(world: World, visit: Visit): Promise<void> {
  const tab = await tabOfPage(world, visit.page);
  const inside = await waitFor('the cards', async () => {
    const now = await world.control.inside(tab);
    return now && now.buttons.length > 0 ? now : null;
  });
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  const text = plain(await visit.page.evaluate(() => document.body.textContent ?? ''));
  const foreign = inside.cards
    .map(({ sentence }) => plain(sentence))
    .filter((sentence) => !text.includes(sentence));
  assert.deepEqual(foreign, [], 'sentences that do not stand in this page');
  assert.equal((await visit.hosts()).length, 1);
  assert.notEqual((await world.control.badge(tab)).text, '');
}

async function tabOfPage(world: World, page: Page): Promise<number> {
  return world.control.tabOf(await page.evaluate(() => location.href));
}

async function openSite(world: World): Promise<Visit> {
  world.site.put('site.html', siteWithoutLoads(world));
  const visit = await world.open('site.html');
  await waitForReader(world, visit);
  await waitFor('marks', async () => (await visit.marks())['ftr-paired']);
  return visit;
}

type Way = 'push' | 'replace' | 'intercept' | 'reopen';

function inPage(name: string, way: Way, limit: number): Case {
  return {
    name,
    run: async (world) => {
      const visit = await openSite(world);
      const headline = headOf(world.site.read(SECOND));
      if (way === 'reopen') {
        // The new document has no clock of its own: the one that was started goes on.
        await visit.page.evaluate(
          (id) =>
            (globalThis as unknown as { visit: Record<string, (id: string) => void> }).visit.reopen?.(id),
          SECOND,
        );
        await watchMarks(visit.page, headline);
      } else {
        await watchMarks(visit.page, headline);
        await visit.page.evaluate(
          (how, id) =>
            (globalThis as unknown as { visit: Record<string, (id: string) => unknown> }).visit[how]?.(id) as
              | Promise<boolean>
              | undefined,
          way,
          SECOND,
        );
      }
      const time = await timeUntilRight(visit.page);
      assert.ok(time <= limit, `right after ${Math.round(time)} ms, wanted within ${limit}`);
      await assertCards(world, visit);
      assert.deepEqual(visit.errors, []);
      await visit.close();
    },
  };
}

export const navigation: Suite = {
  name: 'Navigation',
  cases: [
    {
      name: 'load and reload',
      run: async (world) => {
        const visit = await world.open(FIRST);
        const headline = headOf(world.site.read(FIRST));
        await watchMarks(visit.page, headline);
        assert.ok((await timeUntilRight(visit.page)) <= LOADED, 'not right in time after loading');
        await assertCards(world, visit);
        await visit.page.reload({ waitUntil: 'load' });
        await watchMarks(visit.page, headline);
        assert.ok((await timeUntilRight(visit.page)) <= LOADED, 'not right in time after reloading');
        await assertCards(world, visit);
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
    {
      name: 'back and forward',
      run: async (world) => {
        const visit = await world.open(FIRST);
        await waitForReader(world, visit);
        await visit.page.goto(world.site.address(SECOND), { waitUntil: 'load' });
        await watchMarks(visit.page, headOf(world.site.read(SECOND)));
        assert.ok((await timeUntilRight(visit.page)) <= LOADED, 'not right in time on the second page');
        for (const [go, file] of [
          ['back', FIRST],
          ['forward', SECOND],
        ] as const) {
          await visit.page.evaluate((direction) => {
            setTimeout(() => history[direction](), 0);
          }, go);
          await waitFor('the other page', async () =>
            visit.page.evaluate((name) => location.pathname.endsWith(name), file).catch(() => false),
          );
          await watchMarks(visit.page, headOf(world.site.read(file)));
          assert.ok((await timeUntilRight(visit.page)) <= LOADED, `not right in time after ${go}`);
          await assertCards(world, visit);
        }
        await visit.close();
      },
    },
    {
      name: 'a page that was loaded in advance',
      only: 'chrome',
      run: async (world) => {
        const target = world.site.address(FIRST);
        world.site.put(
          'before.html',
          `<!doctype html><title>Before</title><p>Nothing of note.</p><a href="${target}">Go</a>
<script type="speculationrules">{"prerender":[{"urls":["${target}"]}]}</script>`,
        );
        const visit = await world.open('before.html');
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await visit.page.click('a');
        await waitFor('the article', () =>
          visit.page.evaluate((name) => location.pathname.endsWith(name), FIRST).catch(() => false),
        );
        await watchMarks(visit.page, headOf(world.site.read(FIRST)));
        assert.ok((await timeUntilRight(visit.page)) <= LOADED, 'not right in time');
        await assertCards(world, visit);
        await visit.close();
      },
    },
    inPage('pushState, the text changed with it', 'push', SOON),
    inPage('replaceState, the text changed with it', 'replace', SOON),
    inPage('navigation.navigate, taken over by the page', 'intercept', SOON + 300),
    inPage('document.open', 'reopen', SOON),
    {
      name: 'pushState first, the text later: the old cards go with the old text',
      run: async (world) => {
        const visit = await openSite(world);
        await watchMarks(visit.page, headOf(world.site.read(SECOND)));
        await visit.page.evaluate(
          (id) =>
            (
              globalThis as unknown as { visit: { pushFirst(id: string, after: number): void } }
            ).visit.pushFirst(id, 900),
          SECOND,
        );
        const time = await timeUntilRight(visit.page);
        // The page's own timer and ours begin one after the other.
        assert.ok(time <= 900 + SOON + 100, `right after ${Math.round(time)} ms`);
        await assertCards(world, visit);
        await visit.close();
      },
    },
    {
      name: 'from an article to a page about something else, and back',
      run: async (world) => {
        const visit = await openSite(world);
        const go = (id: string): Promise<void> =>
          visit.page.evaluate(
            (to) => (globalThis as unknown as { visit: { push(id: string): void } }).visit.push(to),
            id,
          );
        await watchMarks(visit.page, null);
        await go(OTHER);
        const time = await timeUntilRight(visit.page);
        assert.ok(time <= SOON, `the old cards stood for ${Math.round(time)} ms`);
        const tab = await tabOfPage(world, visit.page);
        await waitFor(
          'the number on the icon to go',
          async () => (await world.control.badge(tab)).text === '',
        );
        await watchMarks(visit.page, headOf(world.site.read(FIRST)));
        await go(FIRST);
        assert.ok((await timeUntilRight(visit.page)) <= SOON, 'not right in time');
        await assertCards(world, visit);
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
    {
      name: 'another address for the same text, and a fragment: the cards stay where they are',
      run: async (world) => {
        const visit = await openSite(world);
        for (const way of ['rename', 'hash'] as const) {
          await watchMarks(visit.page, headOf(world.site.read(FIRST)));
          await visit.page.evaluate(
            (how) => (globalThis as unknown as { visit: Record<string, () => void> }).visit[how]?.(),
            way,
          );
          const time = await timeUntilRight(visit.page);
          assert.ok(time <= SOON, `${way}: right after ${Math.round(time)} ms`);
          await assertCards(world, visit);
        }
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
    {
      name: 'an article in a frame only: nothing is shown',
      run: async (world) => {
        world.site.put(
          'framed.html',
          `<!doctype html><title>Frame</title><p>A frame.</p><iframe width="900" height="700" src="${world.site.address(FIRST)}"></iframe>`,
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
    },
    {
      name: 'a tab the browser had put to sleep',
      run: async (world) => {
        const visit = await world.open(FIRST);
        await waitForReader(world, visit);
        const address = visit.url;
        await world.control.sleepAndWake(address);
        const inside = await waitFor('the cards', async () => {
          const tab = await world.control.tabOf(address).catch(() => null);
          const now = tab === null ? null : await world.control.inside(tab).catch(() => null);
          return now && now.cards.length > 5 ? now : null;
        });
        assert.ok(inside);
        await world.control.closeTab(address);
      },
    },
  ],
};
