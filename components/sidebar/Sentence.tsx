import type { Words } from '../../lib/i18n/index.ts';
import type { CardView } from '../../lib/view/types.ts';
import { trusted } from '../shared/trusted.ts';
import { cutText } from './cut-text.ts';

export interface SentenceProps {
  readonly card: Pick<CardView, 'text' | 'matched' | 'departing'>;
  readonly words: Words;
  /** A click on the sentence shows it in the page; by keyboard the card's button does. */
  readonly onPress: () => void;
}

/** The page's own sentence: what matched is underlined, what departs from the record is underlined twice and named. */
export function Sentence({ card, words, onPress }: SentenceProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the card's button does the same by keyboard.
    <blockquote class="ftr-sentence" onClick={trusted(onPress)}>
      <bdi>
        {cutText(card.text, card.matched, card.departing).map((piece, index) => {
          if (piece.kind === 'plain') return piece.text;
          if (piece.kind === 'matched')
            return (
              <span key={index} class="ftr-matched">
                {piece.text}
              </span>
            );
          return (
            <mark key={index} class="ftr-departing">
              {piece.text}
              <span class="ftr-unseen"> ({words.t('card.departingWord')})</span>
            </mark>
          );
        })}
      </bdi>
    </blockquote>
  );
}
