import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../../scripts/receiver/certificate.ts';
import { fetchPack } from './fetch-pack.ts';

/** What the server does, by path. */
const answers: Record<string, RequestListener> = {
  '/good': (_, response) => void response.end('a pack'),
  '/gone': (_, response) => void response.writeHead(410).end('a pack'),
  '/silent': () => undefined,
  '/dripping': (_, response) => void response.write('a '),
  '/long': (_, response) => void response.end('x'.repeat(101)),
  '/exact': (_, response) => void response.end('x'.repeat(100)),
  '/cut': (request, response) => {
    response.writeHead(200, { 'content-length': '50' }).write('a pa');
    setImmediate(() => request.socket.destroy());
  },
};
let server: Server;
let asked: string[] = [];
const address = (path: string): string =>
  `https://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

beforeAll(async () => {
  // This run's own certificate, on this machine's own address: there is nobody to vouch for it.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  server = createServer(makeCertificate(), (request, response) => {
    asked.push(request.url ?? '');
    answers[request.url ?? '']?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('fetching a pack', () => {
  it('brings the bytes of an answer 200, and of no other', async () => {
    expect(await fetchPack(address('/good'), 100)).toEqual({
      kind: 'bytes',
      bytes: new TextEncoder().encode('a pack'),
    });
    expect(await fetchPack(address('/gone'), 100)).toEqual({ kind: 'status', status: 410 });
    expect(await fetchPack(address('/cut'), 100)).toEqual({ kind: 'unreachable' });
  });

  it('stops reading at the limit', async () => {
    expect(await fetchPack(address('/exact'), 100)).toMatchObject({ kind: 'bytes' });
    expect(await fetchPack(address('/long'), 100)).toEqual({ kind: 'too-large' });
  });

  it('gives up on an answer that does not come, or does not end', async () => {
    expect(await fetchPack(address('/silent'), 100, 300)).toEqual({ kind: 'unreachable' });
    expect(await fetchPack(address('/dripping'), 100, 300)).toEqual({ kind: 'unreachable' });
  });

  it('asks nobody but over https', async () => {
    asked = [];
    for (const wrong of [address('/good').replace('https', 'http'), 'ftp://127.0.0.1/', 'good', ''])
      expect(await fetchPack(wrong, 100)).toEqual({ kind: 'unreachable' });
    expect(asked).toEqual([]);
  });
});
