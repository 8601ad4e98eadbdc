/** Which cards the reader read on an older dossier, and telling the background which ones are read now. */
import { ask } from '../messages/client.ts';
import type { StartAnswer } from '../messages/protocol.ts';
import type { SidebarView } from '../view/types.ts';

export class ReadCards {
  #view: SidebarView | null = null;
  #before: StartAnswer['read'] = {};

  /** As it was when this text was first shown with this dossier: what is read from then on stays news until the next page. */
  get before(): StartAnswer['read'] {
    return this.#before;
  }

  show(view: SidebarView, isNew: boolean, read: StartAnswer['read']): void {
    if (isNew || view.dossier.version !== this.#view?.dossier.version) this.#before = read;
    this.#view = view;
  }

  note(id: string): void {
    const card = this.#view?.cards.find((one) => one.id === id);
    const version = this.#view?.dossier.version;
    if (card && version) void ask({ type: 'remember', change: { read: { claim: card.claim, version } } });
  }
}
