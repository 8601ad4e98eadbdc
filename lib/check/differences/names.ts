/** Checks on names: misspelt, or with another's first name. */
import { isOneSlip } from '../../knowledge/lexicon.ts';
import type { Token } from '../../text/tokens.ts';
import type { Check, Found, SentenceView } from './input.ts';

/** Names on record that pages misspell, folded, with the claim they belong to first. */
const NAMES: ReadonlyArray<{ readonly name: string; readonly claims: readonly string[] }> = [
  { name: 'grabert', claims: ['lawsuit-nature-and-parties'] },
  { name: 'maximilian', claims: ['lawsuit-nature-and-parties'] },
  { name: 'hastings', claims: ['hastings-board-seat', 'hastings-executive-contacts'] },
  { name: 'zuckerberg', claims: ['hastings-executive-contacts', 'watch-budget-cut-750m'] },
  { name: 'sandberg', claims: ['hastings-executive-contacts'] },
  { name: 'donato', claims: ['case-outcome'] },
  { name: 'papamiltiadis', claims: ['company-denials'] },
  { name: 'archibong', claims: ['company-denials'] },
];
/** Real names one slip away from those above. */
const REAL = new Set([
  'robert',
  'hasting',
  'donati',
  'maximiliano',
  'maximilien',
  'massimiliano',
  'maksymilian',
  'maximiliana',
  'donata',
  'sandburg',
]);

/** Surnames with the first names they go with, as languages write them; the record's comes first. */
const FIRST_NAMES: ReadonlyArray<{ readonly last: string; readonly firsts: readonly string[] }> = [
  { last: 'hastings', firsts: ['reed'] },
  { last: 'zuckerberg', firsts: ['mark'] },
  { last: 'sandberg', firsts: ['sheryl'] },
  { last: 'simo', firsts: ['fidji'] },
  { last: 'stone', firsts: ['andy', 'andrew'] },
  {
    last: 'klein',
    firsts: ['maximilian', 'max', 'maximiliano', 'maximilien', 'massimiliano', 'maksymilian'],
  },
  { last: 'grabert', firsts: ['sarah', 'sara'] },
  { last: 'donato', firsts: ['james'] },
  { last: 'dunne', firsts: ['brian'] },
  { last: 'kupcho', firsts: ['rachel'] },
  { last: 'schrage', firsts: ['elliot'] },
  { last: 'bosworth', firsts: ['andrew'] },
  { last: 'archibong', firsts: ['ime'] },
  { last: 'papamiltiadis', firsts: ['konstantinos', 'konstantin'] },
];
/** Endings that a language with cases puts behind a name. */
const CASE_ENDING = /^(?:a|em|iem|owi|ie|u|y|e|om|ow|i|ego|emu|im|s|n)$/;
/** Letters that must be the same at both ends of a name and its misspelling. */
const SHARED_LETTERS = 3;

/** Whether a capitalised word behind the first name of somebody on record is a misspelling of the surname. */
function isWrongSurname(first: string, word: string): boolean {
  return FIRST_NAMES.some((pair) => {
    if (!pair.firsts.includes(first) || word === pair.last) return false;
    if (word.startsWith(pair.last) && CASE_ENDING.test(word.slice(pair.last.length))) return false;
    const least = Math.min(SHARED_LETTERS, pair.last.length - SHARED_LETTERS);
    return (
      word[0] === pair.last[0] &&
      shared(word, pair.last) >= least &&
      Math.abs(word.length - pair.last.length) <= 3
    );
  });
}

/** Surnames that nobody else in the news has, and first names that nobody of them has: "Susan Grabert". */
const RARE = new Set([
  'hastings',
  'zuckerberg',
  'sandberg',
  'simo',
  'grabert',
  'donato',
  'bosworth',
  'kupcho',
]);
const OTHER_FIRST_NAMES = new Set(
  'susan mary john david michael robert thomas daniel richard paul peter anna laura julia lisa george william steven steve kevin eric martin simon joseph jeff emma karen linda nancy jennifer jessica emily rebecca fiona stephen matthew chris patrick edward henry frank oliver walter ryan jason scott sophie maria'.split(
    ' ',
  ),
);

/** Whether a capitalised word before a surname is a misspelling of the right first name, or another one. */
function isWrongFirstName(word: string, surname: string): boolean {
  const pair = FIRST_NAMES.find(({ last }) => surname.startsWith(last));
  // An inflected first name (Reeda) begins with the right one.
  const right = pair?.firsts[0];
  if (!pair || !right || word.length < 3 || pair.firsts.some((first) => word.startsWith(first))) return false;
  return (
    (RARE.has(pair.last) && OTHER_FIRST_NAMES.has(word)) ||
    isOneSlip(word, right) ||
    (word[0] === right[0] && word.length >= 4 && shared(word, right) >= right.length - 2)
  );
}

/** Letters two words share at their start and end. */
function shared(a: string, b: string): number {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

export const checkName: Check = (view) => {
  const first = view.input.pairings[0]?.claim;
  if (!first) return [];
  const found: Found[] = [];
  for (const [i, token] of view.reading.tokens.entries()) checkWord(view, i, token, first, found);
  return found;
};

/** One word of the sentence against the names on record. */
function checkWord(view: SentenceView, i: number, token: Token, first: string, found: Found[]): void {
  if (!/^\p{Lu}/u.test(token.text) || token.fold.length < 4) return;
  const previous = view.reading.tokens[i - 1]?.fold ?? '';
  const push = (claims: readonly string[]): void => {
    found.push({
      kind: 'name',
      claim: view.paired(...claims)?.claim ?? first,
      span: { start: token.start, end: token.end },
      note: 'E11',
    });
  };
  // "Marcus: Zuckerberg …" are two people.
  const before = view.sameClause(i - 1, i) ? view.reading.tokens[i - 1] : undefined;
  if (before && /^\p{Lu}/u.test(before.text) && isWrongFirstName(previous, token.fold)) {
    found.push({ kind: 'name', claim: first, span: { start: before.start, end: token.end }, note: 'E11' });
    return;
  }
  if (
    /^max(?=[a-z]{0,8}l)[a-z]{1,12}n(?:a|em|owi)?$/.test(previous) &&
    /^kl(?:ee?ne?|ine|eine|ain|ien|ei)$/.test(token.fold)
  ) {
    push(['lawsuit-nature-and-parties']);
    return;
  }
  if (before && isWrongSurname(previous, token.fold)) {
    found.push({ kind: 'name', claim: first, span: { start: before.start, end: token.end }, note: 'E11' });
    return;
  }
  for (const { name, claims } of NAMES) {
    if (token.fold.startsWith(name) || token.fold.length < 5) return;
    const hasting = name === 'hastings' && token.fold === 'hasting' && previous === 'reed';
    const close = Math.abs(token.fold.length - name.length) <= 1 && isOneSlip(token.fold, name);
    const long = name === 'maximilian' && /^maxi?mi?ll?i?[ae]n$/.test(token.fold);
    if (hasting || ((close || long) && !REAL.has(token.fold))) {
      push(claims);
      return;
    }
  }
}
