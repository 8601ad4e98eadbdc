/** Checks on what nobody admitted: Meta on the interface, its partners on what they could do. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import { rememberEach } from '../../text/remember.ts';
import type { Push, SentenceView } from './input.ts';
import { ahead, behind, startsAt } from './near.ts';
import { META, PARTNERS } from './parties.ts';

const ENTRY = ['ACCESS', 'ABLE', 'API', 'INBOX', 'COULD', 'KEY', 'READ', 'SEE', 'USE'] as const;
/** Words between a speaker and what it does. */
const REACH = 8;
/** … when it stands behind the verb. */
const BEHIND = 4;

/** Who tells of a way in, and may say so: with one of them in the sentence it is not Meta's word. */
const TELLERS = ['LETTER', 'DOCUMENT', 'LAWYER', 'PLAINTIFF', 'NYT', 'ADVERTISER'] as const;

/** Verbs of admitting that are not negated; up to four checks of a sentence ask for them. */
const admissions = rememberEach((view: SentenceView): readonly ConceptHit[] => {
  const partners = view.hits(...PARTNERS);
  return view.hits('ADMIT').filter(
    (admit) =>
      // "Netflix … Zugriff eingeräumt": granted, to somebody named before.
      !(
        startsAt(view, admit.first, 'GIVE', 'ALLOW') &&
        // "Gaf toe dat …"
        !behind(view, admit, 2, 'THAT') &&
        partners.some((party) => party.last < admit.first && !isClauseBetween(view, party, admit))
      ) &&
      !isNegated(view, admit) &&
      !isLetIn(view, admit) &&
      // "Zugegeben, …": the writer’s own
      !(admit.first === 0 && /^,/.test(view.reading.clean.text.slice(view.tokens(0, admit.last).end))) &&
      // "Gab ihm Zugang zu": what is given stands between the parts of the verb.
      !view.hits('ACCESS', 'KEY').some(({ first, last }) => first > admit.first && last < admit.last) &&
      // "admitted to the inboxes": let in, and not "admitted to the paper that …"
      (!view.hits('TOWHOM').some((to) => to.first === admit.last + 1 && to.last === to.first) ||
        behind(view, admit, 3, 'MEDIA', 'NYT') !== undefined ||
        // "A concédé au passage que", "owned up to being able"
        behind(view, admit, 4, 'THAT', 'ABLE', 'COULD') !== undefined),
  );
});

/** Whether a clause begins between two hits; the commas of a list begin none. */
const isClauseBetween = (view: SentenceView, { last }: ConceptHit, { first }: ConceptHit): boolean =>
  !view.sameClause(last, first) &&
  view.hits('THAT', 'SAY', 'QUESTIONWORD').some((hit) => hit.first > last && hit.last < first);

/** "Did not admit", and not "shared nothing, admitting that …" */
const isNegated = (view: SentenceView, admit: ConceptHit): boolean =>
  // "He conceded nothing"
  startsAt(view, admit.last + 1, 'NEG', 'NOBODY') ||
  view
    .hits('NEG', 'NEVER', 'WITHOUT')
    .some(
      ({ first, last }) =>
        last < admit.first && admit.first - last <= 4 && view.sameClause(first, admit.first),
    );

/** "The interface to which it admitted Netflix", and not "admitted Netflix had access". */
function isLetIn(view: SentenceView, admit: ConceptHit): boolean {
  const partner = behind(view, admit, 1, ...PARTNERS);
  return partner !== undefined && !behind(view, partner, 2, 'HAVE', 'COULD', 'ABLE', 'ACCESS', 'READ');
}

/** Whether one of some parties stands beside a verb as the one who acts. */
function isSubject(view: SentenceView, verb: ConceptHit, parties: readonly string[]): boolean {
  return view.hits(...parties).some(
    (party) =>
      !view.isAfter(party, 'WITHWHOM') &&
      !view.isAfter(party, 'TOWHOM') &&
      ((party.first < verb.first && verb.first - party.last <= REACH) ||
        // "Gaf Netflix toe": between the parts of the verb
        (party.first > verb.first && party.last < verb.last)),
  );
}

