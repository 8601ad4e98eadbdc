/** Real articles, where a labelled corpus lies beside the repository; where it does not, these cases do not exist. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LabelledPage } from '../../scripts/corpus/read.ts';
import { assertUntouched, openSidebar, waitForReader } from './articles.ts';
import type { Case, Suite } from './case.ts';

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

function findSeeds(): string[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /-seed-[^/\\]*\.json$/.test(path))
    .sort()
    .map((path) => join(CORPUS, path));
}

/** A labelled page as HTML, as the scorer of the corpus renders it. */
export function renderLabelled(page: LabelledPage): string {
  const escapeHtml = (text: string): string =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const blocks = page.blocks.map(({ type, sentences }) => {
    const inner = sentences.map(({ text }) => escapeHtml(text)).join(' ');
    if (type === 'aside') return `<aside><p>${inner}</p></aside>`;
    if (type === 'li') return `<ul><li>${inner}</li></ul>`;
    if (type === 'figcaption') return `<figure><figcaption>${inner}</figcaption></figure>`;
    return type === 'blockquote' ? `<blockquote><p>${inner}</p></blockquote>` : `<${type}>${inner}</${type}>`;
  });
  const published = page.published
    ? `<meta property="article:published_time" content="${page.published}">`
    : '';
  return `<!doctype html><html lang="${page.lang}"><head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title><link rel="icon" href="data:,">${published}</head><body>
<header><nav><a href="/">Home</a></nav></header><main><article>${blocks.join('\n')}</article></main><footer><p>© 2024</p></footer></body></html>`;
}

export const seeds: Suite = {
  name: 'Real articles',
  cases: findSeeds().map((path): Case => {
    const name = basename(path, '.json');
    return {
      name: `${name}: recognised, sentences paired, page untouched`,
      run: async (world) => {
        world.site.put(
          `${name}.html`,
          renderLabelled(JSON.parse(readFileSync(path, 'utf8')) as LabelledPage),
        );
        const visit = await world.open(`${name}.html`);
        const inside = await waitForReader(world, visit);
        const opened = inside.open ? inside : await openSidebar(world, visit, inside);
        assert.ok(opened.cards.length >= 3, `only ${opened.cards.length} cards`);
        await assertUntouched(visit, 'host');
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    };
  }),
};
