/** The real receiver behind a line that goes wrong as ordered: what a browser sees of it is real TLS and real sockets. */
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { makeCertificate } from '../../scripts/receiver/certificate.ts';
import { CONTAINER, createReceiver } from '../../scripts/receiver/server.ts';
import { openStore, type ReportStore } from '../../scripts/receiver/store.ts';

/** What happens to the next requests. */
export type Trouble =
  | 'none'
  | '500'
  | '429'
  | 'redirect'
  | 'reset'
  | 'reset-after'
  | 'lost-answer'
  | 'malformed'
  | 'silent'
  | 'slow'
  | 'unprocessable';

/** Longer than a background is left idle where this is tried. */
const SLOW = 1500;

export interface SeenRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export class FaultyReceiver {
  readonly store: ReportStore = openStore(':memory:');
  readonly requests: SeenRequest[] = [];
  readonly #tls = makeCertificate();
  readonly #sockets = new Set<Socket>();
  #receiver: FastifyInstance | null = null;
  #server: Server | null = null;
  #port = 0;
  #trouble: Trouble = 'none';
  #left = 0;

  static async start(): Promise<FaultyReceiver> {
    const one = new FaultyReceiver();
    one.#receiver = await createReceiver({
      store: one.store,
      token: 'token',
      perMinute: 1_000_000,
      tls: null,
      now: () => new Date(),
    });
    await one.online();
    return one;
  }

  get endpoint(): string {
    return `https://127.0.0.1:${this.#port}${CONTAINER}`;
  }

  /** The next `times` requests meet this trouble. */
  order(trouble: Trouble, times: number): void {
    this.#trouble = trouble;
    this.#left = times;
  }

  async online(): Promise<void> {
    const server = createServer(this.#tls, (request, response) => {
      void readBody(request).then(async (body) => {
        this.requests.push({ method: request.method ?? '', headers: request.headers, body: body.toString() });
        const trouble = this.#left > 0 ? this.#trouble : 'none';
        this.#left--;
        const socket = request.socket;
        if (trouble === 'reset') return socket.destroy();
        if (trouble === 'silent') return undefined;
        if (trouble === '500') return response.writeHead(500).end('no');
        if (trouble === '429') return response.writeHead(429, { 'Retry-After': '2' }).end();
        if (trouble === 'unprocessable') return response.writeHead(422).end();
        if (trouble === 'redirect')
          return response.writeHead(307, { Location: `${this.endpoint}elsewhere` }).end();
        const answer = await this.#receiver?.inject({
          method: request.method as 'POST',
          url: request.url ?? '/',
          headers: request.headers as Record<string, string>,
          payload: body,
        });
        if (trouble === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW));
        if (trouble === 'reset-after' || trouble === 'lost-answer') return socket.destroy();
        if (trouble === 'malformed')
          return socket.end('HTTP/1.1 2xx maybe\r\nContent-Length: -4\r\n\r\n\u0000\u0001');
        return response
          .writeHead(answer?.statusCode ?? 500, answer?.headers as Record<string, string>)
          .end(answer?.rawPayload);
      });
    });
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Nobody listens any more. */
  async offline(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server?.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async stop(): Promise<void> {
    await this.offline();
    await this.#receiver?.close();
    this.store.close();
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
