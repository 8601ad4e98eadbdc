/** Checks on sums and counts: how much, for what, and of whom. */
import type { Amount } from '../../text/amounts.ts';
import { AND } from '../../match/place.ts';
import { numberOf } from '../../text/number-words.ts';
import {
  adSpendSums,
  bareSpend,
  boughtOther,
  isAdSpend,
  isOnRecord,
  isThousandfold,
  WATCH_CUT,
} from './ad-spend.ts';
import type { Check, Found, SentenceView } from './input.ts';
import { ahead, away, behind, beside } from './near.ts';
import { CONTENT, NETFLIX } from './parties.ts';
import { penalties } from './penalties.ts';
import { SOURCES } from './stated.ts';
import { AROUND, BILLION, isCrowd, isForeign, MILLION, same } from './sums.ts';

export const checkAmount: Check = (view) => {
  const found: Found[] = [];
  const sums = view.reading.amounts.filter((amount) => amount.value >= MILLION && !isOfViews(view, amount));
  const push = (claim: string, span: Found['span'], note: string | null): void => {
    if (!found.some((other) => other.claim === claim)) found.push({ kind: 'amount', claim, span, note });
  };
  const hearsay = view.isHearsay() || sums.some((sum) => isOthersWord(view, sum));
  const paid = view.claimed('paid-100m-for-access');
  if (paid && !hearsay) {
    const figure = sums[0] ?? bareFigure(view);
    if (figure) push(paid.claim, { start: figure.start, end: figure.end }, 'E05');
  }
  if (view.claimed('annual-ad-spend-figures'))
    for (const sum of [...adSpendSums(view, sums), ...bareSpend(view)])
      push('annual-ad-spend-figures', sum, 'E06');
  const sold = view.claimed('messages-sold');
  const price = sums.find((sum) => !sum.vague && !isCrowd(view, sum));
  if (sold && price && !hearsay && !paid) push(sold.claim, price, 'E06');
  const total = view.claimed('ad-spend-hundreds-of-millions');
  const thousands = view.hits('HUNDREDSTHOUSANDS');
  if (total && thousands.length) push(total.claim, view.spanOf(thousands), 'E06');
  // "Of 132 billion the hundreds of millions are little."
  else if (total && !hasTotal(view) && (view.has('BILLION') || sums.some((sum) => sum.value >= BILLION)))
    push(total.claim, view.spanOf(view.hits('BILLION')), 'E06');
  // "Hundreds of millions, not for ads but for data"
  if (total && !view.claimed('annual-ad-spend-figures'))
    for (const sum of sums)
      if (sum.vague && !view.has('AD') && boughtOther(view, sum)) push(total.claim, sum, 'E06');
  const cut = view.claimed('watch-budget-cut-750m');
  const wrong = cut
    ? sums.find(
        (sum) =>
          !sum.vague &&
          !same(sum.value, WATCH_CUT) &&
          !isAdSpend(view, sum) &&
          !(isOnRecord(sum) && view.claimed('annual-ad-spend-figures')),
      )
    : undefined;
  if (cut && wrong && !sums.some((sum) => same(sum.value, WATCH_CUT))) push(cut.claim, wrong, null);
  const little = view.reading.amounts.find((sum) => isThousandfold(sum));
  const spent = view.claimed('annual-ad-spend-figures', 'watch-budget-cut-750m', 'paid-100m-for-access');
  if (spent && little) push(spent.claim, little, null);
  // "750 million euros": the record's figure, and not its money.
  const renamed = DOLLARS.test(view.reading.clean.text)
    ? undefined
    : sums.find((sum) => isOnRecord(sum) && isForeign(view, sum));
  if (spent && renamed) push(spent.claim, renamed, null);
  const share = shareAsked(view);
  const outcome = view.claimed('case-outcome');
  if (outcome && share) push(outcome.claim, share, null);
  const pages = view.claimed('prior-nyt-2018-report') ? pageCount(view) : undefined;
  if (pages) push('prior-nyt-2018-report', pages, null);
  for (const count of [...crowdCounts(view), ...penalties(view, sums)])
    push(count.claim, count.span, count.note ?? null);
  return found;
};

/** "Seen two million times", in whatever language: no sum of money. */
const VIEWS =
  /^(?:times|views|mal$|aufruf|vues|fois|veces|visuali|volte|keer|weergaven|razy|wyswietle|vezes)/;
const isOfViews = (view: SentenceView, { end, money }: Amount): boolean =>
  !money && VIEWS.test(view.word(view.tokenAt(end - 1) + 1));

