/** Drafts of reports: the sentence, its neighbours, and how the card came about. Never more of the page. */
import type { AnalysedSentence } from '../check/types.ts';
import type { ReportAbout } from '../messages/panel-port.ts';
import type { CardView, SidebarView } from '../view/types.ts';
import type { ReportDraft } from '../report/types.ts';
import type { Findings } from './examine.ts';
import { findSentence } from './marks.ts';
import { draftOfText, EMPTY_DRAFT as EMPTY, MAX_PASSAGE } from './text-draft.ts';

/** A report on a card, or on one of its differences. */
export function draftOfCard(findings: Findings, card: CardView, difference: number | null): ReportDraft {
  const sentence = findings.analysis.sentences[card.sentence];
  const pairing = sentence?.pairings.find(({ claim }) => claim === card.claim);
  return {
    ...draftOfSentence(findings, sentence),
    about: difference === null ? 'card' : 'difference',
    claim: card.claim,
    stance: card.stance,
    difference: difference === null ? null : (card.differences[difference]?.kind ?? null),
    trace: pairing?.trace.features.slice(0, 40) ?? [],
    probability: pairing?.probability ?? null,
  };
}

/** A report on whatever was pressed in the panel; `null` when that is not there. */
export function draftOfTarget(
  findings: Findings,
  { cards }: Pick<SidebarView, 'cards'>,
  target: ReportAbout,
): ReportDraft | null {
  if (target.about === 'absent') return draftOfAbsent(findings, target.contexts);
  const card = cards.find(({ id }) => id === target.card);
  return card ? draftOfCard(findings, card, target.about === 'difference' ? target.difference : null) : null;
}

/** A report on records the page is said not to mention. */
export function draftOfAbsent(findings: Findings, contexts: readonly string[]): ReportDraft {
  return { ...EMPTY, about: 'absent', lang: findings.analysis.lang ?? '', trace: contexts.slice(0, 10) };
}

/** A report on selected words: widened to the sentence they stand in, when it is one of the article's. */
export function draftOfSelection(findings: Findings, selection: Range, text: string): ReportDraft {
  const found = findings.analysis.sentences.find(({ sentence }) => {
    const range = findSentence(findings, sentence.index);
    return range?.isPointInRange(selection.startContainer, selection.startOffset) ?? false;
  });
  if (found) return { ...draftOfSentence(findings, found), about: 'selection' };
  return draftOfText(text, findings.analysis.lang);
}

function draftOfSentence({ analysis, page }: Findings, found: AnalysedSentence | undefined): ReportDraft {
  if (!found) return EMPTY;
  const { sentence } = found;
  const text = (index: number): string =>
    (analysis.sentences[index]?.sentence.text ?? '').slice(0, MAX_PASSAGE);
  const before = page.blocks.slice(0, sentence.block).reduce((sum, block) => sum + block.text.length + 1, 0);
  return {
    ...EMPTY,
    sentence: sentence.text.slice(0, MAX_PASSAGE),
    before: text(sentence.index - 1),
    after: text(sentence.index + 1),
    position: before + sentence.start,
    lang: analysis.lang ?? '',
  };
}
