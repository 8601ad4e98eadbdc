/** The browser's own side panels that show this page: told what changes as long as they are open. */
import type { CitedPage } from '../cite/index.ts';
import { type FromPanel, listenForPanels, type PanelLine, type PanelState } from '../messages/panel-port.ts';
import type { SidebarView } from '../view/types.ts';
import type { PanelCallbacks } from './panel.ts';

/** What the panels show; `null` when there is nothing. */
export interface Shared {
  readonly view: SidebarView;
  readonly page: CitedPage;
  readonly state: PanelState;
}

export class RemotePanels {
  /** Each line, with the view it was last told. */
  readonly #lines = new Map<PanelLine, SidebarView | null>();
  #shared: Shared | null = null;

  /** `onChange` is called when the first panel came or the last one went. */
  constructor(signal: AbortSignal, onCommand: (command: FromPanel) => void, onChange: () => void) {
    listenForPanels(signal, (line) => {
      this.#lines.set(line, null);
      if (this.#lines.size === 1) onChange();
      this.#tell(line);
      return {
        hear: onCommand,
        end: () => {
          this.#lines.delete(line);
          if (this.#lines.size === 0 && !signal.aborted) onChange();
        },
      };
    });
  }

  get isOpen(): boolean {
    return this.#lines.size > 0;
  }

  show(shared: Shared | null): void {
    this.#shared = shared;
    for (const line of this.#lines.keys()) this.#tell(line);
  }

  #tell(line: PanelLine): void {
    const shared = this.#shared;
    if (!shared) line.tell({ type: 'nothing' });
    else if (this.#lines.get(line) === shared.view) line.tell({ type: 'state', state: shared.state });
    else line.tell({ type: 'view', ...shared });
    this.#lines.set(line, shared?.view ?? null);
  }
}

/** Does what was pressed in a side panel, as if it had been pressed in the page. */
export function obey(command: FromPanel, on: PanelCallbacks): void {
  if (command.type === 'activate') on.onActivate(command.card);
  else if (command.type === 'select') on.onSelect(command.card);
  else if (command.type === 'read') on.onRead(command.card);
  else if (command.type === 'hide') on.onHide(command.card);
  else if (command.type === 'show-hidden') on.onShowHidden();
  else if (command.type === 'jump') on.onJumpEvent(command.event);
  else if (command.type === 'event') on.onEvent(command.event);
  else if (command.type === 'sheet') on.onSheet(command.card);
  else if (command.type === 'report') on.onReport(command.target);
}
