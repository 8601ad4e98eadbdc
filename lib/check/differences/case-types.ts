/** Checks on what kind of proceeding or paper it is. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Check, SentenceView } from './input.ts';
import { ahead, away, behind, beside, startsAt } from './near.ts';
import { LAWSUITS } from './parties.ts';
import { isLetters, otherPaper, otherSuitKind } from './papers.ts';
import { isAccusation } from './roles.ts';
import { applyRules, type Hits, type Rule, some } from './rule.ts';

/** "No privacy case"; "a privacy case, not a criminal one" says what it is. */
const isDeniedIn = (view: SentenceView, concept: string): boolean =>
  view.hits(concept).every(({ first }) => beside(view, first, 'NEG'));

const NATURE = ['lawsuit-nature-and-parties'] as const;
const DATED = ['lawsuit-filing-and-unsealing-dates', 'hastings-executive-contacts'] as const;

/** What keeps a certified class from being told as done. */
const UNCERTIFIED = [
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
] as const;

/** Proceedings and papers that are taken for others; the first that is found counts. */
const RULES: readonly Rule[] = [
  { claims: ['official-investigation'], note: 'E01', find: inquiry },
  {
    claims: NATURE,
    note: (hits) => (hits.some(({ concept }) => concept === 'BREACH') ? 'E15' : 'E14'),
    find: privacyCase,
  },
  { claims: [...NATURE, 'case-outcome'], notOtherSuit: true, note: 'E14', find: criminalTrial },
  {
    claims: ['lawsuit-nature-and-parties', 'case-outcome'],
    note: 'E43',
    find: (view) => {
      // "Als groep" is as, and not if.
      const isOpen = view.hits('IF').some(({ first }) => view.word(first) !== 'als');
      const isTold = !view.has(...UNCERTIFIED) || isCertifiedAlready(view);
      return view.has('CERTIFY') && !isOpen && isTold && !view.reading.asks
        ? view.hits('CERTIFY', 'CLASSACTION')
        : undefined;
    },
  },
  {
    claims: [
      'lawsuit-filing-and-unsealing-dates',
      'inbox-api-programmatic-access',
      'lawsuit-nature-and-parties',
      'netflix-read-messages',
      'access-nearly-a-decade',
    ],
    note: 'E28',
    find: (view, { claim }) => {
      const ofPapers = view.has('DOCUMENT', 'LETTER') || claim === 'lawsuit-filing-and-unsealing-dates';
      // What the Times had were other papers.
      const ofTimes = view.has('NYT') || view.speaksOf2018(0);
      return view.has('LEAK') && ofPapers && !ofTimes && !view.has('NEG')
        ? view.hits('LEAK', 'DOCUMENT')
        : undefined;
    },
  },
  { claims: DATED, note: 'E28', find: rulingForLetter },
  { claims: [...DATED, ...NATURE], note: 'E28', find: otherPaper },
  { claims: NATURE, notOtherSuit: true, note: 'E14', find: otherSuitKind },
  {
    claims: DATED,
    note: 'E28',
    find: (view) => (isLetterMailed(view) ? some(view.hits('EMAIL')) : undefined),
  },
  { claims: ['case-outcome'], note: 'E42', find: juryThatRuled },
  { claims: ['hastings-executive-contacts'], note: 'E28', find: complaintThatAsks },
  { claims: ['hastings-executive-contacts'], note: 'E28', find: wordAskedFor },
];

export const checkCaseType: Check = (view) => applyRules(view, 'case-type', RULES).slice(0, 1);

const REFUSED = ['NEG', 'NEVER', 'DENY', 'ASK', 'REFUSE', 'DISMISS'] as const;

/** "An already certified class", whatever else the sentence denies. */
const isCertifiedAlready = (view: SentenceView): boolean =>
  view.hits('CERTIFY').some(
    (certified) =>
      (view.hits('EARLIER').some((already) => away(already, certified) <= 1) ||
        // "Have got their class certified", "not directly: the certified class covers …"
        ahead(view, certified, 3, 'RECEIVE') !== undefined ||
        (startsAt(view, certified.last + 1, 'CLASSACTION') &&
          !beside(view, certified.first, ...UNCERTIFIED))) &&
      !ahead(view, certified, 4, ...REFUSED) &&
      !behind(view, certified, 4, ...REFUSED),
  );

/** "Officially investigated", and not by prosecutors who accuse (roles.ts). */
function inquiry(view: SentenceView): Hits {
  const probes = [
    ...view.hits('INVESTIGATE', 'OFFICIAL'),
    ...view.hits('CRIMINAL').filter((hit) => isCriminalLaw(view, hit)),
  ];
  const isTold = probes.some(
    (probing) =>
      // "No inquiry", and not "is only beginning"
      ahead(view, probing, 5, 'NEG', 'NEVER') === undefined &&
      // Canada's commissioner did look at the bank.
      !beside(view, probing.first, 'RBC'),
  );
  // In the years after Cambridge Analytica the FTC did look into Facebook.
  const isOther =
    view.has('FTC', 'CAMBRIDGE') && !view.has('NETFLIX', 'STREAMER') && !view.isFrom('2024-01-01');
  // "The paper's inquiry"
  const isPress =
    view.has('NYT') && !view.has('PROSECUTOR', 'AUTHORITY', 'OFFICIAL', 'FTC', 'DPC', 'CRIMINAL');
  return isTold &&
    !isOther &&
    !isPress &&
    !view.has('VIRAL', 'NOBODY', 'ASK') &&
    !(view.has('PROSECUTOR', 'AUTHORITY') && isAccusation(view))
    ? probes
    : undefined;
}

