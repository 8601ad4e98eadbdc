import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Hear = (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean;

/** Chrome's side: keeps listeners, and answers as it is told. */
function fakeChrome() {
  const heard = new Set<Hear>();
  const runtime = {
    id: 'abc' as string | undefined,
    sendMessage: vi.fn(async (_: unknown): Promise<unknown> => null),
    onMessage: {
      addListener: (listener: Hear) => void heard.add(listener),
      removeListener: (listener: Hear) => void heard.delete(listener),
    },
    onConnect: { addListener: vi.fn(), removeListener: vi.fn() },
  };
  return { heard, runtime };
}

interface PageBrowser {
  readonly runtime: {
    readonly id: string | undefined;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: (message: unknown, sender: unknown) => Promise<unknown> | undefined): void;
      removeListener(listener: (message: unknown, sender: unknown) => Promise<unknown> | undefined): void;
    };
  };
}

let chrome = fakeChrome();
const load = async (): Promise<PageBrowser> =>
  (await import('./page-browser.ts')).pageBrowser as unknown as PageBrowser;

beforeEach(() => {
  vi.resetModules();
  chrome = fakeChrome();
  vi.stubGlobal('chrome', chrome);
});
afterEach(() => vi.unstubAllGlobals());

describe('the browser for scripts in pages', () => {
  it('gives later what a listener promised', async () => {
    const { runtime } = await load();
    runtime.onMessage.addListener(() => Promise.resolve('later'));
    const [hear] = chrome.heard;
    const answer = new Promise((resolve) => expect(hear?.('a message', {}, resolve)).toBe(true));
    expect(await answer).toBe('later');
  });

  it('keeps no line open for a message that is nobody’s', async () => {
    const { runtime } = await load();
    runtime.onMessage.addListener(() => undefined);
    const answer = vi.fn();
    expect([...chrome.heard][0]?.('a message', {}, answer)).toBe(false);
    expect(answer).not.toHaveBeenCalled();
  });

  it('answers nothing, but answers, when a listener fails', async () => {
    const { runtime } = await load();
    runtime.onMessage.addListener(() => Promise.reject(new Error('broken')));
    const [hear] = chrome.heard;
    expect(await new Promise((resolve) => hear?.('a message', {}, resolve))).toBeUndefined();
  });

  it('takes a listener away again', async () => {
    const { runtime } = await load();
    const listener = () => undefined;
    runtime.onMessage.addListener(listener);
    runtime.onMessage.removeListener(listener);
    expect(chrome.heard.size).toBe(0);
  });

  it('fails where the background failed, as the polyfill does', async () => {
    const { runtime } = await load();
    chrome.runtime.sendMessage.mockResolvedValueOnce({
      __mozWebExtensionPolyfillReject__: true,
      message: '',
    });
    await expect(runtime.sendMessage({})).rejects.toThrow();
    chrome.runtime.sendMessage.mockResolvedValueOnce('yes');
    expect(await runtime.sendMessage({})).toBe('yes');
  });

  it('knows when the extension is gone', async () => {
    const { runtime } = await load();
    expect(runtime.id).toBe('abc');
    chrome.runtime.id = undefined;
    expect(runtime.id).toBeUndefined();
  });

  it('leaves alone a browser that has it all', async () => {
    const whole = { runtime: { id: 'firefox' } };
    vi.stubGlobal('browser', whole);
    expect(await load()).toBe(whole);
  });
});
