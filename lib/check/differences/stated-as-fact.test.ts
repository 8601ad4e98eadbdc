import { expect, it } from 'vitest';
import { kindsOf, type Told } from '../../../tests/support/checks.ts';
import { DECADE, INBOX, READ, SOLD, SPECIAL, WATCH } from '../../../tests/support/claims.ts';

const stated = (
  text: string,
  claim: string,
  {
    lang = 'en',
    stance = 'asserts',
    ...more
  }: Partial<Told> & { readonly stance?: 'asserts' | 'attributes' } = {},
): boolean => kindsOf({ lang, text, claims: { [claim]: stance }, ...more }).includes('stated-as-fact');
const SENTENCE = 'Netflix read the private messages of Facebook users.';

it('a claim that is only likely must be stated the more surely', () => {
  expect(stated(SENTENCE, READ, { probability: 0.95, margin: 0.5 })).toBe(true);
  expect(stated(SENTENCE, READ, { probability: 0.8, margin: 0.5 })).toBe(false);
  expect(stated(SENTENCE, READ, { probability: 0.8, margin: 1.5 })).toBe(true);
});

it('right after somebody spoke, a sentence that hardly leans to one side is not the page’s own', () => {
  const before = ['The plaintiffs allege that the two firms were close.'];
  expect(stated(SENTENCE, READ, { before, margin: 0.1 })).toBe(false);
  expect(stated(SENTENCE, READ, { before, margin: 2 })).toBe(true);
  expect(stated(SENTENCE, READ, { before: ['It rained in Vienna.'], margin: 0.1 })).toBe(true);
});

it.each([
  ['en', 'That Netflix read the private messages of Facebook users.', READ],
  ['en', 'Whether Netflix read the private messages is another question.', READ],
  ['en', 'Fact or false: Netflix read the private messages of Facebook users', READ],
  ['fr', 'Et que Netflix a lu les messages privés des utilisateurs.', READ],
  ['nl', 'Of Netflix de privéberichten las, is de vraag.', READ],
  ['en', 'The feature that let people send messages was shut down three years earlier.', DECADE],
  ['de', 'Facebook hatte Watch im August 2017 in den USA gestartet.', WATCH],
  ['fr', 'Le soir où la chaîne Watch a été sacrifiée', WATCH],
  ['en', 'The agreement on the inboxes stands on page five.', INBOX],
  ['es', 'Compró anuncios, clics y tráileres.', SOLD],
] as const)('%s, none: %s', (lang, text, claim) => {
  expect(stated(text, claim, { lang })).toBe(false);
});

it.each([
  ['de', 'Facebook hat Watch eingestellt, damit Netflix weiter Werbung kauft.', WATCH],
  ['en', 'The reason was Netflix.', WATCH],
  ['en', 'Watch was sacrificed for a friend on the board.', WATCH],
  ['en', 'Facebook sold love letters.', SOLD],
  ['en', 'Netflix had access to the inboxes for a decade.', DECADE],
] as const)('%s, one: %s', (lang, text, claim) => {
  expect(stated(text, claim, { lang })).toBe(true);
});

it('a relationship of nearly a decade is right, beside the access too', () => {
  const text = 'For nearly a decade the two had a special relationship.';
  const claims = { [DECADE]: 'asserts', [SPECIAL]: 'asserts' } as const;
  expect(kindsOf({ lang: 'en', text, claims })).not.toContain('stated-as-fact');
});

it('a sale that posts tell of is theirs; one that is only hedged is nobody’s', () => {
  expect(stated('Facebook allegedly sold the messages to Netflix.', SOLD, { stance: 'attributes' })).toBe(
    true,
  );
  expect(
    stated('They sold the messages to Netflix, it says.', SOLD, {
      stance: 'attributes',
      before: ['A post has gone viral since Tuesday.'],
    }),
  ).toBe(false);
});

it('what somebody thinks, fears or says before "that" must be stated the more surely', () => {
  const thought = 'All of them feared that Netflix read their private messages.';
  expect(stated(thought, READ, { margin: 1.5 })).toBe(false);
  expect(stated(thought, READ, { margin: 3 })).toBe(true);
  expect(stated('The proof is that Netflix read their private messages.', READ, { margin: 1.5 })).toBe(true);
  expect(stated('Netflix read messages that people had sent.', READ, { margin: 1.5 })).toBe(true);
});

it('a sale of which a source says nothing is not put in its mouth', () => {
  const told = { stance: 'attributes' } as const;
  expect(stated('Lawyers say that the messages were sold.', SOLD, told)).toBe(true);
  expect(stated('Nobody among the lawyers says that the messages were sold.', SOLD, told)).toBe(false);
});
