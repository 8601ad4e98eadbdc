/** The reading room's web server: sample articles, and at most one folder of the reader's own, on this machine only. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';
import { indexPage } from './index-page.ts';

export interface SampleArticle {
  readonly file: string;
  readonly lang: string;
  readonly relevance: 'about' | 'mention' | 'other';
  readonly outlet: string;
  readonly title: string;
}

export interface ReadingRoom {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  readonly articles: readonly SampleArticle[];
  close(): Promise<void>;
}

const ARTICLES = join(import.meta.dirname, 'articles');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** What `articles/index.json` lists, in its order. */
export function readArticles(): SampleArticle[] {
  return JSON.parse(readFileSync(join(ARTICLES, 'index.json'), 'utf8')) as SampleArticle[];
}

/** Starts on a free port. `file` is served with its folder below `/page/`; its address is `pageAddress`. */
export async function openReadingRoom(file: string | null = null): Promise<ReadingRoom> {
  const articles = readArticles();
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '/');
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(indexPage(articles));
      return;
    }
    const found = path.startsWith('/page/')
      ? file && below(dirname(file), path.slice('/page/'.length))
      : below(ARTICLES, path.slice(1));
    if (!found || !isFile(found)) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('There is nothing here.');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(found).toLowerCase()] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    createReadStream(found).pipe(response);
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}/`, articles, close: () => closeServer(server) };
}

/** Address of the reader's own file in a reading room that serves it. */
export function pageAddress(room: ReadingRoom, file: string): string {
  return `${room.url}page/${encodeURIComponent(basename(file))}`;
}

/** Listens on 127.0.0.1 at a free port. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
  } catch {
    return '/?';
  }
}

/** The file below `folder`, or `null` when the path leads out of it. */
function below(folder: string, path: string): string | null {
  const found = normalize(join(folder, path));
  return found.startsWith(folder + sep) && !path.includes('\0') ? found : null;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
