import type { Words } from '../../lib/i18n/index.ts';
import type { SidebarView } from '../../lib/view/types.ts';
import { Button } from '../shared/Button.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import { ChangeList } from './ChangeList.tsx';
import { PlaceControls } from './PlaceControls.tsx';
import { TakeAway } from './TakeAway.tsx';
import type { SidebarCallbacks, SidebarLook } from './types.ts';

export interface FooterProps {
  readonly view: Pick<SidebarView, 'cards' | 'dossier'>;
  readonly look: SidebarLook;
  readonly words: Words;
  readonly on: Pick<SidebarCallbacks, 'onSettings' | 'onTake' | 'onSheet' | 'onSide' | 'onRoom' | 'onMarks'>;
}

/** What can be done with the whole; how old the record is, and where everything happens. */
export function Footer({ view, look, words, on }: FooterProps) {
  const { dossier, cards } = view;
  return (
    <footer class="ftr-footer">
      {cards.length > 0 ? <TakeAway card={null} title={words.t('take.page')} words={words} on={on} /> : null}
      <p>
        {words.t('footer.asOf', { date: words.date(dossier.asOf) })} ·{' '}
        {words.t('footer.version', { version: dossier.version })}
      </p>
      <Disclosure label={words.t('changes.heading')}>
        <ChangeList changes={dossier.changes} words={words} />
      </Disclosure>
      <p>{words.t('footer.onDevice')}</p>
      <p>{words.t('sidebar.keys')}</p>
      {look.home === 'page' ? <PlaceControls look={look} words={words} on={on} /> : null}
      <Button onPress={on.onSettings}>{words.t('footer.settings')}</Button>
    </footer>
  );
}
