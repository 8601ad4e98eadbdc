import { useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { REPORT_REASONS, type ReportReason, wordOfReason } from '../../lib/report/index.ts';
import { Button } from '../shared/Button.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import { LangText } from '../shared/LangText.tsx';
import { ABOUT } from '../shared/report-subjects.ts';
import { Ask } from './Ask.tsx';
import type { ReportCallbacks, OutboxRow } from './types.ts';

export interface ReportItemProps {
  readonly row: OutboxRow;
  /** Where it can be sent; `null` when no address is set. */
  readonly host: string | null;
  /** Whether the reader has agreed to send there before. */
  readonly agreed: boolean;
  readonly words: Words;
  readonly on: ReportCallbacks;
}

/** One kept report: what it is about, where it stands and why, and what can be done with it. */
export function ReportItem({ row, host, agreed, words, on }: ReportItemProps) {
  const [asking, setAsking] = useState<'send' | 'delete' | null>(null);
  const open = row.state === 'kept' || row.state === 'refused';
  const whole = (
    <pre class="ftr-payload" lang="en" dir="ltr">
      {row.text}
    </pre>
  );
  return (
    <li class="ftr-report">
      {row.about ? <p class="ftr-label">{words.t(ABOUT[row.about])}</p> : null}
      {row.sentence ? (
        <blockquote class="ftr-cited">
          <LangText text={row.sentence} lang={row.lang} />
        </blockquote>
      ) : null}
      <p>
        {isReason(row.reason) ? words.t(`reason.${wordOfReason(row.reason, row.about)}`) : row.reason}
        {row.claim ? <span class="ftr-hint">{row.claim}</span> : null}
      </p>
      <p class="ftr-report-state">
        <b>{describeState(row, words)}</b> · <time dateTime={row.day}>{words.date(row.day)}</time>
        {describeTrouble(row, words).map((line) => (
          <span key={line} class="ftr-hint">
            {line}
          </span>
        ))}
        {row.state === 'sent' ? <span class="ftr-hint">{describeOutcome(row, words)}</span> : null}
      </p>
      {asking === 'send' && open && host ? (
        <>
          {whole}
          <Ask
            text={words.t('confirm.consent', { host })}
            yes={words.t('confirm.consentAgree')}
            words={words}
            onYes={() => on.onSend(row.id, host)}
            onAnswer={() => setAsking(null)}
          />
        </>
      ) : asking === 'delete' ? (
        <Ask
          text={words.t('options.deleteAsk', { count: 1 })}
          yes={words.t('options.deleteOne')}
          words={words}
          onYes={() => on.onDelete(row.id)}
          onAnswer={() => setAsking(null)}
        />
      ) : (
        <>
          <p class="ftr-row">
            {open ? <Button onPress={() => on.onEdit(row.id)}>{words.t('options.edit')}</Button> : null}
            {open && host ? (
              <Button onPress={() => (agreed ? on.onSend(row.id, host) : setAsking('send'))}>
                {words.t(row.state === 'refused' ? 'options.sendAgain' : 'options.sendOne')}
              </Button>
            ) : null}
            {row.state === 'waiting' ? (
              <Button onPress={() => on.onTakeBack(row.id)}>{words.t('options.takeBack')}</Button>
            ) : null}
            <Button onPress={() => on.onCopy(row.id)}>{words.t('options.copyOne')}</Button>
            <Button onPress={() => setAsking('delete')}>{words.t('options.deleteOne')}</Button>
          </p>
          <Disclosure label={words.t('options.showOne')}>{whole}</Disclosure>
        </>
      )}
    </li>
  );
}

const isReason = (reason: string): reason is ReportReason =>
  (REPORT_REASONS as readonly string[]).includes(reason);

function describeState(row: OutboxRow, words: Words): string {
  switch (row.state) {
    case 'kept':
      return words.t('options.stateKept');
    case 'waiting':
      return words.t('options.stateWaiting');
    case 'refused':
      return words.t('options.stateRefused');
    case 'sent':
      return words.t('options.stateSent', { date: words.date(row.sentDay ?? row.day) });
  }
}

function describeTrouble(row: OutboxRow, words: Words): string[] {
  const lines: string[] = [];
  if (row.why) lines.push(words.t(`reportWhy.${row.why}`, { status: String(row.status ?? '') }));
  if (row.state === 'waiting' && row.tries > 0) lines.push(words.t('options.tries', { count: row.tries }));
  if (row.state === 'waiting' && row.nextTry) lines.push(words.t('options.nextTry', { date: row.nextTry }));
  if (row.old) lines.push(words.t('options.reportOld'));
  return lines;
}

const DECLINED = ['not-reproducible', 'as-intended', 'record-stands', 'duplicate', 'out-of-scope'] as const;

function describeOutcome({ outcome }: OutboxRow, words: Words): string {
  if (!outcome) return words.t('options.outcomeNone');
  if (outcome.kind === 'accepted') return words.t('options.outcomeAccepted', { version: outcome.version });
  const reason = DECLINED.find((known) => known === outcome.reason);
  return reason
    ? `${words.t('options.outcomeDeclined')} ${words.t(`outcomeReason.${reason}`)}`
    : words.t('options.outcomeDeclined');
}
