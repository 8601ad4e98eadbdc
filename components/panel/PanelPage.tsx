import type { Words } from '../../lib/i18n/index.ts';
import type { PageStatus, ReaderSettings } from '../../lib/storage/types.ts';
import type { SidebarView } from '../../lib/view/types.ts';
import { TabState } from '../popup/TabState.tsx';
import type { Access } from '../popup/types.ts';
import { Sidebar, type SidebarCallbacks, type SidebarState } from '../sidebar/index.ts';

export interface PanelPageProps {
  /** What the page's reader shows; `null` while it shows nothing. */
  readonly shown: { readonly view: SidebarView; readonly state: Omit<SidebarState, 'open'> } | null;
  /** What is known of the tab in front, for when nothing is shown. */
  readonly tab: { readonly status: PageStatus | null; readonly access: Access; readonly on: boolean };
  readonly theme: ReaderSettings['theme'];
  readonly words: Words;
  readonly on: SidebarCallbacks;
}

/** The browser's own side panel: the sidebar itself, or in one sentence why there is none. */
export function PanelPage({ shown, tab, theme, words, on }: PanelPageProps) {
  if (!shown)
    return (
      <main
        class="ftr ftr-sidebar ftr-panel"
        lang={words.lang}
        dir={words.dir}
        data-theme={theme}
        data-home="panel"
      >
        <header class="ftr-header">
          <h1 class="ftr-name">{words.t('app.name')}</h1>
        </header>
        <div class="ftr-scroll">
          <TabState status={tab.status} access={tab.access} on={tab.on} words={words} />
        </div>
      </main>
    );
  const look = { theme, side: 'right', width: 360, room: false, marks: true, home: 'panel' } as const;
  return (
    <Sidebar view={shown.view} words={words} look={look} state={{ ...shown.state, open: true }} on={on} />
  );
}
