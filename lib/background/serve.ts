/** Opens the door: every message goes through `receive`. */
import { browser } from '../platform/browser.ts';
import { type Handlers, receive, type Sender } from '../messages/server.ts';

/** Answers messages with `handlers`, after shape and sender have been checked. */
export function serve(handlers: Handlers): void {
  const own = { id: browser.runtime.id, base: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener((raw: unknown, sender: Sender) =>
    // An answer that cannot be given is `null` to whoever asked; the browser's own error texts stay here.
    receive(raw, sender, own, handlers)?.catch(() => null),
  );
}
