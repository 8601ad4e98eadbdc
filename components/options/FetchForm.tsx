import type { Words } from '../../lib/i18n/index.ts';
import { OUTCOMES } from '../../lib/updates/outcomes.ts';
import { Button } from '../shared/Button.tsx';
import { AddressField } from './AddressField.tsx';
import type { UpdateCallbacks, UpdatesView } from './updates.ts';

export interface FetchFormProps {
  readonly updates: Pick<UpdatesView, 'source'>;
  readonly words: Words;
  readonly on: Pick<UpdateCallbacks, 'onSwitchOn' | 'onSwitchOff' | 'onLook'>;
}

/** Fetching by itself: off until the reader enters an address and switches it on, having read what that means. */
export function FetchForm({ updates: { source }, words, on }: FetchFormProps) {
  return (
    <>
      <h3>{words.t('updates.fetch')}</h3>
      <p>{words.t('updates.fetchHint')}</p>
      {source ? (
        <SwitchedOn source={source} words={words} on={on} />
      ) : (
        <AddressField
          label={words.t('updates.fetchField')}
          action={words.t('updates.fetchOn')}
          words={words}
          onUse={on.onSwitchOn}
        />
      )}
    </>
  );
}

function SwitchedOn({
  source,
  words,
  on,
}: Pick<FetchFormProps, 'words' | 'on'> & { readonly source: NonNullable<UpdatesView['source']> }) {
  const { host, last } = source;
  const outcome = OUTCOMES.find((one) => one === last?.outcome);
  return (
    <>
      <p>{words.t('updates.fetchFrom', { host })}</p>
      {last && outcome ? (
        <p class="ftr-hint">
          {words.t('updates.looked', { date: last.time })}{' '}
          {words.t(`updateOutcome.${outcome}`, { detail: last.detail })}
        </p>
      ) : null}
      <p class="ftr-row">
        <Button kind="plain" onPress={on.onLook}>
          {words.t('updates.look')}
        </Button>
        <Button kind="plain" onPress={on.onSwitchOff}>
          {words.t('updates.fetchOff')}
        </Button>
      </p>
    </>
  );
}
