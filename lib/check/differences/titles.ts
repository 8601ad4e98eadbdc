/** Checks on titles: which post somebody on record has, or had, and which he never held. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { SentenceView } from './input.ts';
import { ahead, away, behind, startsAt } from './near.ts';
import { acts, isGenitive } from './parties.ts';
import { phrase } from './phrases.ts';

/** Words between "today" and a title: "heute führt er Netflix als Chef". */
const TITLE_WORDS = 5;

/** Who have been Netflix’s chiefs together since he was not. */
const SUCCESSORS = /^(?:sarandos|peters)$/;

/** "Together with Ted Sarandos", in whatever language: he came nine years later. */
const BESIDE_SARANDOS = /\b(?:with|mit|avec|con|com|met|z|side|gemeinsam|samen) (?:ted |tedem )?sarandos\w*/;

/** Whose lawyer nobody on record is. */
const COMPANY = ['META', 'FACEBOOK'] as const;

/** Whether two mentions stand within some words of each other. */
const close = (a: ConceptHit, b: ConceptHit, words: number): boolean => away(a, b) <= words;

/** Hastings was Netflix's sole chief until July 2020, and is its chairman since January 2023. */
export function wrongTitle(view: SentenceView): ConceptHit[] | undefined {
  const later = view.reading.dates.some((date) => (date.year ?? 0) >= 2020);
  // From July 2020 to January 2023 he did share the post.
  const shared = view.isFrom('2020-07-10') && !view.isFrom('2023-01-20');
  const successors = view.hasWord(SUCCESSORS);
  // "Ted Sarandos, one of today’s co-CEOs"
  const ofToday = view.has('TODAY') && (shared || successors);
  const joint = view
    .hits('COCEO')
    // "Today the co-CEOs are …", "the co-chiefs of today", "a joint chief he got only nine years later"
    .filter(
      (hit) => !ahead(view, hit, 2, 'TODAY', 'NEG', 'WITHOUT') && !behind(view, hit, 3, 'TODAY', 'RECEIVE'),
    );
  if (joint.length && !later && !ofToday) return joint;
  const partner = phrase(view, BESIDE_SARANDOS);
  if (partner && !later && !view.has('TODAY', 'NEG', 'LEAVE')) return [partner];
  const chair = chairOfFacebook(view);
  if (chair) return chair;
  if (view.has('CHAIRMAN') && !view.has('HEADS', 'CEO')) return undefined;
  const chief = view
    .hits('CEO', 'HEADS')
    .filter((hit) => !view.hits('FORMER').some((former) => close(former, hit, 2)))
    // "Today the co-CEOs are Ted Sarandos and Greg Peters."
    .filter((hit) => !(successors && isWithin(view, hit, 'COCEO')))
    .filter((hit) => !isWithin(view, hit, 'CTO'))
    // "Sheryl Sandberg, chief operating officer until 2022"
    .filter((hit) => !ahead(view, hit, 2, 'SANDBERG'))
    // "Mark Zuckerberg, then as now head of Facebook"
    .filter((hit) => !(ahead(view, hit, 5, 'ZUCKERBERG') && behind(view, hit, 3, 'FACEBOOK', 'META')))
    // "Geschäftsführender Vorsitzender"
    .filter((hit) => !startsAt(view, hit.last + 1, 'CHAIRMAN'));
  const hastings = view.hits('HASTINGS');
  const ofFacebook = chief.filter(
    (hit) => ahead(view, hit, 2, 'HASTINGS') && behind(view, hit, 2, 'FACEBOOK', 'META'),
  );
  if (ofFacebook.length) return ofFacebook;
  const sole = chief.filter((hit) => !isEither(view, hit));
  const chairs = view.hits('CHAIRMAN');
  const now = view
    // "Chairman since 2023, he was still chief when …"
    .hits('TODAY', ...(chairs.length ? [] : ['ONGOING', 'STILL']))
    // "On the board until 2019"
    .filter((hit) => !startsAt(view, hit.first, 'UNTIL'))
    // "Its chief sits to this day on Facebook’s board."
    .filter((hit) => hit.concept === 'TODAY' || !isOfSeat(view, hit))
    .flatMap((hit) =>
      sole
        // "When he was still its only chief"
        .filter((title) => close(title, hit, TITLE_WORDS) && !ahead(view, title, 1, 'ONLY'))
        // "Today no longer its chief"
        .filter((title) => !view.hits('NEG').some((no) => no.first > hit.last && no.first < title.first))
        // "Then its chief, today its chairman"
        .filter((title) => !chairs.some((chair) => away(chair, hit) <= away(title, hit)))
        .map((title) => [hit, title]),
    );
  // Before 2023 he was its chief, alone or with another.
  const today = view.input.published === null || view.isFrom('2023-01-20') ? now[0] : undefined;
  return today && (hastings.length || view.paired('hastings-board-seat', 'hastings-executive-contacts'))
    ? today
    : undefined;
}

