import { useState } from 'preact/hooks';
import { CITE_FORMATS } from '../../lib/cite/types.ts';
import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import type { SidebarCallbacks, TakeForm } from './types.ts';

export interface TakeAwayProps {
  /** Card to take away; `null`: all cards of the page. */
  readonly card: string | null;
  /** Title of the card, to tell the buttons of a page apart. */
  readonly title: string;
  readonly words: Words;
  readonly on: Pick<SidebarCallbacks, 'onTake' | 'onSheet'>;
}

/** What came of the last press: copied, or a text to be copied by hand. */
type Outcome = { readonly form: TakeForm; readonly text: string | null };

/** Copies a card or the whole pairing, as text or as references; opens the sheet for printing. */
export function TakeAway({ card, title, words, on }: TakeAwayProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = (form: TakeForm): void => {
    setOutcome(null);
    void on.onTake(card, form).then((text) => setOutcome({ form, text }));
  };
  const of = (label: string): string => `${label}: ${title}`;
  return (
    <Disclosure label={words.t('take.heading')}>
      {card === null ? <p class="ftr-intro">{words.t('take.page')}</p> : null}
      <p class="ftr-links">
        {CITE_FORMATS.map((format) => {
          const label = words.t('take.as', { format: words.t(`take.${format}`) });
          return (
            <Button key={format} onPress={() => take(format)} label={of(label)}>
              {label}
            </Button>
          );
        })}
        {card === null ? null : (
          <Button onPress={() => take('link')} label={of(words.t('take.link'))}>
            {words.t('take.link')}
          </Button>
        )}
        <Button onPress={() => on.onSheet(card)} label={of(words.t('take.print'))}>
          {words.t('take.print')}
        </Button>
      </p>
      <p class="ftr-told" role="status">
        {outcome ? words.t(outcome.text === null ? 'take.copied' : 'take.failed') : ''}
      </p>
      {outcome?.text ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section class="ftr-byhand" tabIndex={0} aria-label={of(words.t('take.heading'))}>
          {outcome.text}
        </section>
      ) : null}
    </Disclosure>
  );
}