/** "Bekannte eine Sprecherin von Spotify", "per sua stessa ammissione, Meta …": one of some parties right behind the verb, no clause between. */
const speaksBehind = (view: SentenceView, verb: ConceptHit, ...parties: readonly string[]): boolean => {
  const party = behind(view, verb, BEHIND, ...parties);
  return (
    party !== undefined &&
    !startsAt(view, verb.first, 'LEAVE') &&
    !behind(view, verb, party.first - verb.last - 1, 'THAT', ...ENTRY)
  );
};

/** Who in Meta’s place is told to have said why Watch ended: all but the plaintiffs. */
const OWNERS = [...META, 'HASTINGS', 'ZUCKERBERG', 'COMPANY'] as const;

/** "Meta has confirmed that Watch was given up for a client": nobody there has said so. */
export const admittedEnd = (view: SentenceView): ConceptHit | undefined =>
  admissions(view).find((admit) => isSubject(view, admit, OWNERS) || speaksBehind(view, admit, ...META));

/** Claims that Meta has never owned to, besides the access. */
const NEVER_OWNED = [
  'api-agreements-confidential',
  'meta-shared-messages-with-netflix',
  'messages-sold',
  'report-every-two-weeks',
  'special-relationship',
  'titan-api-access',
  'users-unaware-no-consent',
] as const;

/** Of these the answers speak: nothing was shared, and not a word on an interface. */
const OF_ANSWERS = new Set<string>([
  'meta-shared-messages-with-netflix',
  'messages-sold',
  'titan-api-access',
]);

/** "In the same post Stone confirmed that the contracts were secret", "Facebook owned in 2018 that it had passed them on". */
export function checkOwned(view: SentenceView, push: Push): void {
  const owned = view.input.pairings.find(
    ({ claim, stance }) => stance === 'attributes' && NEVER_OWNED.some((id) => id === claim),
  );
  if (!owned || view.reading.asks || view.has('PLAINTIFF', 'LAWYER')) return;
  // "More widely than it owned"
  if (owned.claim === 'users-unaware-no-consent' && !view.has('THAT')) return;
  const told = admissions(view).filter(
    (admit) =>
      isSubject(view, admit, [...META, 'ARCHIBONG']) ||
      speaksBehind(view, admit, ...META) ||
      (view.near(1, 'STONE') && view.has('HE', 'STATEMENT', 'CEO')),
  );
  if (told.length > 0 && !told.some((admit) => isSubject(view, admit, PARTNERS)))
    push(
      owned.claim,
      view.spanOf([...told, ...view.hits('STONE', 'META', 'FACEBOOK')]),
      OF_ANSWERS.has(owned.claim) ? 'E17' : null,
    );
}

