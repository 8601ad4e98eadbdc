/** S-09 in browsers: documents made to be slow, or to answer in place of themselves. */
import assert from 'node:assert/strict';
import { waitForReader } from '../e2e/articles.ts';
import type { Visit, World } from '../e2e/world.ts';
import { ARTICLE, OTHER, openWithSidebar, pause, put, script, type Trial } from './battery.ts';
import { traceRuns } from './trace.ts';

/** Milliseconds: a look of the gate, and a run of the reader. */
const GATE = 5;
const SLICE = 50;

/** Names of nodes and of forms that a form's inputs can hide. */
const NODE_NAMES = [
  'childNodes',
  'textContent',
  'parentNode',
  'attributes',
  'nodeName',
  'nodeType',
  'localName',
  'tagName',
  'firstChild',
  'nextSibling',
  'ownerDocument',
  'getAttribute',
  'children',
  'isConnected',
];
/** Names of a document that a form or an image can hide. */
const DOCUMENT_NAMES = [
  'activeElement',
  'addEventListener',
  'body',
  'caretPositionFromPoint',
  'contentType',
  'createElement',
  'createElementNS',
  'createRange',
  'createTextNode',
  'createTreeWalker',
  'defaultView',
  'documentElement',
  'elementFromPoint',
  'getElementsByTagName',
  'getSelection',
  'nodeType',
  'prerendering',
  'querySelector',
  'querySelectorAll',
  'readyState',
  'title',
];

/** Inputs by the hundred thousand, in forms, before and around an article about the case. */
function manyForms(html: string): string {
  const inputs = Array.from(
    { length: 200_000 },
    (_, i) => `<input type=hidden name=${NODE_NAMES[i % NODE_NAMES.length]}>`,
  );
  const form = (from: number, to: number, inside: string): string =>
    `<form>${inputs.slice(from, to).join('')}${inside}</form>`;
  return html.replace(
    /<body([^>]*)>([\s\S]*)<\/body>/,
    (_, attributes: string, body: string) =>
      `<body${attributes}>${form(0, 1_000, body)}${form(1_000, 200_000, '')}</body>`,
  );
}

const filler = (characters: number, piece: string): string =>
  piece.repeat(Math.ceil(characters / piece.length));

/** Opens a page under trace; checks every run of ours. `isAbout`: `null` where either is right. */
async function openTraced(world: World, name: string, isAbout: boolean | null): Promise<number> {
  const page = await world.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const address = world.site.address(name);
  const { gate, reader } = await traceRuns(page, async () => {
    await page.goto(address, { waitUntil: 'load', timeout: 100_000 });
    // All three looks of the gate, and whatever comes of them.
    await pause(6_000);
  });
  const tab = await world.control.tabOf(address);
  const cards = (await world.control.inside(tab))?.cards.length ?? 0;
  if (isAbout !== null) assert.equal(cards > 0, isAbout, `${cards} cards`);
  assert.ok(gate.length > 0, 'the gate did not run');
  if (isAbout) assert.ok(reader.length > 0, 'the reader did not run');
  assert.ok(Math.max(...gate) <= GATE, `the gate took ${gate.map((ms) => ms.toFixed(1)).join(', ')} ms`);
  const longest = Math.max(0, ...reader);
  assert.ok(longest <= SLICE, `a run of the reader took ${longest.toFixed(1)} ms`);
  assert.deepEqual(errors, []);
  await page.close();
  return gate.length + reader.length;
}

const TRACED: ReadonlyArray<
  readonly [name: string, make: (world: World) => string, isAbout: boolean | null]
> = [
  ['of fifty megabytes', () => 'large.html', false],
  ['fifty thousand elements deep', () => 'deep.html', false],
  ['of one text node of twenty megabytes', () => 'one-text-node.html', false],
  [
    'of half a million elements without a word',
    (world) =>
      put(world, {
        base: OTHER,
        change: () =>
          `<!doctype html><title>Nothing</title><body hidden>${'<i></i>'.repeat(500_000)}<p>A river.</p>`,
      }),
    false,
  ],
  [
    'with 200,000 inputs that hide properties, about the case',
    (world) => put(world, { change: manyForms }),
    true,
  ],
  [
    'that opens like an article about the case, with a paragraph of twenty megabytes',
    (world) =>
      put(world, {
        change: (html) =>
          html.replace('</article>', `<p>${filler(20_000_000, 'Netflix Facebook messages ')}</p></article>`),
      }),
    null,
  ],
  [
    'about the case with a hundred thousand paragraphs',
    (world) =>
      put(world, {
        change: (html) =>
          html.replace(
            '</article>',
            `${'<p>Netflix had access to private messages.</p>'.repeat(100_000)}</article>`,
          ),
      }),
    true,
  ],
];

/** The page goes on as it was: no error, one host at most. */
async function assertCalm(visit: Visit, name: string): Promise<void> {
  // Not by asking the document: it may be the page's forms that answer. The gate has looked twice by then.
  await pause(1_500);
  assert.deepEqual(visit.errors, [], name);
  const hosts = await visit.hosts();
  assert.ok(hosts.length <= 1, name);
}

const clobber = (names: readonly string[]): string =>
  names.map((name) => `<form name="${name}" hidden></form>`).join('');

export const large: readonly Trial[] = [
  ...TRACED.map(
    ([name, make, isAbout]): Trial => ({
      id: 'S-09',
      name: `a page ${name}: the gate takes ${GATE} ms a look at most, the reader ${SLICE} ms a run`,
      only: 'chrome',
      run: (world) => openTraced(world, make(world), isAbout),
    }),
  ),
  {
    id: 'S-09',
    name: 'an article whose forms answer for its document, each name and all: the right cards or none, no error',
    run: async (world) => {
      const names: ReadonlyArray<readonly string[]> = [
        DOCUMENT_NAMES,
        // Firefox shows content scripts the real document: all at once is enough.
        ...(world.name === 'chrome' ? DOCUMENT_NAMES.map((name) => [name]) : []),
      ];
      for (const some of names) {
        const visit = await world.open(
          put(world, { change: (html) => html.replace(/<body[^>]*>/, (body) => body + clobber(some)) }),
        );
        await assertCalm(visit, some.join());
        await visit.close();
      }
      return names.length;
    },
  },
  {
    id: 'S-09',
    name: 'an article whose forms begin to answer for its document later: no error, and the sidebar goes or stays whole',
    run: async (world) => {
      const { visit } = await openWithSidebar(world, ARTICLE);
      await visit.page.evaluate((html) => {
        document.body.insertAdjacentHTML('beforeend', html);
      }, clobber(DOCUMENT_NAMES));
      await pause(2_500);
      await visit.page.evaluate(() => history.pushState({}, '', '/made/elsewhere'));
      await pause(2_500);
      assert.deepEqual(visit.errors, []);
      await visit.close();
      return 1;
    },
  },
  {
    id: 'S-09',
    name: 'a page that sends sixty thousand elements while the sidebar is open',
    run: async (world) => {
      const storm = (): void => {
        addEventListener('storm', () => {
          for (let i = 0; i < 60_000; i++) document.body.append(document.createElement('i'));
        });
      };
      const { visit, tab } = await openWithSidebar(world, put(world, { head: script(storm) }));
      await visit.page.evaluate(() => dispatchEvent(new Event('storm')));
      await assertCalm(visit, 'storm');
      assert.ok(((await world.control.inside(tab))?.cards.length ?? 0) > 0);
      await visit.close();
      const calm = await world.open(ARTICLE);
      await waitForReader(world, calm);
      await calm.close();
      return 60_000;
    },
  },
];
