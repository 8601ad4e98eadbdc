/** For tests only: a whole sidebar, drawn with whatever is not of interest filled in. */
import { vi } from 'vitest';
import { Sidebar, type SidebarProps } from '../sidebar/Sidebar.tsx';
import { draw, english } from './render.tsx';
import { view } from './view.ts';

const callbacks = () => ({
  onOpen: vi.fn(),
  onClose: vi.fn(),
  onActivate: vi.fn(),
  onSelect: vi.fn(),
  onReport: vi.fn(),
  onHide: vi.fn(),
  onRead: vi.fn(),
  onShowHidden: vi.fn(),
  onJumpEvent: vi.fn(),
  onEvent: vi.fn(),
  onSettings: vi.fn(),
  onTake: vi.fn(async (): Promise<string | null> => null),
  onSheet: vi.fn(),
  onResize: vi.fn(),
  onSide: vi.fn(),
  onRoom: vi.fn(),
  onMarks: vi.fn(),
});

export const NOTHING = { card: null, event: null, turn: 0 };

export function drawSidebar(change: Partial<SidebarProps> = {}) {
  const on = callbacks();
  const props: SidebarProps = {
    view,
    words: english,
    state: { open: true, asked: NOTHING, hiddenCards: new Set(), read: {} },
    look: { theme: 'light', side: 'right', width: 360, room: false, marks: true, home: 'page' },
    on,
    ...change,
  };
  return { on, page: draw(<Sidebar {...props} />) };
}
