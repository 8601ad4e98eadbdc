import type {
  AnalysedSentence,
  Analysis,
  DateMention,
  Difference,
  DifferenceKind,
  Pairing,
} from '../check/types.ts';
import type { PackedClaim, PackedDossier, PackedNote } from '../dossier/pack.ts';
import { CONTEXTS, type ContextId, type Level, LEVELS } from '../dossier/types.ts';
import { changesOf, changeViews } from './changes.ts';
import { isDateOf } from './mentions.ts';
import { backgroundOf, quoteViews, recordsQuoted, sourceView } from './sources.ts';
import { stripInvisible } from './strip.ts';
import { sumsOf } from './values.ts';
import type {
  AbsentView,
  CardView,
  DifferenceView,
  EventView,
  RecordView,
  ScaleView,
  SidebarView,
} from './types.ts';

/** Steps of the scale that somebody on record alleges: the letter and the Times speak of access only. */
const ALLEGED: readonly Level[] = ['had-access'];
/** Quotation that stands for a record in the list of what a page leaves out. */
const KEY_QUOTES: Readonly<Record<ContextId, readonly string[]>> = {
  'meta-denial-2024': ['stone-2024-04-02'],
  'meta-response-2018': ['archibong-2018-12-19', 'papamiltiadis-2018-12-18'],
  'nyt-2018': ['nyt-2018-12-18'],
  'court-filing': ['dunne-letter-2023-04-14'],
  'netflix-statement': ['netflix-2018-12'],
  'case-status': ['summary-judgment-2025-09-30', 'class-denied-2025-01-24', 'advertisers-pending-2025-10'],
};
const KEY_QUOTES_SHOWN = 2;

/** Turns findings into what the sidebar draws, in the dossier's language. */
export function buildSidebar(analysis: Analysis, dossier: PackedDossier): SidebarView {
  const paired = analysis.sentences.filter(({ pairings }) => pairings.length > 0);
  const notices: SidebarView['notices'][number][] = [];
  if (analysis.lang === null) notices.push('unsupported-language');
  else if (analysis.translated) notices.push('translated');
  else if (analysis.declaredOtherwise) notices.push('declared-otherwise');
  if (analysis.absentWithheld) notices.push(analysis.absentWithheld);
  return {
    lang: dossier.lang,
    unfinished: analysis.unfinished,
    counts: {
      examined: analysis.sentences.length,
      paired: paired.length,
      differing: analysis.sentences.filter(({ differences }) => differences.length > 0).length,
      left: analysis.sentences.length - paired.length,
    },
    notices,
    cards: buildCards(paired, analysis.dates, dossier),
    absent: buildAbsent(analysis, dossier),
    events: buildEvents(analysis, dossier),
    dates: new Set(
      analysis.dates.flatMap(({ iso }) =>
        dossier.events.some(({ date }) => isDateOf(date, iso)) ? iso : [],
      ),
    ).size,
    published: analysis.published,
    dossier: {
      version: dossier.version,
      asOf: dossier.asOf,
      changes: changeViews(dossier.history),
    },
  };
}

function buildCards(
  paired: readonly AnalysedSentence[],
  dates: readonly DateMention[],
  dossier: PackedDossier,
): CardView[] {
  const cards: CardView[] = [];
  const known = new Map<string, OfClaim>();
  for (const analysed of paired) {
    const { index } = analysed.sentence;
    const own = dates.filter(({ sentence }) => sentence === index);
    // In the order of the words in the sentence, so that cards follow the reading.
    const ordered = [...analysed.pairings].sort(
      (a, b) => (a.trace.words[0]?.start ?? 0) - (b.trace.words[0]?.start ?? 0),
    );
    for (const pairing of ordered) {
      const claim = dossier.claims.find((entry) => entry.id === pairing.claim);
      if (!claim) continue;
      const ofClaim = known.get(claim.id) ?? whatClaimSays(claim, dossier);
      known.set(claim.id, ofClaim);
      const events = eventsOf(claim, own, dossier);
      const card = { ...buildCard(analysed, pairing, ofClaim, dossier), events };
      ofClaim.cards.push(card.id);
      cards.push(card);
    }
  }
  return cards;
}

/** What all cards of a claim have in common. */
interface OfClaim {
  readonly claim: PackedClaim;
  readonly shared: Pick<
    CardView,
    'claim' | 'title' | 'statement' | 'modality' | 'records' | 'background' | 'changes'
  >;
  /** Those built so far. */
  readonly cards: string[];
}

function whatClaimSays(claim: PackedClaim, dossier: PackedDossier): OfClaim {
  const { id, title, statement, modality } = claim;
  const records = CONTEXTS.map((context) => recordView(claim, context, dossier));
  const background = backgroundOf(claim, dossier);
  const changes = changesOf(claim, dossier);
  return {
    claim,
    shared: { claim: id, title, statement, modality, records, background, changes },
    cards: [],
  };
}

/** Only events on the claim's own sources or with a date of the claim: others merely share the day. */
function eventsOf(
  claim: PackedClaim,
  dates: readonly DateMention[],
  dossier: PackedDossier,
): CardView['events'] {
  const own = [
    ...recordsQuoted(claim),
    ...(claim.background ?? []),
    ...claim.parameters.map(({ value }) => value),
  ];
  return dossier.events
    .filter(
      ({ date, records }) =>
        dates.some(({ iso }) => isDateOf(date, iso)) && [date, ...records].some((one) => own.includes(one)),
    )
    .map(({ id, date, title }) => ({ id, date, title }));
}

