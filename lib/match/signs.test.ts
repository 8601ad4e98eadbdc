import { describe, expect, it } from 'vitest';
import { holdsSign as has } from '../../tests/support/signs.ts';

describe('a denial', () => {
  const DENIAL = 'company-denials';
  it('is none where somebody only accuses', () => {
    expect(has('en', DENIAL, 'Suit alleges Facebook shared private messages with Netflix')).toBe(false);
    expect(has('de', DENIAL, 'Laut Klage gab Facebook private Nachrichten an Netflix.')).toBe(false);
    expect(has('en', DENIAL, 'They allege that Meta gave Netflix access such as nobody else had.')).toBe(
      false,
    );
  });

  it('may be one where an answer, a negation or somebody’s own words stand beside the accusation', () => {
    expect(has('en', DENIAL, 'The suit alleges it; Meta denies it.')).toBe(true);
    expect(has('en', DENIAL, 'Nobody read what the suit says was read.')).toBe(true);
    expect(has('es', DENIAL, 'Según la demanda se leyeron mensajes; “Nothing of the kind”, dice Meta.')).toBe(
      true,
    );
  });

  it('is not asked for a sign where nobody accuses', () => {
    expect(has('en', DENIAL, 'It was a feature for telling friends.')).toBe(true);
  });
});

describe('what a suit is over', () => {
  const NATURE = 'lawsuit-nature-and-parties';
  it('is not told by a breach of privacy alone', () => {
    expect(has('en', NATURE, 'Users’ privacy was plainly violated.')).toBe(false);
    expect(has('en', NATURE, 'The suit is over violated privacy.')).toBe(true);
  });

  it('may be told by a word that means the suit', () => {
    expect(has('en', NATURE, 'A lawsuit was filed.', 'It is about violated privacy.')).toBe(true);
  });
});

it('a date of Watch is none of the case, nor is access made to measure a gift of data', () => {
  const FILED = 'lawsuit-filing-and-unsealing-dates';
  expect(has('en', FILED, 'In April 2023 Facebook Watch went dark.')).toBe(false);
  expect(has('en', FILED, 'In April 2023, when Facebook Watch went dark, the letter was written.')).toBe(
    true,
  );
  const DATA = 'data-sharing-ad-targeting';
  expect(has('en', DATA, 'Netflix was given bespoke access to user data.')).toBe(false);
  expect(has('en', DATA, 'For bespoke access Netflix shared user data.')).toBe(true);
});

it('other claims need no sign', () => {
  expect(has('en', 'messages-sold', 'Anything at all.')).toBe(true);
});
