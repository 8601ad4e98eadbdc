/** The test site: the reading room, pages made by the tests, and documents of every odd kind. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { closeServer, listen, readArticles, type SampleArticle } from '../../scripts/reading-room/serve.ts';
import { documents } from './documents.ts';

const ARTICLES = join(import.meta.dirname, '..', '..', 'scripts', 'reading-room', 'articles');

export interface Site {
  readonly url: string;
  readonly articles: readonly SampleArticle[];
  /** Serves this HTML at the name from now on. */
  put(name: string, html: string, headers?: Record<string, string>): void;
  /** A fresh address of a page: no two visits share one. */
  address(name: string): string;
  /** Whether the address was asked for. */
  wasAsked(address: string): boolean;
  /** Text of a page as served. */
  read(name: string): string;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const own = new Map<string, { html: string; headers: Record<string, string> }>();
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    asked.add(request.url ?? '/');
    const name = decodeURIComponent((request.url ?? '/').slice(1).split(/[?#]/)[0] ?? '');
    const page = own.get(name);
    if (page) return send(response, page.headers, page.html);
    const document = documents[name];
    if (document) {
      response.writeHead(200, document.headers);
      void document.write(response);
      return;
    }
    try {
      const type = name.endsWith('.css') ? 'text/css' : 'text/html';
      send(
        response,
        { 'content-type': `${type}; charset=utf-8` },
        readFileSync(join(ARTICLES, name.replaceAll('..', ''))),
      );
    } catch {
      response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
    }
  });
  const port = await listen(server);
  const url = `http://127.0.0.1:${port}/`;
  let visits = 0;
  return {
    url,
    articles: readArticles(),
    put: (name, html, headers = {}) =>
      void own.set(name, { html, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } }),
    address: (name) => `${url}${encodeURI(name)}?visit=${++visits}`,
    wasAsked: (address) => asked.has(address.slice(url.length - 1)),
    read: (name) => own.get(name)?.html ?? readFileSync(join(ARTICLES, name), 'utf8'),
    close: () => closeServer(server),
  };
}

function send(response: ServerResponse, headers: Record<string, string>, body: string | Buffer): void {
  response.writeHead(200, headers).end(body);
}
