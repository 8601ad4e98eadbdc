/** A publisher of packs over https, and what can be wrong with one. */
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { MAX_PACK_BYTES } from '../../lib/updates/pack-format.ts';
import { makeCertificate } from '../../scripts/receiver/certificate.ts';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export class UpdateServer {
  /** Every request, in order. */
  readonly asked: Asked[] = [];
  /** What `/latest` answers. */
  latest = '';
  /** How often somebody hung up on `/endless`: nothing else ends it. */
  hungUp = 0;
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
        // One byte more than may be: whoever waits for the next one, or for the end, waits for ever.
        response.on('close', () => {
          this.hungUp += 1;
        });
        response.write(Buffer.alloc(MAX_PACK_BYTES + 1, 'a'));
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
