import type { Words } from '../../lib/i18n/index.ts';
import type { BackgroundView, RecordView } from '../../lib/view/types.ts';

export interface GlanceProps {
  readonly records: readonly RecordView[];
  readonly background?: readonly BackgroundView[];
  readonly words: Words;
}

/**
 * What every record says on the claim, a line each and in our own words: nobody has to press anything to see the denial
 * beside the allegation. All lines look alike, and silence has its line, too.
 */
export function Glance({ records, background = [], words }: GlanceProps) {
  const speaking = records.filter((record) => record.text !== null);
  const silent = records.filter((record) => record.relation === 'silent');
  if (speaking.length + silent.length + background.length === 0) return null;
  return (
    <section class="ftr-glance">
      <h4 class="ftr-label">{words.t('card.inShort')}</h4>
      <dl>
        {speaking.map((record) => (
          <div key={record.context}>
            <dt>{words.t(`context.${record.context}`)}</dt>
            <dd>{record.text}</dd>
          </div>
        ))}
        {background.map((entry) => (
          <div key={entry.source.record}>
            <dt>{nameWithYear(entry)}</dt>
            <dd>{entry.about}</dd>
          </div>
        ))}
        {silent.map((record) => (
          <div key={record.context} class="ftr-glance-silent">
            <dt>{words.t(`context.${record.context}`)}</dt>
            <dd>{words.t('relation.silent')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** "MacRumors 2023", as the six are called "NYT 2018". */
export const nameWithYear = ({ source }: BackgroundView): string =>
  `${source.name} ${source.date.slice(0, 4)}`;
