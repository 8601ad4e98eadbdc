import type { Words } from '../../lib/i18n/index.ts';
import type { RecordView } from '../../lib/view/types.ts';

export interface DigestProps {
  readonly records: readonly RecordView[];
  readonly words: Words;
}

/** One line: which records speak on the claim, and which are silent. */
export function Digest({ records, words }: DigestProps) {
  const names = (which: (record: RecordView) => boolean): string =>
    records
      .filter(which)
      .map((record) => unbroken(words.t(`context.${record.context}`)))
      .join(' · ');
  const speaking = names((record) => record.relation !== 'silent' && record.relation !== 'outside');
  const silent = names((record) => record.relation === 'silent');
  return (
    <>
      {speaking ? <span>{speaking}</span> : null}
      {silent ? <span>{words.t('card.silent', { names: silent })}</span> : null}
    </>
  );
}

/** Breaks between names, never inside one. */
const unbroken = (name: string): string => name.replaceAll(' ', '\u00a0');
