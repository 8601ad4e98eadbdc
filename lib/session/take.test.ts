import { describe, expect, it, vi } from 'vitest';
import { altered, card, view } from '../../components/testing/view.ts';
import { english } from '../../components/testing/render.tsx';
import { cardKey, findHidden } from './card-key.ts';
import { citationOf, takeAway } from './take.ts';

const page = { title: 'A page', address: 'https://a.example/x', published: null, lang: 'en' };
const clipboard = (write: () => Promise<void>): { writeText: ReturnType<typeof vi.fn>; all: Clipboard } => {
  const writeText = vi.fn(write);
  return { writeText, all: { writeText } as unknown as Clipboard };
};

describe('taking away', () => {
  const one = citationOf(page, view, card.id, new Set());

  it('takes one card, or all that are not put away', () => {
    expect(one.cards).toEqual([card]);
    expect(citationOf(page, view, null, new Set([card.id])).cards).toEqual([altered]);
  });

  it('puts it on the clipboard and says nothing more', async () => {
    const { writeText, all } = clipboard(async () => undefined);
    expect(await takeAway(one, 'link', english, all)).toBeNull();
    expect(writeText).toHaveBeenCalledWith(
      expect.stringContaining('https://a.example/x#:~:text=Facebook%20handed'),
    );
  });

  it('hands the text over where there is no clipboard, or it is refused', async () => {
    const refused = clipboard(() => Promise.reject(new Error('not allowed')));
    expect(await takeAway(one, 'text', english, refused.all)).toContain('Handing over of private messages');
    expect(await takeAway(one, 'text', english, undefined)).toContain('Handing over of private messages');
  });
});

describe('cards put away', () => {
  it('are known again by claim and sentence, wherever in the page that stands', () => {
    const moved = { ...card, id: '9:meta-shared-messages-with-netflix', sentence: 9 };
    expect([...findHidden([moved, { ...altered, claim: 'company-denials' }], [cardKey(card)])]).toEqual([
      moved.id,
    ]);
    expect(cardKey({ ...card, text: 'Another sentence.' })).not.toBe(cardKey(card));
    expect(cardKey(card).length).toBeLessThan(100);
  });
});
