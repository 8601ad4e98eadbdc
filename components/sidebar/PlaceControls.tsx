import type { Words } from '../../lib/i18n/index.ts';
import { Button } from '../shared/Button.tsx';
import type { SidebarCallbacks, SidebarLook } from './types.ts';

export interface PlaceControlsProps {
  readonly look: Pick<SidebarLook, 'side' | 'room' | 'marks'>;
  readonly words: Words;
  readonly on: Pick<SidebarCallbacks, 'onSide' | 'onRoom' | 'onMarks'>;
}

/** Where the sidebar stands in the window, whether the page moves aside for it, and whether its text is marked. */
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
      <Button onPress={() => on.onMarks(!look.marks)} pressed={look.marks}>
        {words.t('sidebar.marks')}
      </Button>
    </p>
  );
}
