import { useId } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import type { ComposedReport } from '../../lib/report/index.ts';

export interface ReportPreviewProps {
  /** `null` while there is no reason yet. */
  readonly composed: ComposedReport | null;
  readonly words: Words;
}

const PAYLOAD = 'ftr-payload';

/** Marks the whole report, so that the reader can copy it by the keys. */
export function markPreview(): void {
  const payload = document.querySelector(`.${PAYLOAD}`);
  if (payload) getSelection()?.selectAllChildren(payload);
}

/** The whole report, byte for byte as it is kept and passed on. */
export function ReportPreview({ composed, words }: ReportPreviewProps) {
  const id = useId();
  return (
    <section class="ftr-preview" aria-labelledby={id}>
      <h2 id={id} class="ftr-label">
        {words.t('confirm.payload')}
      </h2>
      {composed ? (
        <>
          <p class="ftr-hint">
            {words.t('confirm.payloadHint')} {words.t('confirm.size', { count: composed.bytes })}
          </p>
          {composed.shortened.length > 0 ? (
            <p class="ftr-hint">
              {words.t('confirm.shortened', {
                parts: composed.shortened.map((part) => words.t(`reportPart.${part}`)).join(', '),
              })}
            </p>
          ) : null}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so with the keyboard */}
          <pre class={PAYLOAD} tabIndex={0} lang="en" dir="ltr">
            {composed.text}
          </pre>
        </>
      ) : (
        <p class="ftr-hint">{words.t('confirm.reasonMissing')}</p>
      )}
    </section>
  );
}
