/** Checks on the case: what kind of proceeding or paper, how often the report was due, how the case stands. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
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
    !view.has('VIRAL', 'NEG', 'NOBODY', 'ONLY') &&
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
  const certified = view.claimed('lawsuit-nature-and-parties', 'case-outcome');
  if (
    certified &&
    view.has('CERTIFY') &&
    !view.has(
      'NEG',
      'NEVER',
      'DENY',
      'DISMISS',
      'WITHOUT',
      'IF',
      'ASK',
      'NOBODY',
      'UNTRUE',
      'PENDING',
      'AWAIT',
      'REFUSE',
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
  if (papers && view.has('LEAK') && view.has('DOCUMENT', 'LETTER') && !view.has('NEG'))
    push(papers.claim, view.spanOf(view.hits('LEAK', 'DOCUMENT')), 'E28');
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

/** Day after which the users' case no longer waits for a trial. */
const USERS_LOST = '2025-10-01';

/** The trial set for November 2025 fell away. */
const VACATED_MONTH = 11;

/** Since then all chats of Messenger are encrypted without anybody asking for it, with some months for the roll-out. */
const DEFAULT_SINCE = '2024-06-01';

/** "Only for those who switch it on": so it was until December 2023. */
function isOptIn(view: SentenceView): boolean {
  return (
    view.isFrom(DEFAULT_SINCE) &&
    ((view.has('OPTIN') && view.has('ENCRYPT', 'ONLY')) ||
      // "Still not encrypted by default"
      view.hits('DEFAULT').some((standard) => ahead(view, standard, 3, 'NEG') !== undefined)) &&
    !view.reading.dates.length &&
    !view.has('FORMER', 'BEFORE', 'AGO', 'WITHOUT', 'EARLIER') &&
    !view.reading.asks
  );
}

export const checkOutdated: Check = (view) => {
  const chats = view.paired('messenger-e2ee-default');
  if (chats && isOptIn(view))
    return [
      { kind: 'outdated', claim: chats.claim, span: view.spanOf(view.hits('ONLY', 'OPTIN')), note: null },
    ];
  const outcome = view.claimed('case-outcome');
  if (!outcome || !view.isFrom(USERS_LOST)) return [];
  const users = view.hits('USER', 'KLEIN').length > 0;
  // A trial of the users, unless a ruling on it is told.
  const trial =
    (view.has('TRIAL', 'RULING', 'CLASSACTION', 'LAWSUIT', 'CERTIFY', 'COURT') && view.has('AWAIT')) ||
    (view.has('TRIAL') && users && !view.has('JUDGE', 'RULING', 'WIN', 'WITHOUT'));
  // A case that goes on is right: the appeal and the advertisers' part do. A trial of the users is not.
  const goesOn = view.has('PENDING', 'ONGOING') && view.has('TRIAL', 'USER', 'KLEIN', 'CLASSACTION');
  if (!trial && !goesOn) return [];
  const advertisers = view.near(users ? 0 : 4, 'ADVERTISER');
  const settled =
    view.has('APPEAL', 'DISMISS', 'NEG', 'ENDED', 'NOBODY', 'NEVER', 'MESSAGE', 'ACCESS') ||
    view.reading.dates.some(
      (date) => (date.year ?? 9999) <= 2025 || (date.month === VACATED_MONTH && !users && !goesOn),
    );
  return advertisers || settled || view.reading.asks
    ? []
    : [
        {
          kind: 'outdated',
          claim: outcome.claim,
          span: view.spanOf(view.hits('PENDING', 'ONGOING', 'AWAIT', 'TRIAL')),
          note: 'E42',
        },
      ];
};
