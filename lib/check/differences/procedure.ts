/** Checks on the case: what kind of proceeding or paper, how often the report was due. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { FoundDate } from '../../text/dates.ts';
import { type Check, firstOf, type SentenceView } from './input.ts';
import { ahead, beside, startsAt } from './near.ts';
import { isAccusation } from './roles.ts';

/** "No privacy case"; "a privacy case, not a criminal one" says what it is. */
const isDeniedIn = (view: SentenceView, concept: string): boolean =>
  view.hits(concept).every(({ first }) => beside(view, first, 'NEG'));

export const checkCaseType: Check = (view) => {
  const { found, push } = firstOf('case-type');
  const probe = view.claimed('official-investigation');
  if (
    probe &&
    !view.has('VIRAL', 'NOBODY', 'ASK') &&
    // "No inquiry", and not "is only beginning"
    view
      .hits('INVESTIGATE', 'OFFICIAL')
      .some((probing) => ahead(view, probing, 5, 'NEG', 'NEVER') === undefined) &&
    !(view.has('PROSECUTOR', 'AUTHORITY') && isAccusation(view))
  )
    push(probe.claim, view.spanOf(view.hits('INVESTIGATE', 'OFFICIAL')), 'E01');
  const nature = view.claimed('lawsuit-nature-and-parties');
  if (
    nature &&
    view.has('PRIVACY') &&
    !view.has('ANTITRUST') &&
    !isDeniedIn(view, 'PRIVACY') &&
    view.has('LAWSUIT', 'CLASSACTION', 'BREACH', 'COMPLAINT', 'SUE')
  )
    push(
      nature.claim,
      view.spanOf(view.hits('LAWSUIT', 'CLASSACTION', 'PRIVACY', 'BREACH')),
      view.has('BREACH') ? 'E15' : 'E14',
    );
  else if (nature && view.has('PRIVACY') && view.has('BREACH') && !view.has('NEG'))
    push(nature.claim, view.spanOf(view.hits('PRIVACY', 'BREACH')), 'E15');
  const trial = nature && !view.isOtherSuit() ? criminalTrial(view) : undefined;
  if (nature && trial) push(nature.claim, view.spanOf([trial]), 'E14');
  // "Als groep" is as, and not if.
  const isOpen = view.hits('IF').some(({ first }) => view.reading.tokens[first]?.fold !== 'als');
  const certified = view.claimed('lawsuit-nature-and-parties', 'case-outcome');
  if (
    certified &&
    view.has('CERTIFY') &&
    !isOpen &&
    !view.has(
      'NEG',
      'NEVER',
      'DENY',
      'DISMISS',
      'WITHOUT',
      'ASK',
      'NOBODY',
      'UNTRUE',
      'PENDING',
      'AWAIT',
      'REFUSE',
      'UNDECIDED',
    ) &&
    !view.reading.asks
  )
    push(certified.claim, view.spanOf(view.hits('CERTIFY', 'CLASSACTION')), 'E43');
  const papers = view.claimed(
    'lawsuit-filing-and-unsealing-dates',
    'inbox-api-programmatic-access',
    'lawsuit-nature-and-parties',
    'netflix-read-messages',
    'access-nearly-a-decade',
  );
  const ofPapers = view.has('DOCUMENT', 'LETTER') || papers?.claim === 'lawsuit-filing-and-unsealing-dates';
  if (papers && view.has('LEAK') && ofPapers && !view.has('NEG'))
    push(papers.claim, view.spanOf(view.hits('LEAK', 'DOCUMENT')), 'E28');
  const dated = view.claimed('lawsuit-filing-and-unsealing-dates', 'hastings-executive-contacts');
  const ruling = dated && rulingForLetter(view);
  if (dated && ruling) push(dated.claim, view.spanOf([ruling]), 'E28');
  const mail = dated && view.hits('EMAIL').find(() => isLetterMailed(view));
  if (dated && mail) push(dated.claim, view.spanOf([mail]), 'E28');
  const outcome = view.claimed('case-outcome');
  const jury = outcome && juryThatRuled(view);
  if (outcome && jury) push(outcome.claim, view.spanOf([jury]), 'E42');
  const asked = view.claimed('hastings-executive-contacts');
  if (
    asked &&
    (view.has('COMPLAINT', 'LAWSUIT') || (view.has('LETTER') && view.has('ACCUSE', 'STATEMENT', 'ALLEGE'))) &&
    view.has('ASK') &&
    view.has('HASTINGS', 'HE', 'IT') &&
    !view.has('SUBPOENA', 'DOCUMENT', 'COURT', 'JUDGE')
  )
    push(asked.claim, view.spanOf(view.hits('COMPLAINT', 'LAWSUIT', 'ASK', 'HASTINGS')), 'E28');
  // His papers are asked for, not his word.
  const testimony = view.hits('TESTIFY');
  if (
    asked &&
    testimony.length &&
    view.has('ASK', 'HASTINGS', 'HE', 'SUBPOENA') &&
    !view.has('NEG', 'NEVER') &&
    !view.reading.asks
  )
    push(asked.claim, view.spanOf(testimony), 'E28');
  return found;
};

