import { useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import type { ConfirmTargets, KnownReport } from './types.ts';

export interface KeepActionsProps {
  /** Whether there is a whole report to keep. */
  readonly ready: boolean;
  /** A report on the same thing that is on this device already. */
  readonly known: KnownReport | null;
  readonly editing: boolean;
  readonly endpoint: ConfirmTargets['endpoint'];
  readonly words: Words;
  readonly onKeep: (instead: string | null) => void;
  readonly onSend: (instead: string | null) => void;
  readonly onDiscard: () => void;
}

const STATE = {
  kept: 'options.stateKept',
  waiting: 'options.stateWaiting',
  refused: 'options.stateRefused',
} as const;

/** Keep, send, discard; and what is said before a report is sent for the first time. */
export function KeepActions({
  ready,
  known,
  editing,
  endpoint,
  words,
  onKeep,
  onSend,
  onDiscard,
}: KeepActionsProps) {
  const [asking, setAsking] = useState(false);
  const replaces = known !== null && (known.state === 'kept' || known.state === 'refused') ? known.id : null;
  const send = (): void => (endpoint?.agreed || asking ? onSend(replaces) : setAsking(true));
  return (
    <section class="ftr-keep">
      {known ? (
        <p class="ftr-message" role="status">
          {describeKnown(known, words)}
        </p>
      ) : null}
      {asking && endpoint ? (
        <p class="ftr-message" role="alert">
          {words.t('confirm.consent', { host: endpoint.host })}
        </p>
      ) : null}
      <p class="ftr-row">
        <Button kind="strong" disabled={!ready} onPress={() => onKeep(replaces)}>
          {keepLabel()}
        </Button>
        {known && replaces ? (
          <Button kind="plain" disabled={!ready} onPress={() => onKeep(null)}>
            {words.t('confirm.keepToo')}
          </Button>
        ) : null}
        {endpoint ? (
          <Button kind="plain" disabled={!ready} onPress={send}>
            {words.t(asking ? 'confirm.consentAgree' : 'confirm.send')}
          </Button>
        ) : null}
        <Button onPress={onDiscard}>{words.t('confirm.discard')}</Button>
      </p>
      {endpoint && !asking ? (
        <p class="ftr-hint">{words.t('confirm.sendHint', { host: endpoint.host })}</p>
      ) : null}
    </section>
  );

  function keepLabel(): string {
    if (editing) return words.t('confirm.saveChanges');
    if (replaces) return words.t('confirm.replace');
    return words.t(known ? 'confirm.keepToo' : 'confirm.keep');
  }
}

function describeKnown(known: KnownReport, words: Words): string {
  const date = words.date(known.day);
  const state = known.state === 'sent' ? words.t('options.stateSent', { date }) : words.t(STATE[known.state]);
  return words.t('confirm.duplicate', { state, date });
}
