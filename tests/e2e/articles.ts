/** Articles about the case: badge, marks, cards; and that the page itself stays as it was. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../lib/check/types.ts';
import { readHtml } from '../../scripts/pages/read-html.ts';
import type { Case, Suite } from './case.ts';
import type { Inside } from './inside.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

/** One of each layout and language. */
const ABOUT = [
  'en-court-papers',
  'en-watch-deal',
  'en-long-read',
  'de-postfach',
  'de-enthuellung',
  'fr-messagerie',
  'fr-scandale',
];
/** Laid out with a free margin: the sidebar opens by itself. The others fill the window. */
const ROOMY = new Set(['en-court-papers', 'de-postfach', 'fr-messagerie', 'en-long-read']);
const FULL_WIDTH = new Set(['de-enthuellung', 'fr-scandale']);

/** What the command line finds in an article of the test site. */
export const expected = (world: World, name: string): Analysis =>
  world.analyse(readHtml(world.site.read(`${name}.html`)));

/** Waits until the reader has done its work in a page about the case. */
export async function waitForReader(world: World, visit: Visit): Promise<Inside> {
  const tab = await visit.tab();
  const ready = async (): Promise<Inside | null> => {
    if ((await world.control.badge(tab)).text === '') return null;
    const inside = await world.control.inside(tab);
    return inside && inside.buttons.length > 0 ? inside : null;
  };
  try {
    return await waitFor('the badge and the sidebar or its tab', ready);
  } catch (error) {
    const { text, title } = await world.control.badge(tab);
    const said = (await world.control.heardFrom(visit.url)).join(', ');
    const hosts = JSON.stringify(await visit.hosts());
    throw new Error(
      [
        (error as Error).message,
        `badge “${text}” (${title}); messages: ${said}; hosts: ${hosts}`,
        ...visit.errors,
      ].join('\n'),
      { cause: error },
    );
  }
}

/** What may change in a page: our host comes, or comes anew after an update. */
const CHANGES = {
  'no host': [],
  host: ['childList of HTML in #document: added DIV'],
  'host again': ['childList of HTML in #document: added DIV', 'childList of HTML in #document: removed DIV'],
};

/** The page is as it was parsed, but for our host beside the body. */
export async function assertUntouched(visit: Visit, host: keyof typeof CHANGES): Promise<void> {
  const { changes, before, after } = await visit.changes();
  const allowed: readonly string[] = CHANGES[host];
  assert.deepEqual(
    [...new Set(changes)].filter((change) => !allowed.includes(change)),
    [],
  );
  assert.equal(after, before, 'the body has changed');
}

function articleCase(name: string): Case {
  return {
    name: `${name}: badge, marks and cards are what the command line finds; the body is untouched`,
    run: async (world) => {
      const analysis = expected(world, name);
      assert.equal(analysis.relevance, 'about', 'the engine does not take the article to be about the case');
      const paired = analysis.sentences.filter(({ pairings }) => pairings.length > 0);
      const sure = paired.filter(({ pairings }) => pairings.some(({ confidence }) => confidence === 'sure'));
      const visit = await world.open(`${name}.html`);
      const inside = await waitForReader(world, visit);
      const tab = await visit.tab();
      assert.equal((await world.control.badge(tab)).text, String(paired.length));
      const marks = await waitFor('marks', async () => {
        const found = await visit.marks();
        return found['ftr-paired'] ? found : null;
      });
      assert.equal(marks['ftr-paired'], sure.length, 'marked sentences');
      assert.deepEqual(await visit.hosts(), [{ name: 'div', attributes: 0, rootIsOpen: false, children: 0 }]);
      if (ROOMY.has(name)) assert.equal(inside.open, true, 'the sidebar waits although the margin is free');
      if (FULL_WIDTH.has(name)) assert.equal(inside.open, false, 'the sidebar covers the text');
      if (!inside.open) await openSidebar(world, visit, inside);
      const opened = await waitForCards(world, visit);
      assert.equal(
        opened.cards.length,
        paired.reduce((sum, { pairings }) => sum + pairings.length, 0),
        'cards',
      );
      const words = paired[0]?.sentence.text.match(/\p{L}{4,}/gu) ?? [];
      assert.deepEqual(
        words.filter((word) => !opened.cards[0]?.text.includes(word)),
        [],
        'words of the first paired sentence missing on its card',
      );
      assert.equal(opened.fields, 0, 'something can be typed into in the page');
      await visit.quiet();
      await assertUntouched(visit, 'host');
      assert.deepEqual(visit.errors, []);
      await visit.close();
    },
  };
}