/** "To this day on Facebook’s board": what goes on is the seat, no title between. */
function isOfSeat(view: SentenceView, still: ConceptHit): boolean {
  const board = behind(view, still, 6, 'BOARD');
  return board !== undefined && !behind(view, still, board.first - still.last - 1, 'CEO', 'HEADS', 'NETFLIX');
}

/** Whether a title is a part of a longer one: the chief of "co-CEO", of "technisch directeur". */
const isWithin = (view: SentenceView, { first, last }: ConceptHit, ...longer: string[]): boolean =>
  view.hits(...longer).some((title) => title.first <= first && last <= title.last);

/** "Presidente ejecutivo", "bestuursvoorzitter": some say it of a chief, some of a chairman. */
function isEither(view: SentenceView, hit: ConceptHit): boolean {
  const first = view.word(hit.first);
  const isExecutive = /^e[js]ecutiv/.test(view.word(hit.last));
  return (
    first === 'bestuursvoorzitter' ||
    (first.startsWith('presid') && (isExecutive || behind(view, hit, 2, 'BOARD') !== undefined))
  );
}

/** He had a seat on Facebook's board, not its chair; Netflix's is his since 2023. */
function chairOfFacebook(view: SentenceView): ConceptHit[] | undefined {
  const facebook = view.hits('FACEBOOK', 'META', 'SOCIALNET');
  const netflix = view.hits('NETFLIX', 'STREAMER');
  for (const chair of view.hits('CHAIRMAN')) {
    // "Chief of the streamer and chairman of Facebook’s board"
    const isFacebooks =
      behind(view, chair, 5, 'FACEBOOK', 'META') && !behind(view, chair, 5, ...['NETFLIX', 'STREAMER']);
    if (!isFacebooks && netflix.some((firm) => close(firm, chair, 4))) continue;
    const board = view.hits('BOARD').find(
      (one) =>
        close(chair, one, 3) &&
        view.sameClause(chair.first, one.first) &&
        // "A director's chair" is the seat.
        !isGenitive(view, one) &&
        facebook.some((firm) => close(firm, one, 4)),
    );
    if (board) return [chair, board];
  }
  return undefined;
}

/** People of the record and the posts that none of them ever held; the first is Meta's spokesman. */
const POSTS: ReadonlyArray<readonly [person: string, ...posts: string[]]> = [
  ['STONE', 'OFFICER', 'CEO', 'COCEO', 'CTO'],
  ['SIMO', 'OFFICER', 'CTO'],
  ['SANDBERG', 'OFFICER', 'CTO'],
  ['BOSWORTH', 'OFFICER'],
  ['HASTINGS', 'OFFICER', 'CTO', 'VICECHIEF'],
  ['ARCHIBONG', 'OFFICER'],
];
/** What Stone is the head of, in whatever language. */
const COMMUNICATIONS = /^(?:[ck]om+uni[ck]|pr$|press|prens|pras)/;
/** "Communications head", "head of communications": his own post, under a title of others. */
const isOfCommunications = (view: SentenceView, { first, last }: ConceptHit): boolean =>
  [first - 2, first - 1, last + 1, last + 2, last + 3].some((at) => COMMUNICATIONS.test(view.word(at)));
/** Words between a name and its post: "Andy Stone, Meta's CFO". */
const POST_WORDS = 4;
/** … whose bearer answers for Facebook: "Papamiltiadis, that is Facebook's head of finance". */
const LONG_POST_WORDS = 6;