/** Dollars in whatever language. */
const DOLLARS = /\$|\bdol[al]|\bd[oó]lar|\busd\b/i;

/** "Hundreds of millions", and not "of people". */
const hasTotal = (view: SentenceView): boolean =>
  view.hits('HUNDREDSMILLIONS').some((sum) => !behind(view, sum, 3, 'USER'));

/** What each of the three users left asked for, in dollars, and what nobody would ask for himself. */
const SHARE = 240;
const NO_SHARE = 100_000;

/** "Some $2,400 each": a small sum of money in a sentence on how the users’ case ended. */
function shareAsked(view: SentenceView): Found['span'] | undefined {
  if (view.has('SUBSCRIBER', 'FINE', 'LAWYER')) return undefined;
  return view.reading.amounts.find(
    (sum) =>
      sum.money &&
      sum.value < NO_SHARE &&
      !same(sum.value, SHARE) &&
      !isForeign(view, sum) &&
      !ahead(view, { first: view.tokenAt(sum.start) }, 3, 'NEG'),
  );
}

/** A sum in quotation marks, of a source that is not on record. */
function isOthersWord(view: SentenceView, { start, end }: Found['span']): boolean {
  return (
    view.reading.quotations.some((quotation) => quotation.start <= start && quotation.end >= end) &&
    !view.has(...SOURCES)
  );
}

/** "100m" said without a scale: "150 for the messages". */
function bareFigure(view: SentenceView): Found['span'] | undefined {
  const { dates } = view.reading;
  return view.reading.tokens.find(
    (token) =>
      !dates.some(({ start, end }) => start <= token.start && token.end <= end) &&
      (/^\d{2,3}$/.test(token.text) || /^\d{2,3}m\p{L}+$/u.test(token.fold)),
  );
}

/** 150 is the number of all partners, 70 million that of Spotify's users. */
function crowdCounts(view: SentenceView): Found[] {
  const rights = view.claimed(
    'read-write-delete-access',
    'inbox-api-programmatic-access',
    'netflix-read-messages',
  );
  const claim = (rights ?? view.claimed('prior-nyt-2018-report'))?.claim;
  if (!claim) return [];
  const reads = rights !== undefined || view.has('READ', 'SEE', 'SPY', 'WRITE', 'ACCESS');
  const messages = rights !== undefined || view.has(...CONTENT, 'IT', 'READ');
  const count = reads && messages && !view.isHearsay() ? partnerCount(view) : undefined;
  // "Data deals that more than 150 firms had a share in", "a deeper look into the data"
  const isData = view.has('DATA', 'AGREEMENT') && !view.has(...CONTENT, 'KEY');
  // Who names all three knows who they were.
  const three = view.has('SPOTIFY') && view.has('RBC') && view.has(...NETFLIX);
  const partners =
    count && (isData || (three && !isIncluding(view, count)) || isOfDeals(view, count)) ? undefined : count;
  if (partners) return [{ kind: 'amount', claim, span: partners, note: 'E37' }];
  const crowds = view.reading.amounts.filter((amount) => !amount.money && isCrowd(view, amount));
  const seventy = view.reading.amounts.find((amount) => same(amount.value, SPOTIFY_CROWD) && !amount.money);
  if (seventy && isOfNetflix(view, seventy)) return [{ kind: 'amount', claim, span: seventy, note: 'E38' }];
  const other = crowds.find(({ value, vague }) => !vague && value >= MILLION && !same(value, SPOTIFY_CROWD));
  return other && view.has('SPOTIFY') && !view.has(...NETFLIX) && reads
    ? [{ kind: 'amount', claim, span: other, note: 'E38' }]
    : [];
}

/** "More than 150 firms, among them Netflix, … could": the three are told as some of those who could. */
const AMONG = /^(?:among|inclu|darunter|dont|parmi|entre|compres|waaronder|wsrod)/;
const AMONG_WORDS = 6;
const isIncluding = (view: SentenceView, { end }: Found['span']): boolean => {
  const at = view.tokenAt(end - 1);
  const words = view.reading.tokens.slice(at + 1, at + 1 + AMONG_WORDS);
  return words.some(({ fold }) => AMONG.test(fold));
};

/** Pages of Facebook’s own records that the Times had. */
const PAGES = 270;
const PAGE = /^(?:pages?|seiten|paginas?|pagine|stron\w*|bladzijden)$/;

