/** S-01, S-02, S-06: scripts of a page that knows we may be there: what they listen in on, make up and forge. */
import assert from 'node:assert/strict';
import { waitForReader } from '../e2e/articles.ts';
import { ARTICLE, allCards, openWithSidebar, outcomeOf, put, script, type Trial } from './battery.ts';

declare global {
  var hooked: string[];
}

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
];
