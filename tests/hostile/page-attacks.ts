/** S-01, S-02, S-06, S-10, S-11: pages that know we may be there. */
import assert from 'node:assert/strict';
import { waitForReader } from '../e2e/articles.ts';
import { waitFor } from '../e2e/wait.ts';
import { Random } from '../fuzz/property.ts';
import { disguise } from '../fuzz/texts.ts';
import {
  ARTICLE,
  allCards,
  openByCommand,
  openWithSidebar,
  outcomeOf,
  pause,
  put,
  script,
  type Trial,
} from './battery.ts';
declare global {
  var hooked: string[];
}

/** S-11: invisible and bidi characters, accents apart, full width, spaces that do not break, and all of it. */
const DISGUISES: ReadonlyArray<readonly [kinds: readonly number[], share: number]> = [
  [[0], 0.2],
  [[1], 1],
  [[2], 1],
  [[3], 1],
  [[0, 1, 2, 3], 0.5],
];

/** S-01 */
function patchEverything(): void {
  globalThis.hooked = [];
  const patch = (owner: object, name: string): void => {
    const real = (owner as Record<string, unknown>)[name] as (...args: unknown[]) => unknown;
    (owner as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
      // Not by a method that is patched itself.
      globalThis.hooked[globalThis.hooked.length] = name;
      return real.apply(this, args);
    };
  };
  patch(Element.prototype, 'attachShadow');
  patch(Document.prototype, 'createTreeWalker');
  patch(Document.prototype, 'createElementNS');
  patch(EventTarget.prototype, 'dispatchEvent');
  patch(Node.prototype, 'appendChild');
  patch(Element.prototype, 'append');
  patch(CSSStyleSheet.prototype, 'replaceSync');
  patch(Document.prototype, 'querySelector');
  patch(Element.prototype, 'querySelector');
  patch(Element.prototype, 'getAttribute');
  patch(EventTarget.prototype, 'addEventListener');
  patch(Range.prototype, 'setStart');
  patch(MutationObserver.prototype, 'observe');
  patch(Array.prototype, 'push');
  patch(JSON, 'parse');
  patch(globalThis, 'MutationObserver');
  patch(globalThis, 'requestIdleCallback');
  patch(globalThis, 'setTimeout');
  for (const name of ['mode', 'css', 'type', 'relevance'])
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      set: () => globalThis.hooked.push(`set ${name}`),
      get: () => undefined,
    });
}

