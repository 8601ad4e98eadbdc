import type { Words } from '../../lib/i18n/index.ts';
import type { Mode, ReaderSettings } from '../../lib/storage/types.ts';
import { Choice } from '../shared/Choice.tsx';
import { Switch } from '../shared/Switch.tsx';
import { WidthField } from '../shared/WidthField.tsx';

export interface LookFormProps {
  readonly settings: ReaderSettings;
  readonly words: Words;
  readonly onChange: (change: Partial<ReaderSettings>) => void;
}

const MODES: readonly Mode[] = ['full', 'marks', 'badge'];

/** How much is shown in pages, and where the sidebar stands. */
export function LookForm({ settings, words, onChange }: LookFormProps) {
  return (
    <>
      <Choice
        legend={words.t('popup.show')}
        options={MODES.map((mode) => ({ value: mode, label: words.t(`mode.${mode}`) }))}
        value={settings.mode}
        onChange={(mode) => onChange({ mode })}
      />
      <section class="ftr-group" aria-labelledby="sidebar">
        <h2 id="sidebar" class="ftr-label">
          {words.t('popup.sidebar')}
        </h2>
        <Switch
          label={words.t('popup.autoOpen')}
          on={settings.autoOpen}
          onChange={(autoOpen) => onChange({ autoOpen })}
        />
        <Choice
          legend={words.t('popup.side')}
          inline={true}
          options={[
            { value: 'left', label: words.t('options.sideLeft') },
            { value: 'right', label: words.t('options.sideRight') },
          ]}
          value={settings.side}
          onChange={(side) => onChange({ side })}
        />
        <WidthField width={settings.width} words={words} onChange={(width) => onChange({ width })} />
      </section>
    </>
  );
}
