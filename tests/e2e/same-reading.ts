/** What the command line reads of a page is what the reader in the browser reads. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'vite';
import type { PageText } from '../../lib/extract/index.ts';
import { readHtml } from '../../scripts/pages/read-html.ts';
import type { Suite } from './case.ts';
import { documents } from './documents.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Markup that browsers repair, hide or nest in odd ways. */
const ODD = `<!doctype html><html lang="de-AT"><head><title> An
 odd   page </title><meta name="date" content="2024-04-05"><meta property="article:published_time" content="2024-04-04T10:00:00Z">
<script type="application/ld+json">{"datePublished":"2024-04-03"}</script></head><body class="nav">
<h1>A <em>heading</em><br>on two lines</h1><p>First paragraph that is not closed, with&nbsp;a&shy;soft hyphen &amp; an entity
<p>Second <b>bold <i>both</b> only italic</i> text.<br><br>After two breaks.<table><tr><td>In a table<p>nested</table>
<div hidden>Hidden</div><div style="display: none">Hidden too</div><ul><li>One<li>Two <a href="#">linked entirely here</a></ul>
<blockquote><p>Quoted words of some length, so that they count as prose in the article.</p></blockquote><template><p>Never</p></template>
<noscript><p>Without scripts</p></noscript><svg><title>Drawing</title><text>drawn</text></svg><form><p>In a form</p></form>
<article><time datetime="2024-01-01">January</time><p>A longer paragraph within the article element, long enough to be taken for prose by any measure that one could think of.</p></article></body></html>`;

let bundle: Promise<string> | null = null;

/** The reader's own reading, as a script for the page's world. */
function readerBundle(): Promise<string> {
  bundle ??= build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, 'lib', 'page', 'page-text.ts'), formats: ['iife'], name: 'readerReading' },
    },
  }).then((result) => {
    const [first] = [result].flat();
    if (!first || !('output' in first)) throw new Error('nothing was bundled');
    return first.output[0].code.replace(/^var readerReading/m, 'globalThis.readerReading');
  });
  return bundle;
}

export const sameReading: Suite = {
  name: 'Reading pages',
  cases: [
    {
      name: 'the command line reads the sample articles and odd markup as the browser does',
      run: async (world) => {
        world.site.put('odd.html', ODD);
        const code = await readerBundle();
        for (const name of [...world.site.articles.map(({ file }) => file), 'odd.html']) {
          const visit = await world.open(name);
          await visit.page.evaluate(code);
          const live = await visit.page.evaluate(() => {
            type Reading = {
              readPage(
                document: Document,
                isOurs: (element: Element) => boolean,
              ): Generator<void, { page: unknown }, void>;
            };
            const { readPage } = (globalThis as unknown as { readerReading: Reading }).readerReading;
            const steps = readPage(document, (element) => element.parentElement === document.documentElement);
            let step = steps.next();
            while (!step.done) step = steps.next();
            return JSON.stringify(step.value.page);
          });
          assert.deepEqual(
            JSON.parse(live) as PageText,
            JSON.parse(JSON.stringify(readHtml(world.site.read(name)))),
            name,
          );
          await visit.close();
        }
      },
    },
    {
      name: 'fifty thousand nested elements are read without running out of stack',
      only: 'chrome',
      run: async () => {
        const pieces: string[] = [];
        await documents['deep.html']?.write({ end: (text: string) => pieces.push(text) } as never);
        assert.ok(readHtml(pieces.join('')).blocks.length <= 1);
      },
    },
  ],
};
