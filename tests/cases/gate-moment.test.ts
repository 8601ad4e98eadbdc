/** When the gate looks at a page: at once where the title names the streamer, else when the page is idle. */
import { parseHTML } from 'linkedom';
import { afterEach, expect, it, vi } from 'vitest';
import gate from '../../entrypoints/gate.ts';

const ABOUT = 'Facebook let Netflix at private messages, court papers say.';

/** Runs the gate on a page: what it has asked for by the end of its script, and once the page has been idle. */
function runGate(title: string, text: string): { atOnce: number; whenIdle: number } {
  const { document, Node } = parseHTML(
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><p>${text}</p></body></html>`,
  );
  Object.defineProperty(document, 'contentType', { value: 'text/html' });
  const idle: Array<() => void> = [];
  const sendMessage = vi.fn(async () => undefined);
  const world = {
    document,
    Node,
    location: { href: 'https://example.org/story' },
    navigation: undefined,
    chrome: { runtime: { sendMessage } },
    requestIdleCallback: (callback: () => void) => idle.push(callback),
    setTimeout: () => 0,
  };
  for (const [name, value] of Object.entries(world)) vi.stubGlobal(name, value);
  void gate.main();
  const atOnce = sendMessage.mock.calls.length;
  for (const callback of idle) callback();
  return { atOnce, whenIdle: sendMessage.mock.calls.length - atOnce };
}

afterEach(() => vi.unstubAllGlobals());

it('does not wait where the title names the streamer, and asks once', () => {
  expect(runGate('Netflix “had access” to Facebook inboxes', ABOUT)).toEqual({ atOnce: 1, whenIdle: 0 });
});

it('waits for an idle moment where the title does not', () => {
  expect(runGate('Your inbox was open', ABOUT)).toEqual({ atOnce: 0, whenIdle: 1 });
});

it('asks for nothing where the title names the streamer and the text another story', () => {
  expect(runGate('Netflix raises its prices', 'A month costs more from May on.')).toEqual({
    atOnce: 0,
    whenIdle: 0,
  });
});
