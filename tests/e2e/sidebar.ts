/** The sidebar in the reader's hands: unfolding, putting away, taking away, moving, and the browser's own side panel. */
import type { Suite } from './case.ts';
import { cardCases } from './sidebar-cards.ts';
import { keyboardCases } from './sidebar-keyboard.ts';
import { panelCases } from './sidebar-panel.ts';
import { placeCases } from './sidebar-place.ts';
import { takingCases } from './sidebar-taking.ts';

export const sidebar: Suite = {
  name: 'Sidebar',
  cases: [...cardCases, ...takingCases, ...placeCases, ...panelCases, ...keyboardCases],
};
