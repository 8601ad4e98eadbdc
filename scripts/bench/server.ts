/** Serves the pages of the bench on this machine, each under a fresh address. */
import { createServer } from 'node:http';
import { closeServer, listen } from '../reading-room/serve.ts';
import { articleHtml, paragraphs, RELEVANT_TITLE, SIMPLE, unrelated } from './texts.ts';

export interface BenchPage {
  readonly name: string;
  readonly html: string;
  /** Whether the extension shows something there. */
  readonly relevant: boolean;
}

/** The pages of the table, smallest first. */
export function benchPages(): BenchPage[] {
  const far = (size: number): BenchPage => ({
    name: `unrelated, ${size / 1000} KB`,
    html: articleHtml('The river and the bridge', unrelated(size)),
    relevant: false,
  });
  const near = (size: number): BenchPage => ({
    name: `relevant, ${size / 1000} KB`,
    html: articleHtml(RELEVANT_TITLE, paragraphs('about', 'en', size)),
    relevant: true,
  });
  return [
    { name: 'unrelated, simple', html: SIMPLE, relevant: false },
    far(200_000),
    far(10_000_000),
    near(10_000),
    near(100_000),
    near(1_000_000),
    near(10_000_000),
  ];
}

export interface BenchServer {
  address(name: string): string;
  close(): Promise<void>;
}

export async function serve(pages: readonly BenchPage[]): Promise<BenchServer> {
  const bodies = new Map(pages.map(({ name, html }) => [encodeURIComponent(name), Buffer.from(html)]));
  const server = createServer((request, response) => {
    const body = bodies.get((request.url ?? '/').slice(1).split('?')[0] ?? '');
    if (body) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    else response.writeHead(204).end();
  });
  const port = await listen(server);
  let visits = 0;
  return {
    address: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}?visit=${++visits}`,
    close: () => closeServer(server),
  };
}
