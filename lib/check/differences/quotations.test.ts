import { expect, it } from 'vitest';
import { differencesOf, told } from '../../../tests/support/checks.ts';
import { DENIAL, SOLD } from '../../../tests/support/claims.ts';

/** What Stone said in two words, and what pages make of it; words of others are no version of them. */
it.each([
  ['“Shocking and false,” said Meta’s spokesman Andy Stone.', 'Shocking and false'],
  ['“A complete lie,” said Meta’s Andy Stone.', 'A complete lie'],
  ['“This is shocking and wrong,” Andy Stone of Meta wrote on X.', 'This is shocking and wrong'],
])('%s is compared with his own words', (text, said) => {
  const [difference] = differencesOf(told('en', DENIAL, text));
  expect(difference).toMatchObject({ kind: 'quote-altered', quote: 'stone-2024-04-02#untrue' });
  const side = (of: string): string =>
    (difference?.tokens ?? []).flatMap(({ side, text }) => (side === of ? [text] : [])).join(' ');
  expect([side('page'), side('record'), side('both')]).toEqual([said, 'Shockingly untrue', '']);
});

it('a few words of a post are nobody’s on record', () => {
  const says = (who: string) => told('en', SOLD, `${who} that the platform “sold your DMs” to Netflix.`);
  expect(differencesOf(says('A post viewed nine million times says')).map(({ kind }) => kind)).not.toContain(
    'quote-altered',
  );
  expect(differencesOf(says('Netflix says')).map(({ kind }) => kind)).toContain('quote-altered');
});
