/** Checks on admissions, denials and reasons that are put into the wrong mouth. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import { type Check, firstOf, type Push, type SentenceView } from './input.ts';
import { ahead, behind, startsAt } from './near.ts';
import { acts } from './parties.ts';
import { checkVoices } from './voices.ts';

const META = ['STONE', 'META', 'FACEBOOK', 'SPOKES', 'SOCIALNET'] as const;
const PARTNERS = ['NETFLIX', 'STREAMER', 'SPOTIFY', 'RBC'] as const;
const ANSWER = ['DENY', 'STATEMENT', 'UNTRUE'] as const;
const ENTRY = ['ACCESS', 'ABLE', 'API', 'INBOX', 'COULD', 'KEY', 'READ', 'SEE', 'USE'] as const;
/** Words between a speaker and what it does. */
const REACH = 8;
/** … and between two of them and their answer, which may stand last. */
const TOGETHER_REACH = 10;

export const checkAttribution: Check = (view) => {
  const { found, push } = firstOf('attribution');
  const denial = view.claimed('company-denials');
  const rights = view.claimed(
    'read-write-delete-access',
    'inbox-api-programmatic-access',
    'netflix-read-messages',
  );
  const isBack = view.has('FORMER') && !isOf2024(view) && !view.near(3, 'STONE', 'PLATFORMX');
  if (view.isFrom('2024-01-01') && !view.speaksOf2018(0) && !isBack && !view.reading.asks) {
    if ((denial ?? rights) && !(view.speaksOf2018(2) && !isOf2024(view)))
      checkAdmission(view, (denial ?? rights)?.claim ?? '', push);
    if (denial && !view.isOtherSuit()) checkDenials(view, denial.claim, push);
    if (denial && isForAdvertisers(view))
      push(denial.claim, view.spanOf(view.hits('EXPLAIN', 'AD', 'ADVERTISER')), 'E20');
  }
  if (rights) checkPartners(view, rights.claim, push);
  const watch = view.claimed('watch-ended-for-netflix');
  if (watch && admissions(view).some((admit) => isSubject(view, admit, [...META, 'HASTINGS', 'ZUCKERBERG'])))
    push(watch.claim, view.spanOf(view.hits('META', 'FACEBOOK', 'HASTINGS', 'ADMIT')), 'E32');
  checkCourt(view, push);
  checkVoices(view, push);
  return found;
};

/** Whether the sentence dates itself to the spring of 2024. */
const isDated2024 = (view: SentenceView): boolean =>
  view.has('RELDATE') || view.reading.dates.some(({ year }) => year === 2024);

/** … or is told of Stone's post. */
const isOf2024 = (view: SentenceView): boolean => isDated2024(view) || view.has('PLATFORMX');

/** Sentences in which the year of an answer may stand. */
const YEAR_REACH = 4;

/** Whether what was dated last, in this sentence or before, was of 2018: answers of then are often told at length. */
function isAnswerOf2018(view: SentenceView): boolean {
  if (view.has('RELDATE')) return false;
  const told = [view.reading, ...view.input.earlier.slice(-YEAR_REACH).reverse()];
  for (const { concepts, dates } of told) {
    if (dates.some(({ year }) => year === 2024)) return false;
    if (dates.some(({ year }) => year === 2018) || concepts.has('ARCHIBONG') || concepts.has('NYT'))
      return true;
    if (concepts.has('STONE')) return false;
  }
  return false;
}

/** Verbs of admitting that are not negated. */
function admissions(view: SentenceView): ConceptHit[] {
  const partners = view.hits(...PARTNERS);
  return view.hits('ADMIT').filter(
    (admit) =>
      // "Netflix … Zugriff eingeräumt": granted, to somebody named before.
      !(
        startsAt(view, admit.first, 'GIVE', 'ALLOW') &&
        // "Gaf toe dat …"
        !behind(view, admit, 2, 'THAT') &&
        partners.some((party) => party.last < admit.first && view.sameClause(party.first, admit.first))
      ) &&
      !isNegated(view, admit) &&
      !isLetIn(view, admit) &&
      // "Gab ihm Zugang zu": what is given stands between the parts of the verb.
      !view.hits('ACCESS', 'KEY').some(({ first, last }) => first > admit.first && last < admit.last) &&
      // "admitted to the inboxes": let in, and not "admitted to the paper that …"
      (!view.hits('TOWHOM').some((to) => to.first === admit.last + 1 && to.last === to.first) ||
        behind(view, admit, 3, 'MEDIA', 'NYT') !== undefined ||
        // "A concédé au passage que", "owned up to being able"
        behind(view, admit, 4, 'THAT', 'ABLE', 'COULD') !== undefined),
  );
}

