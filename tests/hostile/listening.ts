/** S-04 and S-05: what a page can hear of a report being written, and what it can find out about us. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { assertUntouched } from '../e2e/articles.ts';
import { gotoExtension, waitFor } from '../e2e/wait.ts';
import type { Visit, World } from '../e2e/world.ts';
import { outputOf } from '../../scripts/setup/build.mjs';
import { buttonOf, OTHER, openWithSidebar, put, script, type Trial } from './battery.ts';

const COMMENT = 'Nobody but the receiver reads this';

declare global {
  var heard: string[];
  var signals: () => string[];
}

/** Listens, before anybody else, to everything that could carry a letter. */
function listen(): void {
  globalThis.heard = [];
  for (const target of [window, document])
    for (const type of [
      'keydown',
      'keypress',
      'keyup',
      'beforeinput',
      'input',
      'change',
      'compositionstart',
      'compositionupdate',
      'compositionend',
      'copy',
      'cut',
      'paste',
      'selectionchange',
      'message',
      'storage',
    ])
      target.addEventListener(
        type,
        (event) => {
          const { key, data } = event as unknown as { key?: string; data?: string };
          globalThis.heard.push(`${type} ${key ?? data ?? ''}`);
        },
        true,
      );
}

/** Notes from the first moment what changes around a page, and answers what it has noticed. */
function watchForUs(): void {
  const known = new Set(Object.getOwnPropertyNames(globalThis));
  const noticed: string[] = [];
  for (const type of ['message', 'messageerror', 'error', 'unhandledrejection', 'storage'])
    addEventListener(type, () => noticed.push(`${type} event`), true);
  document.addEventListener('securitypolicyviolation', (event) => {
    if (!event.blockedURI.includes('extension')) noticed.push(`policy violation: ${event.blockedURI}`);
  });
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    noticed.push(`${event.type} sent`);
    return dispatch.call(this, event);
  };
  globalThis.signals = () => {
    const found = [...noticed];
    for (const name of Object.getOwnPropertyNames(globalThis))
      if (!known.has(name) && name !== 'signals' && name !== 'watched') found.push(`global ${name}`);
    if (/-extension:\/\//.test(document.documentElement.outerHTML)) found.push('address in the document');
    for (const { name } of performance.getEntries()) if (/extension:/.test(name)) found.push(`entry ${name}`);
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets])
      if (sheet.ownerNode === null || sheet.href?.includes('extension:')) found.push('style sheet');
    for (const element of [document.documentElement, document.body])
      for (const { name } of element.attributes)
        if (!['lang', 'class', 'style', 'dir'].includes(name)) found.push(`attribute ${name}`);
    return found;
  };
}

/** Every file of the package, and names that others have had. */
function pathsToProbe(world: World): string[] {
  const files = readdirSync(outputOf(world.name), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes('.'));
  return [...files, 'content.js', 'content-scripts/content.js', 'icons/icon.svg', 'index.html', 'chunks/'];
}

/** Asks for each file in three ways; answers what came. */
async function knock(base: string, names: string[]): Promise<string[]> {
  const load = (tag: 'img' | 'script', name: string): Promise<string | null> =>
    new Promise((resolve) => {
      const element = document.createElement(tag);
      element.onload = () => resolve(`${tag} ${name}`);
      element.onerror = () => resolve(null);
      element.src = base + name;
      if (tag === 'script') document.head.append(element);
    });
  const open: Array<string | null> = [];
  for (const name of names)
    open.push(
      ...(await Promise.all([
        fetch(base + name).then(
          () => `fetch ${name}`,
          () => null,
        ),
        load('img', name),
        load('script', name),
      ])),
    );
  return open.filter((one) => one !== null);
}

const readSignals = (visit: Visit): Promise<string[]> => visit.page.evaluate(() => globalThis.signals());

export const listening: readonly Trial[] = [
  {
    id: 'S-04',
    name: 'a page that listens to every key hears nothing of a report',
    run: async (world) => {
      const { visit, inside } = await openWithSidebar(world, put(world, { head: script(listen) }));
      // What the page does hear: else its silence would prove nothing.
      await visit.page.keyboard.press('x');
      assert.ok((await visit.page.evaluate(() => globalThis.heard)).includes('keydown x'));
      const target = buttonOf(inside, /^Report/i, true);
      assert.ok(target, 'no report button is in view');
      await visit.page.mouse.click(target.x, target.y);
      const address = await waitFor('the confirm page', () =>
        world.control.addressOf(`${world.extensionUrl}confirm.html`),
      );
      await visit.page.evaluate(() => {
        globalThis.heard.length = 0;
      });
      // In a tab: the driver of Firefox has no hand in windows that an extension opens.
      const confirm = await world.browser.newPage();
      await gotoExtension(confirm, world.name, address);
      await confirm.bringToFront();
      const field = await waitFor('the field for a comment', () => confirm.$('textarea'));
      await field.focus();
      await confirm.keyboard.type(COMMENT);
      await confirm.keyboard.down('Control');
      for (const key of ['a', 'c', 'v'] as const) await confirm.keyboard.press(key);
      await confirm.keyboard.up('Control');
      const written = await confirm.evaluate(() => document.querySelector('textarea')?.value ?? '');
      assert.ok(written.includes(COMMENT), `only “${written}” was written`);
      await confirm.close();
      await visit.page.bringToFront();
      assert.deepEqual(await visit.page.evaluate(() => globalThis.heard), []);
      await world.control.closePages('confirm.html');
      await visit.close();
      return COMMENT.length + 3;
    },
  },
  {
    id: 'S-05',
    name: 'a page that looks for us: nothing on another page, only the box and the marks on an article',
    run: async (world) => {
      const paths = pathsToProbe(world);
      assert.ok(paths.length >= 40, `only ${paths.length} paths`);
      const head = script(watchForUs);
      const change = (html: string): string => html.replaceAll('Netflix', 'The broadcaster');
      const other = await world.open(put(world, { base: OTHER, head, change }));
      await other.quiet();
      assert.deepEqual(await readSignals(other), []);
      assert.deepEqual(await other.hosts(), []);
      assert.deepEqual(await other.marks(), {});
      await assertUntouched(other, 'no host');
      assert.deepEqual(await world.control.heardFrom(other.url), []);
      assert.deepEqual(await other.page.evaluate(knock, world.extensionUrl, paths), []);
      await other.close();

      const { visit } = await openWithSidebar(world, put(world, { head }));
      assert.deepEqual(await readSignals(visit), []);
      assert.deepEqual(await visit.hosts(), [{ name: 'div', attributes: 0, rootIsOpen: false, children: 0 }]);
      assert.ok(Object.keys(await visit.marks()).every((name) => name.startsWith('ftr-')));
      await assertUntouched(visit, 'host');
      assert.deepEqual(await visit.page.evaluate(knock, world.extensionUrl, paths), []);
      await visit.close();
      return 2 * paths.length * 3;
    },
  },
];
