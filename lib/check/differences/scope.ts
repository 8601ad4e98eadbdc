/** Checks on more people, data or powers than the record has. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import { type Check, firstOf, type Push, type Found, type SentenceView } from './input.ts';
import { ahead, away, behind, beside, startsAt } from './near.ts';
import { CONTENT } from './parties.ts';
import { REACH_RULES } from './reach.ts';
import { applyRules } from './rule.ts';

const UNAWARE = 'users-unaware-no-consent';
const ACCESS_CLAIMS = [
  'inbox-api-programmatic-access',
  'access-nearly-a-decade',
  'users-unaware-no-consent',
  'messages-sold',
  'netflix-read-messages',
  'meta-shared-messages-with-netflix',
] as const;
/** Counts of people that belong to others: Spotify's users, those of Cambridge Analytica, those whose data were scraped. */
const OTHER_CROWDS = new Set([70e6, 87e6]);
const SCRAPED = 533e6;
/** So many are people wherever nobody speaks of money. */
const BILLIONS = 1e9;
const APP = /^(?:apps?|applica|aplica|aplikac)/;
const PARTICIPANTS = /^(?:participant|teilnehm|partecip|deelnem|uczest)/;
/** A crowd has at least so many. */
const CROWD = 1e7;

export const checkScope: Check = (view) => {
  const told = checkCrowds(view);
  return told.length > 0 ? told : applyRules(view, 'scope', REACH_RULES).slice(0, 1);
};

function checkCrowds(view: SentenceView): Found[] {
  const { found, push } = firstOf('scope');
  const report = view.claimed('report-every-two-weeks');
  // What people watched, or did: "the films" alone may be part of a description of Netflix.
  const more = [
    ...view.hits('VIEWING', 'TARGET', 'REPORTMORE').filter(({ first }) => !startsAt(view, first, 'STREAMER')),
    // Messages may be what another clause says was reached.
    ...(view.claimed('inbox-api-programmatic-access') ? [] : view.hits('DM')),
    ...(view.has('USER') ? view.hits('WATCHING', 'USE', 'SEE') : []),
  ];
  if (report && more.length && !view.has('COUNTS', 'RECOMMEND')) push(report.claim, view.spanOf(more), 'E25');
  const rights = view.claimed('read-write-delete-access');
  const all = view.hits('EVERYPARTNER');
  // "Not all partners could", and "all of them, none excepted"
  const denied = view.has('ONLY') || all.some((each) => ahead(view, each, 6, 'NEG', 'NEVER'));
  if (rights && all.length && !view.isHearsay() && !denied) push(rights.claim, view.spanOf(all), 'E37');
  const titan = view.claimed('titan-api-access');
  if (titan) checkTitan(view, titan.claim, push);
  const access = view.claimed(...ACCESS_CLAIMS);
  // "Nothing says whether it could get into anybody's mailbox."
  const isOpen =
    view.has('NEG', 'NOBODY') &&
    view.hits('IF').some((whether) => ahead(view, whether, 2, 'SAY', 'RULING', 'KNOW'));
  if (!access || isOpen || view.isHearsay()) return found;
  // The interface of 2009 was everybody’s.
  if (view.reading.dates.some(({ year }) => year === 2009)) return found;
  const crowd = crowdOf(view, access.claim === UNAWARE);
  if (crowd) push(access.claim, crowd, 'E23');
  // "Like everybody, …", "everything you need to know: …" are all of something else.
  const things = [...CONTENT, 'USER', 'ACCOUNTS', 'ACCESS', 'API', 'SPY', 'READ'];
  // "Whose inbox? Of everyone with an account."
  const isAnswer = !view.has(...things, 'KEY') && view.near(1, ...CONTENT);
  const unlimited = view
    .hits('UNLIMITED')
    // "See all participants of a thread", as the Times wrote
    .filter(({ last }) => !PARTICIPANTS.test(view.word(last + 1)))
    .filter(({ first, last }) => (isAnswer && last > first) || beside(view, first, ...things));
  if (unlimited.length && access.claim !== UNAWARE) push(access.claim, view.spanOf(unlimited), 'E23');
  return found;
}

