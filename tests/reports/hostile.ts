/** Submissions nobody should be able to harm a receiver with. Always the same ones. */
import { CONTAINER } from '../../scripts/receiver/server.ts';
import { sampleReport, uuid } from './samples.ts';

export interface Submission {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'GET' | 'HEAD';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload: Buffer;
}

const JSON_TYPE = 'application/ld+json';

/** A source of numbers that always says the same. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  'x',
  '<script>alert(1)</script>',
  "'; DROP TABLE reports; --",
  '\u0000',
  '\u202e',
  '../../etc/passwd',
  'javascript:alert(1)',
  [],
  {},
  [[[[[]]]]],
  { __proto__: { admin: true } },
  { constructor: { prototype: {} } },
  'ﷺ'.repeat(2000),
  '9'.repeat(400),
];

/** Every kind of trouble in turn, each with its own random details. */
export function* hostileSubmissions(count: number): Generator<Submission> {
  const random = seededRandom(20261122);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const bytes = (length: number): Buffer =>
    Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
  const normal = (payload: Buffer | string, key = uuid(1), type = JSON_TYPE): Submission => ({
    method: 'POST',
    url: CONTAINER,
    headers: { 'content-type': type, 'idempotency-key': `"${key}"` },
    payload: Buffer.from(payload),
  });
  const sound = sampleReport(1).text;
  const kinds: ReadonlyArray<() => Submission> = [
    () => normal(bytes(Math.floor(random() * 600))),
    () => normal(sound.slice(0, Math.floor(random() * (sound.length - 1)))),
    () => normal(flipped(sound, random)),
    () => normal(JSON.stringify(spoil(JSON.parse(sound) as Record<string, unknown>, pick, random))),
    () => normal(`${'['.repeat(4000)}${']'.repeat(4000)}`),
    () => normal(`{"@context":${'{"a":'.repeat(1500)}1${'}'.repeat(1500)}}`),
    () => normal(sound + ' '.repeat(8193 + Math.floor(random() * 50_000))),
    () => normal('x'.repeat(Math.floor(random() * 1_000_000))),
    () => normal(sound, uuid(2)),
    () =>
      normal(
        sound,
        pick(['', 'x', '*', "'--", uuid(1).replace('8', 'G'), `${uuid(1)}${uuid(1)}`, '../x', '\t']),
      ),
    () =>
      normal(
        sound,
        uuid(1),
        pick([
          'text/plain',
          'text/html',
          'multipart/form-data',
          'application/x-www-form-urlencoded',
          'x',
          '',
          'application/ld+json,x',
          'application/xml',
        ]),
      ),
    () => normal('{"__proto__":{"id":1},"constructor":{"prototype":{"x":1}}}'),
    () =>
      normal(
        Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from('"}')]),
      ),
    () => ({
      ...normal(''),
      method: pick(['POST', 'PUT', 'PATCH', 'DELETE']),
      url: pick([
        '/',
        '/annotations',
        '//',
        '/annotations/../../x',
        '/%00',
        '/%',
        `/${'a'.repeat(8000)}`,
        '/annotations/%2e%2e/',
        '/export.jsonl',
      ]),
    }),
    () => ({
      ...normal(''),
      method: 'GET',
      url: `${CONTAINER}?page=${pick(['-1', '1e9', 'NaN', '__proto__', '%ff', "1' OR 1=1"])}`,
      payload: Buffer.alloc(0),
    }),
  ];
  for (let n = 0; n < count; n++) yield (kinds[n % kinds.length] as () => Submission)();
}

/** A report, or a message, with one place changed into something it must not be. Changes what it is given. */
export function spoil(
  report: Record<string, unknown>,
  pick: <T>(list: readonly T[]) => T,
  random: () => number,
): unknown {
  let place: Record<string, unknown> = report;
  for (;;) {
    const key = pick(Object.keys(place));
    const inner = place[key];
    if (inner !== null && typeof inner === 'object' && Object.keys(inner).length > 0 && random() < 0.7) {
      place = inner as Record<string, unknown>;
      continue;
    }
    // Free text may be anything: there another kind of value is put.
    place[key] =
      typeof inner === 'string' && pick([true, false]) ? { spoiled: pick(ODD) } : [pick(ODD), random()];
    return report;
  }
}

/** Some bytes changed; made sure that it is not the same report by chance. */
function flipped(text: string, random: () => number): Buffer {
  const changed = Buffer.from(text);
  for (let i = 0; i < 3; i++) changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
  // The last brace is gone, so that no lucky change inside a sentence makes it a sound report.
  changed[changed.length - 1] = 0x2c;
  return changed;
}
