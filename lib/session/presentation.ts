import type { Messages } from '../i18n/index.ts';
import type { StartAnswer } from '../messages/protocol.ts';
import type { ReaderSettings } from '../storage/types.ts';
import type { SidebarView } from '../view/types.ts';
import type { Findings } from './examine.ts';

/** What is to be shown. */
export interface Presentation {
  readonly findings: Findings;
  readonly view: SidebarView;
  readonly messages: Messages;
  readonly settings: ReaderSettings;
  /** Cards put away on this page before, by `cardKey`. */
  readonly hidden: readonly string[];
  /** Claims read on an older version of the dossier. */
  readonly read: StartAnswer['read'];
  /** Whether the sidebar may stand open without being asked, where it has a place. */
  readonly mayOpen: boolean;
}