const SUITS = [...LAWSUITS, 'SUE'] as const;
/** Who and what makes of a breach a matter for a court. */
const LITIGATION = [...SUITS, 'ACCUSE', 'ALLEGE', 'PLAINTIFF', 'KLEIN', 'FILE', 'START', 'COURT'] as const;

/** "A suit over privacy", "accused of a breach of privacy": the claims are of monopoly. That privacy is breached says no suit. */
function privacyCase(view: SentenceView): Hits {
  const privacy = view.hits('PRIVACY');
  // "Privacy: the suit reminds us": in front of a suit its subject stands in the same clause.
  const isSubject = (suit: ConceptHit): boolean =>
    privacy.some((one) => one.first > suit.first || view.sameClause(one.first, suit.first));
  const suits = view.hits(...SUITS);
  const isSuit = suits.length > 0 ? suits.some(isSubject) : view.has(...SUITS);
  const isBreach = view.has('BREACH') && (view.has(...LITIGATION) || view.near(1, ...SUITS, 'FILE'));
  if (!privacy.length || !(isSuit || isBreach)) return undefined;
  if (!view.has('ANTITRUST') && !isDeniedIn(view, 'PRIVACY'))
    return view.hits('LAWSUIT', 'CLASSACTION', 'PRIVACY', 'BREACH');
  return isBreach && !view.has('NEG') ? view.hits('PRIVACY', 'BREACH') : undefined;
}

/** "In the complaint Hastings is asked to …": it is in a letter to the judge, and about papers. */
function complaintThatAsks(view: SentenceView): Hits {
  const isAsked =
    (view.has('COMPLAINT', 'LAWSUIT') || (view.has('LETTER') && view.has('ACCUSE', 'STATEMENT', 'ALLEGE'))) &&
    view.has('ASK') &&
    view.has('HASTINGS', 'HE', 'IT') &&
    !view.has('SUBPOENA', 'DOCUMENT', 'COURT', 'JUDGE', 'ZUCKERBERG', 'SANDBERG');
  return isAsked ? view.hits('COMPLAINT', 'LAWSUIT', 'ASK', 'HASTINGS') : undefined;
}

/** His papers are asked for, not his word. */
function wordAskedFor(view: SentenceView): Hits {
  const isAsked =
    view.has('ASK', 'HASTINGS', 'HE', 'SUBPOENA') && !view.has('NEG', 'NEVER') && !view.reading.asks;
  return isAsked ? some(view.hits('TESTIFY')) : undefined;
}

/** Words for what criminal courts do, in whatever language, among those for police and prison. */
const CRIMINAL_LAW = /^(?:crim|krym|karn|penal|straf)/;

/** What the case is, in whatever language. */
const CIVIL = /^(?:civi[el]|zivil|cywil)/;

const isCriminalLaw = (view: SentenceView, { first, last }: ConceptHit): boolean =>
  view.reading.tokens.slice(first, last + 1).some(({ fold }) => CRIMINAL_LAW.test(fold));

/** "A criminal trial": private people sue over a monopoly. */
function criminalTrial(view: SentenceView): Hits {
  if (view.has('NEG', 'NEVER', 'FTC', 'FINE', 'UNTRUE') || view.hasWord(CIVIL)) return undefined;
  return some(view.hits('CRIMINAL').filter((hit) => isCriminalLaw(view, hit)));
}

/** Names of what a court hands down, in whatever language, among the words for deciding. */
const RULING_PAPER =
  /^(?:ruling|verdict|judge?ment|urteil|beschluss|jugement|arret|sentenc|sentenz|fallo|acord|vonnis|uitspra|wyrok|orzecz)/;

/** "The judgment of 14 April 2023", "the ruling unsealed in March": what has these dates is a lawyer’s letter. */
function rulingForLetter(view: SentenceView): Hits {
  if (view.has('NEG', 'LETTER', 'APPEAL', 'DISMISS', 'CERTIFY', 'AWAIT', 'PENDING', 'IF')) return undefined;
  const paper = view.hits('RULING').find(({ first }) => RULING_PAPER.test(view.word(first)));
  const ofLetter = view.reading.dates.some(isLetters);
  const released = view.has('UNSEAL') && !view.has('DOCUMENT', 'ASK') && !view.isFrom('2025-01-24');
  return paper && (ofLetter || released) ? [paper] : undefined;
}

/** Words between an e-mail and the judge who gets it: "an e-mail the lawyers sent to the judge". */
const MAILED_WORDS = 7;

/** "An e-mail to Judge Donato": the lawyers wrote a letter; the e-mail on Watch went to Simo. */
function isLetterMailed(view: SentenceView): boolean {
  if (view.has('SIMO', 'LETTER', 'BUDGET', 'CUT')) return false;
  const mails = view.hits('EMAIL').filter((mail) => !ahead(view, mail, 3, 'NEG', 'ZUCKERBERG'));
  if (mails.some((mail) => behind(view, mail, MAILED_WORDS, 'JUDGE', 'DONATO') !== undefined)) return true;
  const dated = view.has('DONATO', 'JUDGE', 'DUNNE') && view.reading.dates.some(isLetters);
  return mails.length > 0 && dated && !view.has('ZUCKERBERG', 'NEG');
}

/** Jurors, in whatever language. */
const JURORS = /^(?:jur[iyoa]|giur|geschwor|przysieg|jures)/;

/** "A jury threw the users’ claims out": it was the judge, before any trial. */
function juryThatRuled(view: SentenceView): Hits {
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
  const jury = view
    .hits('TRIAL')
    .find(({ first, last }) =>
      view.reading.tokens.slice(first, last + 1).some(({ fold }) => JURORS.test(fold)),
    );
  return jury && [jury];
}
