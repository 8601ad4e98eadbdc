import { describe, expect, it } from 'vitest';
import { type Handlers, receive, type Sender } from '../../lib/messages/server.ts';
import { hostileMessages } from './hostile-messages.ts';

const OWN = { id: 'our-id', base: 'chrome-extension://our-id/' };
const SENDERS: readonly Sender[] = [
  { id: 'our-id', url: 'https://news.example/a', origin: 'https://news.example', frameId: 0, tab: { id: 7 } },
  { id: 'our-id', url: `${OWN.base}confirm.html`, origin: OWN.base.slice(0, -1) },
  { id: 'other-id', url: 'https://news.example/a', frameId: 0, tab: { id: 7 } },
];

describe('the background', () => {
  it('withstands 10,000 malformed, hostile or oversized messages: no error, nothing done', () => {
    const done: string[] = [];
    const handlers = new Proxy({} as Handlers, {
      get: (_, name) => async () => void done.push(String(name)),
    });
    let examined = 0;
    for (const message of hostileMessages(10_000)) {
      for (const sender of SENDERS) expect(receive(message, sender, OWN, handlers)).toBeUndefined();
      examined++;
    }
    expect([examined, done]).toEqual([10_000, []]);
  });
});
