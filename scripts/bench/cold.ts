/** The engine's first run in a fresh process of Chromium: nothing compiled, nothing remembered. Marks inside the page. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import type { PageText } from '../../lib/extract/index.ts';
import { createSentenceCutter } from '../../lib/text/sentences.ts';
import { readDataScript } from '../../lib/platform/data-script.ts';
import type { FoundBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { closeServer, listen } from '../reading-room/serve.ts';
import { readPacks } from '../train/examples.ts';
import type { ColdTexts } from './cold-page.ts';
import { collect } from './engine.ts';
import { median, p95, write } from './numbers.ts';
import type { BenchOptions } from './options.ts';
import { workOf } from './probe.ts';
import type { BenchPage, BenchServer } from './server.ts';
import type { Row } from './table.ts';
import { paragraphs, ROOT } from './texts.ts';

const SENTENCES = 100;

interface ColdRun {
  readonly script: number;
  readonly data: number;
  readonly read: number;
  readonly check: number;
}

export async function benchColdEngine(
  found: FoundBrowser,
  _server: BenchServer,
  _pages: readonly BenchPage[],
  options: BenchOptions,
): Promise<Row[]> {
  options.log(`Chromium: the engine's first run, ${SENTENCES} sentences`);
  const html = coldHtml(await bundle(), options.extension ?? join(ROOT, '.output', 'chrome-mv3'));
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  const port = await listen(server);
  const { browser, close } = await launchBrowser(found, { extension: null, headless: true });
  const runs: ColdRun[] = [];
  const works: number[] = [];
  try {
    for (let i = 0; i < options.loads; i++) {
      const page = await browser.newPage();
      await page.bringToFront();
      // A host of its own is a site of its own, and so a process of its own.
      await page.goto(`http://cold-${i}.localhost:${port}/`, { waitUntil: 'load' });
      works.push(
        await workOf(page, async () => {
          runs.push(await page.evaluate(() => (globalThis as unknown as { coldRun(): ColdRun }).coldRun()));
        }),
      );
      await page.close();
    }
  } finally {
    await close();
    await closeServer(server);
  }
  const all = runs.map(({ script, data, read, check }) => script + data + read + check);
  const of = (key: keyof ColdRun): string => write(median(runs.map((run) => run[key])));
  const group = 'Chromium, the engine’s first run in a fresh process';
  return [
    {
      group,
      name: `article of ${SENTENCES} sentences: script, data, reading, checks`,
      value: median(works),
      unit: 'ms',
      limit: 25,
      beside: `work of the thread; by the clock ${write(median(all))}: compiling ${of('script')}, data ${of('data')}, reading ${of('read')}, checks ${of('check')} ms`,
    },
    { group, name: 'the same, 95 of 100', value: p95(works), unit: 'ms' },
  ];
}

/** The engine as one script, made like those that ship. */
async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'cold-page.ts'), formats: ['iife'], name: 'bench' },
    },
  })) as Rollup.RollupOutput[];
  const [chunk] = built.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk') throw new Error('bench: the engine was not built.');
  return chunk.code;
}

/** The first blocks of an article, with so many sentences. */
function article(): PageText {
  const { page } = collect(paragraphs('about', 'en', 40_000));
  const pack = readPacks(join(ROOT, 'assets', 'languages')).packs.get('en');
  if (!pack) throw new Error('bench: there is no English.');
  const cut = createSentenceCutter(pack);
  let left = SENTENCES;
  const blocks = page.blocks.flatMap((block) => {
    const last = cut(block.text).slice(0, left).at(-1);
    left -= Math.min(left, cut(block.text).length);
    return last ? [{ ...block, text: block.text.slice(0, last.end) }] : [];
  });
  return { ...page, blocks };
}

function coldHtml(engine: string, extension: string): string {
  const asScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
  const text = (file: string): string => readFileSync(join(extension, 'data', file), 'utf8');
  const bytes = (file: string): string => readFileSync(join(extension, 'data', file)).toString('base64');
  const data: ColdTexts = {
    engine: text('engine.json'),
    weights: bytes('model.bin'),
    language: bytes('lang-en.bin'),
    record: JSON.stringify(readDataScript('record', text('record.js'))),
  };
  return `<!doctype html><meta charset="utf-8"><title>Cold</title>
<script>
const engine = ${asScript(engine)}, article = ${asScript(article())}, data = ${asScript(data)};
globalThis.coldRun = () => {
  const begin = performance.now();
  (0, eval)(engine);
  const script = performance.now() - begin;
  return { script, ...benchEngine(article, data) };
};
</script>`;
}
