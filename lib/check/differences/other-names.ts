/** Checks on who stands in the place of a company, a paper, a judge or a law firm on record. */
import type { Found, SentenceView } from './input.ts';
import { ahead, away, behind } from './near.ts';

/** A place in the story, who holds it, and who may be put there by mistake. */
interface Place {
  /** Claims in which it stands; the first that is made gets the difference. */
  readonly claims: readonly string[];
  /** Its holder: where one of these is named nobody else was put in its place. */
  readonly holder: readonly string[];
  readonly name: string;
  /** Names of others, folded. */
  readonly others: readonly string[];
  /** Without one of these the name stands for something else. */
  readonly needs: readonly string[];
  /** Words between the name and what it needs. */
  readonly within?: number;
  /** With one of these another story is told. */
  readonly except: readonly string[];
  /** The day since which it is held: before it, and of earlier years, another name is right. */
  readonly since?: string;
}

const SUIT_CLAIMS = [
  'case-outcome',
  'lawsuit-nature-and-parties',
  'lawsuit-filing-and-unsealing-dates',
  'hastings-executive-contacts',
] as const;
const READING_CLAIMS = ['read-write-delete-access', 'prior-nyt-2018-report', 'inbox-api-programmatic-access'];

const PLACES: readonly Place[] = [
  {
    claims: ['inbox-api-programmatic-access', 'titan-api-access', 'report-every-two-weeks'],
    holder: ['NETFLIX', 'STREAMER'],
    name: 'Netflix',
    others: ['hulu', 'disney', 'amazon', 'hbo', 'paramount', 'peacock'],
    needs: ['INBOXAPI', 'TITAN'],
    except: ['NYT', 'REPORTED', 'SPOTIFY', 'OTHERSIDE', 'ALSO'],
  },
  {
    claims: ['prior-nyt-2018-report'],
    holder: ['NYT'],
    name: 'The New York Times',
    others: [
      'washington post',
      'wall street journal',
      'bloomberg',
      'guardian',
      'financial times',
      'usa today',
    ],
    needs: [],
    except: [],
  },
  {
    claims: READING_CLAIMS,
    holder: ['RBC'],
    name: 'Royal Bank of Canada',
    others: [
      'scotiabank',
      'bank of montreal',
      'banco de montreal',
      'banque de montreal',
      'banque scotia',
      'bmo',
      'toronto dominion',
      'td bank',
      'barclays',
      'hsbc',
      'bank of america',
    ],
    needs: ['SPOTIFY', 'NETFLIX'],
    except: [],
  },
  {
    claims: READING_CLAIMS,
    holder: ['SPOTIFY'],
    name: 'Spotify',
    others: ['deezer', 'tidal', 'pandora', 'apple music', 'soundcloud'],
    needs: ['RBC', 'NETFLIX'],
    except: [],
  },
  {
    claims: SUIT_CLAIMS,
    holder: ['DONATO'],
    name: 'James Donato',
    others: [
      'alsup',
      'boasberg',
      'breyer',
      'chhabria',
      'davila',
      'freeman',
      'gonzalez rogers',
      'illston',
      'orrick',
      'seeborg',
      'tigar',
    ],
    needs: ['JUDGE'],
    within: 4,
    except: ['FTC', 'ILLINOIS', 'OTHERTECH'],
  },
  {
    claims: ['case-outcome'],
    holder: ['DONATO'],
    name: 'James Donato',
    others: ['koh'],
    needs: ['JUDGE'],
    within: 4,
    except: ['FTC', 'ILLINOIS', 'OTHERTECH', 'FORMER', 'BEFORE', 'EARLIER', 'AFTER'],
    since: '2025-01-24',
  },
  {
    claims: SUIT_CLAIMS,
    holder: [],
    name: 'Bathaee Dunne',
    others: [
      'boies schiller',
      'cravath',
      'gibson dunn',
      'jones day',
      'kirkland',
      'latham',
      'skadden',
      'sullivan cromwell',
      'wilmerhale',
    ],
    needs: ['DUNNE', 'ADVERTISER', 'LETTER'],
    except: [],
  },
  {
    claims: ['snapchat-traffic-interception'],
    holder: ['SNAPCHAT'],
    name: 'Snapchat, YouTube, Amazon',
    others: ['tiktok', 'telegram', 'pinterest', 'discord'],
    needs: ['YOUTUBE', 'OTHERTECH'],
    except: [],
  },
  {
    claims: ['hastings-board-seat'],
    holder: ['HASTINGS'],
    name: 'Reed Hastings',
    others: ['reid hoffman'],
    needs: ['NETFLIX', 'STREAMER'],
    except: [],
  },
];