/**
 * Waits until all cards of an open sidebar are drawn: those beyond the first come when the page is at rest, those beyond some
 * dozens when the reader comes near.
 */
export async function waitForCards(world: World, visit: Visit): Promise<Inside> {
  const tab = await visit.tab();
  const count = await world.control.cardCount(tab);
  const inside = await waitFor(`all ${count} cards`, async () => {
    const now = await world.control.inside(tab);
    if (!now?.open) return null;
    if (now.cards.length === count) return now;
    const last = now.cards.at(-1);
    if (now.cards.length >= UNASKED && last) await world.control.scrollToCard(tab, last.id);
    return null;
  });
  const first = inside.cards[0];
  if (first && count > UNASKED) await world.control.scrollToCard(tab, first.id);
  return (await world.control.inside(tab)) ?? inside;
}

/** Cards that are drawn without the reader coming near (lib/session/growing-list.ts). */
const UNASKED = 64;

/** Presses the edge tab with a real click. */
export async function openSidebar(world: World, visit: Visit, inside: Inside): Promise<Inside> {
  const tab = inside.buttons[0];
  assert.ok(tab, 'there is no edge tab');
  await visit.page.mouse.click(tab.x + tab.width / 2, tab.y + tab.height / 2);
  const id = await visit.tab();
  return waitFor('the sidebar to open', async () => {
    const now = await world.control.inside(id);
    return now?.open ? now : null;
  });
}

const quietCases: Case[] = [
  'en-encryption',
  'en-account-messages',
  'de-preise',
  'de-chat-spiele',
  'fr-abonnement',
  'fr-club-messages',
].map((name) => ({
  name: `${name}: nothing is shown and nothing is changed`,
  run: async (world) => {
    const article = world.site.articles.find(({ file }) => file === `${name}.html`);
    const visit = await world.open(`${name}.html`);
    await visit.quiet();
    const tab = await visit.tab();
    const status = async (): Promise<unknown> =>
      (
        (await world.control.stored('session'))[`tab:${tab}`] as
          | { status?: { relevance?: string } | null }
          | undefined
      )?.status?.relevance;
    if (article?.relevance === 'mention')
      assert.equal(await waitFor('a verdict on the page', async () => (await status()) ?? null), 'mention');
    else assert.notEqual(await status(), 'about');
    assert.equal((await world.control.badge(tab)).text, '');
    assert.deepEqual(await visit.hosts(), []);
    assert.deepEqual(await visit.marks(), {});
    await assertUntouched(visit, 'no host');
    assert.deepEqual(visit.errors, []);
    await visit.close();
  },
}));

const POLICIES: Readonly<Record<string, Record<string, string>>> = {
  'default-src none': { 'content-security-policy': "default-src 'none'; style-src 'self'; img-src data:" },
  'Trusted Types': { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  'cross-origin isolation': {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
};

export const policyCases: Case[] = Object.entries(POLICIES).map(([policy, headers]) => ({
  name: `an article served with ${policy} has its cards, styled`,
  run: async (world) => {
    world.site.put(`policy-${policy}.html`, world.site.read('de-postfach.html'), headers);
    const visit = await world.open(`policy-${policy}.html`);
    const inside = await waitForReader(world, visit);
    if (!inside.open) await openSidebar(world, visit, inside);
    const opened = await waitForCards(world, visit);
    assert.ok(opened.cards.length > 5);
    const box = await visit.page.evaluate(() => {
      const { right, height } = document.documentElement.lastElementChild?.getBoundingClientRect() ?? {
        right: 0,
        height: 0,
      };
      return { atEdge: Math.abs(innerWidth - right) <= 20, full: height >= innerHeight - 2 };
    });
    assert.deepEqual(box, { atEdge: true, full: true });
    await assertUntouched(visit, 'host');
    assert.deepEqual(visit.errors, []);
    await visit.close();
  },
}));

export const articles: Suite = {
  name: 'Articles',
  cases: [...ABOUT.map(articleCase), ...quietCases, ...policyCases],
};
