import type { Words } from '../../lib/i18n/index.ts';
import type { SidebarView } from '../../lib/view/types.ts';
import { Button } from '../shared/Button.tsx';

export interface FooterProps {
  readonly dossier: SidebarView['dossier'];
  readonly words: Words;
  readonly onSettings: () => void;
}

/** How old the record is, and where everything happens. */
export function Footer({ dossier, words, onSettings }: FooterProps) {
  return (
    <footer class="ftr-footer">
      <p>
        {words.t('footer.asOf', { date: words.date(dossier.asOf) })} ·{' '}
        {words.t('footer.version', { version: dossier.version })}
      </p>
      <p>{words.t('footer.onDevice')}</p>
      <p>{words.t('sidebar.keys')}</p>
      <Button onPress={onSettings}>{words.t('footer.settings')}</Button>
    </footer>
  );
}
