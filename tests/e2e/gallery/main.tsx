/** Draws in the open what in pages stands in a closed root. */
import { render } from 'preact';
import en from '../../../assets/locales/en.json';
import { Sidebar, type SidebarCallbacks } from '../../../components/sidebar/index.ts';
import { createWords, type Messages } from '../../../lib/i18n/index.ts';
import type { SidebarView } from '../../../lib/view/types.ts';

const nothing = (): void => undefined;
const on: SidebarCallbacks = {
  onOpen: nothing,
  onClose: nothing,
  onActivate: nothing,
  onSelect: nothing,
  onReport: nothing,
  onRead: nothing,
  onHide: nothing,
  onShowHidden: nothing,
  onJumpEvent: nothing,
  onEvent: nothing,
  onSettings: nothing,
  onTake: async () =>
    'A text to be copied by hand, long enough for more than one line of the box it stands in.',
  onSheet: nothing,
  onResize: nothing,
  onSide: nothing,
  onRoom: nothing,
  onMarks: nothing,
};

function show(name: 'sidebar' | 'tab', view: SidebarView): void {
  const root = document.getElementById('app');
  if (!root) return;
  const width = Math.min(360, innerWidth);
  const hiddenCards = new Set(view.cards.slice(-1).map(({ id }) => id));
  // The first card as it stands after a change, for who read it before.
  const [first, ...others] = view.cards;
  const cards = first ? [{ ...first, changes: view.dossier.changes }, ...others] : [];
  const read = first ? { [first.claim]: '2000.1.1' } : {};
  render(
    <Sidebar
      view={{ ...view, cards }}
      words={createWords(en as Messages, 'en')}
      look={{ theme: 'system', side: 'right', width, room: true, marks: true, home: 'page' }}
      state={{
        open: name === 'sidebar',
        asked: { card: view.cards[0]?.id ?? null, event: null, turn: 0 },
        hiddenCards,
        read,
      }}
      on={on}
    />,
    root,
  );
}

Object.assign(globalThis, { show });
