import type { Words } from '../../lib/i18n/index.ts';
import type { PageStatus, ReaderSettings } from '../../lib/storage/types.ts';
import { Button } from '../shared/Button.tsx';
import { LookForm } from './LookForm.tsx';
import { SwitchList } from './SwitchList.tsx';
import { TabState } from './TabState.tsx';
import { type Access, isReadable, type PopupCallbacks, type PopupSite } from './types.ts';

export interface PopupProps {
  /** What was found in this tab; `null` while nothing was. */
  readonly status: PageStatus | null;
  readonly access: Access;
  readonly settings: ReaderSettings;
  readonly site: PopupSite;
  /** Cards that were put away on this page. */
  readonly hidden: number;
  /** What came of the last press, in one line. */
  readonly message: string;
  readonly words: Words;
  readonly on: PopupCallbacks;
}

/** The toolbar popup: the state of this tab, and every switch in one step. */
export function Popup({ status, access, settings, site, hidden, message, words, on }: PopupProps) {
  const isOn = site.page && site.site && site.everywhere;
  const isAbout = isOn && isReadable(access) && status?.relevance === 'about';
  const possible = access !== 'impossible';
  return (
    <main class="ftr ftr-page ftr-popup" lang={words.lang} dir={words.dir} data-theme={settings.theme}>
      <h1 class="ftr-name">{words.t('app.name')}</h1>
      <TabState status={status} access={access} on={isOn} words={words} />
      {isAbout ? (
        <Button kind="strong" onPress={status.open ? on.onCloseSidebar : on.onOpenSidebar}>
          {words.t(status.open ? 'popup.close' : 'popup.open')}
        </Button>
      ) : null}
      {isAbout && hidden > 0 ? (
        <p class="ftr-hint">
          {words.t('sidebar.hidden', { count: hidden })}{' '}
          <Button onPress={on.onShowHidden}>{words.t('sidebar.showHidden')}</Button>
        </p>
      ) : null}
      {isOn && (access === 'withheld' || access === 'clicked') ? (
        <p class="ftr-row">
          <Button kind={access === 'withheld' ? 'strong' : 'plain'} onPress={on.onAllowSite}>
            {words.t('popup.allowSite')}
          </Button>
          <Button kind="plain" onPress={on.onAllowAll}>
            {words.t('popup.allowAll')}
          </Button>
        </p>
      ) : null}
      <SwitchList site={site} possible={possible} words={words} on={on} />
      <LookForm settings={settings} words={words} onChange={on.onChange} />
      <p class="ftr-told" role="status">
        {message}
      </p>
      <p class="ftr-row ftr-popup-end">
        {possible && isOn && on.onPanel ? (
          <Button onPress={on.onPanel}>{words.t('popup.panel')}</Button>
        ) : null}
        {possible && isOn && isReadable(access) ? (
          <Button onPress={on.onReportSelection}>{words.t('popup.report')}</Button>
        ) : null}
        <Button onPress={on.onSettings}>{words.t('popup.settings')}</Button>
      </p>
    </main>
  );
}
