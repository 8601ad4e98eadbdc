import { LEVELS } from '../../lib/dossier/types.ts';
import type { Words } from '../../lib/i18n/index.ts';
import type { ScaleView } from '../../lib/view/types.ts';

/** The page's mark where it does not say so itself: the same diamond, empty, above the step's own dot. */
const HOLLOW =
  'position:absolute;z-index:1;inset:4px auto auto calc(50% - 5.5px);padding:3.5px;border:2px solid;background:var(--paper);rotate:45deg';

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
          >
            <span class="ftr-step-name">{words.t(`level.${level}`)}</span>
            <span class="ftr-step-dot" aria-hidden="true">
              {onPage && unsaid ? <i style={HOLLOW} /> : null}
            </span>
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
