/** Checks on what could be reached: other services' inboxes, other data than messages, and by which companies. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { SentenceView } from './input.ts';
import { ahead, behind, beside, startsAt } from './near.ts';
import { CONTENT } from './parties.ts';
import { type Hits, type Rule, some } from './rule.ts';

/** The interfaces, and what else says what Netflix could reach. */
const INTERFACES = ['inbox-api-programmatic-access', 'titan-api-access'] as const;
const ACCESS = [
  'access-nearly-a-decade',
  'meta-shared-messages-with-netflix',
  'netflix-read-messages',
] as const;
/** What one can do with messages. */
const USES = ['READ', 'SEE', 'WRITE', 'DELETE', 'SPY'] as const;
/** What opens a door to them. */
const OPENS = [
  'ACCESS',
  'ALLOW',
  'COULD',
  'ABLE',
  'EXPOSE',
  'KEY',
  'API',
  'INBOXAPI',
  'TITAN',
  'GIVE',
] as const;

/** Whether something is denied in the sentence: "not only" denies nothing. */
const isDenied = (view: SentenceView): boolean =>
  view.hits('NEG', 'NEVER').some((no) => !behind(view, no, 3, 'ONLY') && !startsAt(view, no.first, 'ONLY'));

/** Words between a service and its messages. */
const OWN_WORDS = 4;

/** "The chats of WhatsApp and the direct messages of Instagram": the papers speak of Facebook’s inboxes. */
function otherInbox(view: SentenceView): Hits {
  if (view.has('SHOCKING')) return undefined;
  const services = view.hits('WHATSAPP').filter((service) => {
    // "The owner of Instagram and WhatsApp"
    if (ahead(view, service, 4, 'COMPANY', 'META', 'LAUNCH', 'BUY')) return false;
    const own = ahead(view, service, OWN_WORDS, ...CONTENT) ?? behind(view, service, 2, ...CONTENT);
    // "Shared on WhatsApp"
    if (view.isAfter(service, 'ONWHAT')) return ahead(view, service, 2, 'INBOX') !== undefined;
    return own !== undefined || (view.has('MESSENGER', ...CONTENT) && beside(view, service.first, ...OPENS));
  });
  return view.near(1, ...OPENS) ? some(services) : undefined;
}

/** "Photos, whereabouts and passwords": the papers speak of messages, and of friends. */
function otherData(view: SentenceView): Hits {
  if (view.has('OTHERTECH', 'CAMBRIDGE', 'FTC', 'IF')) return undefined;
  return view.has(...OPENS, 'SEE', 'READ') ? some(view.hits('OTHERDATA')) : undefined;
}

/** Other inboxes, or else other data; neither where it is denied, or encryption is spoken of. */
const otherInboxOrData = (view: SentenceView): Hits =>
  isDenied(view) || view.has('ENCRYPT') ? undefined : (otherInbox(view) ?? otherData(view));

/** "Could also listen to voice calls": with messages, by the Times, they could read, write and delete. */
const otherUse = (view: SentenceView): Hits => {
  if (isDenied(view) || view.has('OTHERTECH', 'DATA')) return undefined;
  // "To some their phone number; to three the power to read messages": given to others.
  const isOfOthers = ({ first }: ConceptHit): boolean =>
    view.has(...CONTENT) && /;/.test(view.reading.clean.text) && !beside(view, first, ...USES, ...CONTENT);
  return some(view.hits('OTHERDATA').filter((data) => !isOfOthers(data)));
};

/** "Amazon and Yahoo, too, could read and delete messages": those had other deals. */
function otherReaders(view: SentenceView): Hits {
  if (isDenied(view)) return undefined;
  // "Apple and Amazon, too, could read": nobody who could is named. Bing saw who was whose friend.
  const alone =
    !view.has('NETFLIX', 'STREAMER', 'SPOTIFY', 'RBC', 'DATA', 'FRIEND') &&
    view.has('READ', 'WRITE', 'DELETE');
  const firms = view
    .hits('OTHERTECH')
    .filter(
      ({ first }) =>
        alone ||
        (beside(view, first, ...USES) && beside(view, first, ...CONTENT) && !beside(view, first, 'DATA')),
    );
  return firms.length > 1 || view.has('ALSO') ? some(firms) : undefined;
}

/** Services whose traffic was looked into, by the letter, are Snapchat, YouTube and Amazon; in the place of one of them it is a name. */
const UNTOUCHED = /^(?:tiktok|telegram|pinterest|discord|imessage)$/;

function otherTraffic(view: SentenceView): Hits {
  if (!view.has('SNAPCHAT') || isDenied(view)) return undefined;
  return some(
    view.reading.tokens.flatMap(({ fold }, at): ConceptHit[] =>
      UNTOUCHED.test(fold) ? [{ concept: 'OTHERTECH', first: at, last: at }] : [],
    ),
  );
}

/** More than the record has could be reached; the first that is found counts. */
export const REACH_RULES: readonly Rule[] = [
  { claims: INTERFACES, note: 'E27', find: otherInboxOrData },
  { claims: ACCESS, note: null, find: otherInboxOrData },
  { claims: ['data-sharing-ad-targeting', 'report-every-two-weeks'], note: 'E25', find: otherUse },
  { claims: ['read-write-delete-access'], note: null, find: otherUse },
  { claims: ['read-write-delete-access', 'prior-nyt-2018-report'], note: 'E37', find: otherReaders },
  { claims: ['snapchat-traffic-interception'], note: null, find: otherTraffic },
];
