import { expect, it } from 'vitest';
import { draw, english } from '../testing/render.tsx';
import { card } from '../testing/view.ts';
import { SampleCard } from './SampleCard.tsx';

it('shows a card with what is on record, and no keys to press in it', () => {
  const page = draw(
    <SampleCard claim={{ ...card, modality: 'denied' }} records={card.records} words={english} />,
  );
  expect(page.get('.ftr-sample').textContent).toContain('denied by Meta');
  expect(page.text()).not.toContain('Esc');
});
