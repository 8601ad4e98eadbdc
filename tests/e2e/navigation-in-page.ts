/** One document all the way: a page changes its text with its address, or only one of the two. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { waitForReader } from './articles.ts';
import type { Case } from './case.ts';
import {
  assertCards,
  clockOf,
  FILES,
  judge,
  readState,
  settle,
  TIMES,
  type Which,
} from './navigation-settling.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

const articleOf = (html: string): string => /<article[\s\S]*?<\/article>/.exec(html)?.[0] ?? '';

/** A site that never loads a second document: the articles are templates, a script puts one in place. */
function siteWithoutLoads(world: World): string {
  const templates = (Object.keys(FILES) as Which[])
    .map((which) => `<template id="${which}">${articleOf(world.site.read(FILES[which]))}</template>`)
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A site</title>${clockOf(world)}
<style>body{font:18px/1.6 serif;margin:40px;max-width:620px}</style></head>
<body><main id="view">${articleOf(world.site.read(FILES.first))}</main>${templates}
<script>
let count = 0;
const address = (id) => '/made/' + id + ++count;
const put = (id) => { view.replaceChildren(document.getElementById(id).content.cloneNode(true)); };
globalThis.visit = {
  push: (id) => { history.pushState({}, '', address(id)); put(id); },
  later: (id) => { history.pushState({}, '', address(id)); setTimeout(() => put(id), 900); },
  replace: (id) => { history.replaceState({}, '', address(id)); put(id); },
  rename: () => history.replaceState({}, '', address('renamed')),
  hash: () => { location.hash = '#part' + ++count; },
  reopen: (id) => {
    const html = '<!doctype html><html lang="en"><head><title>Again</title></head><body style="max-width:620px"><main>' + document.getElementById(id).innerHTML + '</main></body></html>';
    document.open(); document.write(html); document.close();
  },
  intercept: (id) => {
    navigation.addEventListener('navigate', (event) => event.intercept({ handler: async () => {
      await new Promise((done) => setTimeout(done, 300));
      put(id);
    } }), { once: true });
    return navigation.navigate(address(id)).finished.then(() => true);
  },
};
</script></body></html>`;
}

async function openSite(world: World): Promise<Visit> {
  world.site.put('site.html', siteWithoutLoads(world));
  const visit = await world.open('site.html');
  await waitForReader(world, visit);
  await settle(world, visit.page, 'first');
  return visit;
}

type Way = 'push' | 'later' | 'replace' | 'intercept' | 'reopen' | 'rename' | 'hash';

function go(page: Page, way: Way, which: Which): Promise<unknown> {
  return page.evaluate(
    (how, id) => {
      const { visit } = globalThis as unknown as { visit: Record<string, (id: string) => unknown> };
      return visit[how]?.(id) as Promise<boolean> | undefined;
    },
    way,
    which,
  );
}

/** There and back within one document, several times. */
function inPage(name: string, way: Way): Case {
  return {
    name,
    run: async (world) => {
      const visit = await openSite(world);
      const times: number[] = [];
      for (let i = 0; i < TIMES; i++) {
        const which = i % 2 === 0 ? 'second' : 'first';
        await go(visit.page, way, which);
        times.push(await settle(world, visit.page, which));
        await assertCards(world, visit.page);
      }
      assert.deepEqual(visit.errors, []);
      await visit.close();
      return judge(times);
    },
  };
}

export const inPageCases: readonly Case[] = [
  inPage('pushState, the text changed with it', 'push'),
  inPage('replaceState, the text changed with it', 'replace'),
  inPage('navigation.navigate, taken over by the page', 'intercept'),
  inPage('pushState first, the text later: the old cards go with the old text', 'later'),
  {
    name: 'document.open',
    run: async (world) => {
      const times: number[] = [];
      for (let i = 0; i < TIMES; i++) {
        const visit = await openSite(world);
        await go(visit.page, 'reopen', 'second');
        times.push(await settle(world, visit.page, 'second'));
        await assertCards(world, visit.page);
        assert.deepEqual(visit.errors, []);
        await visit.close();
      }
      return judge(times);
    },
  },
  {
    name: 'from an article to a page about something else, and back',
    run: async (world) => {
      const visit = await openSite(world);
      const times: number[] = [];
      for (let i = 0; i < TIMES; i++) {
        await go(visit.page, 'push', 'other');
        times.push(await settle(world, visit.page, 'other'));
        const tab = await world.control.tabOf(await visit.page.evaluate(() => location.href));
        await waitFor(
          'the number on the icon to go',
          async () => (await world.control.badge(tab)).text === '',
        );
        await go(visit.page, 'push', 'first');
        times.push(await settle(world, visit.page, 'first'));
        await assertCards(world, visit.page);
      }
      assert.deepEqual(visit.errors, []);
      await visit.close();
      return judge(times);
    },
  },
  {
    name: 'another address for the same text, and a fragment: the cards stay where they are',
    run: async (world) => {
      const visit = await openSite(world);
      const before = (await readState(visit.page))?.dips;
      for (const way of ['rename', 'hash', 'rename', 'hash'] as const) {
        await go(visit.page, way, 'first');
        // Long enough for the reader to have looked whether the text is another one.
        await visit.quiet();
        await settle(world, visit.page, 'first');
        await assertCards(world, visit.page);
      }
      assert.equal((await readState(visit.page))?.dips, before, 'the marks went away for a moment');
      assert.deepEqual(visit.errors, []);
      await visit.close();
    },
  },
];
