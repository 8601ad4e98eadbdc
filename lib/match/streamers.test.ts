import { describe, expect, it } from 'vitest';
import { packs } from '../../tests/support/knowledge.ts';
import { Lexicon } from '../knowledge/lexicon.ts';
import { cutTokens } from '../text/tokens.ts';
import { withStreamers } from './streamers.ts';

/** What a text calls the streamer, as far as it is called by what it shows. */
function streamersIn(lang: keyof typeof packs, text: string): string[] {
  const tokens = cutTokens(text);
  const listed = new Lexicon(packs[lang]).find(tokens);
  return withStreamers(listed, tokens)
    .filter((hit) => hit.concept === 'STREAMER' && !listed.includes(hit))
    .map(({ first, last }) =>
      tokens
        .slice(first, last + 1)
        .map(({ text: word }) => word)
        .join(' '),
    );
}

describe('a firm by what it shows', () => {
  it.each([
    ['en', 'The film firm, too, denied it.', ['film firm']],
    ['es', 'Le dieron la llave a la fábrica de series.', ['fábrica de series']],
    ['fr', 'Le marchand de séries avait ses entrées.', ['marchand de séries']],
    ['it', 'Il colosso dei film leggeva tutto.', ['colosso dei film']],
    ['pl', 'Gigant od seriali nie odpowiedział.', []],
  ] as const)('is the streamer in %s: %s', (lang, text, expected) => {
    expect(streamersIn(lang, text)).toEqual(expected);
  });

  it.each([
    ['en', 'Facebook built its own video business for films.'],
    ['en', 'The firm showed that people watch films.'],
    ['es', 'La empresa compra películas.'],
    ['fr', 'Le groupe a ajouté, après les films, des jeux.'],
  ] as const)('is nobody where it is only named beside: %s %s', (lang, text) => {
    expect(streamersIn(lang, text)).toEqual([]);
  });
});