/** Names that others hold in this story. */
export function otherNames(view: SentenceView): Found[] {
  const folds = new Set(view.reading.tokens.map(({ fold }) => fold));
  return PLACES.flatMap((place): Found[] => {
    const claim = place.claims.find((id) => view.claimed(id));
    if (!claim || view.has(...place.except) || !isHeldBy(view, place)) return [];
    const at = placesOf(view, folds, place.others).find(
      (name) => isMeant(view, place, name) && !isHeld(view, place, name),
    );
    if (!at) return [];
    const span = view.tokens(at.first, at.last);
    const text = view.reading.clean.text.slice(span.start, span.end);
    const tokens = [
      { side: 'page', text },
      { side: 'record', text: place.name },
    ] as const;
    return [{ kind: 'name', claim, span, note: null, tokens }];
  });
}

/** Whether what is told is dated, and of days on which the place was held. */
function isHeldBy(view: SentenceView, { since }: Place): boolean {
  if (since === undefined) return true;
  const { dates } = view.reading;
  const year = Number(since.slice(0, 4));
  return (
    view.isFrom(since) &&
    (dates.length > 0 || view.has('RELDATE')) &&
    dates.every((date) => (date.year ?? year) >= year)
  );
}

interface Named {
  readonly first: number;
  readonly last: number;
}

/** Where one of some names stands. */
function placesOf(view: SentenceView, folds: ReadonlySet<string>, names: readonly string[]): Named[] {
  const { tokens } = view.reading;
  return names.flatMap((name) => {
    const words = name.split(' ');
    if (!words.every((word) => folds.has(word))) return [];
    return tokens.flatMap((_, first): Named[] => {
      const stands = words.every((word, i) => view.word(first + i) === word);
      return stands ? [{ first, last: first + words.length - 1 }] : [];
    });
  });
}

/** Whether the right one is named, too: not "the streaming service Hulu", and not the judge before Donato. */
const isHeld = (view: SentenceView, { holder }: Place, name: Named): boolean =>
  view.hits(...holder).some(
    (hit) =>
      !(hit.concept === 'STREAMER' && away(hit, name) <= 1) &&
      // "Bank of Montreal, a Canadian bank"
      !(hit.concept === 'RBC' && away(hit, name) <= 2 && hit.first > name.last) &&
      view.word(hit.first) !== 'koh',
  );

/** Whether a name is told in the place: with what it needs, and not as Meta's lawyers or as one paper among several. */
function isMeant(view: SentenceView, { needs, within, name: right }: Place, name: Named): boolean {
  if (ahead(view, name, 3, 'NEG')) return false;
  const beside = view.hits(...needs);
  if (needs.length && !beside.some((hit) => away(hit, name) <= (within ?? Number.POSITIVE_INFINITY)))
    return false;
  if (right === 'Bathaee Dunne')
    return (
      ahead(view, name, 3, 'META', 'FACEBOOK') === undefined && !behind(view, name, 3, 'META', 'FACEBOOK')
    );
  return right !== 'The New York Times' || !view.near(2, 'NYT');
}

/** What stands between the bank's name and its country, in whatever language. */
const OF = /^(?:of|d[aei]?|del|della|von|van)$/;

/** "Royal Bank of Scotland": of the partners that could read, the bank is Canada's. */
export function otherBank(view: SentenceView): Found | undefined {
  const { tokens } = view.reading;
  const claim = READING_CLAIMS.find((id) => view.paired(id));
  if (!claim) return undefined;
  for (const { first, last } of view.hits('RBC')) {
    if (view.word(first) !== 'royal') continue;
    const country = tokens[last + 2];
    if (country && OF.test(view.word(last + 1)) && !country.fold.startsWith('can'))
      return { kind: 'name', claim, span: view.tokens(first, last + 2), note: null };
  }
  return undefined;
}
