/** Checks on names: misspelt, or with another's first name. */
import { isOneSlip } from '../../knowledge/lexicon.ts';
import type { Token } from '../../text/tokens.ts';
import type { Check, Found, SentenceView } from './input.ts';
import { otherBank, otherNames } from './other-names.ts';

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
const FIRST_NAMES: ReadonlyArray<{
  readonly last: string;
  readonly firsts: readonly string[];
  /** Nobody else in the news has it: with another first name it is still this one. */
  readonly isRare?: true;
  /** With this name in the same sentence another surname is still meant to be this one; `''`: with any. */
  readonly beside?: string;
  /** So it is with this first name where this claim is made: surnames get translated ("Andy Pierre"). */
  readonly speaks?: { readonly first: string; readonly claim: string };
}> = [
  { last: 'hastings', firsts: ['reed'], isRare: true },
  { last: 'zuckerberg', firsts: ['mark'], isRare: true },
  { last: 'sandberg', firsts: ['sheryl'], isRare: true },
  { last: 'simo', firsts: ['fidji'], isRare: true, beside: '' },
  {
    last: 'stone',
    firsts: ['andy', 'andrew'],
    speaks: { first: 'andy', claim: 'company-denials' },
  },
  {
    last: 'klein',
    firsts: ['maximilian', 'max', 'maximiliano', 'maximilien', 'massimiliano', 'maksymilian'],
    beside: 'grabert',
  },
  { last: 'grabert', firsts: ['sarah', 'sara', 'sary', 'sare', 'sarze'], isRare: true, beside: 'klein' },
  { last: 'donato', firsts: ['james'], isRare: true },
  { last: 'dunne', firsts: ['brian'] },
  { last: 'kupcho', firsts: ['rachel'], isRare: true },
  { last: 'schrage', firsts: ['elliot'] },
  { last: 'bosworth', firsts: ['andrew'], isRare: true },
  { last: 'archibong', firsts: ['ime'] },
  { last: 'papamiltiadis', firsts: ['konstantinos', 'konstantin'] },
  { last: 'confessore', firsts: ['nicholas', 'nick'] },
  { last: 'laforgia', firsts: ['michael'] },
];
/** The spokesman’s name, put into other languages, and what copyists make of the manager’s. */
const ANDREWS = /^and(?:y|rew|reas|res|re|rea|rzej)$/;
const STONES = /^(?:stein|steen|pierre|pietra|piedra|pedra|kamien|stones?on)$/;
const FIDJIS = /^fi(?:dz?ji|dzi|ji|ona)$/;

/** Endings that a language with cases puts behind a name. */
const CASE_ENDING = /^(?:a|em|iem|owi|ie|u|y|e|om|ow|i|ego|emu|im|s)$/;
/** Letters that must be the same at both ends of a name and its misspelling. */
const SHARED_LETTERS = 3;

/**
 * Who is meant, when a capitalised word behind the first name of somebody on record is a misspelling of the surname, or
 * another one where nobody else can be meant.
 */
function ownerOfSurname(view: SentenceView, first: string, word: string): string | undefined {
  const { tokens } = view.reading;
  const pair = FIRST_NAMES.find(({ last, firsts, beside, speaks }) => {
    if (last === 'stone' && ANDREWS.test(first) && STONES.test(word)) return true;
    if (last === 'simo' && FIDJIS.test(first) && word !== last && view.paired('watch-budget-cut-750m'))
      return true;
    if (!firsts.includes(first) || word === last) return false;
    if (word.startsWith(last) && CASE_ENDING.test(word.slice(last.length))) return false;
    const named = (name: string): boolean => tokens.some(({ fold }) => fold.startsWith(name));
    if (speaks?.first === first && view.paired(speaks.claim) && !named(last)) return true;
    // With the right one in the sentence too the word is a second first name.
    if (beside !== undefined && named(beside) && !named(last)) return true;
    const least = Math.min(SHARED_LETTERS, last.length - SHARED_LETTERS);
    // Half translated: "Suikerberg".
    if (last.length > 8 && shared(word, last) >= last.length - 4) return true;
    return word[0] === last[0] && shared(word, last) >= least && Math.abs(word.length - last.length) <= 3;
  });
  return pair && fullName(pair);
}

const fullName = ({ firsts, last }: (typeof FIRST_NAMES)[number]): string => `${firsts[0] ?? ''} ${last}`;

/** First names that nobody on record has: "Susan Grabert". */
const OTHER_FIRST_NAMES = new Set(
  'adam roger susan mary john david michael robert thomas daniel richard paul peter anna laura julia lisa george william steven steve kevin eric martin simon joseph jeff emma linda nancy jennifer jessica emily rebecca fiona stephen matthew chris patrick henry frank oliver walter ryan jason scott sophie maria rick rohr schilf schilfrohr ried riet roseau canna cana canico junco trzcina'.split(
    ' ',
  ),
);

/** Letters from which a surname with one slip in it, behind a first name with one, is still told from others. */
const LONG_NAME = 5;

