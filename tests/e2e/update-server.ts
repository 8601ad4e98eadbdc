/** A publisher of packs over https, and what can be wrong with one. */
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../scripts/receiver/certificate.ts';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Chunks that are sent one after the other of what never ends. */
const CHUNK = Buffer.alloc(64 * 1024, 'a');
/** Far above the limit, and still an end, should nobody stop it. */
const ENDLESS = 400;

export class UpdateServer {
  /** Every request, in order. */
  readonly asked: Asked[] = [];
  /** What `/latest` answers. */
  latest = '';
  /** Bytes of `/endless` that were taken off our hands. */
  sent = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(makeCertificate(), (request, response) => {
      const path = request.url ?? '/';
      this.asked.push({ path, headers: request.headers });
      if (path === '/latest') response.end(this.latest);
      else if (path === '/moved') response.writeHead(302, { location: this.address('/latest') }).end();
      else if (path === '/gone') response.writeHead(404).end(this.latest);
      else if (path === '/silent') response.writeHead(200).write('for-the-record-dossier 1 ');
      else if (path === '/endless') {
        const write = (left: number): void => {
          if (left === 0) return void response.end();
          response.write(CHUNK, (error) => {
            if (error) return;
            this.sent += CHUNK.length;
            write(left - 1);
          });
        };
        write(ENDLESS);
      } else response.writeHead(400).end();
    });
    this.#server.on('tlsClientError', () => undefined);
  }

  static async start(): Promise<UpdateServer> {
    const one = new UpdateServer();
    await new Promise<void>((resolve) => one.#server.listen(0, '127.0.0.1', resolve));
    return one;
  }

  address(path: string): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
