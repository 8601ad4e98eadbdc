import { DIFFERENCE_KINDS } from '../../lib/check/types.ts';
import type { Words } from '../../lib/i18n/index.ts';
import { LangText } from '../shared/LangText.tsx';
import { ABOUT } from '../shared/report-subjects.ts';
import { HideCard } from './HideCard.tsx';
import type { ConfirmServices, ConfirmSubject } from './types.ts';

export interface SubjectBlockProps {
  readonly subject: ConfirmSubject;
  readonly hideCard: ConfirmServices['hideCard'];
  readonly words: Words;
}

/** What the report is about: the page's own sentence, and the claim it was paired with. */
export function SubjectBlock({ subject, hideCard, words }: SubjectBlockProps) {
  const { draft, claim, card } = subject;
  return (
    <section class="ftr-subject" aria-label={words.t(ABOUT[draft.about])}>
      <p class="ftr-label">{words.t(ABOUT[draft.about])}</p>
      {draft.sentence ? (
        <blockquote class="ftr-cited">
          <LangText text={draft.sentence} lang={draft.lang} />
        </blockquote>
      ) : null}
      {claim ? (
        <p>
          <span class="ftr-label">{words.t('confirm.claim')}</span> {claim}
        </p>
      ) : null}
      {draft.difference ? (
        <p>
          <span class="ftr-label">{words.t('confirm.difference')}</span>{' '}
          {differenceName(draft.difference, words)}
        </p>
      ) : null}
      {card ? <HideCard card={card} hideCard={hideCard} words={words} /> : null}
    </section>
  );
}

function differenceName(kind: string, words: Words): string {
  return (DIFFERENCE_KINDS as readonly string[]).includes(kind)
    ? words.t(`difference.${kind as (typeof DIFFERENCE_KINDS)[number]}`)
    : kind;
}
