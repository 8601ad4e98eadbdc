import { useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import type { ConfirmServices, ReportedCard } from './types.ts';

export interface HideCardProps {
  readonly card: ReportedCard;
  readonly hideCard: ConfirmServices['hideCard'];
  readonly words: Words;
}

/** Whoever reports a card need not look at it any longer, whatever becomes of the report. */
export function HideCard({ card, hideCard, words }: HideCardProps) {
  const [hidden, setHidden] = useState<boolean | null>(null);
  const hide = (): void => {
    hideCard(card).then(setHidden, () => setHidden(false));
  };
  return (
    <div class="ftr-hide">
      {hidden ? null : <Button onPress={hide}>{words.t('confirm.hideCard')}</Button>}
      <span class="ftr-hint" role="status">
        {hidden === null ? '' : describe(hidden)}
      </span>
    </div>
  );

  function describe(done: boolean): string {
    return done
      ? words.t('confirm.cardHidden', { show: words.t('sidebar.showHidden') })
      : words.t('error.storage');
  }
}
