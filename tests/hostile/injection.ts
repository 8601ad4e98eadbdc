/** S-08: text that wants to be code, of a page and of a record, and addresses that want to be links. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDataScript, writeDataScript } from '../../lib/platform/data-script.ts';
import { assertUntouched } from '../e2e/articles.ts';
import { World } from '../e2e/world.ts';
import { ARTICLE, openWithSidebar, put, type Trial } from './battery.ts';
import { ADDRESSES, SCRIPTS } from './payloads.ts';

declare global {
  var hacks: number;
  var hacked: () => void;
}

/** What a payload calls when it runs: in the page, and, in a copy, in the extension's own world. */
const HEAD =
  '<script>globalThis.hacks = 0; globalThis.hacked = () => { globalThis.hacks++; }; addEventListener("error", (event) => event.preventDefault());</script>';
const asText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

interface Root {
  readonly names: Record<string, number>;
  readonly links: readonly string[];
  readonly handlers: readonly string[];
}

/** What stands in the closed root: elements by name, links, attributes that run something. */
function lookIntoRoot(): Root {
  type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot };
  const { dom } = (
    globalThis as unknown as { chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot } } }
  ).chrome;
  const names: Record<string, number> = {};
  const links: string[] = [];
  const handlers: string[] = [];
  for (const child of document.documentElement.children) {
    if (child === document.head || child === document.body) continue;
    const root = (child as Openable).openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(child);
    for (const element of root?.querySelectorAll('*') ?? []) {
      names[element.localName] = (names[element.localName] ?? 0) + 1;
      for (const { name, value } of element.attributes) {
        if (name === 'href') links.push(value);
        else if (
          /^on|^src|^style$|^action|^formaction|^data$/.test(name) &&
          /hacked|evil|script:/.test(value)
        )
          handlers.push(`${element.localName} ${name}`);
      }
    }
  }
  return { names, links, handlers };
}

/** Elements the sidebar is made of. */
const OWN =
  /^(?:aside|header|footer|section|div|p|h[1-6]|ol|ul|li|dl|dt|dd|article|blockquote|q|cite|bdi|b|i|em|strong|small|span|a|button|time|mark|del|ins|s|svg|g|path|line|circle|rect|text|title|style|details|summary|abbr|figure|figcaption|hr|br|table|thead|tbody|tr|td|th|caption|code|menu|nav|sup|sub|output)$/;

function assertHarmless({ names, links, handlers }: Root): void {
  assert.deepEqual(
    Object.keys(names).filter((name) => !OWN.test(name)),
    [],
    'elements that are not ours',
  );
  assert.deepEqual(handlers, []);
  assert.deepEqual(
    links.filter((href) => !href.startsWith('https://')),
    [],
  );
}

/** Changes every text and every address of the packed record; quotations get a payload, addresses are replaced by one. */
function poisonRecord(folder: string): void {
  let at = 0;
  const nextScript = (): string => SCRIPTS[at++ % SCRIPTS.length] ?? '';
  const nextAddress = (): string => ADDRESSES[at++ % ADDRESSES.length] ?? '';
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (/^https?:/.test(value)) return nextAddress();
      return ['text', 'speaker', 'author', 'outlet', 'role'].includes(key)
        ? value.replace(/^(?!\u00a7$).*/s, (text) => `${text} ${nextScript()}`)
        : value;
    }
    if (Array.isArray(value)) return value.map((one) => poison(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, name)]));
  };
  rewrite(join(folder, 'data', 'record.js'), (record) => poison(record, ''));
  rewrite(join(folder, 'data', 'words-en.js'), (words) => {
    const { texts, ...rest } = words as { texts: Array<string | null> };
    return { ...rest, texts: texts.map((text) => text && `${text} ${nextScript()}`) };
  });
}

function rewrite(file: string, change: (value: unknown) => unknown): void {
  const name = basename(file, '.js');
  writeFileSync(file, writeDataScript(name, change(readDataScript(name, readFileSync(file, 'utf8')))));
}

export const injection: readonly Trial[] = [
  {
    id: 'S-08',
    name: 'text that wants to be code, in the sentences and the title of an article',
    run: async (world) => {
      let tried = 0;
      const perPage = 17;
      for (let first = 0; first < SCRIPTS.length; first += perPage) {
        const payloads = SCRIPTS.slice(first, first + perPage);
        let at = 0;
        const name = put(world, {
          head: HEAD,
          change: (html) =>
            html
              .replace(
                /<\/p>/g,
                (end) =>
                  ` Netflix had access to private messages, ${asText(payloads[at++ % payloads.length] ?? '')} says the letter.${end}`,
              )
              .replace(/<title>/, `<title>${asText(payloads[0] ?? '')} `),
        });
        const { visit, inside, tab } = await openWithSidebar(world, name);
        assert.ok(at >= perPage, `only ${at} places for ${perPage} payloads`);
        assert.ok(inside.cards.length > 0);
        await visit.quiet();
        assert.ok(inside.text.includes('hacked()'), 'the page’s words are not shown as they are');
        assertHarmless(await world.control.run(tab, lookIntoRoot));
        assert.equal(await visit.page.evaluate(() => globalThis.hacks), 0);
        await assertUntouched(visit, 'host');
        assert.deepEqual(visit.errors, []);
        await visit.close();
        tried += payloads.length;
      }
      return tried;
    },
  },
  {
    id: 'S-08',
    name: 'a record full of code, and of addresses that are none: no element, no link but https',
    run: async (world) => {
      const other = await World.start(world.name, { prepare: poisonRecord });
      try {
        other.site.put('poisoned.html', other.site.read(ARTICLE).replace('<head>', `<head>${HEAD}`));
        const { visit, tab } = await openWithSidebar(other, 'poisoned.html');
        // Every card unfolded: all that a record can say is drawn.
        const { cards } = (await other.control.inside(tab)) ?? { cards: [] };
        let poisoned = 0;
        for (const { id } of cards.slice(0, 8)) {
          await other.control.scrollToCard(tab, id);
          const inside = await other.control.inside(tab);
          const button = inside?.buttons.find((one) => one.card === id && one.y > 0 && one.y < 850);
          if (button) await visit.page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
          assertHarmless(await other.control.run(tab, lookIntoRoot));
          poisoned += ((await other.control.inside(tab))?.text.match(/hacked\(\)/g) ?? []).length;
        }
        assert.ok(poisoned > 20, `only ${poisoned} payloads were shown`);
        assert.equal(await visit.page.evaluate(() => globalThis.hacks), 0);
        assert.equal(await other.control.run(tab, () => 'hacks' in globalThis), false);
        assert.deepEqual(visit.errors, []);
        assert.deepEqual(other.extensionErrors, []);
      } finally {
        await other.stop();
      }
      return SCRIPTS.length + ADDRESSES.length;
    },
  },
];
