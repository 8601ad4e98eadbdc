/**
 * Every way a page becomes another one: shortly after, the state is right, there is one host at most, and no card of the
 * page before. Each way is gone several times: the middle time tells what we take, the longest what else the machine does;
 * all must be right, and in time for a reader.
 */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { waitForReader } from './articles.ts';
import type { Case, Suite } from './case.ts';
import { clockScript, type PageState, SETTLED, type Settled } from './state-watch.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

const FILES = {
  first: 'en-court-papers.html',
  second: 'en-long-read.html',
  other: 'en-encryption.html',
} as const;
type Which = keyof typeof FILES;
/** Milliseconds from the new text to the right state: in the middle of the tries, and at the worst, when others keep the machine busy. */
const LIMIT = 500;
const LONGEST = 1_500;
const TIMES = 3;
/** It must stay right this long. */
const REST = 350;

const articleOf = (html: string): string => /<article[\s\S]*?<\/article>/.exec(html)?.[0] ?? '';

function headOf(world: World, which: Which): string {
  const head = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(world.site.read(FILES[which]))?.[1] ?? '';
  return head
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const clockOf = (world: World): string => clockScript([headOf(world, 'first'), headOf(world, 'second')]);

/** Puts the article where the clock runs in it; answers its address. */
function addressOf(world: World, which: Which): string {
  const name = `timed-${which}.html`;
  world.site.put(name, world.site.read(FILES[which]).replace('<head>', `<head>${clockOf(world)}`));
  return world.site.address(name);
}

const nameOf = (which: Which): string => `timed-${which}.html`;

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

function readState(page: Page): Promise<PageState | null> {
  return page
    .evaluate(() => (globalThis as unknown as { state?: PageState }).state ?? null)
    .catch(() => null);
}

/** Waits until the text with this headline is right and stays so; answers after how many milliseconds it was. */
async function settle(world: World, page: Page, which: Which): Promise<number> {
  const head = headOf(world, which);
  let last: PageState | null = null;
  const state = await waitFor(
    `the right state of “${head}”`,
    async () => {
      last = await readState(page);
      return last?.head === head && last.right !== null && last.stayed > REST ? last : null;
    },
    15 * LIMIT,
  ).catch((error: Error) => {
    throw new Error(`${error.message}: ${JSON.stringify(last)}`, { cause: error });
  });
  assert.equal(state.doubles, 0, 'there were two hosts at a time');
  return state.right ?? Number.POSITIVE_INFINITY;
}

/** Every card is about a sentence that stands in the page now. */
async function assertCards(world: World, page: Page): Promise<void> {
  const tab = await world.control.tabOf(await page.evaluate(() => location.href));
  const inside = await waitFor('the cards', async () => {
    const now = await world.control.inside(tab);
    return now && now.buttons.length > 0 ? now : null;
  });
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  const text = plain(await page.evaluate(() => document.body.textContent ?? ''));
  const foreign = inside.cards
    .map(({ sentence }) => plain(sentence))
    .filter((sentence) => !text.includes(sentence));
  assert.deepEqual(foreign, [], 'sentences that do not stand in this page');
  assert.notEqual((await world.control.badge(tab)).text, '');
}

/** A page of the same site, to read what the clock of another one wrote down. */
function openNote(world: World): Promise<Visit> {
  world.site.put('note.html', '<!doctype html><title>Note</title>');
  return world.open('note.html');
}

async function forget(note: Visit): Promise<void> {
  await note.page.evaluate((key) => localStorage.removeItem(key), SETTLED);
}

async function readSettled(note: Visit): Promise<Settled> {
  const kept = await waitFor('the right state', () =>
    note.page.evaluate((key) => localStorage.getItem(key), SETTLED),
  );
  return JSON.parse(kept) as Settled;
}

/** In a tab that cannot be asked itself. */
async function assertCardsIn(world: World, address: string): Promise<void> {
  await waitFor('the cards', async () => {
    const tab = await world.control.tabOf(address);
    const now = await world.control.inside(tab).catch(() => null);
    return now && now.cards.length > 5;
  });
}

/** Judges the times of one way. */
function judge(times: readonly number[]): string {
  const rounded = times.map(Math.round);
  const said = `${rounded.join(', ')} ms`;
  const middle = rounded.toSorted((a, b) => a - b)[rounded.length >> 1] ?? Number.POSITIVE_INFINITY;
  assert.ok(middle <= LIMIT, `not within ${LIMIT} ms: ${said}`);
  assert.ok(Math.max(...rounded) <= LONGEST, `once not within ${LONGEST} ms: ${said}`);
  return said;
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

export const navigation: Suite = {
  name: 'Navigation',
  cases: [
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
    {
      name: 'a page that was loaded in advance',
      only: 'chrome',
      run: async (world) => {
        const note = await openNote(world);
        const times: number[] = [];
        for (let i = 0; i < TIMES; i++) {
          const target = addressOf(world, 'first');
          world.site.put(
            'before.html',
            `<!doctype html><title>Before</title><p>Nothing of note.</p><a href="${target}">Go</a>
<script type="speculationrules">{"prerender":[{"urls":["${target}"],"eagerness":"immediate"}]}</script>`,
          );
          await forget(note);
          const before = world.site.address('before.html');
          await world.control.openTab(before);
          await waitFor('the page to be asked for in advance', async () => world.site.wasAsked(target));
          await world.control.followLink(before);
          const settled = await readSettled(note);
          assert.ok(settled.activationStart > 0, 'the page was not loaded in advance');
          times.push(settled.right);
          await assertCardsIn(world, target);
          await world.control.closeTab(target);
        }
        await note.close();
        return judge(times);
      },
    },
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
    {
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
    },
    {
      name: 'a tab the browser had put to sleep',
      run: async (world) => {
        const note = await openNote(world);
        const times: number[] = [];
        for (let i = 0; i < TIMES; i++) {
          const address = addressOf(world, 'first');
          const visit = await world.open('en-encryption.html');
          await visit.page.goto(address, { waitUntil: 'load' });
          await settle(world, visit.page, 'first');
          await forget(note);
          await world.control.sleepAndWake(address);
          times.push((await readSettled(note)).right);
          await assertCardsIn(world, address);
          await world.control.closeTab(address);
        }
        await note.close();
        return judge(times);
      },
    },
  ],
};