/** "Did not admit", and not "shared nothing, admitting that …" */
const isNegated = (view: SentenceView, admit: ConceptHit): boolean =>
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

/** Whether one of some parties stands before a verb as the one who acts. */
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

/** Stone's post says nothing on access: an admission of it is somebody else's inference. */
function checkAdmission(view: SentenceView, claim: string, push: Push): void {
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
    !view.has('LETTER', 'DOCUMENT', 'LAWYER', 'PLAINTIFF', 'NYT', 'COMPLAINT', 'LAWSUIT', 'ADVERTISER');
  if (concedes) push(claim, view.spanOf(view.hits('ACCESS', 'INBOX', 'READ')), 'E17');
  if (
    view.has('INOTHERWORDS') &&
    !isOthersInference(view) &&
    view.has('META', 'STONE') &&
    view.has('ACCESS', 'API', 'INBOX')
  )
    push(claim, view.spanOf(view.hits('META', 'STONE', 'ACCESS', 'INBOX')), 'E17');
}

/** Whether a party is told to answer, nobody else standing between. */
function isAnswering(view: SentenceView, party: ConceptHit): boolean {
  const answer = behind(view, party, 5, 'STATEMENT', 'DENY');
  return answer !== undefined && !behind(view, party, answer.first - party.last - 1, ...META, 'COMPANY');
}

/** "TechCrunch, and not Stone, infers …", "no words of the spokesman’s" */
const isOthersInference = (view: SentenceView): boolean =>
  view.has('MEDIA') &&
  (view.hits('STONE', 'SPOKES').some((speaker) => ahead(view, speaker, 4, 'NEG') !== undefined) ||
    // "He said nothing on access: that is TechCrunch’s own."
    view.hits('SAY').some((said) => behind(view, said, 1, 'NEG') !== undefined));

/** Whether an answer follows; a denial may close the clause. */
function isAnsweredBy(view: SentenceView, party: ConceptHit): boolean {
  if (behind(view, party, TOGETHER_REACH / 2, ...ANSWER)) return true;
  const denial = behind(view, party, TOGETHER_REACH, 'DENY');
  // "Meta and Netflix, both asked by the press, denied": nobody else between.
  const isNext =
    denial &&
    !behind(view, party, denial.first - party.last + 1, ...META, ...PARTNERS, 'LAWYER') &&
    !view.reading.quotations.length;
  return denial !== undefined && (isNext || view.sameClause(party.first, denial.first));
}

