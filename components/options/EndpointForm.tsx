import { useId } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import { AddressField } from './AddressField.tsx';
import type { EndpointCallbacks } from './types.ts';

export interface EndpointFormProps {
  readonly host: string | null;
  readonly words: Words;
  readonly on: EndpointCallbacks;
}

/** Where reports can be sent. Nothing is built in, and setting an address sends nothing. */
export function EndpointForm({ host, words, on }: EndpointFormProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.t('options.endpoint')}</h2>
      <p>{words.t('options.endpointHint')}</p>
      {host ? (
        <p class="ftr-row">
          <span>{words.t('options.endpointSet', { host })}</span>
          <Button kind="plain" onPress={on.onRemove}>
            {words.t('options.endpointRemove')}
          </Button>
        </p>
      ) : (
        <AddressField
          label={words.t('options.endpointField')}
          action={words.t('options.endpointUse')}
          words={words}
          onUse={on.onUse}
        />
      )}
    </section>
  );
}
