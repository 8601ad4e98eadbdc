/** A report on words alone, where no card, sentence or neighbour is known. */
import type { ReportDraft } from '../report/types.ts';

export const MAX_PASSAGE = 1_200;
export const EMPTY_DRAFT: ReportDraft = {
  about: 'selection',
  claim: null,
  stance: null,
  difference: null,
  sentence: '',
  before: '',
  after: '',
  position: 0,
  lang: '',
  trace: [],
  probability: null,
};

export function draftOfText(text: string, lang: string | null): ReportDraft {
  return { ...EMPTY_DRAFT, sentence: text.trim().slice(0, MAX_PASSAGE), lang: lang ?? '' };
}
