/** The sidebar in the reader's hands: unfolding, putting away, taking away, moving, and the browser's own side panel. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { openSidebar, waitForCards, waitForReader } from './articles.ts';
import type { Suite } from './case.ts';
import type { Inside } from './inside.ts';
import { gotoExtension, waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

const WIDE = 'de-enthuellung.html';
const ROOMY = 'en-court-papers.html';

/** Opens the page with its sidebar open. */
async function openWith(world: World, file: string): Promise<{ visit: Visit; inside: Inside }> {
  const visit = await world.open(file);
  const inside = await waitForReader(world, visit);
  if (!inside.open) await openSidebar(world, visit, inside);
  return { visit, inside: await waitForCards(world, visit) };
}

async function look(world: World, visit: Visit): Promise<Inside> {
  return waitFor('the sidebar', async () => world.control.inside(await visit.tab()));
}

function until(
  world: World,
  visit: Visit,
  what: string,
  holds: (inside: Inside | null) => boolean,
): Promise<Inside | null> {
  let last: Inside | null = null;
  return waitFor(what, async () => {
    last = await world.control.inside(await visit.tab());
    return holds(last);
  }).then(() => last);
}

type Button = Inside['buttons'][number];

/** Presses the first button that fits, with a real click, after bringing it into view. */
export async function press(
  world: World,
  visit: Visit,
  label: RegExp,
  fits: (button: Button) => boolean = () => true,
) {
  const tab = await visit.tab();
  const find = async (): Promise<Button | undefined> =>
    (await world.control.inside(tab))?.buttons.find((one) => label.test(one.label) && fits(one));
  const button = await waitFor(`the button ${label}`, find);
  const isAway = button.y < 100 || button.y + button.height > 860;
  if (isAway) await world.control.scrollTo(tab, 'aria-label', button.label);
  const now = (await find()) ?? button;
  await visit.page.mouse.click(now.x + Math.min(30, now.width / 2), now.y + Math.min(12, now.height / 2));
}

/** Clicks into the n-th marked sentence. */
async function clickMark(visit: Visit, index: number): Promise<void> {
  const spot = await visit.page.evaluate((n) => {
    const range = [...(CSS.highlights.get('ftr-paired') as unknown as Iterable<Range>)][n];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getClientRects()[0];
    return box ? { x: box.x + Math.min(40, box.width / 2), y: box.y + box.height / 2 } : null;
  }, index);
  assert.ok(spot, 'there is no mark');
  await visit.page.mouse.click(spot.x, spot.y);
}

const isUnfolded = (text: string): boolean => /Why this card|Warum diese Karte/.test(text);

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

