/**
 * The door of the background: decides who may say what. A message that is not exactly one of ours, from where it may
 * come, is ignored without an answer. Trusts nothing a page's process could have made up: address, tab and frame are the
 * browser's own word.
 */
import { isPlain } from './plain.ts';
import type { Answers, ExtensionMessage, PageMessage } from './protocol.ts';
import { parseExtensionMessage, parsePageMessage } from './shapes.ts';

/** What of `runtime.MessageSender` is looked at. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

/** A page that sent a message: its top frame, in a tab, over http(s). */
export interface PageSender {
  readonly tabId: number;
  readonly document: string | null;
  readonly url: string;
  readonly incognito: boolean;
}

/** This extension, as the browser names it. */
export interface Own {
  readonly id: string;
  /** Address of our own pages, up to and with the slash. */
  readonly base: string;
}

/** One handler a message: a page's gets the sender, our own pages' the message alone. */
export type Handlers = {
  readonly [T in PageMessage['type']]: (
    message: Extract<PageMessage, { type: T }>,
    from: PageSender,
  ) => Promise<Answers[T]>;
} & {
  readonly [T in ExtensionMessage['type']]: (
    message: Extract<ExtensionMessage, { type: T }>,
  ) => Promise<Answers[T]>;
};

const LIMITS = { size: 64 * 1024, depth: 8 };
/** An article is as long as the reader reads: two million characters, in ten thousand blocks. */
const ARTICLE = { size: 3_000_000, depth: 4 };

/** The handler's answer to come, or `undefined` when the message is none of ours. Never throws. */
export function receive(
  raw: unknown,
  sender: Sender,
  own: Own,
  handlers: Handlers,
): Promise<unknown> | undefined {
  const limits = (raw as { type?: unknown } | null)?.type === 'examine' ? ARTICLE : LIMITS;
  if (sender.id !== own.id || !isPlain(raw, limits)) return undefined;
  const page = pageSender(sender, own);
  if (page) {
    const message = parsePageMessage(raw);
    return message ? answerPage(message, page, handlers) : undefined;
  }
  if (sender.url?.startsWith(own.base)) {
    const message = parseExtensionMessage(raw);
    return message ? handlers[message.type](message) : undefined;
  }
  return undefined;
}

function answerPage(message: PageMessage, from: PageSender, handlers: Handlers): Promise<unknown> {
  const handle = handlers[message.type] as (message: PageMessage, from: PageSender) => Promise<unknown>;
  return handle(message, from);
}

function pageSender(sender: Sender, own: Own): PageSender | null {
  const { url, tab, frameId, origin, documentId } = sender;
  if (typeof url !== 'string' || !/^https?:\/\//.test(url)) return null;
  if (frameId !== 0 || typeof tab?.id !== 'number') return null;
  if (origin !== undefined && own.base.startsWith(origin)) return null;
  return { tabId: tab.id, document: documentId ?? null, url, incognito: tab.incognito === true };
}
