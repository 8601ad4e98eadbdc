import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import {
  type AddressPrecision,
  composeReport,
  describeAddress,
  type ReportReason,
  reasonsFor,
  wordOfReason,
} from '../../lib/report/index.ts';
import { Button } from '../shared/Button.tsx';
import { Choice } from '../shared/Choice.tsx';
import { CommentField } from './CommentField.tsx';
import { KeepActions } from './KeepActions.tsx';
import { PassOn } from './PassOn.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { SubjectBlock } from './SubjectBlock.tsx';
import type { ConfirmServices, ConfirmSubject, ConfirmTargets, KeepResult, KnownReport } from './types.ts';

export interface ConfirmPageProps {
  readonly subject: ConfirmSubject;
  readonly targets: ConfirmTargets;
  readonly services: ConfirmServices;
  readonly words: Words;
  readonly theme: 'system' | 'light' | 'dark';
}

/** Where a reader says what is the matter, sees the whole report, and decides what becomes of it. */
export function ConfirmPage({ subject, targets, services, words, theme }: ConfirmPageProps) {
  const { draft, address, stamp, start } = subject;
  const [reason, setReason] = useState<ReportReason | null>(start.reason);
  const [comment, setComment] = useState(start.comment);
  const [precision, setPrecision] = useState<AddressPrecision>(start.precision);
  const [known, setKnown] = useState<KnownReport | null>(null);
  const [message, setMessage] = useState('');
  const [done, setDone] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone, and the focus with it.
  useEffect(() => {
    if (done) status.current?.focus();
  }, [done]);

  const composed = useMemo(
    () => (reason === null ? null : composeReport(draft, address, { reason, comment, precision }, stamp)),
    [draft, address, stamp, reason, comment, precision],
  );
  const text = composed?.text ?? null;
  useEffect(() => {
    if (text === null || done || subject.editing !== null) return;
    let current = true;
    services.findKnown(text).then(
      (found) => current && setKnown(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [services, text, done, subject.editing]);

  const finish = (result: Promise<KeepResult>): void => {
    result.then(
      (outcome) => {
        setDone(outcome === 'kept' || outcome === 'queued' || outcome === 'not-allowed');
        setMessage(describeResult(outcome, targets, words));
      },
      () => setMessage(words.t('confirm.storageFailed')),
    );
  };
  const keep = (how: 'keep' | 'send', instead: string | null): void => {
    if (text !== null) finish(services[how](text, subject.editing ?? instead));
  };
  const discard = (): void => {
    setDone(true);
    setMessage(words.t('confirm.discarded'));
    services.close();
  };

  return (
    <main class="ftr ftr-page ftr-confirm" lang={words.lang} dir={words.dir} data-theme={theme}>
      <h1 class="ftr-name">{words.t(subject.editing === null ? 'confirm.title' : 'confirm.edit')}</h1>
      {done ? null : <p>{words.t('confirm.intro')}</p>}
      <SubjectBlock subject={subject} hideCard={services.hideCard} words={words} />
      <fieldset class="ftr-plain" disabled={done}>
        <Choice
          legend={words.t('confirm.reason')}
          options={reasonsOffered(subject).map((value) => ({
            value,
            label: words.t(`reason.${wordOfReason(value, draft.about)}`),
          }))}
          value={reason}
          onChange={setReason}
        />
        <CommentField value={comment} words={words} onChange={setComment} />
        <Choice
          legend={words.t('confirm.address')}
          options={subject.precisions.map((value) => ({
            value,
            label: words.t(`precision.${value}`),
            ...(value !== 'none' && { hint: describeAddress(address, value) }),
          }))}
          value={precision}
          onChange={setPrecision}
        />
        {subject.editing === null ? null : <p class="ftr-hint">{words.t('confirm.editAddress')}</p>}
      </fieldset>
      <ReportPreview composed={composed} words={words} />
      {done ? null : (
        <KeepActions
          ready={composed !== null}
          known={known}
          editing={subject.editing !== null}
          endpoint={targets.endpoint}
          words={words}
          onKeep={(instead) => keep('keep', instead)}
          onSend={(instead) => keep('send', instead)}
          onDiscard={discard}
        />
      )}
      <p ref={status} class={message ? 'ftr-status ftr-message' : 'ftr-status'} role="status" tabIndex={-1}>
        {message}
      </p>
      <PassOn composed={composed} targets={targets} services={services} words={words} onDone={setMessage} />
      {done ? (
        <p>
          {words.t('confirm.closeTab')} <Button onPress={services.close}>{words.t('confirm.close')}</Button>
        </p>
      ) : null}
    </main>
  );
}

/** Also the reason of a report from before, where it is asked no more. */
function reasonsOffered({ draft, start }: ConfirmSubject): readonly ReportReason[] {
  const reasons = reasonsFor(draft.about);
  return start.reason === null || reasons.includes(start.reason) ? reasons : [...reasons, start.reason];
}

function describeResult(result: KeepResult, targets: ConfirmTargets, words: Words): string {
  switch (result) {
    case 'kept':
      return words.t('confirm.kept');
    case 'queued':
      return words.t('confirm.queued', { host: targets.endpoint?.host ?? '' });
    case 'not-allowed':
      return words.t('confirm.notAllowed');
    case 'full':
      return words.t('confirm.full');
    case 'storage':
      return words.t('confirm.storageFailed');
  }
}
