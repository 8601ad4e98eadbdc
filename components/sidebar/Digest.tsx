import type { Words } from '../../lib/i18n/index.ts';
import type { BackgroundView, RecordView } from '../../lib/view/types.ts';
import { nameWithYear } from './Glance.tsx';

export interface DigestProps {
  readonly records: readonly RecordView[];
  readonly background: readonly BackgroundView[];
  readonly words: Words;
}

/** One line: which records speak on the claim, and which are silent. */
export function Digest({ records, background, words }: DigestProps) {
  const names = (which: (record: RecordView) => boolean): string[] =>
    records.filter(which).map((record) => words.t(`context.${record.context}`));
  const speaking = line([
    ...names((record) => record.relation !== 'silent' && record.relation !== 'outside'),
    ...background.map(nameWithYear),
  ]);
  const silent = line(names((record) => record.relation === 'silent'));
  return (
    <>
      {speaking ? <span>{speaking}</span> : null}
      {silent ? <span>{words.t('card.silent', { names: silent })}</span> : null}
    </>
  );
}

/** Breaks between names, never inside one. */
const line = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll(' ', '\u00a0')).join(' · ');
