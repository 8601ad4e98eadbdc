/** What a reader changes in the sidebar itself: shown at once, remembered when it has come to rest. */
import { ask } from '../messages/client.ts';
import type { ReaderSettings } from '../storage/types.ts';

export type LookChange = Partial<Pick<ReaderSettings, 'width' | 'side' | 'room' | 'marks'>>;

const REST = 250;

export class OwnLook {
  #own: LookChange = {};
  #saving: ReturnType<typeof setTimeout> | null = null;

  /** The settings with what was changed here since. */
  over(settings: ReaderSettings): ReaderSettings {
    return { ...settings, ...this.#own };
  }

  change(change: LookChange): void {
    this.#own = { ...this.#own, ...change };
    if (this.#saving !== null) clearTimeout(this.#saving);
    this.#saving = setTimeout(() => {
      this.#saving = null;
      void ask({ type: 'remember', change: this.#own });
    }, REST);
  }

  /** The settings have arrived anew: from now on they count, unless a change of ours is still on its way to them. */
  settle(): void {
    if (this.#saving === null) this.#own = {};
  }
}
