/** A small Web Annotation container: takes reports, keeps each once, lists and exports them to whoever has the token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { LIMITS, parseReport, uuidOf } from '../../lib/report/index.ts';
import type { Certificate } from './certificate.ts';
import type { ReportStore } from './store.ts';

export const CONTAINER = '/annotations/';
const MEDIA_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** `Idempotency-Key: "<uuid>"`, a structured header string; bare is accepted as well. */
const KEY = new RegExp(`^(?:"(${UUID})"|(${UUID}))$`);
const PAGE = 100;

export interface ReceiverOptions {
  readonly store: ReportStore;
  /** Needed to read reports; taking them in needs none. */
  readonly token: string;
  /** Reports a minute from one address. */
  readonly perMinute: number;
  readonly tls: Certificate | null;
  readonly now: () => Date;
}

/** Builds the server; whoever calls it makes it listen. */
export async function createReceiver({
  store,
  token,
  perMinute,
  tls,
  now,
}: ReceiverOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    bodyLimit: LIMITS.bytes,
    requestTimeout: 10_000,
    ...(tls && { https: { key: tls.key, cert: tls.cert } }),
  }) as unknown as FastifyInstance;
  await server.register(rateLimit, {
    global: false,
    // Whoever has hung up already has no address any more.
    keyGenerator: (request) => (request.ip as string | undefined) ?? '',
  });
  server.removeAllContentTypeParsers();
  // Bytes are kept as they come: they are what the reader saw.
  server.addContentTypeParser(
    ['application/ld+json', 'application/json'],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  );
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Location, Retry-After',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
  });
  server.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(error);
    return problem(reply, status, status >= 500 ? 'The receiver failed.' : error.message);
  });
  server.setNotFoundHandler((_request, reply) => problem(reply, 404, 'There is nothing here.'));

  server.options(CONTAINER, async (_request, reply) =>
    reply
      .headers({
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key, Slug',
        'Access-Control-Max-Age': '86400',
        Allow: 'POST, GET, OPTIONS',
      })
      .code(204)
      .send(),
  );
  server.post(
    CONTAINER,
    { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } },
    async (request, reply) => take(request, reply),
  );
  server.register(async (readers) => {
    readers.addHook('onRequest', async (request, reply) => {
      if (!isAllowed(request, token))
        return problem(
          reply.header('WWW-Authenticate', 'Bearer'),
          401,
          'Reading needs the token that the receiver printed at its start.',
        );
    });
    readers.get(CONTAINER, async (request, reply) => list(request, reply));
    readers.get<{ Params: { id: string } }>(`${CONTAINER}:id`, async ({ params }, reply) => {
      const found = store.find(params.id);
      return found
        ? reply.type(MEDIA_TYPE).send(found.body)
        : problem(reply, 404, 'There is no such report.');
    });
    readers.get('/export.jsonl', async (_request, reply) =>
      reply.type('application/jsonl').send(exportLines(store)),
    );
  });
  return server;

  function take(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const key = KEY.exec(String(request.headers['idempotency-key'] ?? ''));
    const id = key?.[1] ?? key?.[2];
    if (!id) return problem(reply, 400, 'Idempotency-Key must hold the UUID of the report.');
    const bytes = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
    const body = bytes.toString('utf8');
    if (!Buffer.from(body).equals(bytes)) return problem(reply, 400, 'The report is not UTF-8.');
    const parsed = parseReport(body);
    if (!parsed.ok) return problem(reply, 422, `The report ${parsed.error}.`);
    if (uuidOf(parsed.report) !== id)
      return problem(reply, 422, 'Idempotency-Key and the id of the report do not agree.');
    const added = store.add(id, body, now().toISOString());
    if (added === 'other') return problem(reply, 422, 'Another report has this id.');
    return reply
      .code(added === 'new' ? 201 : 200)
      .header('Location', `${baseOf(request)}${CONTAINER}${id}`)
      .type(MEDIA_TYPE)
      .send(body);
  }

  function list(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const asked = Number((request.query as { page?: string }).page ?? 0);
    const number = Number.isSafeInteger(asked) && asked >= 0 && asked < 1e6 ? asked : 0;
    const base = `${baseOf(request)}${CONTAINER}`;
    const reports = store.list(number * PAGE, PAGE);
    const total = store.count();
    return reply.type(MEDIA_TYPE).send(
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `${base}?page=${number}`,
        type: 'AnnotationPage',
        partOf: { id: base, type: 'AnnotationCollection', total },
        startIndex: number * PAGE,
        items: reports.map((report) => JSON.parse(report.body) as unknown),
        ...((number + 1) * PAGE < total && { next: `${base}?page=${number + 1}` }),
      }),
    );
  }
}

/** Every report as one JSON line, in the order of their arrival: what `npm run triage` reads. */
export function exportLines(store: ReportStore): string {
  const lines: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const reports = store.list(offset, PAGE);
    lines.push(...reports.map((report) => `${JSON.stringify(JSON.parse(report.body))}\n`));
    if (reports.length < PAGE) return lines.join('');
  }
}

function problem(reply: FastifyReply, status: number, detail: string): FastifyReply {
  return reply.code(status).type('application/problem+json').send(JSON.stringify({ status, detail }));
}

function baseOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

function isAllowed(request: FastifyRequest, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(String(request.headers.authorization ?? '')), digest(`Bearer ${token}`));
}

/** Reads a certificate from two PEM files. */
export function readCertificate(cert: string, key: string): Certificate {
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}
