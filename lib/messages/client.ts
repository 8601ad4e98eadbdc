/** The reader's side of the messages: asks the background, listens to nobody else. */
import { browser } from '../platform/browser.ts';
import type { Answers, ExtensionMessage, PageMessage, ReaderMessage } from './protocol.ts';

/** Sends a message; `null` when the background cannot answer (stopped, updated, removed). */
export async function ask<T extends PageMessage | ExtensionMessage>(
  message: T,
): Promise<Answers[T['type']] | null> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    return (answer ?? null) as Answers[T['type']] | null;
  } catch {
    return null;
  }
}

/** Complete by its type: a message nobody listens to would be lost without a word. */
const READER_MESSAGES: Readonly<Record<ReaderMessage['type'], true>> = {
  settings: true,
  'first-findings': true,
  toggle: true,
  'report-selection': true,
  'show-hidden': true,
  'hide-card': true,
  'read-sheet': true,
};

/**
 * Calls back with messages to the reader; only our own extension can send one. Answers what the callback answers, else
 * `true`: somebody is here.
 */
export function listenToBackground(signal: AbortSignal, callback: (message: ReaderMessage) => unknown): void {
  const { id } = browser.runtime;
  const listener = (raw: unknown, sender: { id?: string | undefined }): Promise<unknown> | undefined => {
    const type = (raw as { type?: unknown } | null)?.type;
    if (sender.id !== id || !Object.hasOwn(READER_MESSAGES, String(type))) return undefined;
    return Promise.resolve(callback(raw as ReaderMessage) ?? true);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and the listener with it.
    }
  });
}

/** Whether the extension this script belongs to is still installed and running. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
