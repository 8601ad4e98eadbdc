import { expect, it } from 'vitest';
import { draw, english } from '../testing/render.tsx';
import { card } from '../testing/view.ts';
import { SampleCard } from './SampleCard.tsx';

it('says below a card how one comes to it and away from it by keyboard', () => {
  const page = draw(
    <SampleCard claim={{ ...card, modality: 'denied' }} records={card.records} words={english} />,
  );
  expect(page.get('.ftr-sample').textContent).toContain('denied by Meta');
  expect(page.text()).toMatch(/Esc closes the sidebar\. Alt \+ ↓ and Alt \+ ↑ go from card to card\.$/);
});
