import type { Words } from '../../lib/i18n/index.ts';
import type { AbsentView } from '../../lib/view/types.ts';
import { Button } from '../shared/Button.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import { QuoteList } from './QuoteList.tsx';
import type { SidebarCallbacks } from './types.ts';

export interface AbsentListProps {
  readonly absent: readonly AbsentView[];
  readonly words: Words;
  readonly onReport: SidebarCallbacks['onReport'];
}

/** The records nothing on this page was found about. */
export function AbsentList({ absent, words, onReport }: AbsentListProps) {
  if (absent.length === 0) return null;
  return (
    <section class="ftr-section">
      <h3 class="ftr-heading">{words.t('absent.heading')}</h3>
      <p class="ftr-intro">{words.t('absent.intro')}</p>
      <ul class="ftr-absent">
        {absent.map((record) => (
          <li key={record.context}>
            <Disclosure label={words.t(`contextFull.${record.context}`)}>
              <QuoteList quotes={record.quotes} words={words} />
            </Disclosure>
          </li>
        ))}
      </ul>
      <Button onPress={() => onReport({ about: 'absent', contexts: absent.map((record) => record.context) })}>
        {words.t('absent.report')}
      </Button>
    </section>
  );
}
