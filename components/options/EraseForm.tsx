import { useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';

export interface EraseFormProps {
  readonly words: Words;
  readonly onErase: () => void;
}

/** Erases everything stored on this device, after a second press. */
export function EraseForm({ words, onErase }: EraseFormProps) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p class="ftr-row">
        <Button
          kind={asked ? 'strong' : 'plain'}
          onPress={() => {
            if (asked) onErase();
            setAsked(!asked);
          }}
        >
          {words.t(asked ? 'options.eraseSure' : 'options.erase')}
        </Button>
        {asked ? (
          <Button kind="plain" onPress={() => setAsked(false)}>
            {words.t('options.cancel')}
          </Button>
        ) : null}
      </p>
      <p class="ftr-hint">{words.t('options.eraseHint')}</p>
    </>
  );
}
