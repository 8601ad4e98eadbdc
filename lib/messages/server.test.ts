import { describe, expect, it } from 'vitest';
import { BY_HAND, FROM_OURS, FROM_PAGES, anyMessage } from '../../tests/fuzz/messages.ts';
import { Random } from '../../tests/fuzz/property.ts';
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
  it.each(FROM_PAGES)('takes %j from the top frame of a web page, and from nowhere else', (message) => {
    const { type } = message as { type: string };
    expect(callsOf(message, page)).toEqual([type]);
    expect(callsOf(message, popup)).toEqual([]);
    expect(callsOf(message, { ...page, id: 'other-id' })).toEqual([]);
    expect(callsOf(message, { ...page, frameId: 3 })).toEqual([]);
    expect(callsOf(message, { ...page, tab: undefined })).toEqual([]);
    expect(callsOf(message, { ...page, url: 'file:///etc/passwd' })).toEqual([]);
    expect(callsOf(message, { ...page, url: undefined })).toEqual([]);
  });

  it('takes an article as long as the reader reads, and nothing else that long', () => {
    const message = FROM_PAGES.find((one) => (one as { type: string }).type === 'examine') as {
      readonly page: object;
    };
    const withBlocks = (count: number, length: number): object => ({
      ...message,
      page: {
        ...message.page,
        blocks: Array.from({ length: count }, () => ({ kind: 'blockquote', text: 'x'.repeat(length) })),
      },
    });
    expect(callsOf(withBlocks(10_000, 200), page)).toEqual(['examine']);
    expect(callsOf(withBlocks(1, 2_200_000), page)).toEqual(['examine']);
    expect(callsOf(withBlocks(10_001, 1), page)).toEqual([]);
    expect(callsOf(withBlocks(1, 3_100_000), page)).toEqual([]);
    expect(callsOf({ ...withBlocks(1, 100_000), type: 'start-reader' }, page)).toEqual([]);
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

  it('neither throws nor acts on 10,000 random messages', () => {
    const random = new Random(20_240_402);
    const { calls, handlers } = recorder();
    for (let i = 0; i < 10_000; i++) receive(anyMessage(random), page, own, handlers);
    expect(calls).toEqual([]);
  });

  it('neither throws nor acts on 200 messages damaged by hand, whoever sends them', () => {
    expect(BY_HAND.length).toBeGreaterThanOrEqual(200);
    for (const message of BY_HAND) {
      expect(callsOf(message, page), JSON.stringify(message)?.slice(0, 200)).toEqual([]);
      if (!FROM_OURS.includes(message as object)) expect(callsOf(message, popup)).toEqual([]);
    }
  });

  it('neither throws nor acts on what is no JSON', () => {
    const cyclic: Record<string, unknown> = { type: 'ping' };
    cyclic.self = cyclic;
    const odd: unknown[] = [
      cyclic,
      undefined,
      Number.NaN,
      10n,
      Symbol('ping'),
      () => ({ type: 'ping' }),
      new Map([['type', 'ping']]),
      new Date(0),
      new Error('ping'),
      new Uint8Array(100_000),
      Object.create({ type: 'ping' }),
      new Proxy({ type: 'ping', extra: 1 }, {}),
      { type: 'ping', constructor: undefined },
    ];
    for (const message of odd) expect(callsOf(message, page), String(message)).toEqual([]);
  });

  it.each([
    { id: undefined },
    { id: 'other-id' },
    { url: undefined },
    { url: '' },
    { url: 'about:blank' },
    { url: 'file:///etc/passwd' },
    { url: 'data:text/html,x' },
    { url: 'https.evil.example' },
    { url: 'chrome-extension://other-id/popup.html' },
    { url: 'chrome-extension://our-id.evil.example/popup.html' },
    { frameId: undefined },
    { frameId: 3 },
    { frameId: -1 },
    { tab: undefined },
    { tab: {} },
  ] satisfies Array<Partial<Sender>>)('hears nobody who comes from %j', (wrong) => {
    for (const message of [...FROM_PAGES, ...FROM_OURS])
      expect(callsOf(message, { ...page, ...wrong } as Sender)).toEqual([]);
  });
});
