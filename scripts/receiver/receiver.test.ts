import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { sampleReport, uuid } from '../../tests/reports/samples.ts';
import { hostileSubmissions } from '../../tests/reports/hostile.ts';
import { makeCertificate } from './certificate.ts';
import { CONTAINER, createReceiver, exportLines } from './server.ts';
import { openStore } from './store.ts';

const TOKEN = 'secret';
const folder = mkdtempSync(join(tmpdir(), 'receiver-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function setUp(perMinute = 1_000_000, path = ':memory:') {
  const store = openStore(path);
  const server = await createReceiver({
    store,
    token: TOKEN,
    perMinute,
    tls: null,
    now: () => new Date('2026-11-22T10:00:00Z'),
  });
  const post = (body: string | Buffer, key: string, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url: CONTAINER,
      headers: {
        'content-type': 'application/ld+json',
        'idempotency-key': `"${key}"`,
        host: 'reports.example',
        ...headers,
      },
      payload: body,
    });
  return { store, server, post };
}

describe('the receiver', () => {
  it('keeps a report once, as the bytes that came', async () => {
    const { store, post, server } = await setUp();
    const { text } = sampleReport(1);
    const first = await post(text, uuid(1));
    expect([first.statusCode, first.headers.location]).toEqual([
      201,
      `http://reports.example${CONTAINER}${uuid(1)}`,
    ]);
    const second = await post(text, uuid(1));
    expect([second.statusCode, second.headers.location]).toEqual([200, first.headers.location]);
    expect(store.count()).toBe(1);
    const found = await server.inject({
      url: `${CONTAINER}${uuid(1)}`,
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(found.body).toBe(text);
  });

  it('lets no other report take an id', async () => {
    const { store, post } = await setUp();
    await post(sampleReport(1).text, uuid(1));
    const other = sampleReport(1, { claim: 'messages-sold' }).text;
    expect((await post(other, uuid(1))).statusCode).toBe(422);
    expect((await post(sampleReport(2).text, uuid(3))).statusCode).toBe(422);
    expect(store.list(0, 9).map((report) => report.body)).toEqual([sampleReport(1).text]);
  });

  it('takes one of many at the same time', async () => {
    const { store, post } = await setUp();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(sampleReport(7).text, uuid(7))));
    expect(answers.filter((answer) => answer.statusCode === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(49);
    expect(store.count()).toBe(1);
  });

  it('gives reports only to whoever has the token', async () => {
    const { server, post } = await setUp();
    for (const n of [1, 2]) await post(sampleReport(n).text, uuid(n));
    for (const url of [CONTAINER, `${CONTAINER}${uuid(1)}`, '/export.jsonl']) {
      for (const authorization of ['', 'Bearer', 'Bearer wrong', TOKEN])
        expect((await server.inject({ url, headers: { authorization } })).statusCode).toBe(401);
      expect((await server.inject({ url, headers: { authorization: `Bearer ${TOKEN}` } })).statusCode).toBe(
        200,
      );
    }
    const page = (
      await server.inject({ url: CONTAINER, headers: { authorization: `Bearer ${TOKEN}` } })
    ).json<{ partOf: { total: number }; items: unknown[] }>();
    expect(page.partOf.total).toBe(2);
    expect(page.items[0]).toEqual(sampleReport(1).report);
  });

  it('asks for patience when there are too many', async () => {
    const { post, store } = await setUp(5);
    const answers = [];
    for (let n = 0; n < 8; n++) answers.push(await post(sampleReport(n).text, uuid(n)));
    expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201, 201, 201, 201, 429, 429, 429]);
    expect(Number(answers[6]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(store.count()).toBe(5);
  });

  it('still has everything after it was closed', async () => {
    const path = join(folder, 'reports.sqlite');
    const { post, store, server } = await setUp(1e6, path);
    for (let n = 0; n < 130; n++) await post(sampleReport(n).text, uuid(n));
    await server.close();
    store.close();
    const lines = exportLines(openStore(path)).trim().split('\n');
    expect(lines).toHaveLength(130);
    expect(JSON.parse(lines[129] ?? '')).toEqual(sampleReport(129).report);
  });

  it('withstands 10,000 malformed, hostile or oversized submissions: no 5xx, nothing written', async () => {
    const { server, store } = await setUp();
    const statuses = new Map<number, number>();
    for (const { headers, payload, method, url } of hostileSubmissions(10_000)) {
      const { statusCode } = await server.inject({ method, url, headers, payload });
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
      if (statusCode < 300 && method === 'POST') throw new Error(`accepted: ${JSON.stringify(headers)}`);
    }
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    expect(store.count()).toBe(0);
  }, 120_000);
});

describe('the receiver at its socket', () => {
  const { text } = sampleReport(1);
  const head = (lines: readonly string[]): string =>
    [`POST ${CONTAINER} HTTP/1.1`, 'Host: reports.example', ...lines, '', ''].join('\r\n');
  const usual = ['Content-Type: application/ld+json', `Idempotency-Key: "${uuid(1)}"`];
  const chunk = (body: string): string => `${body.length.toString(16)}\r\n${body}\r\n`;
  const RAW: Readonly<Record<string, string>> = {
    'no HTTP': '\u0000\u0001\u0002 nonsense\r\n\r\n',
    'a TLS greeting': '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
    'a header of 100 KB': head([`X: ${'x'.repeat(100_000)}`]),
    'ten thousand headers': head(Array.from({ length: 10_000 }, (_, n) => `X-${n}: 1`)),
    'a length below nothing': head([...usual, 'Content-Length: -1']),
    'two lengths': head([...usual, 'Content-Length: 5', 'Content-Length: 6']) + text,
    'a length and chunks': head([...usual, 'Content-Length: 5', 'Transfer-Encoding: chunked']) + chunk(text),
    'chunks without end':
      head([...usual, 'Transfer-Encoding: chunked']) + chunk('x'.repeat(5_000)).repeat(400),
    'a chunk of no number': `${head([...usual, 'Transfer-Encoding: chunked'])}zz\r\n`,
    'a broken line in a header':
      head([...usual, 'X: a\nb: c', `Content-Length: ${text.length}`]) + text.slice(1),
    'less than was said': head([...usual, `Content-Length: ${text.length}`]) + text.slice(0, 100),
    'more than was said': head([...usual, 'Content-Length: 10']) + text,
  };

  /** What comes back, at most: some of these get no answer, and the line is cut. */
  const tell = (port: number, raw: string): Promise<string> =>
    new Promise((resolve) => {
      let heard = '';
      const socket = connect(port, '127.0.0.1', () => socket.end(raw, 'latin1'));
      socket.on('data', (data) => {
        heard += data.toString('latin1');
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(heard));
    });

  it('takes no harm from what is no request, and takes the next one', async () => {
    const failures = vi.spyOn(console, 'error').mockReturnValue();
    const { server, store } = await setUp();
    const { port } = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
    for (const [what, raw] of Object.entries(RAW)) {
      const heard = await tell(Number(port), raw);
      expect([what, heard]).toEqual([what, expect.not.stringMatching(/^HTTP\/1\.1 [25]/m)]);
    }
    expect(store.count()).toBe(0);
    const sound = head([...usual, `Content-Length: ${text.length}`, 'Connection: close']) + text;
    expect(await tell(Number(port), sound)).toMatch(/^HTTP\/1\.1 201 /);
    await server.close();
    expect(failures.mock.calls).toEqual([]);
    failures.mockRestore();
  });
});

describe('a certificate of its own', () => {
  it('is one that a browser can read and a client can use', async () => {
    const tls = makeCertificate();
    const read = new X509Certificate(tls.cert);
    expect(read.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
    expect(read.verify(read.publicKey)).toBe(true);
    const server = await createReceiver({
      store: openStore(':memory:'),
      token: TOKEN,
      perMinute: 9,
      tls,
      now: () => new Date(),
    });
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/ld+json', 'idempotency-key': uuid(1) };
      request(`${address}${CONTAINER}`, { method: 'POST', ca: tls.cert, headers }, (answer) =>
        resolve(answer.resume().statusCode),
      )
        .on('error', reject)
        .end(sampleReport(1).text);
    });
    await server.close();
    expect(status).toBe(201);
  });
});
