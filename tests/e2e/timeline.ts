/** From a date in the text to the timeline, and back; and what happens when a translator rewrites the page. */
import assert from 'node:assert/strict';
import { waitForReader } from './articles.ts';
import type { Suite } from './case.ts';
import type { Inside } from './inside.ts';
import { press } from './sidebar-hand.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

const DATED = 'en-watch-deal.html';

/** Scrolls to the first mark of a kind and answers where it is. */
async function findMark(visit: Visit, kind: string): Promise<{ x: number; y: number; text: string }> {
  return waitFor(`a mark of the kind ${kind}`, () =>
    visit.page.evaluate((name) => {
      const [range] = [...((CSS.highlights.get(name) as unknown as Iterable<Range> | undefined) ?? [])];
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range?.getClientRects()[0];
      return range && box
        ? { x: box.x + box.width / 2, y: box.y + box.height / 2, text: range.toString() }
        : null;
    }, kind),
  );
}

async function until(
  world: World,
  visit: Visit,
  what: string,
  holds: (inside: Inside) => boolean,
): Promise<Inside> {
  const tab = await visit.tab();
  return waitFor(what, async () => {
    const now = await world.control.inside(tab);
    return now && holds(now) ? now : null;
  });
}

/** What Chromium's translator leaves: new text in elements of its own, another language, a class on the root. */
function translate(world: World, visit: Visit): Promise<void> {
  const german = world.site.read('de-postfach.html');
  const texts = [...german.matchAll(/<(h1|p)[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , inner]) =>
    (inner ?? '').replace(/<[^>]+>/g, ''),
  );
  return visit.page.evaluate((translated) => {
    const targets = [...document.querySelectorAll('article h1, article p')];
    targets.forEach((target, index) => {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.append(translated[index] ?? '');
      outer.append(inner);
      target.replaceChildren(outer);
    });
    document.documentElement.lang = 'de';
    document.documentElement.classList.add('translated-ltr');
  }, texts);
}

export const timeline: Suite = {
  name: 'Timeline and translation',
  cases: [
    {
      name: 'a marked date opens the timeline at its event; the event leads back to the date; a card leads to its dates',
      run: async (world) => {
        const visit = await world.open(DATED);
        await waitForReader(world, visit);
        const mark = await findMark(visit, 'ftr-date');
        assert.match(mark.text, /August 2017|April 2023/);
        await visit.page.mouse.click(mark.x, mark.y);
        const inside = await until(world, visit, 'the event to have the focus', ({ open, focus }) =>
          Boolean(open && focus && /20(?:17|23)/.test(focus) && /Show in the text/.test(focus)),
        );
        const title = inside.buttons.find(
          ({ label }) => label.startsWith('Show in the text: ') && inside.focus?.includes(label.slice(18)),
        )?.label;
        assert.ok(title, 'the event has no way back');
        await visit.page.evaluate(() => scrollTo(0, 0));
        const isTitle = new RegExp(`^${title.replace(/[^\w ]/g, '.')}$`);
        await press(world, visit, isTitle);
        await waitFor('the sentence to be marked', async () => (await visit.marks())['ftr-current'] === 1);
        const current = await visit.page.evaluate(() => {
          const [range] = [...(CSS.highlights.get('ftr-current') as unknown as Iterable<Range>)];
          const box = range?.getBoundingClientRect();
          return { text: range?.toString() ?? '', inView: box && box.top >= 0 && box.bottom <= innerHeight };
        });
        assert.ok(current.text.includes(mark.text), `“${current.text}” does not hold “${mark.text}”`);
        assert.equal(current.inView, true);
        await press(world, visit, /on the timeline/);
        await until(world, visit, 'the event of the card', ({ focus }) =>
          Boolean(focus && /\d{4}/.test(focus)),
        );
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
    {
      name: 'a page the browser translates is read again in the other language, with a word on it',
      run: async (world) => {
        const visit = await world.open('en-court-papers.html');
        const before = await waitForReader(world, visit);
        assert.doesNotMatch(before.text, /translated by a machine/);
        await translate(world, visit);
        const now = await until(world, visit, 'the new cards', ({ cards }) =>
          cards.some(
            ({ sentence }) =>
              /\b(?:Netflix|Postfächer|Schreiben)\b/.test(sentence) && / der | die /.test(sentence),
          ),
        );
        assert.match(now.text, /translated by a machine/);
        const text = await visit.page.evaluate(() => document.body.textContent ?? '');
        const plain = (one: string): string => one.replace(/\s+/g, ' ');
        assert.deepEqual(
          now.cards
            .filter(({ sentence }) => !plain(text).includes(plain(sentence)))
            .map(({ sentence }) => sentence),
          [],
        );
        assert.equal((await visit.hosts()).length, 1);
        await waitFor('marks in the new text', async () => (await visit.marks())['ftr-paired']);
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
  ],
};
