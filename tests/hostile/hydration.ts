/**
 * R-07: pages that compare their document with what they sent. React 18 and 19 hydrate an article, as a part of the page and as
 * the whole document, at once and late; islands are compared by hand, as their libraries do.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { assertUntouched } from '../e2e/articles.ts';
import { waitFor } from '../e2e/wait.ts';
import type { World } from '../e2e/world.ts';
import { ARTICLE, openWithSidebar, put, type Trial } from './battery.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const VERSIONS = [18, 19] as const;
type Version = (typeof VERSIONS)[number];

/** The paragraphs of the article, for a page that React has made. */
function contentOf(world: World): { title: string; style: string; paragraphs: string[] } {
  const html = world.site.read(ARTICLE);
  const pick = (pattern: RegExp): string => pattern.exec(html)?.[1]?.trim() ?? '';
  const plain = (text: string): string =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    title: plain(pick(/<h1[^>]*>([\s\S]*?)<\/h1>/)),
    style: 'body{max-width:620px;margin:40px;font:18px/1.6 serif}',
    paragraphs: [...html.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map((match) => plain(match[1] ?? '')),
  };
}

const bundles = new Map<string, Promise<string>>();
/** A script of the fixture for one version of React, in one file. */
function bundle(version: Version, entry: 'server' | 'client'): Promise<string> {
  const key = `${version} ${entry}`;
  const known = bundles.get(key);
  if (known) return known;
  const alias = version === 18 ? { react: 'react-18', 'react-dom': 'react-dom-18' } : {};
  const made = build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    resolve: {
      alias: Object.entries(alias).map(([name, other]) => ({
        find: new RegExp(`^${name}(?=$|/)`),
        replacement: other,
      })),
    },
    // The build of React that tells of every difference.
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'react-page', `${entry}.ts`),
        formats: ['iife'],
        name: 'reactPage',
      },
    },
  }).then((result) => {
    const [first] = [result].flat();
    if (!first || !('output' in first)) throw new Error('nothing was bundled');
    return first.output[0].code;
  });
  bundles.set(key, made);
  return made;
}

class NoChannel {
  readonly port1 = {};
  readonly port2 = { postMessage: (): void => undefined };
}

interface Kind {
  readonly name: string;
  readonly whole: boolean;
  /** Milliseconds after loading; the sidebar is there by then. */
  readonly late: boolean;
}
const KINDS: readonly Kind[] = [
  { name: 'a part of the page, at once', whole: false, late: false },
  { name: 'a part of the page, after the sidebar came', whole: false, late: true },
  { name: 'the whole document, at once', whole: true, late: false },
];

async function hydrate(world: World, version: Version, { whole, late }: Kind): Promise<void> {
  const content = contentOf(world);
  // Rendering to a text waits for nothing; a real channel would keep this process from ending.
  const context: Record<string, unknown> = { TextEncoder, console, setTimeout, MessageChannel: NoChannel };
  runInNewContext(`${await bundle(version, 'server')};globalThis.reactPage = reactPage;`, context);
  const { render } = context.reactPage as { render(content: unknown, whole: boolean): string };
  const client = (await bundle(version, 'client')).replaceAll('</script', '<\\/script');
  const script = `<script>${client};globalThis.begin = () => reactPage.hydrate(${JSON.stringify(content).replaceAll('<', '\\u003c')}, ${whole});</script>`;
  const html = whole
    ? render(content, true).replace('<head>', `<head>${script}`)
    : `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${content.title}</title><style>${content.style}</style>${script}</head><body><div id="root">${render(content, false)}</div></body></html>`;
  const name = `react-${version}-${whole}-${late}.html`;
  // A whole document knows nothing of the script: it takes itself out before React looks.
  const start = late
    ? ''
    : '<script>addEventListener("DOMContentLoaded", () => begin(), { once: true })</script>';
  world.site.put(name, `<!doctype html>${html.replace('</head>', `${start}</head>`)}`);
  const { visit, inside } = await openWithSidebar(world, name);
  assert.ok(inside.cards.length > 5);
  if (late) await visit.page.evaluate(() => (globalThis as unknown as { begin(): void }).begin());
  const state = await waitFor('React to take the page over', () =>
    visit.page.evaluate(
      () => (globalThis as unknown as { hydrated?: { complaints: string[] } }).hydrated ?? null,
    ),
  );
  await visit.quiet();
  assert.deepEqual(state.complaints, []);
  assert.deepEqual(visit.errors, []);
  assert.deepEqual(await visit.hosts(), [{ name: 'div', attributes: 0, rootIsOpen: false, children: 0 }]);
  // It works: a press counts.
  await visit.page.evaluate(() => document.querySelector('button')?.click());
  await waitFor('React to answer a press', () =>
    visit.page.evaluate(() => document.querySelector('button')?.textContent === 'Pressed 1 times'),
  );
  await visit.close();
}

/** Compares the body with a copy made before anything of ours could run. */
const COMPARE = `<script>addEventListener('DOMContentLoaded', () => {
  const sent = document.body.cloneNode(true);
  const differences = [];
  const walk = (a, b) => {
    if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName || (a.nodeType === 3 && a.data !== b.data)) differences.push(a.nodeName);
    if (a.attributes && a.attributes.length !== b.attributes.length) differences.push(a.nodeName + ' attributes');
    if (a.childNodes.length !== b.childNodes.length) differences.push(a.nodeName + ' children');
    for (let i = 0; i < a.childNodes.length; i++) if (b.childNodes[i]) walk(a.childNodes[i], b.childNodes[i]);
  };
  globalThis.compare = () => { differences.length = 0; walk(document.body, sent); return differences; };
})</script>`;

export const hydration: readonly Trial[] = [
  ...VERSIONS.flatMap((version) =>
    KINDS.map(
      (kind): Trial => ({
        id: 'R-07',
        name: `React ${version} hydrates ${kind.name}: it finds what it sent`,
        run: (world) => hydrate(world, version, kind).then(() => 1),
      }),
    ),
  ),
  {
    id: 'R-07',
    name: 'islands that compare their part of the page with what was sent find no difference',
    run: async (world) => {
      const name = put(world, {
        head: COMPARE,
        change: (html) =>
          html.replace(
            /<p([^>]*)>/g,
            '<page-island data-server-rendered="true" ssr><!--[--></page-island><p$1>',
          ),
      });
      const { visit } = await openWithSidebar(world, name);
      const compare = (): Promise<string[]> =>
        visit.page.evaluate(() => (globalThis as unknown as { compare(): string[] }).compare());
      assert.deepEqual(await compare(), []);
      await visit.quiet();
      assert.deepEqual(await compare(), []);
      await assertUntouched(visit, 'host');
      await visit.close();
      return 2;
    },
  },
];
