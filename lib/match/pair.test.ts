import { describe, expect, it } from 'vitest';
import { articleWith } from '../../tests/support/articles.ts';
import { analyse } from '../../tests/support/knowledge.ts';

const claimsOf = (text: string): string[] =>
  analyse(articleWith('en', text), 'en')
    .sentences.filter(({ sentence }) => text.includes(sentence.text))
    .flatMap(({ pairings }) => pairings.map(({ claim }) => claim));

describe('claims of a sentence', () => {
  it('are those of the special case, not of access at large beside it', () => {
    const claims = claimsOf(
      'In December 2018 The New York Times wrote that Netflix and Spotify had been able to read, write and delete private messages.',
    );
    expect(claims).toContain('read-write-delete-access');
    expect(claims).not.toContain('inbox-api-programmatic-access');
  });

  it('are both where both are named', () => {
    const claims = claimsOf(
      'According to the letter, the “Inbox API” gave Netflix access to private inboxes, and in August 2013 it got the “Titan API” as well.',
    );
    expect(claims).toEqual(expect.arrayContaining(['inbox-api-programmatic-access', 'titan-api-access']));
  });

  it('are none where the lexicon knows no word, whatever the numbers', () => {
    expect(claimsOf('Xyzzy 40 000 000 qux 2015, 150 000 000 qux 2017.')).toEqual([]);
  });
});