/** Titan showed friends, not what they wrote. */
function checkTitan(view: SentenceView, claim: string, push: Push): void {
  const negated = view.hits('NEG').some((hit) => !startsAt(view, hit.first, 'UNLIMITED'));
  // "Read the messages of friends" is more than who they are, "send messages to friends", too.
  const texts =
    view.hits('READ', 'WRITE').some((read) => behind(view, read, 4, 'MESSAGE', 'DM', 'INBOX')) ||
    view.hits('WRITE').some((write) => writesToUsers(view, write)) ||
    // "All messages of all friends"
    view.hits('UNLIMITED').some((all) => view.hits(...CONTENT).some((text) => away(all, text) <= 1));
  if (negated || (view.has('FRIEND') && !texts) || /non-app/i.test(view.reading.clean.text)) return;
  // "… write the lawyers", "se serait vu ouvrir": only beside messages are they powers.
  const weak = view.has(...CONTENT) ? ['WRITE', 'SEE'] : [];
  const powers = view
    .hits('READ', 'SPY', 'DELETE', ...weak)
    // "El escrito"
    .filter((hit) => !(hit.concept === 'WRITE' && startsAt(view, hit.first, 'DOCUMENT', 'LETTER')))
    // "Lê-se no requerimento"
    .filter(({ first }) => !view.hits('SAY').some((said) => said.first === first && said.last > first))
    .concat(view.hits('WRITE').filter((write) => writesToUsers(view, write)));
  // "The APIs Inbox and Titan": a name, not what it shows.
  const [titan] = view.hits('TITAN');
  const other = view.claimed('inbox-api-programmatic-access') !== undefined;
  const content = view
    .hits(...CONTENT.filter((concept) => concept !== 'INBOX' || !view.has('API')))
    // "Messaging app", "app di messaggistica", as the letter has it
    .filter(({ first, last }) => ![first - 2, first - 1, last + 1].some((at) => APP.test(view.word(at))))
    // "The Inbox agreement"
    .filter((hit) => !(hit.concept === 'INBOX' && ahead(view, hit, 1, 'AGREEMENT')))
    // "Białej listy": a list is a letter, too.
    .filter((hit) => !view.hits('WHITELIST').some((list) => list.first <= hit.first && hit.last <= list.last))
    // "The Inbox API opened the inboxes, and in August came Titan."
    .filter(({ last }) => !(other && titan && titan.first > last && !view.sameClause(titan.first, last)));
  if (powers.length ? content.length || !view.has('INBOXAPI') : content.length && !view.has('INBOXAPI'))
    push(claim, view.spanOf([...powers, ...content]), 'E27');
}

/** "Netflix could write to users": whom it writes to, and not the lawyers’ letter. */
const writesToUsers = (view: SentenceView, write: ConceptHit): boolean => {
  const users = behind(view, write, 4, 'USER', 'FRIEND');
  return (
    users !== undefined &&
    // "A cualquier usuario"
    (view.isAfter(users, 'TOWHOM') || ahead(view, users, 2, 'TOWHOM', 'UNLIMITED') !== undefined)
  );
};

/**
 * "Hundreds of millions of users", "300 million people": in the papers the hundreds of millions are dollars. Those who were
 * unaware are people, whatever they are called.
 */
function crowdOf(view: SentenceView, unaware: boolean): Found['span'] | null {
  const users = view.hits('USER', 'ACCOUNTS', 'INBOX');
  const counted = (last: number): ConceptHit | undefined =>
    users.find((user) => user.first >= last && user.first - last <= (user.concept === 'INBOX' ? 2 : 4));
  const sum = view.reading.amounts.find(
    (amount) =>
      amount.value >= CROWD &&
      !amount.money &&
      !OTHER_CROWDS.has(amount.value) &&
      (amount.value !== SCRAPED || !view.has('SCRAPE', 'FINE', 'DPC', 'LEAK', 'DATA')) &&
      (unaware || isOfPeople(view, amount.value) || counted(view.tokenAt(amount.end - 1))),
  );
  const vague = view.hits('HUNDREDSMILLIONS', 'BILLION').find((hit) => unaware || counted(hit.first));
  const start = sum ?? (vague ? view.spanOf([vague]) : null);
  const user = start
    ? (counted(view.tokenAt(start.start)) ?? counted(view.tokenAt(start.end - 1)))
    : undefined;
  if (!start || view.has('DOLLAR', 'SPEND')) return null;
  // Without any counted they are unaware, or billions.
  return user ? view.join(start, view.spanOf([user])) : start;
}

/** "To the letter-boxes of two billion souls": whatever they are called. */
const isOfPeople = (view: SentenceView, value: number): boolean =>
  value >= BILLIONS &&
  view.has(...CONTENT, 'READ', 'SPY', 'KEY') &&
  !view.has('AD', 'PAY', 'PRICE', 'FINE', 'BUY');
