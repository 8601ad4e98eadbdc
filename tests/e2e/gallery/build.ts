/** One page with components of the sidebar, built when a test needs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { packDossier } from '../../../lib/dossier/pack.ts';
import { buildSidebar } from '../../../lib/view/build.ts';
import type { SidebarView } from '../../../lib/view/types.ts';
import { readDossier } from '../../../scripts/dossier/read.ts';
import type { Analyse } from '../../../scripts/pages/analyse.ts';
import { readHtml } from '../../../scripts/pages/read-html.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** More of the same finds nothing more. */
const MOST_CARDS = 8;
const STYLES = join(ROOT, 'assets', 'styles');

/** What the sidebar would show beside an article. */
export function galleryView(analyse: Analyse, html: string): SidebarView {
  const dossier = packDossier(readDossier(join(ROOT, 'assets', 'dossier')), 'en');
  const view = buildSidebar(analyse(readHtml(html)), dossier);
  return { ...view, cards: view.cards.slice(0, MOST_CARDS), notices: ['truncated'] };
}

export async function buildGallery(): Promise<string> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      lib: { entry: join(import.meta.dirname, 'main.tsx'), formats: ['iife'], name: 'gallery' },
    },
  });
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = output.find((one) => one.type === 'chunk')?.code ?? '';
  const parts = readFileSync(join(STYLES, 'sidebar.css'), 'utf8').matchAll(/@import "([^"]+)";/g);
  const css = [...parts].map(([, file = '']) => readFileSync(join(STYLES, file), 'utf8')).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gallery</title><style>${css}</style></head><body><main><h1>A page</h1><p>Some text.</p></main><div id="app"></div>
<script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
