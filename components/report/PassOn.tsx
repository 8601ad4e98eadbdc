import type { Words } from '../../lib/i18n/index.ts';
import { type ComposedReport, issueLink, mailLink, type PassOnLink } from '../../lib/report/index.ts';
import { Button } from '../shared/Button.tsx';
import { markPreview } from './ReportPreview.tsx';
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
    const copied = await services.copy(text);
    if (!copied) markPreview();
    onDone(copied ? message : words.t('confirm.copyFailed'));
  };
  // The clipboard first: a page that another one has come before may not write to it.
  const open = async (link: PassOnLink): Promise<void> => {
    if (link.cut) await copy(words.t('confirm.cut'));
    services.open(link.url);
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
          onPress={() => void open(mailLink(targets.mail, report, text, words.t('confirm.cut')))}
        >
          {words.t('confirm.mail')}
        </Button>
        {issue ? (
          <Button kind="plain" onPress={() => void open(issue)}>
            {words.t('confirm.issue')}
          </Button>
        ) : null}
      </p>
      <p class="ftr-hint">{words.t('confirm.mailHint')}</p>
      {issue ? <p class="ftr-hint">{words.t('confirm.issueHint')}</p> : null}
    </section>
  );
}
