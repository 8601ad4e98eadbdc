import type { Words } from '../../lib/i18n/index.ts';
import { Choice } from './Choice.tsx';

export interface AccessChoiceProps {
  readonly access: 'all' | 'some';
  /** Whether the browser lets an extension give access back; otherwise only its own page can. */
  readonly canGiveBack: boolean;
  readonly words: Words;
  /** Both straight from the click: browsers refuse them otherwise. */
  readonly onGive: () => void;
  readonly onTake: () => void;
}

/** Where it may read: on all sites, or only where the reader clicks. It works either way. */
export function AccessChoice({ access, canGiveBack, words, onGive, onTake }: AccessChoiceProps) {
  return (
    <>
      <Choice
        legend={words.t('options.access')}
        options={[
          { value: 'all', label: words.t('welcome.accessAll'), hint: words.t('welcome.accessAllHint') },
          { value: 'some', label: words.t('welcome.accessClick'), hint: words.t('welcome.accessClickHint') },
        ]}
        value={access}
        onChange={(wanted) => (wanted === 'all' ? onGive() : onTake())}
      />
      {canGiveBack || access === 'some' ? null : <p class="ftr-hint">{words.t('welcome.accessBrowser')}</p>}
    </>
  );
}
