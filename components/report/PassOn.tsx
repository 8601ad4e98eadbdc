import type { Words } from '../../lib/i18n/index.ts';
import { type ComposedReport, issueLink, mailLink, type PassOnLink } from '../../lib/report/index.ts';
import { Button } from '../shared/Button.tsx';
import type { ConfirmServices, ConfirmTargets } from './types.ts';

export interface PassOnProps {
  readonly composed: ComposedReport | null;
  readonly targets: ConfirmTargets;
  readonly services: ConfirmServices;
  readonly words: Words;
  /** Says in one line what has been done. */
  readonly onDone: (message: string) => void;
}

/** What a reader can do with the report by hand. None of it sends anything by itself. */
export function PassOn({ composed, targets, services, words, onDone }: PassOnProps) {
  if (!composed) return null;
  const { report, text } = composed;
  const copy = async (message: string): Promise<void> => {
    onDone((await services.copy(text)) ? message : words.t('confirm.copyFailed'));
  };
  const open = (link: PassOnLink): void => {
    services.open(link.url);
    if (link.cut) void copy(words.t('confirm.cut'));
  };
  const issue = issueLink(targets.tracker, report, text, words.t('confirm.cut'));
  return (
    <section class="ftr-pass-on">
      <h2 class="ftr-label">{words.t('confirm.more')}</h2>
      <p class="ftr-row">
        <Button kind="plain" onPress={() => void copy(words.t('confirm.copied'))}>
          {words.t('confirm.copy')}
        </Button>
        <Button
          kind="plain"
          onPress={() => onDone(words.t('confirm.saved', { file: services.save(text, report.id) }))}
        >
          {words.t('confirm.save')}
        </Button>
        <Button
          kind="plain"
          onPress={() => open(mailLink(targets.mail, report, text, words.t('confirm.cut')))}
        >
          {words.t('confirm.mail')}
        </Button>
        {issue ? (
          <Button kind="plain" onPress={() => open(issue)}>
            {words.t('confirm.issue')}
          </Button>
        ) : null}
      </p>
      <p class="ftr-hint">{words.t('confirm.mailHint')}</p>
      {issue ? <p class="ftr-hint">{words.t('confirm.issueHint')}</p> : null}
    </section>
  );
}
