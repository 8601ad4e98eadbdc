import { AccessChoice } from '../../components/shared/AccessChoice.tsx';
import { Button } from '../../components/shared/Button.tsx';
import { SampleCard, type SampleCardProps } from '../../components/welcome/SampleCard.tsx';
import type { Words } from '../../lib/i18n/index.ts';
import type { Access } from '../../lib/platform/access.ts';

export interface WelcomeProps {
  readonly words: Words;
  readonly access: Access;
  /** Keys of the command, or `null` when none are set. */
  readonly keys: string | null;
  /** The claim shown as a sample; `null` when the record could not be loaded. */
  readonly sample: Omit<SampleCardProps, 'words'> | null;
  readonly canGiveBack: boolean;
  readonly onGive: () => void;
  readonly onTake: () => void;
  readonly onSettings: () => void;
}

/** What it does, what it can see, and where it may read. */
export function WelcomePage({
  words,
  access,
  keys,
  sample,
  canGiveBack,
  onGive,
  onTake,
  onSettings,
}: WelcomeProps) {
  return (
    <main class="ftr ftr-page ftr-welcome" lang={words.lang} dir={words.dir}>
      <h1>{words.t('app.name')}</h1>
      <p>{words.t('welcome.intro')}</p>
      <p>{words.t('welcome.noVerdict')}</p>
      <div class="ftr-sample-pair">
        <section>
          <h2>{words.t('welcome.marks')}</h2>
          <p>
            <span class="ftr-sample-paired">{words.t('welcome.markPaired')}</span>
          </p>
          <p>
            <span class="ftr-sample-differs">{words.t('welcome.markDiffers')}</span>
          </p>
          <p>{words.t('welcome.markNone')}</p>
        </section>
        {sample ? (
          <section>
            <h2>{words.t('welcome.sample')}</h2>
            <SampleCard {...sample} words={words} />
            <p class="ftr-hint">{words.t('sidebar.keys')}</p>
          </section>
        ) : null}
      </div>
      <h2>{words.t('welcome.sees')}</h2>
      <p>{words.t('welcome.seesText')}</p>
      <h2>{words.t('welcome.access')}</h2>
      <AccessChoice access={access} canGiveBack={canGiveBack} words={words} onGive={onGive} onTake={onTake} />
      <p role="status">{words.t(access === 'all' ? 'welcome.accessGiven' : 'welcome.accessDenied')}</p>
      {keys ? <p>{words.t('welcome.keys', { keys })}</p> : null}
      <p class="ftr-row">
        <Button kind="plain" onPress={onSettings}>
          {words.t('welcome.settings')}
        </Button>
      </p>
    </main>
  );
}