export const sidebar: Suite = {
  name: 'Sidebar',
  cases: [
    {
      name: 'a click on a sentence unfolds its card, and so does a second one after it was folded',
      run: async (world) => {
        const { visit } = await openWith(world, ROOMY);
        await waitFor('marks', async () => (await visit.marks())['ftr-paired']);
        await clickMark(visit, 3);
        const inside = await until(world, visit, 'the card to unfold', (now) =>
          Boolean(now?.cards.some(({ active, text }) => active && isUnfolded(text))),
        );
        const id = inside?.cards.find(({ active }) => active)?.id;
        await press(world, visit, /^Word for word/, ({ card }) => card === id);
        await until(world, visit, 'the card to fold', (now) =>
          Boolean(now?.cards.some((card) => card.id === id && !isUnfolded(card.text))),
        );
        await clickMark(visit, 3);
        await until(world, visit, 'the card to unfold again', (now) =>
          Boolean(now?.cards.some((card) => card.id === id && isUnfolded(card.text))),
        );
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
    {
      name: 'a card that was put away stays away after a reload, until it is shown again',
      run: async (world) => {
        const { visit, inside } = await openWith(world, ROOMY);
        const first = inside.cards[0]?.id;
        const count = inside.cards.length;
        await press(world, visit, /^Hide here/, ({ card }) => card === first);
        await until(world, visit, 'the card to go', (now) => !now?.cards.some(({ id }) => id === first));
        await waitFor('it to be remembered', async () =>
          Object.keys(await world.control.stored('local')).some((key) => key.startsWith('hidden:')),
        );
        await visit.page.reload();
        await until(world, visit, 'the reader', (now) => now?.cards.length === count - 1);
        await press(world, visit, /^Show again/);
        await until(world, visit, 'the card to come back', (now) => now?.cards[0]?.id === first);
        await waitFor('it to be forgotten', async () =>
          Object.keys(await world.control.stored('local')).every((key) => !key.startsWith('hidden:')),
        );
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
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
    {
      name: 'the side panel shows the same cards, moves the page, and takes the sidebar’s place as long as it is open',
      run: async (world) => {
        const { visit, inside } = await openWith(world, ROOMY);
        const tab = await visit.tab();
        const panel = await world.browser.newPage();
        await gotoExtension(panel, world.name, `${world.extensionUrl}panel.html?tab=${tab}`);
        const cards = (): Promise<string[]> =>
          panel.evaluate(() =>
            [...document.querySelectorAll('[data-card]')].map((card) => card.getAttribute('data-card') ?? ''),
          );
        await waitFor('the cards', async () => (await cards()).length === inside.cards.length);
        await waitFor('the sidebar to leave the page', async () => (await visit.hosts()).length === 0);
        assert.ok((await visit.marks())['ftr-paired'], 'the marks are gone');
        await panel.bringToFront();
        await panel.evaluate(() =>
          document.querySelector('.ftr-sentence')?.scrollIntoView({ block: 'center' }),
        );
        const box = await panel.evaluate(() => {
          const { x, y } = document.querySelector('.ftr-sentence')?.getBoundingClientRect() ?? { x: 0, y: 0 };
          return { x: x + 30, y: y + 12 };
        });
        await panel.mouse.click(box.x, box.y);
        await waitFor('the sentence to be marked', async () => (await visit.marks())['ftr-current'] === 1);
        await visit.page.bringToFront();
        await clickMark(visit, 4);
        // The card that was clicked before stays the active one until this press has come over.
        const [first] = await cards();
        await waitFor('another card to unfold in the panel', async () => {
          const active = await panel.evaluate(
            () => document.querySelector('[data-active=true]')?.getAttribute('data-card') ?? null,
          );
          return active !== null && active !== first;
        });
        assert.deepEqual(await visit.hosts(), []);
        await panel.close();
        await waitFor('the sidebar to come back', async () => (await visit.hosts()).length === 1);
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
    {
      name: 'the side panel says in words why it is empty, and fills when the tab shows an article',
      run: async (world) => {
        const visit = await world.open('en-encryption.html');
        const tab = await visit.tab();
        const panel = await world.browser.newPage();
        await gotoExtension(panel, world.name, `${world.extensionUrl}panel.html?tab=${tab}`);
        const says = (): Promise<string> =>
          panel.evaluate(() => document.querySelector('main,aside')?.textContent ?? '');
        await waitFor('a sentence', async () =>
          /not about the case|not been examined|in passing/.test(await says()),
        );
        await visit.page.goto(world.site.address(ROOMY));
        await waitFor('the cards', () =>
          panel.evaluate(() => document.querySelectorAll('[data-card]').length > 5),
        );
        await panel.close();
        await visit.close();
      },
    },
    {
      name: 'everything by keyboard: open, card to card, card to text, text to card, and Esc back to where it was',
      run: async (world) => {
        const visit = await world.open(WIDE);
        const inside = await waitForReader(world, visit);
        const tab = await visit.tab();
        if (inside.open) await press(world, visit, /^Seitenleiste schließen|^Close the sidebar/);
        await visit.page.evaluate(() => {
          const heard: string[] = [];
          Object.assign(globalThis, { heard });
          for (const type of ['keydown', 'keyup', 'keypress'])
            document.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key));
          document.querySelector<HTMLElement>('a[href]')?.focus();
        });
        const focus = async (): Promise<string> => (await world.control.inside(tab))?.focus ?? '';
        await world.control.tell(tab, { type: 'toggle' });
        await waitFor('the close button to have the focus', async () =>
          /close|schließen/i.test(await focus()),
        );
        await visit.page.keyboard.down('Alt');
        await visit.page.keyboard.press('ArrowDown');
        await visit.page.keyboard.up('Alt');
        const first = (await look(world, visit)).cards[0];
        await waitFor(
          'the first card to have the focus',
          async () => (await look(world, visit)).cards[0]?.id === first?.id,
        );
        const tabTo = async (label: RegExp): Promise<void> => {
          for (let i = 0; i < 14 && !label.test(await focus()); i++) await visit.page.keyboard.press('Tab');
          assert.match(await focus(), label);
        };
        // Put away by keyboard: the focus goes to the next card, not to nowhere.
        await tabTo(/^(Hide here|Hier ausblenden)/);
        await visit.page.keyboard.press('Enter');
        await until(
          world,
          visit,
          'the card to go',
          (one) => one?.cards.every(({ id }) => id !== first?.id) === true,
        );
        const second = (await look(world, visit)).cards[0];
        await waitFor('the next card to have the focus', async () => {
          const now = await look(world, visit);
          return now.focusCard === second?.id;
        });
        // Unfolded and folded by keyboard.
        await tabTo(/^(Word for word|Im Wortlaut)/);
        await visit.page.keyboard.press('Enter');
        await until(world, visit, 'the card to unfold', (one) => isUnfolded(one?.cards[0]?.text ?? ''));
        await visit.page.keyboard.press(' ');
        await until(world, visit, 'the card to fold', (one) => !isUnfolded(one?.cards[0]?.text ?? ''));
        await tabTo(/^(Show in the text|Im Text zeigen)/);
        await visit.page.keyboard.press('Enter');
        await waitFor('the sentence to be marked', async () => (await visit.marks())['ftr-current'] === 1);
        await visit.page.keyboard.press('Escape');
        await until(world, visit, 'the sidebar to close', (now) => now?.open === false);
        assert.equal(await visit.page.evaluate(() => document.activeElement?.localName), 'a');
        // From the text: the cursor stands in a sentence with a card.
        const words = await visit.page.evaluate(() => {
          const ranges = [...(CSS.highlights.get('ftr-paired') as unknown as Iterable<Range>)];
          const range = ranges[5];
          if (range) getSelection()?.collapse(range.startContainer, range.startOffset + 3);
          return range?.toString().match(/\p{L}{6,}/u)?.[0] ?? '';
        });
        await world.control.tell(tab, { type: 'toggle' });
        const now = await until(world, visit, 'the card of the sentence', (one) =>
          Boolean(
            one?.open &&
              one.cards.some(
                ({ active, id }) => (active && id === one.focus) || (active && one.focus?.length),
              ),
          ),
        );
        assert.ok(
          now?.cards.find(({ active }) => active)?.text.includes(words),
          'it is the card of another sentence',
        );
        await visit.page.keyboard.press('Escape');
        await until(world, visit, 'the sidebar to close again', (one) => one?.open === false);
        const heard = await visit.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
        assert.deepEqual(
          heard.filter((key) => key !== 'Alt'),
          [],
          'the page heard keys meant for the sidebar',
        );
        // The page's own keys do nothing to us, and it hears them all.
        await world.control.tell(tab, { type: 'toggle' });
        await until(world, visit, 'the sidebar to open', (one) => one?.open === true);
        await visit.page.evaluate(() => {
          (globalThis as unknown as { heard: string[] }).heard.length = 0;
          document.querySelector<HTMLElement>('a[href]')?.focus();
        });
        for (const key of ['Escape', 'ArrowDown', 'h'] as const) await visit.page.keyboard.press(key);
        assert.equal((await look(world, visit)).open, true, 'a key of the page closed the sidebar');
        const own = await visit.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
        assert.deepEqual(
          [...new Set(own)],
          ['Escape', 'ArrowDown', 'h'],
          'the page did not hear its own keys',
        );
        assert.deepEqual(visit.errors, []);
        await visit.close();
        await resetSettings(world);
      },
    },
  ],
};

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

/** Back to how it is installed. */
async function resetSettings(world: World): Promise<void> {
  await world.control.forgetAll();
}
