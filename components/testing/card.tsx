/** For tests only: one card, drawn as the sidebar does. */
import { vi } from 'vitest';
import { ClaimCard } from '../sidebar/ClaimCard.tsx';
import { draw, english } from './render.tsx';
import { card } from './view.ts';

export const callbacks = () => ({
  onActivate: vi.fn(),
  onSelect: vi.fn(),
  onEvent: vi.fn(),
  onReport: vi.fn(),
  onRead: vi.fn(),
  onHide: vi.fn(),
  onTake: vi.fn(async () => null),
  onSheet: vi.fn(),
});

/** `readAt`: the version of the dossier at which the reader has read it before. */
export const drawCard = (view = card, active = false, on = callbacks(), readAt: string | null = null) => ({
  on,
  page: draw(
    <ClaimCard
      card={view}
      words={english}
      earlier={view.earlier[0] ?? null}
      active={active}
      turn={0}
      readAt={readAt}
      on={on}
    />,
  ),
});
