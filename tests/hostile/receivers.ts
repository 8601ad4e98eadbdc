/** S-12: a receiver that is hostile, and addresses that are none. Nothing is followed, nothing told but the report itself. */
import assert from 'node:assert/strict';
import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { makeCertificate } from '../../scripts/receiver/certificate.ts';
import { newItem, type OutboxItem } from '../../lib/storage/outbox-item.ts';
import { waitFor } from '../e2e/wait.ts';
import { Device } from '../reports/device.ts';
import { sampleReport, uuid } from '../reports/samples.ts';
import type { Trial } from './battery.ts';

interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A receiver that tries something with every request; and one without encryption, for it to point at. */
class HostileReceiver {
  readonly asked: Asked[] = [];
  /** Requests that came without encryption, or where a redirect pointed. */
  readonly followed: string[] = [];
  /** Bytes of the endless answer that were taken. */
  taken = 0;
  readonly #sockets = new Set<Socket>();
  readonly #plain = createPlainServer((request, response) => {
    this.followed.push(`http ${request.url}`);
    response.end();
  });
  readonly #server: Server = createServer(makeCertificate(), (request, response) =>
    this.#answer(request, response),
  );

  async start(): Promise<void> {
    for (const server of [this.#plain, this.#server]) {
      server.on('connection', (socket: Socket) => {
        this.#sockets.add(socket);
        socket.on('close', () => this.#sockets.delete(socket));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    }
  }

  address(path: string, scheme: 'http' | 'https' = 'https'): string {
    const { port } = (scheme === 'https' ? this.#server : this.#plain).address() as AddressInfo;
    return `${scheme}://127.0.0.1:${port}${path}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    for (const server of [this.#plain, this.#server]) await new Promise((resolve) => server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    request.resume();
    if (path.startsWith('/elsewhere')) {
      this.followed.push(`https ${path}`);
      response.writeHead(201).end();
      return;
    }
    this.asked.push({ path, headers: request.headers });
    response.on('error', () => undefined);
    const redirect = /^\/(30\d)-(plain|https|file)/.exec(path);
    if (redirect) {
      const where = {
        plain: this.address('/elsewhere', 'http'),
        https: this.address('/elsewhere'),
        file: 'file:///etc/passwd',
      }[redirect[2] as 'plain' | 'https' | 'file'];
      response.writeHead(Number(redirect[1]), { Location: where }).end();
    } else if (path === '/cookies')
      response
        .writeHead(201, {
          'Set-Cookie': ['a=1; Secure; SameSite=None', 'b=2; Max-Age=99999'],
          'Access-Control-Allow-Credentials': 'true',
          Location: 'javascript:alert(1)',
        })
        .end();
    else if (path === '/password') response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
    else if (path === '/huge') this.#sendWithoutEnd(response);
    else if (path === '/slow') this.#dribble(response);
    else response.writeHead(201, { Refresh: `0;url=${this.address('/elsewhere')}` }).end();
  }

  #sendWithoutEnd(response: ServerResponse): void {
    response.writeHead(201, { 'Content-Type': 'application/json' });
    const piece = Buffer.alloc(1_000_000, 'x');
    const more = (): void => {
      while (!response.destroyed && this.taken < 500_000_000) {
        this.taken += piece.length;
        if (!response.write(piece)) return;
      }
    };
    response.on('drain', more);
    more();
  }

  /** A byte now and then, and never an answer. */
  #dribble(response: ServerResponse): void {
    const { socket } = response;
    const timer = setInterval(() => socket?.write('H'), 1_000);
    socket?.on('close', () => clearInterval(timer));
  }
}

type Outcome = Pick<OutboxItem, 'state' | 'reason'>;

/** Queues one report for an address and answers what became of it. */
async function sendTo(device: Device, n: number, endpoint: string, patience = 10_000): Promise<Outcome> {
  const id = uuid(n);
  await device.clear();
  await device.write({
    endpoint: { v: 1, url: endpoint, agreedAt: 1 },
    [`outbox:${id}`]: {
      ...newItem(id, sampleReport(n).text, Date.now()),
      state: 'waiting',
      endpoint,
      askedAt: Date.now(),
    },
  });
  const { state, reason } = await waitFor(
    `an end of the try at ${endpoint}`,
    async () => (await device.items()).find((item) => item.state !== 'waiting' || item.nextTry !== null),
    patience,
  );
  return { state, reason };
}

const REFUSED_ADDRESSES = [
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'data:,x',
  'javascript:alert(1)',
  'chrome://settings/',
  'https://user:secret@127.0.0.1:1/',
  'https://user@127.0.0.1:1/',
  'https://',
  'not an address',
  '',
];

export const receivers: readonly Trial[] = [
  {
    id: 'S-12',
    name: 'receivers that redirect, ask for more, set cookies, never end or never begin, and addresses that are none',
    only: 'chrome',
    run: async () => {
      const hostile = new HostileReceiver();
      await hostile.start();
      const device = await Device.start('chrome');
      let n = 7_000_000;
      try {
        for (const address of [...REFUSED_ADDRESSES, hostile.address('/', 'http')])
          assert.deepEqual(
            await sendTo(device, n++, address),
            { state: 'refused', reason: 'endpoint' },
            address,
          );
        for (const status of [301, 302, 303, 307, 308])
          for (const where of ['plain', 'https', 'file'])
            assert.deepEqual(
              await sendTo(device, n++, hostile.address(`/${status}-${where}`)),
              { state: 'refused', reason: 'redirect' },
              `${status} to ${where}`,
            );
        assert.deepEqual(await sendTo(device, n++, hostile.address('/password')), {
          state: 'refused',
          reason: 'rejected',
        });
        for (const path of ['/cookies', '/cookies', '/refresh', '/huge'])
          assert.equal((await sendTo(device, n++, hostile.address(path))).state, 'sent', path);
        // The body of an answer is not read: what was on its way when it was cancelled, and no more.
        assert.ok(hostile.taken < 50_000_000, `${hostile.taken} bytes of an answer were taken`);
        assert.deepEqual(await sendTo(device, n++, hostile.address('/slow'), 40_000), {
          state: 'waiting',
          reason: 'network',
        });
        assert.deepEqual(hostile.followed, []);
        for (const { path, headers } of hostile.asked)
          for (const name of ['cookie', 'referer', 'authorization'])
            assert.equal(headers[name], undefined, `${name} at ${path}`);
        const paths = hostile.asked.map(({ path }) => path);
        assert.equal(paths.length, new Set(paths).size + 1, 'something was sent twice');
      } finally {
        await device.stop();
        await hostile.stop();
      }
      return n - 7_000_000;
    },
  },
];
