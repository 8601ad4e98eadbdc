import { useId, useRef } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import { ChangeList } from '../sidebar/ChangeList.tsx';
import { FetchForm } from './FetchForm.tsx';
import type { UpdateCallbacks, UpdatesView } from './updates.ts';

export interface UpdateSectionProps {
  readonly updates: UpdatesView;
  readonly words: Words;
  readonly on: UpdateCallbacks;
}

/** Which dossier is in use, and the ways in for another one. */
export function UpdateSection({ updates, words, on }: UpdateSectionProps) {
  const id = useId();
  const { inUse, canRevert, dossier, canTake, readCount } = updates;
  const revert = canRevert ? (
    <Button kind="plain" onPress={on.onRevert}>
      {words.t('updates.revert')}
    </Button>
  ) : null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.t('updates.heading')}</h2>
      <p>
        {inUse === null
          ? words.t('updates.packaged')
          : words.t(inUse.way === 'file' ? 'updates.imported' : 'updates.fetched', { date: inUse.time })}
      </p>
      {dossier ? (
        <>
          <p class="ftr-hint">
            {words.t('footer.asOf', { date: words.date(dossier.asOf) })} ·{' '}
            {words.t('footer.version', { version: dossier.version })}
          </p>
          <Disclosure label={words.t('changes.heading')}>
            <ChangeList changes={dossier.changes} words={words} />
          </Disclosure>
        </>
      ) : null}
      {canTake ? (
        <>
          <p>{words.t('updates.hint')}</p>
          <p class="ftr-row">
            <FilePicker label={words.t('updates.import')} onPick={on.onImport} />
            {revert}
          </p>
          <FetchForm updates={updates} words={words} on={on} />
        </>
      ) : (
        <>
          <p>{words.t('updates.noKey')}</p>
          {revert && <p class="ftr-row">{revert}</p>}
        </>
      )}
      {readCount > 0 ? (
        <p class="ftr-row">
          <span>{words.t('updates.read', { count: readCount })}</span>
          <Button kind="plain" onPress={on.onForgetRead}>
            {words.t('updates.forget')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

function FilePicker({ label, onPick }: { readonly label: string; readonly onPick: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind="plain" onPress={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onPick(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
