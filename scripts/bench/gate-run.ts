/** Runs the built gate on the texts of a page, without a browser. */
import { runInNewContext } from 'node:vm';

/** What the gate does on a page, counted: text nodes, characters, extension APIs, listeners, timers. */
export function countGate(
  code: string,
  texts: readonly string[],
): Record<'nodes' | 'characters' | 'touches' | 'listeners' | 'timers', number> {
  const count = { nodes: 0, characters: 0, touches: 0, listeners: 0, timers: 0 };
  const idle: Array<() => void> = [];
  class Node {
    get nodeName(): string {
      return 'P';
    }
  }
  class Text extends Node {
    readonly parentNode = new Node();
    readonly #text: string;
    constructor(text: string) {
      super();
      this.#text = text;
    }
    get length(): number {
      return this.#text.length;
    }
    substringData(start: number, length: number): string {
      const read = this.#text.slice(start, start + length);
      count.characters += read.length;
      return read;
    }
  }
  const createTreeWalker = () => {
    let at = -1;
    return {
      nextNode() {
        const text = texts[++at];
        if (text === undefined) return null;
        count.nodes++;
        return new Text(text);
      },
    };
  };
  const document = {
    title: 'A page',
    contentType: 'text/html',
    documentElement: { getAttribute: () => 'en' },
    createTreeWalker,
    addEventListener: () => void count.listeners++,
  };
  const world: Record<string, unknown> = {
    document,
    location: { href: 'https://example.org/' },
    Node,
    Text,
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
