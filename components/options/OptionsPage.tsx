import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import { DossierBrowser } from './DossierBrowser.tsx';
import { EraseForm } from './EraseForm.tsx';
import { EndpointForm } from './EndpointForm.tsx';
import { ReportList } from './ReportList.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { UpdateSection } from './UpdateSection.tsx';
import type { UpdateCallbacks, UpdatesView } from './updates.ts';
import type {
  DossierBrowse,
  EndpointCallbacks,
  ReportCallbacks,
  ReportsView,
  SettingsCallbacks,
  SettingsView,
} from './types.ts';

export interface OptionsPageProps {
  readonly settings: SettingsView;
  readonly reports: ReportsView;
  readonly dossier: DossierBrowse | null;
  readonly updates: UpdatesView;
  readonly languages: readonly string[];
  readonly version: string;
  /** What has just been done, in one line. */
  readonly message: string;
  readonly words: Words;
  readonly on: SettingsCallbacks &
    ReportCallbacks & { readonly onWelcome: () => void; readonly onErase: () => void };
  readonly onEndpoint: EndpointCallbacks;
  readonly onUpdates: UpdateCallbacks;
}

/** Settings, reports and the record, one below the other. */
export function OptionsPage({
  settings,
  reports,
  dossier,
  updates,
  languages,
  version,
  message,
  words,
  on,
  onEndpoint,
  onUpdates,
}: OptionsPageProps) {
  return (
    <main
      class="ftr ftr-page ftr-options"
      lang={words.lang}
      dir={words.dir}
      data-theme={settings.settings.theme}
    >
      <h1 class="ftr-name">{words.t('options.title')}</h1>
      <p class={message ? 'ftr-message ftr-toast' : ''} role="status">
        {message}
      </p>
      <SettingsForm view={settings} languages={languages} words={words} on={on} />
      <ReportList reports={reports} words={words} on={on} />
      <EndpointForm host={reports.host} words={words} on={onEndpoint} />
      <section>
        <h2>{words.t('options.privacy')}</h2>
        <p>{words.t('options.privacyNothing')}</p>
        <EraseForm words={words} onErase={on.onErase} />
        {updates.source ? <p>{words.t('updates.fetchFrom', { host: updates.source.host })}</p> : null}
      </section>
      <UpdateSection updates={updates} words={words} on={onUpdates} />
      <DossierBrowser dossier={dossier} words={words} />
      <section>
        <h2>{words.t('options.about')}</h2>
        <p>
          {words.t('app.name')} · {words.t('options.version', { version })}
        </p>
        <p class="ftr-row">
          <Button onPress={on.onWelcome}>{words.t('options.welcome')}</Button>
        </p>
      </section>
    </main>
  );
}