/** Words for what criminal courts do, in whatever language, among those for police and prison. */
const CRIMINAL_LAW = /^(?:crim|kryminal|karn|penal|straf)/;

/** "A criminal trial": private people sue over a monopoly. */
const criminalTrial = (view: SentenceView): ConceptHit | undefined =>
  view.has('NEG', 'NEVER', 'FTC', 'FINE', 'UNTRUE')
    ? undefined
    : view.hits('CRIMINAL').find(({ first }) => CRIMINAL_LAW.test(view.reading.tokens[first]?.fold ?? ''));

/** Names of what a court hands down, in whatever language, among the words for deciding. */
const RULING_PAPER =
  /^(?:ruling|verdict|judge?ment|urteil|beschluss|jugement|arret|sentenc|sentenz|fallo|acord|vonnis|uitspra|wyrok|orzecz)/;

/** 14 April 2023, or that April. */
const isLetters = ({ year, month, day }: FoundDate): boolean =>
  month === 4 && (year === 2023 || (year === null && day === 14));

/** "The judgment of 14 April 2023", "the ruling unsealed in March": what has these dates is a lawyer’s letter. */
function rulingForLetter(view: SentenceView): ConceptHit | undefined {
  if (view.has('NEG', 'LETTER', 'APPEAL', 'DISMISS', 'CERTIFY', 'AWAIT', 'PENDING', 'IF')) return undefined;
  const paper = view
    .hits('RULING')
    .find(({ first }) => RULING_PAPER.test(view.reading.tokens[first]?.fold ?? ''));
  const ofLetter = view.reading.dates.some(isLetters);
  const released = view.has('UNSEAL') && !view.has('DOCUMENT', 'ASK') && !view.isFrom('2025-01-24');
  return ofLetter || released ? paper : undefined;
}

/** "An e-mail to Judge Donato": the lawyers wrote a letter; the e-mail on Watch went to Simo. */
const isLetterMailed = (view: SentenceView): boolean =>
  view.has('DONATO', 'JUDGE', 'DUNNE') &&
  view.reading.dates.some(isLetters) &&
  !view.has('ZUCKERBERG', 'SIMO', 'LETTER', 'BUDGET', 'CUT', 'NEG');

/** Jurors, in whatever language. */
const JURORS = /^(?:jur[iyoa]|giur|geschwor|przysieg|jures)/;

/** "A jury threw the users’ claims out": it was the judge, before any trial. */
function juryThatRuled(view: SentenceView): ConceptHit | undefined {
  if (
    !view.isFrom('2025-09-30') ||
    view.has('NEG', 'WITHOUT', 'NEVER', 'AWAIT', 'APPEAL', 'JUDGE', 'DONATO', 'IF', 'BEFORE')
  )
    return undefined;
  if (
    !view.has('RULING', 'DISMISS', 'WIN') ||
    !view.reading.dates.some(({ month }) => month === 9 || month === 10)
  )
    return undefined;
  return view
    .hits('TRIAL')
    .find(({ first, last }) =>
      view.reading.tokens.slice(first, last + 1).some(({ fold }) => JURORS.test(fold)),
    );
}

/** "Daily counts", "clicks of each day": what the report was to hold, whenever it was due. */
function isDailyCount(view: SentenceView, { first, last }: ConceptHit): boolean {
  return (
    startsAt(view, first, 'DAILY') &&
    ((!view.has('REPORT', 'DOCUMENT') && view.has('RECOMMEND')) ||
      view.hits('COUNTS').some((counts) => Math.abs(counts.first - last) <= 2))
  );
}

/** "Two reports every month" are one every two weeks. */
const isTwoAMonth = (view: SentenceView, token: number): boolean => startsAt(view, token, 'TWO');

/** Without one of these a sentence gives the rhythm of something else: a price, a quarter's figures. */
const REPORTING = ['REPORT', 'DOCUMENT', 'WRITE', 'GIVE', 'RECEIVE', 'RETURN'] as const;

export const checkFrequency: Check = (view) => {
  const report = view.claimed('report-every-two-weeks');
  const other = view
    .hits('FREQOTHER')
    .find((hit) => !isDailyCount(view, hit) && !isTwoAMonth(view, hit.last + 1));
  return report && other && view.has(...REPORTING) && !view.has('BIWEEKLY')
    ? [{ kind: 'frequency', claim: report.claim, span: view.spanOf([other]), note: 'E26' }]
    : [];
};