/** Who is meant, when a capitalised word before a surname is a misspelling of the right first name, or another one. */
function ownerOfFirstName(view: SentenceView, word: string, surname: string): string | undefined {
  const pair =
    FIRST_NAMES.find(({ last }) => surname.startsWith(last)) ??
    // "Cheryl Sandburg": neither is a name on record, both are nearly one.
    FIRST_NAMES.find(
      ({ last, firsts }) =>
        last.length >= LONG_NAME &&
        isOneSlip(surname, last) &&
        firsts.some((first) => isOneSlip(word, first)),
    );
  // An inflected first name (Reeda) begins with the right one.
  const right = pair?.firsts[0];
  if (!pair || !right || word.length < 3 || pair.firsts.some((first) => word.startsWith(first)))
    return undefined;
  const wrong =
    ((pair.isRare || isSpeaker(view, pair)) && OTHER_FIRST_NAMES.has(word)) ||
    isOneSlip(word, right) ||
    (word[0] === right[0] && word.length >= 4 && shared(word, right) >= right.length - 2);
  return wrong ? fullName(pair) : undefined;
}

/** "Adam Stone denied it": whoever answers, where no Andy is named beside ("no kin of Oliver Stone"). */
const isSpeaker = (view: SentenceView, { speaks, firsts }: (typeof FIRST_NAMES)[number]): boolean =>
  speaks !== undefined &&
  view.paired(speaks.claim) !== undefined &&
  !view.reading.tokens.some(({ fold }) => firsts.includes(fold));

/** Letters from which even two slips are told from another name. */
const VERY_LONG = 12;

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
  const recipient = otherRecipient(view);
  if (recipient) found.push(recipient);
  const bank = otherBank(view);
  if (bank) found.push(bank);
  found.push(...otherNames(view));
  return found;
};

/** The e-mail on the cut went to Fidji Simo. */
function otherRecipient(view: SentenceView): Found | undefined {
  const cut = view.claimed('watch-budget-cut-750m');
  const [other] = view.hits('SANDBERG');
  if (!cut || !other || view.has('SIMO') || !view.has('ZUCKERBERG')) return undefined;
  const span = view.spanOf([other]);
  return {
    kind: 'name',
    claim: cut.claim,
    span,
    note: null,
    tokens: [
      { side: 'page', text: view.reading.clean.text.slice(span.start, span.end) },
      { side: 'record', text: 'Fidji Simo' },
    ],
  };
}

/** Names whose bearers the note on plaintiffs speaks of. */
const PLAINTIFFS = /^(?:maximilian|klein|grabert|kupcho)$/;

/** "sarah grabert" → "Sarah Grabert" */
const capitalise = (name: string): string =>
  name.replace(/(?<![a-zß-ɏ])[a-zß-ɏ]/g, (letter) => letter.toUpperCase());

/** One word of the sentence against the names on record. */
function checkWord(view: SentenceView, i: number, token: Token, first: string, found: Found[]): void {
  if (!/^\p{Lu}/u.test(token.text) || token.fold.length < 4) return;
  const previous = view.word(i - 1);
  /** The page's name from a word on, and the record's beside it. */
  const push = (from: Token, right: string, claim = first): void => {
    const span = { start: from.start, end: token.end };
    found.push({
      kind: 'name',
      claim,
      span,
      note: right.split(' ').some((name) => PLAINTIFFS.test(name)) ? 'E11' : null,
      tokens: [
        { side: 'page', text: view.reading.clean.text.slice(span.start, span.end) },
        { side: 'record', text: capitalise(right) },
      ],
    });
  };
  // "Marcus: Zuckerberg …" are two people.
  const before = view.sameClause(i - 1, i) ? view.reading.tokens[i - 1] : undefined;
  // "Brian J. Dunner": the first name stands before the initial.
  const isInitial = before?.text.length === 1;
  const isName = before !== undefined && /^\p{Lu}/u.test(before.text);
  const other = isName ? ownerOfFirstName(view, previous, token.fold) : undefined;
  if (other && before) {
    push(before, other);
    return;
  }
  if (
    /^maxi?[a-z]{0,12}$/.test(previous) &&
    /^kl(?:ee?ne?|ine|eine|ain|ien|ei)(?:a|em|owi)?$/.test(token.fold)
  ) {
    push(token, 'klein', view.paired('lawsuit-nature-and-parties')?.claim);
    return;
  }
  const given = isInitial ? view.word(i - 2) : previous;
  const meant = before ? ownerOfSurname(view, given, token.fold) : undefined;
  if (meant && before) {
    push(before, meant);
    return;
  }
  for (const { name, claims } of NAMES) {
    if (token.fold.startsWith(name) || token.fold.length < 5) return;
    const hasting =
      name === 'hastings' && token.fold === 'hasting' && (previous === 'reed' || view.paired(...claims));
    const twice = name.length >= VERY_LONG && shared(token.fold, name) >= name.length - 2;
    const close = Math.abs(token.fold.length - name.length) <= 1 && isOneSlip(token.fold, name);
    const long = name === 'maximilian' && /^maxi?mi?ll?i?[ae]n$/.test(token.fold);
    if (hasting || ((close || long || twice) && !REAL.has(token.fold))) {
      push(token, name, view.paired(...claims)?.claim);
      return;
    }
  }
}
