import { isNewer } from '../../lib/dossier/version.ts';
import type { Words } from '../../lib/i18n/index.ts';
import type { ChangeView } from '../../lib/view/types.ts';

export interface ChangeListProps {
  /** Newest first. */
  readonly changes: readonly ChangeView[];
  readonly words: Words;
}

/** What changed in the record, and why. */
export function ChangeList({ changes, words }: ChangeListProps) {
  return (
    <ol class="ftr-changes">
      {changes.map(({ version, date, text }) => (
        <li key={version + text}>
          <time dateTime={date}>{words.date(date)}</time> · {words.t('footer.version', { version })}
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** Says on a card what changed on it since the reader read it. */
export function ChangedNote({ changes, readAt, words }: ChangeListProps & { readonly readAt: string }) {
  const since = changes.filter(({ version }) => isNewer(version, readAt));
  if (since.length === 0) return null;
  return (
    <div class="ftr-changed">
      <p>{words.t('changes.sinceRead')}</p>
      <ChangeList changes={since} words={words} />
    </div>
  );
}