/** No statement of Netflix on the papers of 2024 is on record. */
function checkDenials(view: SentenceView, claim: string, push: Push): void {
  if (view.has('NOCOMMENT')) return;
  const earlier = isAnswerOf2018(view) || view.has('AGO');
  // "No statement of Netflix is quoted."
  const answers = view
    .hits(...ANSWER)
    .filter((answer) => answer.concept !== 'STATEMENT' || !ahead(view, answer, 4, 'NEG', 'NOBODY'));
  const netflix = view
    .hits('NETFLIX', 'STREAMER', 'OTHERSIDE')
    .filter((hit) => !view.isAfter(hit, 'WITHWHOM') && !view.isAfter(hit, 'TOWHOM'))
    // The other side of a suit is Meta; of Meta, after its answer, it is Netflix.
    .filter(({ concept }) => concept !== 'OTHERSIDE' || view.near(1, 'STONE', 'DENY', 'UNTRUE', 'SPOKES'));
  const together = netflix.find((n) =>
    view
      .hits('META', 'FACEBOOK')
      .some(
        (m) =>
          Math.abs(m.first - n.first) <= 3 &&
          (m.first < n.first || view.sameClause(m.first, n.first)) &&
          isAnsweredBy(view, m.first > n.first ? m : n),
      ),
  );
  const alone =
    !view.hits(...META, 'COMPANY', 'ZUCKERBERG').length &&
    netflix.find((n) => behind(view, n, 8, ...ANSWER) ?? ahead(view, n, 4, ...ANSWER));
  // "Netflix issued a statement …", whoever is named further on
  const [party] = view.hits('NETFLIX', 'STREAMER', ...META, 'COMPANY', 'ZUCKERBERG');
  const issued =
    party && netflix.includes(party) && acts(view, party) && isAnswering(view, party) ? party : undefined;
  const subject = together ?? (issued || alone || netflix.find((n) => isSecond(view, n)));
  // Stone answered, nobody else in person.
  const other =
    !view.has(...META, 'COMPANY') &&
    view
      .hits('ZUCKERBERG', 'SANDBERG')
      .find((hit) => acts(view, hit) && behind(view, hit, hit.concept === 'SANDBERG' ? 8 : 5, ...ANSWER));
  if (subject && answers.length && !earlier)
    push(claim, view.spanOf([subject, ...view.hits('BOTH', 'DENY', 'STATEMENT')]), together ? 'E19' : 'E18');
  else if (!earlier && other) push(claim, view.spanOf([other]), 'E18');
  else if (
    view.has('BOTH') &&
    answers.some((answer) => !ahead(view, answer, 2, 'NEG')) &&
    !view.has('STONE', 'QUESTIONWORD')
  )
    push(claim, view.spanOf(view.hits('BOTH', 'DENY')), 'E19');
}

/** "Meta called it false, and so did the streamer". */
const isSecond = (view: SentenceView, netflix: ConceptHit): boolean =>
  (view.has('DENY', 'STATEMENT') || (view.has('SAY') && view.near(1, 'STONE', 'SPOKES'))) &&
  (behind(view, netflix, 3, 'ALSO') ?? ahead(view, netflix, 4, 'ALSO')) !== undefined;

/** "To deliver value to advertisers" stands in no statement. */
function isForAdvertisers(view: SentenceView): boolean {
  return (
    view.has('ADVERTISER', 'AD') &&
    view.has('VALUE', 'EXPLAIN') &&
    !view.has('LETTER', 'LAWYER', 'PLAINTIFF', 'LAWSUIT') &&
    (view.has('VALUE') || view.has('META', 'STONE'))
  );
}

/** Words between "admitted" and "not to have known". */
const UNAWARE_WORDS = 7;

/** Spotify and Netflix said in 2018 that they knew of no such powers. */
function checkPartners(view: SentenceView, claim: string, push: Push): void {
  const admits = admissions(view).find(
    (admit) => isSubject(view, admit, [...PARTNERS, 'BOTH']) && !ahead(view, admit, 2, ...META, 'COMPANY'),
  );
  const denied = admits && view.hits('NEG').some((no) => Math.abs(no.first - admits.first) <= UNAWARE_WORDS);
  if (admits && !denied && view.has(...ENTRY, 'KNOW', 'ALLOW', 'SPY'))
    push(claim, view.spanOf([admits, ...view.hits('NETFLIX', 'SPOTIFY')]), 'E44');
}

/** No ruling speaks of the messages. */
function checkCourt(view: SentenceView, push: Push): void {
  const outcome = view.paired('case-outcome');
  const found =
    view.has('DONATO', 'JUDGE', 'COURT', 'RULING') &&
    view.has('READ', 'SPY', 'MESSAGE', 'INBOX', 'ACCESS') &&
    view.has('RULING', 'REVEAL', 'EVIDENCE', 'SAY');
  if (
    outcome &&
    found &&
    ((view.has('NEVER') && view.has('READ', 'SPY', 'ACCESS')) ||
      view.claimed('netflix-read-messages', 'inbox-api-programmatic-access', 'access-nearly-a-decade')) &&
    view.isFrom('2025-01-24') &&
    !view.has('WITHOUT', 'IF') &&
    !view.has('NEG')
  )
    push(outcome.claim, view.spanOf(view.hits('DONATO', 'JUDGE', 'COURT', 'READ', 'MESSAGE')), 'E17');
}
