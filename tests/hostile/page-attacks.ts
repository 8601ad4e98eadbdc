/** S-01 to S-06, S-08, S-10, S-11: pages that know we may be there. */
import assert from 'node:assert/strict';
import { assertUntouched, waitForReader } from '../e2e/articles.ts';
import { waitFor } from '../e2e/control.ts';
import type { World } from '../e2e/world.ts';
import { Random } from '../fuzz/property.ts';
import { disguise } from '../fuzz/texts.ts';
import { ARTICLE, buttonOf, openWithSidebar, outcomeOf, put, type Trial } from './battery.ts';

const script = (code: () => void): string => `<script>(${code.toString()})()</script>`;
declare global {
  var hooked: string[];
}

/** S-01 */
function patchEverything(): void {
  globalThis.hooked = [];
  const patch = (owner: object, name: string): void => {
    const real = (owner as Record<string, unknown>)[name] as (...args: unknown[]) => unknown;
    (owner as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
      globalThis.hooked.push(name);
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
  for (const name of ['mode', 'css', 'type', 'relevance'])
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      set: () => globalThis.hooked.push(`set ${name}`),
      get: () => undefined,
    });
}

/** S-03: each hides, covers or moves what a reader is about to press. `refused` says where the click must not even open a window. */
const COVERS: ReadonlyArray<readonly [name: string, attack: string, refused: 'both' | 'chrome' | 'neither']> =
  [
    ['a root element that is faded', "document.documentElement.style.opacity = '.01'", 'both'],
    ['a root element with a filter', "document.documentElement.style.filter = 'opacity(.01)'", 'both'],
    [
      'something faded around the host',
      "const box = document.createElement('div'); box.style.opacity = '0'; document.body.append(box); box.append(host)",
      'both',
    ],
    [
      'a popover on top that lets clicks through',
      "const box = document.createElement('div'); box.popover = 'manual'; box.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff;margin:0'; document.body.append(box); box.showPopover()",
      'both',
    ],
    [
      'a popover on top that takes clicks',
      "const box = document.createElement('div'); box.popover = 'manual'; box.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;background:#fff;margin:0'; document.body.append(box); box.showPopover()",
      'both',
    ],
    [
      'a modal dialog',
      "const box = document.createElement('dialog'); box.textContent = 'Prize'; document.body.append(box); box.showModal()",
      'both',
    ],
    ['an inert page', 'document.documentElement.inert = true', 'both'],
    ['a root element cut in half', "document.documentElement.style.clipPath = 'inset(0 50% 0 0)'", 'both'],
    ['a root element mixed away', "document.documentElement.style.mixBlendMode = 'difference'", 'both'],
    ['a root element turned round', "document.documentElement.style.transform = 'rotate(180deg)'", 'neither'],
    ['a style that fades the host', "host.style.setProperty('opacity', '0', 'important')", 'neither'],
    [
      'a rule that fades the host',
      "const rule = document.createElement('style'); rule.textContent = 'html > div{opacity:0!important;clip-path:inset(50%)!important;transform:scale(0)!important}'; document.head.append(rule)",
      'neither',
    ],
    [
      'a style that sends the host away',
      "host.style.cssText = 'display:none!important;visibility:hidden!important;transform:translate(-999px)!important'",
      'neither',
    ],
  ];

async function tryCover(world: World, [name, attack, refused]: (typeof COVERS)[number]): Promise<void> {
  const { visit, inside } = await openWithSidebar(world, ARTICLE);
  const target = buttonOf(inside, /^Report/i, true);
  assert.ok(target, 'no report button is in view');
  await visit.page.evaluate((code) => {
    const host = [...document.documentElement.children].find(
      (child) => child !== document.head && child !== document.body,
    );
    new Function('host', code)(host);
  }, attack);
  await visit.page.mouse.click(target.x, target.y);
  // A window that comes, comes at once; one that must not has twice the time of the browser's judgement on what is visible.
  const end = performance.now() + 1_000;
  while (performance.now() < end && !(await world.control.hasPage('confirm.html')))
    await new Promise((resolve) => setTimeout(resolve, 100));
  const { kept, confirm, asked } = await outcomeOf(world, visit);
  assert.equal(kept, 0, `${name}: a report was kept`);
  if (refused === 'both' || refused === world.name)
    assert.deepEqual({ confirm, asked }, { confirm: false, asked: 0 }, `${name}: the report was opened`);
  await world.control.closePages('confirm.html');
  await visit.close();
}

