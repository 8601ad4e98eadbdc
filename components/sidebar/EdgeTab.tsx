import type { Words } from '../../lib/i18n/index.ts';
import { trusted } from '../shared/trusted.ts';
import type { SidebarLook } from './types.ts';

export interface EdgeTabProps {
  /** Sentences with a card. */
  readonly count: number;
  readonly words: Words;
  readonly look: Pick<SidebarLook, 'theme' | 'side' | 'tabShape'>;
  readonly onOpen: () => void;
}

/** The closed sidebar: a tab at the edge of the window that covers next to nothing. */
export function EdgeTab({ count, words, look, onOpen }: EdgeTabProps) {
  return (
    <div
      class={`ftr ftr-tab ftr-tab-${look.tabShape ?? 'full'}`}
      lang={words.lang}
      dir={words.dir}
      data-theme={look.theme}
      data-side={look.side}
    >
      <button
        type="button"
        class="ftr-tab-button"
        aria-label={words.t('sidebar.open', { count })}
        onClick={trusted(onOpen)}
      >
        <span class="ftr-tab-count" aria-hidden="true">
          {words.number(count)}
        </span>
        <span class="ftr-tab-sign" aria-hidden="true" />
      </button>
    </div>
  );
}
