import { useId, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import { toSafeUrl } from '../shared/safe-url.ts';

export interface AddressFieldProps {
  readonly label: string;
  /** On the button that takes the address. */
  readonly action: string;
  readonly words: Words;
  /** Called with an https address, and no other. */
  readonly onUse: (address: string) => void;
}

/** An address to type in; one that is not https, or has a name or password in it, is refused with the reason. */
export function AddressField({ label, action, words, onUse }: AddressFieldProps) {
  const id = useId();
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const use = (): void => {
    const safe = toSafeUrl(address.trim());
    setWrong(safe === null);
    if (safe !== null) onUse(safe);
  };
  return (
    <>
      <label class="ftr-field">
        <span>{label}</span>
        <input
          type="url"
          autocomplete="off"
          spellcheck={false}
          value={address}
          aria-invalid={wrong}
          aria-describedby={wrong ? id : undefined}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      {wrong ? (
        <p id={id} class="ftr-message" role="alert">
          {words.t('options.endpointWrong')}
        </p>
      ) : null}
      <p class="ftr-row">
        <Button kind="plain" onPress={use}>
          {action}
        </Button>
      </p>
    </>
  );
}