/** S-08 */
const PAYLOADS = [
  '<img src=x onerror=hacked()>',
  '"><svg onload=hacked()>',
  '</bdi><script>hacked()</script>',
  'javascript:hacked()',
  '<iframe srcdoc="<script>parent.hacked()</script>">',
  '{{constructor.constructor("hacked()")()}}',
  '$' + '{hacked()}',
  '<a href="java\tscript:hacked()">x</a>',
  '<math><mtext></table></math><img src=x onerror=hacked()>',
  '&lt;img src=x onerror=hacked()&gt;',
  '\u202e<b>\u0000',
  '<style>*{background:url(//evil.example)}</style>',
  '<form action=//evil.example><button>',
  '<details open ontoggle=hacked()>',
  '<base href=//evil.example/>',
  '<template><script>hacked()</script></template>',
  '<!--><img src=x onerror=hacked()>-->',
  "';hacked();'",
  '<object data="data:text/html,<script>hacked()</script>">',
  '<meta http-equiv=refresh content="0;url=javascript:hacked()">',
];

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
      return 16;
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
      const before = await waitForReader(world, visit);
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
    id: 'S-03',
    name: 'with nothing in the way the same click does open the confirm page: else the others would prove nothing',
    run: async (world) => {
      const { visit, inside } = await openWithSidebar(world, ARTICLE);
      const target = buttonOf(inside, /^Report/i, true);
      assert.ok(target, 'no report button is in view');
      await visit.page.mouse.click(target.x, target.y);
      await waitFor('the confirm page', () => world.control.hasPage('confirm.html'));
      assert.equal((await outcomeOf(world, visit)).kept, 0);
      await world.control.closePages('confirm.html');
      await visit.close();
      return 1;
    },
  },
  ...COVERS.map(
    (cover): Trial => ({
      id: 'S-03',
      name: `a real click while there is ${cover[0]}: nothing is kept${cover[2] === 'neither' ? '' : ', no window opens'}`,
      run: (world) => tryCover(world, cover).then(() => 1),
    }),
  ),
  {
    id: 'S-05',
    name: 'a page that looks for us: nothing on another page, only the box and the marks on an article',
    run: async (world) => {
      const probes = async (): Promise<string[]> => {
        const found: string[] = [];
        const globals = Object.getOwnPropertyNames(globalThis).filter(
          (name) =>
            /record|reader|wxt|ftr|chrome-ext|moz-ext/i.test(name) &&
            !/MediaRecorder|FileReader|Reader$|Record(?:s|er)?$|^(?:Byob|Readable)/i.test(name),
        );
        found.push(...globals.map((name) => `global ${name}`));
        if (/(?:chrome|moz)-extension:\/\//.test(document.documentElement.outerHTML))
          found.push('address in the document');
        for (const entry of performance.getEntriesByType('resource'))
          if (/extension:/.test(entry.name)) found.push(entry.name);
        for (const sheet of [...document.styleSheets])
          if (sheet.href?.includes('extension:')) found.push('style sheet');
        const attributes = [...document.documentElement.attributes, ...document.body.attributes].map(
          ({ name }) => name,
        );
        found.push(...attributes.filter((name) => !['lang', 'class', 'style', 'dir'].includes(name)));
        return found;
      };
      const paths = [
        'manifest.json',
        'gate.js',
        'reader.js',
        'background.js',
        'popup.html',
        'confirm.html',
        'options.html',
        'welcome.html',
        'data/engine.js',
        'data/words-en.js',
        'icon/128.png',
        'icon/16.png',
        '_locales/en/messages.json',
      ];
      const knock = async (base: string, names: string[]): Promise<string[]> => {
        const open = await Promise.all(
          names.flatMap((name) => [
            fetch(base + name).then(
              () => `fetched ${name}`,
              () => null,
            ),
            new Promise<string | null>((resolve) => {
              const image = new Image();
              image.onload = () => resolve(`drew ${name}`);
              image.onerror = () => resolve(null);
              image.src = base + name;
            }),
            new Promise<string | null>((resolve) => {
              const element = document.createElement('script');
              element.onload = () => resolve(`ran ${name}`);
              element.onerror = () => resolve(null);
              element.src = base + name;
              document.head.append(element);
            }),
          ]),
        );
        return open.filter((one) => one !== null);
      };
      const unrelated = await world.open('en-encryption.html');
      await unrelated.quiet();
      assert.deepEqual(await unrelated.page.evaluate(probes), []);
      assert.deepEqual(await unrelated.hosts(), []);
      assert.deepEqual(await unrelated.marks(), {});
      await assertUntouched(unrelated, 'no host');
      assert.deepEqual(await unrelated.page.evaluate(knock, world.extensionUrl, paths), []);
      await unrelated.close();
      const { visit } = await openWithSidebar(world, ARTICLE);
      assert.deepEqual(await visit.page.evaluate(probes), []);
      assert.deepEqual(await visit.hosts(), [{ name: 'div', attributes: 0, rootIsOpen: false, children: 0 }]);
      await assertUntouched(visit, 'host');
      assert.deepEqual(await visit.page.evaluate(knock, world.extensionUrl, paths), []);
      await visit.close();
      return 2 * (6 + paths.length * 3);
    },
  },
  {
    id: 'S-06',
    name: 'forged messages, start events and navigations, a thousand each',
    run: async (world) => {
      const { visit, inside, tab } = await openWithSidebar(world, ARTICLE);
      const id = new URL(world.extensionUrl).host;
      const tried = await visit.page.evaluate(async (own) => {
        for (let i = 0; i < 1_000; i++) {
          postMessage(
            { type: ['toggle', 'settings', 'open-report', 'start-reader'][i % 4], id: own, active: false },
            '*',
          );
          dispatchEvent(
            new MessageEvent('message', { data: { type: 'toggle' }, origin: `chrome-extension://${own}` }),
          );
          document.dispatchEvent(
            new CustomEvent(`${own}:reader:wxt:content-script-started`, {
              detail: { contentScriptName: 'reader', messageId: String(i) },
            }),
          );
          dispatchEvent(new PopStateEvent('popstate', { state: i }));
        }
        await new Promise((resolve) => setTimeout(resolve, 0));
        return 4_000;
      }, id);
      await visit.quiet();
      const after = await world.control.inside(tab);
      assert.equal(after?.open, true);
      assert.equal(after?.cards.length, inside.cards.length);
      assert.deepEqual(
        (await world.control.heardFrom(visit.url)).filter(
          (type) => type === 'open-report' || type === 'remember' || type === 'open-settings',
        ),
        [],
      );
      assert.deepEqual(visit.errors, []);
      await visit.close();
      return tried;
    },
  },
  {
    id: 'S-08',
    name: 'text that wants to be code, in the sentences and the title of an article',
    run: async (world) => {
      const asText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      const payloads = PAYLOADS.map(asText);
      let at = 0;
      const name = put(world, {
        head: '<script>globalThis.hacks = 0; globalThis.hacked = () => { globalThis.hacks++; }</script>',
        change: (html) =>
          html
            .replace(
              /<\/p>/g,
              (end) =>
                ` Netflix had access to private messages, ${payloads[at++ % payloads.length]} says the letter.${end}`,
            )
            .replace(/<title>/, `<title>${payloads[0]} `),
      });
      const { visit, inside } = await openWithSidebar(world, name);
      assert.ok(inside.cards.length > 0);
      await visit.quiet();
      assert.equal(await visit.page.evaluate(() => (globalThis as unknown as { hacks: number }).hacks), 0);
      assert.ok(
        inside.text.includes('onerror=hacked()') || inside.text.includes('hacked()'),
        'the page’s words are not shown as they are',
      );
      await assertUntouched(visit, 'host');
      assert.deepEqual(visit.errors, []);
      await visit.close();
      return Math.max(at, PAYLOADS.length);
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
      assert.deepEqual(visit.errors, []);
      await visit.close();

      const moved = await openWithSidebar(world, ARTICLE);
      await moved.visit.page.evaluate(() =>
        document.body.prepend(document.documentElement.lastElementChild as Element),
      );
      await moved.visit.quiet();
      assert.ok((await moved.visit.hosts()).length <= 1);
      assert.deepEqual(moved.visit.errors, []);
      await moved.visit.close();

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
      assert.ok((await replaced.visit.hosts()).length <= 1);
      await replaced.visit.close();
      return removed + 2;
    },
  },
  {
    id: 'S-11',
    name: 'an article full of invisible characters: the same cards, and quotations in their order',
    run: async (world) => {
      const plain = await openWithSidebar(world, ARTICLE);
      await plain.visit.close();
      const random = new Random(11);
      const name = put(world, {
        change: (html) =>
          html.replace(
            /(<p[^>]*>)([^<]+)/g,
            (_, tag: string, text: string) => tag + disguise(text, random, 0.2, [0]),
          ),
      });
      const { visit, inside } = await openWithSidebar(world, name);
      assert.deepEqual(
        inside.cards.map(({ id }) => id),
        plain.inside.cards.map(({ id }) => id),
      );
      assert.doesNotMatch(inside.text, /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
      assert.deepEqual(
        inside.cards.map(({ text }) => text),
        plain.inside.cards.map(({ text }) => text),
      );
      await visit.close();
      return inside.cards.length;
    },
  },
];
