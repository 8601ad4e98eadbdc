/** Runs the built gate on the texts of a page, without a browser. */
import { runInNewContext } from 'node:vm';

/** What the gate does on a page, counted: text nodes, characters, extension APIs, listeners, timers. */
export function countGate(
  code: string,
  texts: readonly string[],
): Record<'nodes' | 'characters' | 'touches' | 'listeners' | 'timers', number> {
  const count = { nodes: 0, characters: 0, touches: 0, listeners: 0, timers: 0 };
  const idle: Array<() => void> = [];
  let at = -1;
  const walker = {
    nextNode() {
      const text = texts[++at];
      if (text === undefined) return null;
      count.nodes++;
      return {
        parentNode: { nodeName: 'P' },
        get nodeValue() {
          count.characters += text.length;
          return text;
        },
      };
    },
  };
  const document = {
    title: 'A page',
    contentType: 'text/html',
    body: {},
    documentElement: { getAttribute: () => 'en' },
    createTreeWalker: () => walker,
    getElementsByTagName: () => texts,
    addEventListener: () => void count.listeners++,
  };
  const world: Record<string, unknown> = {
    document,
    location: { href: 'https://example.org/' },
    NodeFilter: { SHOW_TEXT: 4 },
    navigation: { addEventListener: () => void count.listeners++ },
    requestIdleCallback: (callback: () => void) => void idle.push(callback),
    setTimeout: (callback: () => void) => {
      count.timers++;
      callback();
    },
  };
  for (const api of ['browser', 'chrome'])
    Object.defineProperty(world, api, {
      get() {
        count.touches++;
        return { runtime: { sendMessage: () => Promise.resolve() } };
      },
    });
  runInNewContext(code, world);
  for (const callback of idle) callback();
  return count;
}