/** "2,700 pages of internal papers", in figures */
function pageCount(view: SentenceView): Found['span'] | undefined {
  const { tokens } = view.reading;
  const at = tokens.findIndex(({ fold }) => PAGE.test(fold));
  const last = tokens[at - 1];
  if (!last || !/^\d{2,4}$/.test(last.text)) return undefined;
  // "2,700", "2.700", "2 700"
  const before = tokens[at - 2];
  const thousands =
    before && last.text.length === 3 && /^\d{1,2}$/.test(before.text) && last.start - before.end === 1;
  const first = thousands ? before : last;
  const count = Number(thousands ? before.text + last.text : last.text);
  return count > PAGES / 10 && count !== PAGES ? { start: first.start, end: last.end } : undefined;
}

/** People whose messages Spotify could see in a month, by the Times. */
const SPOTIFY_CROWD = 70 * MILLION;

/** "More than 150 firms had a share in them, but only three could read": what all could comes in a clause of its own. */
function isOfDeals(view: SentenceView, { start }: Found['span']): boolean {
  const at = view.tokenAt(start);
  return (
    !beside(view, at, ...CONTENT, 'READ', 'SEE', 'KEY') &&
    // "Enjoyed some special access" says nothing of messages.
    (!beside(view, at, 'ACCESS') || beside(view, at, 'SPECIAL', 'BESPOKE')) &&
    (beside(view, at, 'DATA', 'ACCESS', 'AGREEMENT') ||
      // "It had favoured 150 firms, and named Netflix, Spotify and a bank that could read": those who could are others.
      (beside(view, at, 'SPECIAL') &&
        view.hits('SPOTIFY').some(({ first }) => first > at && !view.sameClause(first, at))) ||
      view.hits('ONLY', 'NEG').some(({ first }) => first > at))
  );
}

/** Whether a crowd is told as Netflix's: it alone is named, or nearer than Spotify. */
function isOfNetflix(view: SentenceView, sum: Amount): boolean {
  // "The film people", "la tv": whoever they are, they make no music.
  const shows = ['WATCHING', 'VIDEOSERVICE'] as const;
  if (!view.near(0, 'SPOTIFY') && view.has(...shows)) return true;
  const told = view.has(...NETFLIX) ? 0 : 1;
  if (!view.near(told, ...NETFLIX)) return false;
  if (!view.near(told, 'SPOTIFY') || areJoined(view, 'SPOTIFY', NETFLIX)) return true;
  const crowd = { first: view.tokenAt(sum.start), last: view.tokenAt(sum.end - 1) };
  const words = (...parties: readonly string[]): number =>
    Math.min(...view.hits(...parties).map((party) => away(party, crowd)));
  const netflix = words(...NETFLIX);
  // "Spotify, which could view those of 70 million, shared with Netflix …"
  const spotify = ahead(view, crowd, Number.POSITIVE_INFINITY, 'SPOTIFY');
  if (spotify && !ahead(view, crowd, crowd.first - spotify.last, ...NETFLIX)) return false;
  return netflix <= AROUND && netflix < words('SPOTIFY');
}

/** "Spotify and Netflix", in one breath */
const areJoined = (view: SentenceView, one: string, others: readonly string[]): boolean =>
  view.hits(one).some((hit) =>
    view.hits(...others).some(({ first, last }) => {
      const between = first > hit.last ? hit.last + 1 : last + 1;
      return Math.max(first - hit.last, hit.first - last) === 2 && AND.test(view.word(between));
    }),
  );

/** So many partners are not those with messages: four, by Facebook. */
const LEAST_WRONG = 5;

/** "150 companies", in figures or in words. */
function partnerCount(view: SentenceView): Found['span'] | undefined {
  for (const match of view.reading.clean.text.matchAll(/\b150\b/g)) {
    const last = view.tokenAt(match.index);
    if (behind(view, { last }, 5, 'COMPANY', 'OTHERTECH', 'RELATION', 'BOTH'))
      return { start: match.index, end: match.index + 3 };
  }
  // "Four hundred firms could read", "hundertfünfzig Firmen"
  const other = view.hits('COMPANY', 'EVERYPARTNER').find((firms) => {
    // Right before them: "in 2013 the firm" and "ten years the giant" count no firms.
    const { text = '', fold = '' } = view.reading.tokens[firms.first - 1] ?? {};
    const count = /^\d{1,3}$/.test(text) ? Number(text) : numberOf(fold, view.input.words.numberWords);
    return count !== null && count >= LEAST_WRONG;
  });
  if (other) return view.spanOf([other]);
  const spelled = view.hits('PARTNERS150').find((many) => behind(view, many, 2, 'COMPANY'));
  return spelled && view.spanOf([spelled]);
}