/** Stone's post says nothing on access: an admission of it is somebody else's inference. */
export function checkAdmission(view: SentenceView, claim: string, push: Push): void {
  const entry = view.has(...ENTRY);
  const admits = admissions(view);
  const byMeta =
    view.has(...META) ||
    // "There he admits that the streamer had access."
    (view.near(1, 'STONE', 'SPOKES') &&
      admits.some((admit) => behind(view, admit, 2, 'HE') ?? ahead(view, admit, 2, 'HE'))) ||
    (!view.has(...PARTNERS) &&
      (view.near(1, 'STONE', 'SPOKES') || view.has('HE', 'IT', 'COMPANY') || view.near(1, 'META')));
  // "They got in where a user had signed in": what Facebook said in 2018, and not Stone.
  if (view.has('SIGNIN') && !view.has('STONE')) return;
  // "A confession, says a site: false"; "he did not say that …"
  if (view.hits('UNTRUE').some(({ first }) => admits.some((admit) => admit.last < first))) return;
  if (view.hits('SAY').some((said) => ahead(view, said, 1, 'NEG'))) return;
  // "Who writes that he admitted it has that from a website."
  if (view.has('MEDIA') && view.hits('QUESTIONWORD').some(({ first }) => first <= 1)) return;
  if (admits.length && entry && byMeta && !admits.some((admit) => isSubject(view, admit, PARTNERS)))
    push(claim, view.spanOf([...admits, ...view.hits('ACCESS', 'ABLE', 'INBOX')]), 'E17');
  // "According to the spokesman it had access, and did not read."
  const concedes =
    view.paired('inbox-api-programmatic-access')?.stance === 'attributes' &&
    view.paired('netflix-read-messages')?.stance === 'denies' &&
    (admits.length > 0 ||
      (view.has('ACCORDING', 'SAY', 'HE') && view.near(2, 'STONE')) ||
      (view.has('ACCORDING') && view.has('SPOKES'))) &&
    (view.has('STONE') || !admits.some((admit) => isSubject(view, admit, PARTNERS))) &&
    !isOthersInference(view) &&
    !view.has(...TELLERS, 'COMPLAINT', 'LAWSUIT');
  if (concedes || saysTheyCould(view)) push(claim, view.spanOf(view.hits('ACCESS', 'INBOX', 'READ')), 'E17');
  if (
    view.has('INOTHERWORDS') &&
    !isOthersInference(view) &&
    view.has('META', 'STONE') &&
    view.has('ACCESS', 'API', 'INBOX')
  )
    push(claim, view.spanOf(view.hits('META', 'STONE', 'ACCESS', 'INBOX')), 'E17');
}

/** Words from "that" to who could, and from there to what. */
const COULD_WORDS = 6;

/** "The spokesman says that nothing was shared, that the streamer could get in": of a way in he said nothing. */
function saysTheyCould(view: SentenceView): boolean {
  if (view.paired('inbox-api-programmatic-access')?.stance !== 'attributes') return false;
  if (view.has(...TELLERS, 'ALLEGE', 'ACCUSE', 'IF', 'MEDIA')) return false;
  const speaker = view.hits('STONE', 'SPOKES')[0];
  const verb = speaker && behind(view, speaker, REACH, 'SAY', 'STATEMENT');
  if (!verb || !view.sameClause(speaker.last, verb.first)) return false;
  return view.hits('THAT').some((that) => {
    // "A statement in which he denied that …"
    if (ahead(view, that, that.first, 'DENY', 'UNTRUE')) return false;
    const who = that.first > verb.last ? behind(view, that, COULD_WORDS, 'NETFLIX', 'STREAMER') : undefined;
    const could = who && behind(view, who, COULD_WORDS, 'ACCESS', 'KEY', 'COULD', 'ABLE');
    return (
      could !== undefined &&
      !behind(view, that, could.last - that.last, 'NEG', 'NEVER', 'NOBODY', 'UNTRUE', 'DENY')
    );
  });
}

/** "TechCrunch, and not Stone, infers …", "no words of the spokesman’s" */
const isOthersInference = (view: SentenceView): boolean =>
  view.has('MEDIA') &&
  (view.hits('STONE', 'SPOKES').some((speaker) => ahead(view, speaker, 4, 'NEG') !== undefined) ||
    // "He said nothing on access: that is TechCrunch’s own", "in other words, TechCrunch comments"
    view.hits('SAY').some((said) => behind(view, said, 1, 'NEG', 'MEDIA') !== undefined));

/** Words between "admitted" and "not to have known". */
const UNAWARE_WORDS = 7;

/** Spotify and Netflix said in 2018 that they knew of no such powers. */
export function checkPartners(view: SentenceView, claim: string, push: Push): void {
  const admits = admissions(view).find(
    (admit) =>
      (isSubject(view, admit, [...PARTNERS, 'BOTH']) && !ahead(view, admit, 2, ...META, 'COMPANY')) ||
      speaksBehind(view, admit, 'SPOTIFY', 'RBC'),
  );
  const denied = admits && view.hits('NEG').some((no) => Math.abs(no.first - admits.first) <= UNAWARE_WORDS);
  if (admits && !denied && view.has(...ENTRY, 'KNOW', 'ALLOW', 'SPY'))
    push(claim, view.spanOf([admits, ...view.hits('NETFLIX', 'SPOTIFY')]), 'E44');
}
