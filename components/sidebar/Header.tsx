import type { Words } from '../../lib/i18n/index.ts';
import type { SidebarView } from '../../lib/view/types.ts';
import { Button } from '../shared/Button.tsx';

export interface HeaderProps {
  readonly asOf: string;
  readonly counts: SidebarView['counts'];
  readonly words: Words;
  readonly onClose: () => void;
}

const COUNTS = ['examined', 'paired', 'differing', 'left'] as const;

/** Name, close button (first to be reached), how old the record is, and what was and was not looked at. */
export function Header({ asOf, counts, words, onClose }: HeaderProps) {
  return (
    <header class="ftr-header">
      <Button kind="icon" onPress={onClose} label={words.t('sidebar.close')}>
        <span class="ftr-close" aria-hidden="true" />
      </Button>
      <h2 class="ftr-name">{words.t('app.name')}</h2>
      <p class="ftr-counts">{words.t('footer.asOf', { date: words.date(asOf) })}</p>
      <p class="ftr-counts">
        {COUNTS.map((name) => words.t(`counts.${name}`, { count: counts[name] })).join(', ')}.{' '}
        {words.t('counts.noMark')}
      </p>
    </header>
  );
}
