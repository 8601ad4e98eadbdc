import { describe, expect, it } from 'vitest';
import { type Handlers, type Own, receive, type Sender } from './server.ts';

const own: Own = { id: 'our-id', base: 'chrome-extension://our-id/' };
const page: Sender = {
  id: 'our-id',
  url: 'https://news.example/a',
  origin: 'https://news.example',
  frameId: 0,
  tab: { id: 7 },
};
const popup: Sender = {
  id: 'our-id',
  url: 'chrome-extension://our-id/popup.html',
  origin: 'chrome-extension://our-id',
};

const status = {
  relevance: 'about',
  lang: 'en',
  examined: 9,
  paired: 4,
  differing: 1,
  open: true,
  reasons: ['core-claims'],
};
const draft = {
  about: 'card',
  claim: 'a-claim',
  stance: 'asserts',
  difference: null,
  sentence: 'One.',
  before: '',
  after: '',
  position: 0,
  lang: 'en',
  trace: ['w:one'],
  probability: 0.9,
};
const versions = { engine: '1', dossier: '1' };
const VALID: readonly object[] = [
  { type: 'start-reader', lang: 'de-AT' },
  { type: 'load-language', lang: 'de' },
  { type: 'page-status', status },
  { type: 'open-report', draft, versions, card: null },
  { type: 'open-settings' },
  { type: 'remember', change: { open: false } },
  { type: 'ping' },
];

function recorder(): { calls: string[]; handlers: Handlers } {
  const calls: string[] = [];
  const handlers = new Proxy(
    {},
    {
      get: (_, name) => async () => {
        calls.push(String(name));
        return true;
      },
    },
  ) as Handlers;
  return { calls, handlers };
}

const callsOf = (raw: unknown, sender: Sender): string[] => {
  const { calls, handlers } = recorder();
  receive(raw, sender, own, handlers);
  return calls;
};

describe('receive', () => {
  it.each(VALID)('takes %j from the top frame of a web page, and from nowhere else', (message) => {
    const { type } = message as { type: string };
    expect(callsOf(message, page)).toEqual([type]);
    expect(callsOf(message, popup)).toEqual([]);
    expect(callsOf(message, { ...page, id: 'other-id' })).toEqual([]);
    expect(callsOf(message, { ...page, frameId: 3 })).toEqual([]);
    expect(callsOf(message, { ...page, tab: undefined })).toEqual([]);
    expect(callsOf(message, { ...page, url: 'file:///etc/passwd' })).toEqual([]);
    expect(callsOf(message, { ...page, url: undefined })).toEqual([]);
  });

  it('takes messages of our own pages only from them, in a tab or not', () => {
    const message = { type: 'read-tab', tabId: 3 };
    expect(callsOf(message, popup)).toEqual(['read-tab']);
    expect(callsOf(message, { ...popup, tab: { id: 2 }, frameId: 0 })).toEqual(['read-tab']);
    expect(callsOf(message, page)).toEqual([]);
    expect(callsOf(message, { ...popup, url: 'chrome-extension://our-id.evil.example/popup.html' })).toEqual(
      [],
    );
  });

  it('does not let a page change settings that belong to the extension’s own pages', () => {
    expect(callsOf({ type: 'remember', change: { language: 'de' } }, page)).toEqual([]);
    expect(callsOf({ type: 'remember', change: { width: 9_000 } }, page)).toEqual([]);
  });

  it('ignores a field too many, a wrong type, and anything too large or deep', () => {
    expect(callsOf({ type: 'ping', extra: 1 }, page)).toEqual([]);
    expect(callsOf({ type: 'page-status', status: { ...status, paired: '4' } }, page)).toEqual([]);
    expect(callsOf({ type: 'start-reader', lang: 'x'.repeat(100_000) }, page)).toEqual([]);
    expect(
      callsOf({ type: 'open-report', draft: { ...draft, sentence: 'x'.repeat(5_000) }, versions }, page),
    ).toEqual([]);
    const cyclic: Record<string, unknown> = { type: 'ping' };
    cyclic.self = cyclic;
    expect(callsOf(cyclic, page)).toEqual([]);
    expect(callsOf(JSON.parse('{"type":"ping","__proto__":{"x":1}}'), page)).toEqual([]);
  });

  it('neither throws nor acts on 10,000 random messages', () => {
    const random = createRandom(20_240_402);
    const { calls, handlers } = recorder();
    for (let i = 0; i < 10_000; i++) {
      const message =
        random() < 0.5 ? randomValue(random, 0) : damage(VALID[Math.floor(random() * VALID.length)], random);
      expect(() => receive(message, page, own, handlers)).not.toThrow();
    }
    expect(calls).toEqual([]);
  });
});

/** A small generator with a seed: a failure can be repeated. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS = [
  'type',
  'ping',
  'start-reader',
  'status',
  'draft',
  '__proto__',
  'constructor',
  'toString',
  'lang',
  '\u202e',
  '',
];

function randomValue(random: () => number, depth: number): unknown {
  const word = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const kind = Math.floor(random() * (depth > 4 ? 6 : 8));
  if (kind === 0) return null;
  if (kind === 1) return undefined;
  if (kind === 2) return random() * 1e9 - 5e8;
  if (kind === 3) return random() < 0.5;
  if (kind === 4) return word().repeat(Math.floor(random() * 50));
  if (kind === 5) return Number.NaN;
  if (kind === 6)
    return Array.from({ length: Math.floor(random() * 5) }, () => randomValue(random, depth + 1));
  return Object.fromEntries(
    Array.from({ length: Math.floor(random() * 5) }, () => [word(), randomValue(random, depth + 1)]),
  );
}

/** A valid message with one thing wrong with it. */
function damage(message: object | undefined, random: () => number): unknown {
  const copy = structuredClone(message) as Record<string, unknown>;
  if (random() < 0.3) copy[`extra${random()}`] = randomValue(random, 3);
  else if (random() < 0.5) copy.type = { toString: 'ping' };
  else copy.type = `${String(copy.type)} `;
  return copy;
}
