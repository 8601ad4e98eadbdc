/**
 * The margin: everything that stands beside an article about the case. The background puts it into a page when it has found
 * that the page is one, or promises to be.
 */
import type { Analysis } from '../check/types.ts';
import type { PackedDossier } from '../dossier/pack.ts';
import type { ReportDraft } from '../report/types.ts';
import type { SidebarView } from '../view/types.ts';
import type { Findings } from './examine.ts';
import type { Presenter } from './presenter.ts';
import type { WordsIn } from './words-in.ts';

export interface Margin {
  readonly words: WordsIn;
  buildSidebar(analysis: Analysis, dossier: PackedDossier): SidebarView;
  draftOfSelection(findings: Findings, selection: Range, text: string): ReportDraft;
  createPresenter(document: Document, signal: AbortSignal, onChange: () => void): Presenter;
}
