/** Checks on words and findings that are put into the mouth of somebody who never said them. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Push, SentenceView } from './input.ts';
import { ahead, away, behind } from './near.ts';
import { acts } from './parties.ts';
import { quotedContexts } from './quotations.ts';

/** What a letter of the plaintiffs says, and no court has found. */
const ALLEGED = [
  'special-relationship',
  'inbox-api-programmatic-access',
  'netflix-read-messages',
  'meta-shared-messages-with-netflix',
  'titan-api-access',
  'watch-ended-for-netflix',
  'access-nearly-a-decade',
  'messages-sold',
] as const;
/** Verbs of speaking and finding. */
const SAYS = ['SAY', 'REVEAL', 'WRITE', 'RULING', 'STATEMENT', 'ADMIT', 'DESCRIBE'] as const;
/** Words between a speaker and the verb, on either side. */
const AFTER_SPEAKER = 4;
const BEFORE_SPEAKER = 3;

export function checkVoices(view: SentenceView, push: Push): void {
  const denial = view.claimed('company-denials');
  const boss = denial && bossForSpokesman(view);
  if (denial && boss) push(denial.claim, view.spanOf([boss]), 'E18');
  const alleged = view.claimed(...ALLEGED);
  const judge = alleged && judgeWhoFound(view);
  if (alleged && judge) push(alleged.claim, view.spanOf(judge), 'E22');
  const watch = view.claimed('watch-ended-for-netflix');
  const owner =
    watch?.stance === 'attributes' &&
    !view.isOtherSuit() &&
    // "Erklärte Meta selbst"
    speakerAmong(view, ['META', 'FACEBOOK', 'SPOKES'], SAYS, view.has('SELF') ? 1 : 0);
  if (watch && owner && !view.has(...PARTY_OF_SUIT, 'DENY', 'UNTRUE', 'NYT', 'MEDIA', 'SUBSCRIBER'))
    push(watch.claim, view.spanOf(owner), 'E32');
  const first = view.input.pairings[0]?.claim;
  const other = first && otherSpeaker(view);
  if (other) push((denial ?? view.claimed(...ALLEGED))?.claim ?? first, view.spanOf(other), null);
}

/** Those whose words the letters are. */
const PARTY_OF_SUIT = [
  'LETTER',
  'LAWYER',
  'PLAINTIFF',
  'DUNNE',
  'DOCUMENT',
  'LAWSUIT',
  'COMPLAINT',
  'ADVERTISER',
  'KLEIN',
] as const;

/** Words between a speaker and the words quoted. */
const QUOTED_WORDS = 10;

/** "Shockingly untrue", said by Zuckerberg: it was the spokesman. */
function bossForSpokesman(view: SentenceView): ConceptHit | undefined {
  if (!view.has('SHOCKING') || view.has('STONE', 'SPOKES')) return undefined;
  if (!view.reading.quotations.length && !view.has('PLATFORMX')) return undefined;
  const [shocking] = view.hits('SHOCKING');
  const manager = view.reading.dates.some(({ year }) => year === 2018)
    ? undefined
    : view
        .hits('ARCHIBONG', 'SANDBERG', 'BOSWORTH', 'SIMO')
        .find((one) => shocking && away(one, shocking) <= QUOTED_WORDS);
  if (manager) return manager;
  return view.hits('ZUCKERBERG').find(
    (boss) =>
      // "Zuckerberg’s company", "Zuckerbergs Konzern"
      !(
        behind(view, boss, 3, 'COMPANY', 'SOCIALNET', 'EMPLOYEE', 'META') ??
        ahead(view, boss, 3, 'COMPANY', 'SOCIALNET', 'EMPLOYEE')
      ) && !/^[-‐‑]/.test(view.reading.clean.text.slice(view.tokens(boss.first, boss.last).end)),
  );
}

/** Somebody of some concepts who speaks, with the verb, which may stand so many words before. */
function speakerAmong(
  view: SentenceView,
  concepts: readonly string[],
  verbs: readonly string[] = SAYS,
  before = BEFORE_SPEAKER,
): ConceptHit[] | undefined {
  for (const speaker of view.hits(...concepts)) {
    if (!acts(view, speaker)) continue;
    const verb = behind(view, speaker, AFTER_SPEAKER, ...verbs) ?? ahead(view, speaker, before, ...verbs);
    // A verb with a capital is a name ("Facebook Montre").
    const isVerb = verb && /^\P{Lu}/u.test(view.reading.tokens[verb.first]?.text ?? '');
    if (isVerb && !ahead(view, verb, 2, 'NEG', 'NEVER')) return [speaker, verb];
  }
  return undefined;
}

/** "Judge Donato found that Netflix had access." */
function judgeWhoFound(view: SentenceView): ConceptHit[] | undefined {
  // "In the view of Judge Donato"
  const opinion = view.hits('ACCORDING').find((by) => behind(view, by, AFTER_SPEAKER, 'DONATO'));
  if (opinion && !view.has('NEG', 'IF', 'UNDECIDED') && !view.reading.asks)
    return [opinion, ...view.hits('DONATO')];
  // "To convince the judge they tell …": without his name he must decide something.
  const found = speakerAmong(view, ['DONATO']) ?? speakerAmong(view, ['JUDGE'], ['REVEAL', 'RULING']);
  if (!found || view.reading.asks) return undefined;
  const first = Math.min(...found.map((hit) => hit.first));
  const last = Math.max(...found.map((hit) => hit.last));
  const open = view
    .hits(...PARTY_OF_SUIT, 'ASK', 'NEG', 'NEVER', 'NOBODY', 'IF', 'UNDECIDED', 'AWAIT', 'SUBPOENA')
    .some((hit) => hit.last < first || hit.first - last <= FOUND_WORDS);
  return open ? undefined : found;
}

/** Words behind a finding in which its doubts stand. */
const FOUND_WORDS = 10;

/** Who may be taken for the speaker of words on record, by the record they stand in, and who says them there. */
const MISTAKEN: ReadonlyArray<{
  readonly context: string;
  readonly others: readonly string[];
  readonly right: readonly string[];
}> = [
  { context: 'court-filing', others: ['DONATO', 'JUDGE', 'HASTINGS'], right: PARTY_OF_SUIT },
  {
    context: 'netflix-statement',
    others: ['SPOTIFY', 'RBC', 'STONE', 'ARCHIBONG'],
    right: ['NETFLIX', 'STREAMER'],
  },
];

/** Words on record of one speaker, given to another. */
function otherSpeaker(view: SentenceView): ConceptHit[] | undefined {
  for (const context of quotedContexts(view))
    for (const { others, right } of MISTAKEN.filter((entry) => entry.context === context)) {
      if (view.has(...right)) continue;
      const speaker = speakerAmong(view, others);
      if (speaker) return speaker;
    }
  return undefined;
}
