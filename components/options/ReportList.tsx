import { useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import { Ask } from './Ask.tsx';
import { ReportItem } from './ReportItem.tsx';
import type { ReportCallbacks, ReportsView } from './types.ts';

export interface ReportListProps {
  readonly reports: ReportsView;
  readonly words: Words;
  readonly on: ReportCallbacks;
}

/** Every report on this device, in whatever state it is. */
export function ReportList({ reports, words, on }: ReportListProps) {
  const { rows, room, newer, damaged, unreadable, host, agreed } = reports;
  // What was put aside goes with the rest.
  const stored = rows.length + damaged;
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const choose = (input: HTMLInputElement): void => {
    const chosen = input.files?.[0];
    if (chosen) on.onImport(chosen);
    input.value = '';
  };
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words.t('options.reports')}</h2>
      {unreadable ? (
        <p class="ftr-message">{words.t('options.reportsUnreadable')}</p>
      ) : (
        <p>
          {rows.length === 0
            ? words.t('options.reportsNone')
            : words.t('options.reportsKept', { count: rows.length })}
        </p>
      )}
      {damaged > 0 ? (
        <p class="ftr-message">{words.t('options.reportsDamaged', { count: damaged })}</p>
      ) : null}
      {newer > 0 ? <p class="ftr-message">{words.t('options.reportsNewer', { count: newer })}</p> : null}
      <ul class="ftr-reports">
        {rows.map((row) => (
          <ReportItem key={row.id} row={row} host={host} agreed={agreed} words={words} on={on} />
        ))}
      </ul>
      <p class="ftr-row">
        {rows.length > 0 ? (
          <Button kind="plain" onPress={on.onExport}>
            {words.t('options.exportAll')}
          </Button>
        ) : null}
        <Button kind="plain" onPress={() => file.current?.click()}>
          {words.t('options.import')}
        </Button>
        {stored > 0 && !asking ? (
          <Button kind="plain" onPress={() => setAsking(true)}>
            {words.t('options.deleteAll')}
          </Button>
        ) : null}
      </p>
      <input
        ref={file}
        type="file"
        accept=".jsonl,.json,application/json"
        hidden
        aria-label={words.t('options.import')}
        onChange={(event) => choose(event.currentTarget)}
      />
      {asking ? (
        <Ask
          text={words.t('options.deleteAsk', { count: stored })}
          yes={words.t('options.deleteAll')}
          words={words}
          onYes={on.onDeleteAll}
          onAnswer={() => setAsking(false)}
        />
      ) : null}
      <p class="ftr-hint">{words.t('options.reportRoom', { count: room })}</p>
    </section>
  );
}