export const pageAttacks: readonly Trial[] = [
  {
    id: 'S-01',
    name: 'a page that patches its own world sees no call of ours, and no root',
    run: async (world) => {
      const { visit } = await openWithSidebar(world, put(world, { head: script(patchEverything) }));
      assert.deepEqual(await visit.page.evaluate(() => globalThis.hooked.slice()), []);
      assert.equal((await visit.hosts())[0]?.rootIsOpen, false);
      const reach = await visit.page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement & {
          openOrClosedShadowRoot?: unknown;
        };
        return [
          host.shadowRoot,
          host.openOrClosedShadowRoot ?? null,
          host.textContent,
          host.innerHTML,
          (
            document as unknown as {
              caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node } | null;
            }
          ).caretPositionFromPoint?.(innerWidth - 60, 200)?.offsetNode.nodeName ?? null,
        ].map((one) => (one === null || one === '' ? null : String(one)));
      });
      assert.deepEqual(reach.slice(0, 4), [null, null, null, null]);
      assert.deepEqual(visit.errors, []);
      await visit.close();
      return 26;
    },
  },
  {
    id: 'S-02',
    name: 'events that a script makes up, before and after the sidebar is there',
    run: async (world) => {
      const bombard = (): number => {
        const types = [
          'pointerdown',
          'mousedown',
          'mouseup',
          'pointerup',
          'click',
          'dblclick',
          'keydown',
          'submit',
        ];
        let sent = 0;
        for (const target of [
          document.documentElement.lastElementChild,
          document,
          window,
        ] as Array<EventTarget | null>)
          for (const type of types)
            for (const event of [
              new MouseEvent(type, {
                bubbles: true,
                composed: true,
                clientX: innerWidth - 100,
                clientY: 300,
              }),
              new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }),
            ]) {
              target?.dispatchEvent(event);
              sent++;
            }
        (document.documentElement.lastElementChild as HTMLElement | null)?.click();
        return sent + 1;
      };
      const visit = await world.open(ARTICLE, 'domcontentloaded');
      let tried = await visit.page.evaluate(bombard);
      await waitForReader(world, visit);
      const before = await allCards(world, visit);
      tried += await visit.page.evaluate(bombard);
      await visit.quiet();
      const after = await world.control.inside(await visit.tab());
      assert.equal(after?.open, before.open);
      assert.equal(after?.text, before.text);
      assert.deepEqual(await outcomeOf(world, visit), { kept: 0, confirm: false, asked: 0 });
      await visit.close();
      return tried;
    },
  },
  {
    id: 'S-06',
    name: 'forged messages, start events and navigations, a thousand each',
    run: async (world) => {
      const { visit, inside, tab } = await openWithSidebar(world, ARTICLE);
      await visit.quiet();
      const said = (await world.control.heardFrom(visit.url)).length;
      const tried = await visit.page.evaluate(
        async (own, count) => {
          const { navigation } = globalThis as unknown as { navigation: EventTarget };
          const forged: Array<(i: number) => void> = [
            (i) =>
              postMessage(
                {
                  type: ['toggle', 'settings', 'open-report', 'start-reader'][i % 4],
                  id: own,
                  active: false,
                },
                '*',
              ),
            () =>
              dispatchEvent(
                new MessageEvent('message', {
                  data: { type: 'toggle' },
                  origin: `chrome-extension://${own}`,
                }),
              ),
            (i) =>
              document.dispatchEvent(
                new CustomEvent(`${own}:reader:wxt:content-script-started`, {
                  detail: { contentScriptName: 'reader', messageId: String(i) },
                }),
              ),
            (i) => dispatchEvent(new PopStateEvent('popstate', { state: i })),
            () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
            () => navigation.dispatchEvent(new Event('currententrychange')),
            () => navigation.dispatchEvent(new Event('navigatesuccess')),
            () => document.dispatchEvent(new Event('prerenderingchange')),
          ];
          for (let i = 0; i < count; i++) for (const forge of forged) forge(i);
          await new Promise((resolve) => setTimeout(resolve, 0));
          return count * forged.length;
        },
        new URL(world.extensionUrl).host,
        1_000,
      );
      await visit.quiet();
      const after = await world.control.inside(tab);
      assert.equal(after?.open, true);
      assert.equal(after?.cards.length, inside.cards.length);
      assert.deepEqual((await world.control.heardFrom(visit.url)).slice(said), []);
      assert.deepEqual(visit.errors, []);
      await visit.close();
      return tried;
    },
  },
  {
    id: 'S-10',
    name: 'a page that takes the host out whenever it comes, puts it elsewhere, or writes itself anew',
    run: async (world) => {
      const { visit } = await openWithSidebar(world, ARTICLE);
      const removed = await visit.page.evaluate(async () => {
        const hosts = (): Element[] =>
          [...document.documentElement.children].filter(
            (child) => child !== document.head && child !== document.body,
          );
        let count = 0;
        const end = performance.now() + 5_000;
        while (performance.now() < end) {
          for (const host of hosts()) {
            host.remove();
            count++;
          }
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return count;
      });
      assert.ok(removed >= 1 && removed <= 4, `it came back ${removed - 1} times`);
      assert.deepEqual(await visit.hosts(), []);
      // Nobody goes on fighting: in the second after it there is next to nothing to do. Only Chromium tells.
      if (world.name === 'chrome') {
        await pause(1_000);
        const before = (await visit.page.metrics()).TaskDuration ?? 0;
        await pause(1_000);
        const busy = ((await visit.page.metrics()).TaskDuration ?? 0) - before;
        assert.ok(busy < 0.05, `busy for ${Math.round(busy * 1000)} ms of a second`);
      }
      assert.deepEqual(visit.errors, []);
      await visit.close();

      // Wherever the page puts the host, there is one, and it shows the cards or nothing.
      for (const place of ['body', 'head', 'article p']) {
        const moved = await openWithSidebar(world, ARTICLE);
        await moved.visit.page.evaluate((selector) => {
          const target = document.querySelector(selector) ?? document.body;
          target.prepend(document.documentElement.lastElementChild as Element);
        }, place);
        await moved.visit.quiet();
        assert.ok((await moved.visit.hosts()).length <= 1, place);
        assert.deepEqual(moved.visit.errors, [], place);
        await moved.visit.close();
      }

      const written = await openWithSidebar(world, ARTICLE);
      await written.visit.page.evaluate(() => {
        document.open();
        document.write('<!doctype html><title>Gone</title><p>A river.</p>');
        document.close();
      });
      await waitFor(
        'the cards to go',
        async () => ((await world.control.inside(written.tab))?.cards.length ?? 0) === 0,
        8_000,
      );
      assert.deepEqual(await written.visit.hosts(), []);
      await written.visit.close();

      const replaced = await openWithSidebar(world, ARTICLE);
      await replaced.visit.page.evaluate(() => {
        const page = new DOMParser().parseFromString(
          '<!doctype html><title>Gone</title><p>A river.</p>',
          'text/html',
        );
        document.documentElement.replaceChildren(...page.documentElement.children);
      });
      await waitFor(
        'the cards to go',
        async () => ((await world.control.inside(replaced.tab))?.cards.length ?? 0) === 0,
        8_000,
      );
      assert.deepEqual(await replaced.visit.hosts(), []);
      await replaced.visit.close();
      return removed + 5;
    },
  },
  {
    id: 'S-11',
    name: 'an article in disguise: the same cards, and what is shown is in its order',
    run: async (world) => {
      const plain = await openWithSidebar(world, ARTICLE);
      await plain.visit.close();
      let tried = 0;
      for (const [kinds, share] of DISGUISES) {
        const random = new Random(11);
        const name = put(world, {
          change: (html) =>
            html.replace(
              /(<p[^>]*>)([^<]+)/g,
              (_, tag: string, text: string) => tag + disguise(text, random, share, kinds),
            ),
        });
        const { visit, inside } = await openByCommand(world, name);
        assert.deepEqual(
          inside.cards.map(({ id }) => id),
          plain.inside.cards.map(({ id }) => id),
          `disguises ${kinds}`,
        );
        assert.doesNotMatch(inside.text, /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
        // A reader sees the same letters, in the same order.
        assert.deepEqual(
          inside.cards.map(({ sentence }) => sentence.normalize('NFKC')),
          plain.inside.cards.map(({ sentence }) => sentence.normalize('NFKC')),
        );
        assert.deepEqual(visit.errors, []);
        await visit.close();
        tried += inside.cards.length;
      }
      assert.ok(tried >= 60, `only ${tried} cards`);
      return tried;
    },
  },
];
