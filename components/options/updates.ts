import type { SidebarView } from '../../lib/view/types.ts';

export interface UpdatesView {
  /** The imported dossier that is in use, and when it came; `null`: the one of the extension is. */
  readonly inUse: { readonly way: 'file' | 'address'; readonly time: string } | null;
  /** Whether an imported dossier is on this device, also one that is damaged, or older than the extension's. */
  readonly canRevert: boolean;
  /** The dossier in use; `null` when it could not be loaded. */
  readonly dossier: SidebarView['dossier'] | null;
  /** Whether this build has a key: without one it can take nothing. */
  readonly canTake: boolean;
  /** Where it looks once a day; `null`: nowhere. */
  readonly source: {
    readonly host: string;
    readonly last: { readonly time: string; readonly outcome: string; readonly detail: string } | null;
  } | null;
  /** Claims that are remembered as read. */
  readonly readCount: number;
}

export interface UpdateCallbacks {
  readonly onImport: (file: File) => void;
  readonly onRevert: () => void;
  readonly onSwitchOn: (address: string) => void;
  readonly onSwitchOff: () => void;
  readonly onLook: () => void;
  readonly onForgetRead: () => void;
}
