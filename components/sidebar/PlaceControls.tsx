import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import type { SidebarCallbacks, SidebarLook } from './types.ts';

export interface PlaceControlsProps {
  readonly look: Pick<SidebarLook, 'side' | 'room'>;
  readonly words: Words;
  readonly on: Pick<SidebarCallbacks, 'onSide' | 'onRoom'>;
}

/** Where the sidebar stands in the window, and whether the page moves aside for it. */
export function PlaceControls({ look, words, on }: PlaceControlsProps) {
  const other = look.side === 'right' ? 'left' : 'right';
  return (
    <p class="ftr-links">
      <Button onPress={() => on.onSide(other)}>
        {words.t(other === 'left' ? 'sidebar.moveLeft' : 'sidebar.moveRight')}
      </Button>
      <Button onPress={() => on.onRoom(!look.room)} pressed={look.room}>
        {words.t('sidebar.room')}
      </Button>
    </p>
  );
}
