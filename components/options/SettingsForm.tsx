import type { Words } from '../../lib/i18n/index.ts';
import { AccessChoice } from '../shared/AccessChoice.tsx';
import { Button } from '../shared/Button.tsx';
import { Choice } from '../shared/Choice.tsx';
import { Switch } from '../shared/Switch.tsx';
import { WidthField } from '../shared/WidthField.tsx';
import { MODES, type SettingsCallbacks, type SettingsView } from './types.ts';

export interface SettingsFormProps {
  readonly view: SettingsView;
  /** Languages of our words, in the order they are offered. */
  readonly languages: readonly string[];
  readonly words: Words;
  readonly on: SettingsCallbacks;
}

/** Every choice a reader can make. Each takes effect at once, in every open page. */
export function SettingsForm({ view, languages, words, on }: SettingsFormProps) {
  const { settings, browserLanguage } = view;
  return (
    <section aria-labelledby="appearance">
      <label class="ftr-field">
        <span>{words.t('options.language')}</span>
        <select
          value={settings.language}
          onChange={(event) => on.onChange({ language: event.currentTarget.value })}
        >
          <option value="auto">{words.t('options.languageAuto', { language: browserLanguage })}</option>
          {languages.map((code) => (
            <option key={code} value={code}>
              {words.language(code)}
            </option>
          ))}
        </select>
      </label>
      <p class="ftr-hint">{words.t('options.languageHint')}</p>
      <h2 id="appearance">{words.t('options.appearance')}</h2>
      <Choice
        legend={words.t('options.theme')}
        options={[
          { value: 'system', label: words.t('options.themeSystem') },
          { value: 'light', label: words.t('options.themeLight') },
          { value: 'dark', label: words.t('options.themeDark') },
        ]}
        value={settings.theme}
        onChange={(theme) => on.onChange({ theme })}
      />
      <Choice
        legend={words.t('options.side')}
        options={[
          { value: 'right', label: words.t('options.sideRight') },
          { value: 'left', label: words.t('options.sideLeft') },
        ]}
        value={settings.side}
        onChange={(side) => on.onChange({ side })}
      />
      <WidthField width={settings.width} words={words} onChange={(width) => on.onChange({ width })} />
      <Choice
        legend={words.t('options.show')}
        options={MODES.map((mode) => ({ value: mode, label: words.t(`mode.${mode}`) }))}
        value={settings.mode}
        onChange={(mode) => on.onChange({ mode })}
      />
      <div class="ftr-group">
        <Switch
          label={words.t('options.autoOpen')}
          on={settings.autoOpen}
          onChange={(autoOpen) => on.onChange({ autoOpen })}
        />
        <p class="ftr-hint">{words.t('options.autoOpenHint')}</p>
        <Switch
          label={words.t('sidebar.marks')}
          on={settings.marks}
          disabled={settings.mode === 'badge'}
          onChange={(marks) => on.onChange({ marks })}
        />
        <Switch
          label={words.t('options.room')}
          on={settings.room}
          onChange={(room) => on.onChange({ room })}
        />
        <p class="ftr-hint">{words.t('options.roomHint')}</p>
      </div>
      <Sites view={view} words={words} on={on} />
      <h2>{words.t('options.keys')}</h2>
      <p>
        {words.t('options.keysToggle')} <kbd>{view.keys.sidebar || words.t('options.keysNone')}</kbd>
      </p>
      <p>
        {words.t('options.keysMarks')} <kbd>{view.keys.marks || words.t('options.keysNone')}</kbd>
      </p>
      <p class="ftr-hint">{words.t('sidebar.keys')}</p>
      {on.onChangeKeys ? (
        <p class="ftr-row">
          <Button kind="plain" onPress={on.onChangeKeys}>
            {words.t('options.keysChange')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

function Sites({ view, words, on }: Pick<SettingsFormProps, 'view' | 'words' | 'on'>) {
  const { settings, sitesOff, access, canGiveBack } = view;
  return (
    <>
      <h2>{words.t('options.sites')}</h2>
      <Switch
        label={words.t('options.everywhere')}
        on={settings.on}
        onChange={(value) => on.onChange({ on: value })}
      />
      <h3>{words.t('options.sitesOff')}</h3>
      {sitesOff.length === 0 ? <p>{words.t('options.sitesNone')}</p> : null}
      <ul class="ftr-sites">
        {sitesOff.map((host) => (
          <li key={host}>
            <Button onPress={() => on.onSiteOn(host)}>{words.t('options.siteOn', { host })}</Button>
          </li>
        ))}
      </ul>
      <AccessChoice
        access={access}
        canGiveBack={canGiveBack}
        words={words}
        onGive={on.onGiveAccess}
        onTake={on.onTakeAccess}
      />
      <p class="ftr-hint">{words.t('options.accessHint')}</p>
    </>
  );
}
