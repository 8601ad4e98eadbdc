import { LEVELS } from '../../lib/dossier/types.ts';
import type { Words } from '../../lib/i18n/index.ts';
import type { ScaleView } from '../../lib/view/types.ts';

export interface ScaleProps {
  readonly scale: ScaleView;
  readonly words: Words;
}

/** The four claims that are often merged into one: which one the page makes, and which ones anybody on record alleges. */
export function Scale({ scale, words }: ScaleProps) {
  return (
    <ol class="ftr-scale" aria-label={words.t('scale.label')}>
      {LEVELS.map((level) => {
        const onPage = level === scale.page;
        const { unsaid } = scale;
        const alleged = scale.alleged.includes(level);
        return (
          <li
            key={level}
            class="ftr-step"
            aria-current={onPage && !unsaid ? 'step' : undefined}
            data-alleged={alleged}
            data-unsaid={(onPage && unsaid) || undefined}
          >
            <span class="ftr-step-name">{words.t(`level.${level}`)}</span>
            <span class="ftr-step-dot" aria-hidden="true" />
            <span class="ftr-step-tags">
              {onPage ? <span class="ftr-step-page">{words.t(`scale.${unsaid ?? 'page'}`)}</span> : null}
              <span>{words.t(alleged ? 'scale.alleged' : 'scale.notAlleged')}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
