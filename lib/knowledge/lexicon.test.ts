import { describe, expect, it } from 'vitest';
import { packs } from '../../tests/support/knowledge.ts';
import { cutTokens } from '../text/tokens.ts';
import { type Casing, isOneSlip, Lexicon } from './lexicon.ts';

const lexiconOf = (entries: Record<string, string[]>): Lexicon =>
  new Lexicon({ ...packs.en, concepts: entries });
/** Concepts with the words they were found in. */
const find = (entries: Record<string, string[]>, text: string, casing: Casing = 'mixed'): string[] => {
  const tokens = cutTokens(text);
  return lexiconOf(entries)
    .find(tokens, casing)
    .map(
      ({ concept, first, last }) =>
        `${concept}: ${tokens
          .slice(first, last + 1)
          .map(({ text: word }) => word)
          .join(' ')}`,
    );
};

describe('entries of a lexicon', () => {
  it.each([
    ['a word, whatever its case and accents', 'acces', 'Un Accès libre', ['C: Accès']],
    ['a word, not the beginning of a longer one', 'read', 'a reader', []],
    ['the beginning of a word', 'messag*', 'Messaging and messages', ['C: Messaging', 'C: messages']],
    ['the end of a word', '*postfach', 'das Nachrichtenpostfach', ['C: Nachrichtenpostfach']],
    ['the middle of a word', '*nachricht*', 'Privatnachrichtenfach', ['C: Privatnachrichtenfach']],
    ['words in a row', 'inbox api', 'the Inbox API here', ['C: Inbox API']],
    ['words in a row, none between', 'inbox api', 'the inbox of the API', []],
    ['a row with a beginning', 'two compan*', 'two companies', ['C: two companies']],
    ['any one word between', 'open _ inbox', 'open the inbox, open inbox', ['C: open the inbox']],
    [
      'up to three words between',
      'hand* .. over',
      'handed over, handed it all right over, handed it all and much more over',
      ['C: handed over', 'C: handed it all right over'],
    ],
    ['case as written', '=Meta', 'Meta and meta', ['C: Meta']],
    ['accents as written', '!hätte', 'Sie hätte und hatte', ['C: hätte']],
    ['the beginning of a word, accents as written', '!siég*', 'siégeait au siège', ['C: siégeait']],
    ['the end of a word, accents as written', '!*aría', 'Entregaría la diaria', ['C: Entregaría']],
    ['accents as written, inside a row', 'sie !hätte', 'Sie HÄTTE, sie hatte', ['C: Sie HÄTTE']],
    ['case as written, inside a row', 'the =Times', 'The Times, the times', ['C: The Times']],
  ] as const)('%s', (_, entry, text, expected) => {
    expect(find({ C: [entry] }, text)).toEqual(expected);
  });

  it('forgive case in a headline set in capitals', () => {
    expect(find({ META: ['=Meta'] }, 'META SOLD IT', 'caps')).toEqual(['META: META']);
    expect(find({ META: ['=Meta'] }, 'META SOLD IT')).toEqual([]);
  });

  it('take a name for one where nobody writes capitals, unless it is a small word of its own', () => {
    const entries = { WATCH: ['=Watch'], WATCHING: ['=watch'], META: ['=Meta'], NYT: ['=Times'] };
    expect(find(entries, 'meta let them watch many times', 'lower')).toEqual([
      'META: meta',
      'WATCHING: watch',
    ]);
    expect(find(entries, 'meta let them watch')).toEqual(['WATCHING: watch']);
  });

  it('forgive one slip of the pen in the long names, capitalised', () => {
    for (const name of ['Netflx', 'Nettflix', 'Netlfix', 'Facebok', 'Zuckerbeg', 'Hastngs'])
      expect(find({}, name)).toHaveLength(1);
    for (const word of ['netflx', 'Netz', 'Netfliks', 'Netflix', 'Facebooks', 'Faceless'])
      expect(find({}, word), word).toEqual([]);
  });

  it('are found in order of their first word', () => {
    expect(find({ B: ['two'], A: ['one'] }, 'one two one')).toEqual(['A: one', 'B: two', 'A: one']);
  });

  it('hold no words that belong to every object', () => {
    expect(find({}, 'constructor __proto__ toString')).toEqual([]);
  });
});

describe('isOneSlip', () => {
  it.each([
    ['netflix', 'netflx', true],
    ['netflix', 'netfflix', true],
    ['netflix', 'netflox', true],
    ['netflix', 'netlfix', true],
    ['netflix', 'netlifx', false],
    ['netflix', 'nettlox', false],
    ['netflix', 'netfl', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isOneSlip(a, b)).toBe(expected);
  });
});

describe('packed languages', () => {
  const all = Object.values(packs);

  it.each(all.map((pack) => [pack.lang, pack] as const))('%s uses no mark that packing needs', (_, pack) => {
    expect(
      Object.values(pack.concepts)
        .flat()
        .filter((entry) => /[|/^]/.test(entry) || entry.trim() === ''),
    ).toEqual([]);
  });
});
