/** What the background does for the extension's own pages. */
import type { Answers, ExtensionMessage } from '../messages/protocol.ts';
import { injectGate } from './inject.ts';

/** Looks at a tab on the reader's demand (`activeTab`), where access to all pages was not given. */
export function readTabNow({
  tabId,
}: Extract<ExtensionMessage, { type: 'read-tab' }>): Promise<Answers['read-tab']> {
  return injectGate(tabId);
}