/** A name with somebody else's post right beside it, and no other name nearer to that. */
export function strangePost(view: SentenceView): ConceptHit[] | undefined {
  const people = view.hits(...POSTS.map(([person]) => person), 'ZUCKERBERG', 'SPOKES');
  for (const [person, ...posts] of POSTS)
    for (const name of view.hits(person))
      for (const post of view.hits(...posts)) {
        const nearest = people.every(
          (other) => other.concept === person || away(other, post) > away(name, post),
        );
        // "Numéro deux" she was, by whatever title.
        const isSecond = person === 'SANDBERG' && view.word(post.first) === 'numero';
        const words = person === 'ARCHIBONG' ? LONG_POST_WORDS : POST_WORDS;
        const isOwn = person === 'STONE' && isOfCommunications(view, post);
        if (nearest && !isSecond && !isOwn && close(name, post, words)) return [name, post];
      }
  return undefined;
}

/** "Their lawyer, Andy Stone": the title right before the name. */
export function lawyerStone(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('SPOKES')) return undefined;
  for (const stone of view.hits('STONE')) {
    // "A lawyer of the company, Andy Stone"
    const lawyer = ahead(view, stone, 5, 'LAWYER');
    if (lawyer) return [lawyer, stone];
    // "Andy Stone, the highest lawyer of Meta", "Andy Stone, a Meta lawyer"
    const title = behind(view, stone, 3, 'LAWYER');
    const company = title && (behind(view, title, 2, ...COMPANY) ?? ahead(view, title, 1, ...COMPANY));
    if (title && company && company.first > stone.last) return [stone, title];
  }
  return undefined;
}

/** "James Donato, counsel for Meta": he is the judge. */
export function lawyerDonato(view: SentenceView): ConceptHit[] | undefined {
  for (const judge of view.hits('DONATO')) {
    const lawyer = behind(view, judge, 2, 'LAWYER');
    if (lawyer && behind(view, lawyer, 2, 'META', 'FACEBOOK', 'USER')) return [judge, lawyer];
  }
  return undefined;
}

/** "Fidji Simo, Netflix’s head of …", "Ime Archibong, vice president of Netflix": both are Facebook’s. */
export function managerOfNetflix(view: SentenceView): ConceptHit[] | undefined {
  for (const person of view.hits('SIMO', 'ARCHIBONG')) {
    // "Fidji Simo, then the head of Instagram"
    const company = behind(view, person, 5, 'NETFLIX', ...(person.concept === 'SIMO' ? ['WHATSAPP'] : []));
    const isTitle =
      company &&
      (isGenitive(view, company) || ahead(view, company, 3, 'VICECHIEF', 'CEO', 'OFFICER', 'HEADS'));
    if (company && isTitle && !behind(view, person, company.first - person.last, 'SAY', 'STATEMENT'))
      return [person, company];
  }
  return undefined;
}

/** "Fidji Simo, who was in charge of ad sales": hers was the video service. */
export function sellerSimo(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('NETFLIX', 'STREAMER')) return undefined;
  for (const simo of view.hits('SIMO')) {
    const ads = behind(view, simo, 8, 'AD');
    const led = ads && behind(view, simo, ads.first - simo.last, 'HEADS', 'CEO', 'STEER', 'EXECUTIVE');
    if (ads && led) return [simo, ads];
  }
  return undefined;
}

/** "Zuckerberg sat on the board of Netflix": it was Hastings on Facebook’s. */
export function bossOnBoard(view: SentenceView): ConceptHit[] | undefined {
  if (view.has('HASTINGS') || !view.claimed('hastings-board-seat')) return undefined;
  for (const boss of view.hits('ZUCKERBERG')) {
    const board = acts(view, boss) ? behind(view, boss, 12, 'BOARD') : undefined;
    const company = board && (behind(view, board, 3, 'NETFLIX') ?? ahead(view, board, 3, 'NETFLIX'));
    if (board && company && !ahead(view, board, 6, 'NEG', 'NEVER')) return [boss, board, company];
  }
  return undefined;
}
