import type { Words } from '../../lib/i18n/index.ts';
import type { SidebarView } from '../../lib/view/types.ts';
import { Button } from '../shared/Button.tsx';

export interface HeaderProps {
  readonly view: Pick<SidebarView, 'counts' | 'dossier' | 'unfinished'>;
  readonly words: Words;
  readonly onClose: () => void;
}

const COUNTS = ['examined', 'paired', 'differing', 'left'] as const;

/** Name, close button (first to be reached), how old the record is, and what was and was not looked at. */
export function Header({ view, words, onClose }: HeaderProps) {
  return (
    <header class="ftr-header">
      <Button kind="icon" onPress={onClose} label={words.t('sidebar.close')}>
        <span class="ftr-close" aria-hidden="true" />
      </Button>
      <h2 class="ftr-name">{words.t('app.name')}</h2>
      <p class="ftr-counts">{words.t('footer.asOf', { date: words.date(view.dossier.asOf) })}</p>
      {/* As long as it is not known it keeps its place. */}
      <p class="ftr-counts" style={view.unfinished ? { visibility: 'hidden' } : undefined}>
        {COUNTS.map((name) => words.t(`counts.${name}`, { count: view.counts[name] })).join(', ')}.{' '}
        {words.t('counts.noMark')}
      </p>
    </header>
  );
}
