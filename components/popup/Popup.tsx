import type { Words } from '../../lib/i18n/index.ts';
import type { Mode, PageStatus, ReaderSettings } from '../../lib/storage/types.ts';
import { Button } from '../shared/Button.tsx';
import { Choice } from '../shared/Choice.tsx';
import { Switch } from '../shared/Switch.tsx';
import { TabState } from './TabState.tsx';
import type { Access, PopupCallbacks, PopupSite } from './types.ts';

export interface PopupProps {
  /** What was found in this tab; `null` while nothing was. */
  readonly status: PageStatus | null;
  readonly access: Access;
  readonly settings: Pick<ReaderSettings, 'mode' | 'theme'>;
  readonly site: PopupSite;
  readonly words: Words;
  readonly on: PopupCallbacks;
}

const MODES: readonly Mode[] = ['full', 'marks', 'badge'];

/** The toolbar popup: the state of this tab, and every switch in one step. */
export function Popup({ status, access, settings, site, words, on }: PopupProps) {
  const isOn = site.page && site.site && site.everywhere;
  const isAbout = isOn && access === 'granted' && status?.relevance === 'about';
  const possible = access !== 'impossible';
  return (
    <main class="ftr ftr-page ftr-popup" lang={words.lang} dir={words.dir} data-theme={settings.theme}>
      <h1 class="ftr-name">{words.t('app.name')}</h1>
      <TabState status={status} access={access} on={isOn} words={words} />
      {isAbout && status.open ? (
        <Button kind="strong" onPress={on.onCloseSidebar}>
          {words.t('popup.close')}
        </Button>
      ) : null}
      {isAbout && !status.open ? (
        <Button kind="strong" onPress={on.onOpenSidebar}>
          {words.t('popup.open')}
        </Button>
      ) : null}
      {isOn && access === 'withheld' ? (
        <p class="ftr-row">
          <Button kind="strong" onPress={on.onAllowSite}>
            {words.t('popup.allowSite')}
          </Button>
          <Button kind="plain" onPress={on.onAllowAll}>
            {words.t('popup.allowAll')}
          </Button>
        </p>
      ) : null}
      <section class="ftr-group" aria-labelledby="where">
        <h2 id="where" class="ftr-label">
          {words.t('popup.where')}
        </h2>
        {possible ? (
          <>
            <Switch
              label={words.t('popup.page')}
              on={isOn}
              disabled={!site.site || !site.everywhere}
              onChange={on.onPage}
            />
            <Switch
              label={
                site.host === null ? words.t('popup.siteUnknown') : words.t('popup.site', { host: site.host })
              }
              on={site.site && site.everywhere}
              disabled={!site.everywhere}
              onChange={on.onSite}
            />
          </>
        ) : null}
        <Switch label={words.t('popup.everywhere')} on={site.everywhere} onChange={on.onEverywhere} />
      </section>
      <Choice
        legend={words.t('popup.show')}
        options={MODES.map((mode) => ({ value: mode, label: words.t(`mode.${mode}`) }))}
        value={settings.mode}
        onChange={on.onMode}
      />
      <p class="ftr-row ftr-popup-end">
        {possible && isOn && on.onPanel ? (
          <Button onPress={on.onPanel}>{words.t('popup.panel')}</Button>
        ) : null}
        {possible && isOn && access === 'granted' ? (
          <Button onPress={on.onReportSelection}>{words.t('popup.report')}</Button>
        ) : null}
        <Button onPress={on.onSettings}>{words.t('popup.settings')}</Button>
      </p>
    </main>
  );
}
