import { useId, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import { toSafeUrl } from '../shared/safe-url.ts';
import type { EndpointCallbacks } from './types.ts';

export interface EndpointFormProps {
  readonly host: string | null;
  readonly words: Words;
  readonly on: EndpointCallbacks;
}

/** Where reports can be sent. Nothing is built in, and setting an address sends nothing. */
export function EndpointForm({ host, words, on }: EndpointFormProps) {
  const id = useId();
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const use = (): void => {
    const safe = toSafeUrl(address.trim());
    setWrong(safe === null);
    if (safe === null) return;
    on.onUse(safe);
    setAddress('');
  };
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
        <>
          <label class="ftr-field">
            <span>{words.t('options.endpointField')}</span>
            <input
              type="url"
              autocomplete="off"
              spellcheck={false}
              value={address}
              aria-invalid={wrong}
              aria-describedby={wrong ? `${id}-wrong` : undefined}
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
          </label>
          {wrong ? (
            <p id={`${id}-wrong`} class="ftr-message" role="alert">
              {words.t('options.endpointWrong')}
            </p>
          ) : null}
          <p class="ftr-row">
            <Button kind="plain" onPress={use}>
              {words.t('options.endpointUse')}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}