function buildCard(
  { sentence, pairings, differences }: AnalysedSentence,
  pairing: Pairing,
  { claim, shared, cards }: OfClaim,
  dossier: PackedDossier,
): Omit<CardView, 'events'> {
  const own = differences.filter(
    (difference) =>
      difference.claim === claim.id ||
      (pairings[0] === pairing && !pairings.some((other) => other.claim === difference.claim)),
  );
  const stripped = stripInvisible(sentence.text);
  const map = (span: { start: number; end: number }): { start: number; end: number } => ({
    start: stripped.at(span.start),
    end: stripped.at(span.end),
  });
  const { runnerUp } = pairing.trace;
  const runnerUpTitle = runnerUp && dossier.claims.find((entry) => entry.id === runnerUp.claim)?.title;
  return {
    ...shared,
    id: `${sentence.index}:${claim.id}`,
    sentence: sentence.index,
    text: stripped.text,
    matched: pairing.trace.words.map(map),
    departing: own.map((difference) => map(difference.span)),
    stance: pairing.stance,
    confidence: pairing.confidence,
    scale: scaleOf(claim, pairings, dossier),
    differences: own.map((difference) => differenceView(difference, sentence.text, dossier)),
    earlier: [...cards],
    why: {
      words: [
        ...new Set(
          pairing.trace.words.map(({ start, end }) => stripInvisible(sentence.text.slice(start, end)).text),
        ),
      ],
      probability: pairing.probability,
      keys: keysOf(sentence.text, pairing, own),
      runnerUp:
        runnerUp && runnerUpTitle
          ? { title: runnerUpTitle, probability: runnerUp.probability, needed: runnerUp.needed }
          : null,
    },
  };
}

/** Differences of which a number or a date is what was compared; in the words of any other it merely stands, as names do. */
const COMPARED: readonly DifferenceKind[] = ['amount', 'date', 'duration', 'frequency', 'scope', 'sequence'];

/** Each key once; it differs where a difference was found in it, not only around it. */
function keysOf(
  text: string,
  { trace }: Pairing,
  differences: readonly Difference[],
): CardView['why']['keys'] {
  const keys = new Map<string, CardView['why']['keys'][number]>();
  for (const { kind, start, end } of trace.keys) {
    const words = stripInvisible(text.slice(start, end)).text;
    const differs = differences.some(
      (difference) =>
        (kind === 'number' || kind === 'date') &&
        COMPARED.includes(difference.kind) &&
        difference.span.start < end &&
        difference.span.end > start,
    );
    if (!keys.has(words) || differs) keys.set(words, { kind, text: words, differs });
  }
  return [...keys.values()];
}

/**
 * The scale is shown for the claims on its steps; the page's step is the highest one the sentence takes, else the highest
 * one it asks about, else the claim it denies.
 */
function scaleOf(claim: PackedClaim, pairings: readonly Pairing[], dossier: PackedDossier): ScaleView | null {
  if (claim.level === null) return null;
  const highest = (...stances: Pairing['stance'][]): Level | undefined => {
    const steps = pairings
      .filter(({ stance }) => stances.includes(stance))
      .map(({ claim: id }) => dossier.claims.find((entry) => entry.id === id)?.level);
    return LEVELS.findLast((level) => steps.includes(level));
  };
  const taken = highest('asserts', 'attributes');
  if (taken) return { page: taken, alleged: ALLEGED };
  const asked = highest('asks');
  return { page: asked ?? claim.level, unsaid: asked ? 'asks' : 'denies', alleged: ALLEGED };
}

function recordView(claim: PackedClaim, context: ContextId, dossier: PackedDossier): RecordView {
  const entry = claim.contexts[context];
  return { context, relation: entry.relation, text: entry.text, quotes: quoteViews(entry.quotes, dossier) };
}

function differenceView(difference: Difference, text: string, dossier: PackedDossier): DifferenceView {
  const note: PackedNote | undefined = dossier.notes.find((entry) => entry.id === difference.note);
  const refs = difference.quote ? [difference.quote] : (note?.quotes ?? []);
  return {
    kind: difference.kind,
    page: stripInvisible(text.slice(difference.span.start, difference.span.end)).text,
    record: note?.record ?? sumsOf(difference, dossier),
    quotes: quoteViews(refs, dossier),
    tokens: difference.tokens,
  };
}

function buildAbsent(analysis: Analysis, dossier: PackedDossier): AbsentView[] {
  return analysis.absent.map((id) => {
    const context = id as ContextId;
    const refs = KEY_QUOTES[context].flatMap(
      (record) =>
        dossier.records
          .find((entry) => entry.id === record)
          ?.quotes.map((quote) => `${record}#${quote.id}`) ?? [],
    );
    return { context, quotes: quoteViews(refs.slice(0, KEY_QUOTES_SHOWN), dossier) };
  });
}

function buildEvents(analysis: Analysis, dossier: PackedDossier): EventView[] {
  return dossier.events.map((event) => ({
    id: event.id,
    date: event.date,
    title: event.title,
    mentioned: analysis.dates.some(({ iso }) => isDateOf(event.date, iso)),
    since: analysis.published !== null && event.date > analysis.published,
    sources: event.records.flatMap((id) => {
      const record = dossier.records.find((entry) => entry.id === id);
      return record ? [sourceView(record)] : [];
    }),
  }));
}
