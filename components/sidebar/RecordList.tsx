import type { Words } from '../../lib/i18n/index.ts';
import type { BackgroundView, RecordView } from '../../lib/view/types.ts';
import { QuoteList } from './QuoteList.tsx';
import { SourceLine } from './SourceLine.tsx';

export interface RecordListProps {
  readonly records: readonly RecordView[];
  /** Shown behind the six. */
  readonly background?: readonly BackgroundView[];
  readonly words: Words;
  /** Whether our summaries stand here; not where they were read just before. */
  readonly summaries?: boolean;
}

/** What each record says on one claim, in fixed order. Silence is shown as silence; what is about something else, in one line. */
export function RecordList({ records, background = [], words, summaries = true }: RecordListProps) {
  const outside = records.filter((record) => record.relation === 'outside');
  return (
    <>
      <ul class="ftr-records">
        {records
          .filter((record) => record.relation !== 'outside')
          .map((record) => (
            <RecordItem key={record.context} record={record} words={words} summary={summaries} />
          ))}
        {background.map(({ about, source }) => (
          <li class="ftr-record" key={source.record}>
            <h4 class="ftr-record-name">{words.t(`recordKind.${source.kind}`)}</h4>
            {summaries ? <Summary text={about} words={words} /> : null}
            <SourceLine source={source} words={words} />
          </li>
        ))}
      </ul>
      {outside.length > 0 ? (
        <p class="ftr-outside">
          {words.t('record.outside', {
            names: words.list(outside.map((record) => words.t(`context.${record.context}`))),
          })}
        </p>
      ) : null}
    </>
  );
}

function RecordItem({
  record,
  words,
  summary,
}: {
  readonly record: RecordView;
  readonly words: Words;
  readonly summary: boolean;
}) {
  return (
    <li class="ftr-record" data-relation={record.relation}>
      <h4 class="ftr-record-name">{words.t(`contextFull.${record.context}`)}</h4>
      {record.relation === 'speaks' ? null : (
        <p class="ftr-relation">{words.t(`relation.${record.relation}`)}</p>
      )}
      {summary && record.text ? <Summary text={record.text} words={words} /> : null}
      <QuoteList quotes={record.quotes} words={words} />
    </li>
  );
}

function Summary({ text, words }: { readonly text: string; readonly words: Words }) {
  return (
    <p class="ftr-summary">
      <span class="ftr-ours">{words.t('record.summary')}</span> {text}
    </p>
  );
}
