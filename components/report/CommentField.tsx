import { useId } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { LIMITS } from '../../lib/report/index.ts';

export interface CommentFieldProps {
  readonly value: string;
  readonly words: Words;
  readonly onChange: (value: string) => void;
}

/** The only place where a reader writes: on a page of the extension, where no website can look on. */
export function CommentField({ value, words, onChange }: CommentFieldProps) {
  const id = useId();
  return (
    <div>
      <label class="ftr-field">
        <span>{words.t('confirm.comment')}</span>
        <textarea
          rows={3}
          maxLength={LIMITS.comment}
          autocomplete="off"
          aria-describedby={id}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      <p id={id} class="ftr-hint">
        {words.t('confirm.commentHint')}{' '}
        <span class="ftr-count">
          {words.t('confirm.commentLeft', { count: LIMITS.comment - value.length })}
        </span>
      </p>
    </div>
  );
}
