/** Checks on names, roles, and on what is put into whose mouth. */
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

/** Surnames with the one first name they go with. */
const FIRST_NAMES: ReadonlyArray<{ readonly last: string; readonly first: string }> = [
  { last: 'hastings', first: 'reed' },
  { last: 'zuckerberg', first: 'mark' },
  { last: 'sandberg', first: 'sheryl' },
  { last: 'simo', first: 'fidji' },
  { last: 'stone', first: 'andy' },
  { last: 'klein', first: 'maximilian' },
  { last: 'grabert', first: 'sarah' },
  { last: 'donato', first: 'james' },
];

/** Whether a capitalised word before a surname is a misspelling of the right first name. */
function isWrongFirstName(word: string, surname: string): boolean {
  const pair = FIRST_NAMES.find(({ last }) => surname.startsWith(last));
  // An inflected first name (Reeda) begins with the right one.
  if (!pair || word.length < 3 || word.startsWith(pair.first)) return false;
  return (
    isOneSlip(word, pair.first) ||
    (word[0] === pair.first[0] && word.length >= 4 && shared(word, pair.first) >= pair.first.length - 2)
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
  const before = view.reading.tokens[i - 1];
  if (before && /^\p{Lu}/u.test(before.text) && isWrongFirstName(previous, token.fold)) {
    found.push({ kind: 'name', claim: first, span: { start: before.start, end: token.end }, note: 'E11' });
    return;
  }
  if (
    /^max(?=[a-z]{0,8}l)[a-z]{1,12}n$/.test(previous) &&
    /^kl(?:ee?ne?|ine|eine|ain|ien|ei)$/.test(token.fold)
  ) {
    push(['lawsuit-nature-and-parties']);
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

export const checkRole: Check = (view) => {
  const found: Found[] = [];
  const push = (claim: string, span: Found['span'], note: string): void => {
    found.push({ kind: 'role', claim, span, note });
  };
  const defendant = view.claimed('netflix-as-defendant');
  if (defendant && !view.isOtherSuit() && view.has('NETFLIX', 'STREAMER', 'N', 'BOTH', 'THEY'))
    push(defendant.claim, view.spanOf(view.hits('DEFENDANT', 'SUE', 'BOTH', 'NETFLIX')), 'E13');
  const prosecuted = view.claimed('official-investigation');
  if (prosecuted && view.has('PROSECUTOR'))
    push(prosecuted.claim, view.spanOf(view.hits('PROSECUTOR')), 'E02');
  const person = view.paired(
    'hastings-board-seat',
    'hastings-executive-contacts',
    'special-relationship',
    'inbox-deal-timing-vs-board',
    'watch-ended-for-netflix',
    'netflix-as-defendant',
    'lawsuit-nature-and-parties',
  );
  const hastings = view.has('HASTINGS');
  const later = view.reading.dates.some((date) => (date.year ?? 0) >= 2020);
  if (person && hastings && view.has('COCEO') && !later)
    push(person.claim, view.spanOf(view.hits('COCEO')), 'E33');
  else if (
    person &&
    hastings &&
    view.hits('CEO').length &&
    view
      .hits('TODAY', 'ONGOING')
      .some((hit) => view.hits('CEO').some((ceo) => Math.abs(ceo.first - hit.first) <= 4)) &&
    !view.has('FORMER', 'CHAIRMAN')
  )
    push(person.claim, view.spanOf(view.hits('CEO', 'TODAY', 'ONGOING')), 'E34');
  const parties = view.claimed(
    'lawsuit-nature-and-parties',
    'lawsuit-filing-and-unsealing-dates',
    'inbox-api-programmatic-access',
    'hastings-executive-contacts',
  );
  if (parties && view.has('LAWFIRM') && view.distance('LAWFIRM', 'KLEIN') <= 2)
    push(parties.claim, view.spanOf(view.hits('LAWFIRM', 'KLEIN')), 'E12');
  const contacts = view.paired('hastings-executive-contacts');
  if (contacts && view.near(1, 'BOSWORTH') && view.has('CTO'))
    push(contacts.claim, view.spanOf(view.hits('CTO', 'BOSWORTH')), 'E35');
  const swapped = view.claimed('watch-budget-cut-750m');
  if (swapped && view.has('SANDBERG') && !view.has('SIMO') && view.has('EMAIL', 'LETTER'))
    push(swapped.claim, view.spanOf(view.hits('SANDBERG')), 'E33');
  const snapchat = view.paired('snapchat-traffic-interception');
  const narrator =
    snapchat &&
    view
      .hits('META', 'FACEBOOK')
      .find(
        (meta) =>
          view
            .hits('SAY', 'EXPLAIN', 'ADMIT', 'DESCRIBE')
            .some((says) => says.first > meta.last && says.first - meta.last <= 4) ||
          view.hits('DESCRIBE').some((says) => meta.first > says.last && meta.first - says.last <= 1),
      );
  if (snapchat && narrator) push(snapchat.claim, view.spanOf([narrator]), 'E29');
  return found;
};

const REPLIES = ['STONE', 'META', 'FACEBOOK', 'SPOKES'] as const;

/** Admissions and denials in the wrong mouth. */
export const checkAttribution: Check = (view) => {
  const found: Found[] = [];
  const push = (claim: string, span: Found['span'], note: string): void => {
    if (!found.length) found.push({ kind: 'attribution', claim, span, note });
  };
  const denial = view.paired('company-denials');
  const rights = view.paired(
    'read-write-delete-access',
    'inbox-api-programmatic-access',
    'netflix-read-messages',
  );
  const now = view.isFrom('2024-01-01') && !view.speaksOf2018(2);
  if (denial && now) {
    if (
      view.has('STONE', 'META', 'SPOKES') &&
      view.has('ADMIT') &&
      view.has('ACCESS', 'ABLE', 'API', 'INBOX', 'COULD', 'KEY', 'READ') &&
      !denies(view)
    )
      push(denial.claim, view.spanOf(view.hits('ADMIT', 'ACCESS', 'ABLE', 'INBOX')), 'E17');
    if (view.has('INOTHERWORDS') && view.has('META', 'STONE') && view.has('ACCESS', 'API', 'INBOX'))
      push(denial.claim, view.spanOf(view.hits('META', 'STONE', 'ACCESS', 'INBOX')), 'E17');
    const together = view
      .hits('NETFLIX')
      .some((n) =>
        view
          .hits('META', 'FACEBOOK')
          .some(
            (m) =>
              Math.abs(m.first - n.first) <= 3 &&
              view
                .hits('DENY', 'STATEMENT', 'UNTRUE')
                .some(
                  (deny) =>
                    deny.first > Math.max(m.last, n.last) && deny.first - Math.max(m.last, n.last) <= 5,
                ),
          ),
      );
    const alone = view
      .hits('NETFLIX', 'STREAMER')
      .some((n) =>
        view
          .hits('DENY', 'STATEMENT', 'UNTRUE')
          .some((deny) => deny.first > n.last && deny.first - n.last <= 8),
      );
    const streamerSpeaks = (alone && !view.has(...REPLIES, 'SOCIALNET')) || together;
    if (streamerSpeaks && view.has('DENY', 'STATEMENT', 'UNTRUE') && !view.has('NOCOMMENT'))
      push(
        denial.claim,
        view.spanOf(view.hits('NETFLIX', 'STREAMER', 'BOTH', 'DENY', 'STATEMENT')),
        together ? 'E19' : 'E18',
      );
    else if (view.has('BOTH') && view.has('DENY') && !view.has('STONE'))
      push(denial.claim, view.spanOf(view.hits('BOTH', 'DENY')), 'E19');
    if (view.has('META', 'STONE') && view.has('EXPLAIN') && view.has('AD', 'ADVERTISER'))
      push(denial.claim, view.spanOf(view.hits('EXPLAIN', 'AD', 'ADVERTISER')), 'E20');
  }
  if (
    rights &&
    view.has('ADMIT') &&
    view.has('NETFLIX', 'SPOTIFY', 'STREAMER', 'BOTH') &&
    !view.has('STONE', 'META', 'FACEBOOK', 'SPOKES', 'NEG') &&
    view.has('ABLE', 'READ', 'SEE', 'USE', 'COULD', 'ACCESS')
  )
    push(rights.claim, view.spanOf(view.hits('NETFLIX', 'SPOTIFY', 'ADMIT')), 'E44');
  const outcome = view.paired('case-outcome');
  if (
    outcome &&
    view.has('DONATO', 'JUDGE', 'COURT') &&
    view.has('READ', 'MESSAGE', 'INBOX') &&
    view.has('RULING', 'REVEAL', 'EVIDENCE', 'SAY') &&
    (view.has('NEVER', 'NOBODY') || view.claimed('netflix-read-messages', 'inbox-api-programmatic-access')) &&
    view.isFrom('2025-01-24') &&
    !view.has('WITHOUT', 'IF')
  )
    push(outcome.claim, view.spanOf(view.hits('DONATO', 'JUDGE', 'COURT', 'READ', 'MESSAGE')), 'E17');
  return found;
};

/** "did not admit", "never conceded". */
function denies(view: SentenceView): boolean {
  return view
    .hits('NEG', 'NEVER', 'WITHOUT')
    .some((hit) => view.hits('ADMIT').some((admit) => Math.abs(admit.first - hit.first) <= 3));
}
