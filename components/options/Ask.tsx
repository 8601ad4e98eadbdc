import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';

export interface AskProps {
  readonly text: string;
  /** Words of the button that says yes. */
  readonly yes: string;
  readonly words: Words;
  readonly onYes: () => void;
  /** Called with either answer. */
  readonly onAnswer: () => void;
}

/** One question with its two answers, before something that cannot be undone. */
export function Ask({ text, yes, words, onYes, onAnswer }: AskProps) {
  const agree = (): void => {
    onAnswer();
    onYes();
  };
  return (
    <div class="ftr-message" role="alert">
      <p>{text}</p>
      <p class="ftr-row">
        <Button kind="plain" onPress={agree}>
          {yes}
        </Button>
        <Button onPress={onAnswer}>{words.t('options.cancel')}</Button>
      </p>
    </div>
  );
}
