/**
 * The margin: everything that stands beside an article about the case. The background puts it into a page when the reader
 * has found that the page is one, or promises to be.
 */
import type { Analysis } from '../check/types.ts';
import type { joinDossier, PackedDossier } from '../dossier/pack.ts';
import type { FactSource } from '../knowledge/facts.ts';
import type { ReadArticle } from '../pipeline.ts';
import type { ReportDraft } from '../report/types.ts';
import type { SidebarView } from '../view/types.ts';
import type { Findings } from './examine.ts';
import type { ReaderParts } from './parts.ts';
import type { Presenter } from './presenter.ts';

export interface Margin {
  check(
    article: ReadArticle,
    record: FactSource,
    onFirst: (first: Analysis) => void,
  ): Generator<void, Analysis, void>;
  readonly joinDossier: typeof joinDossier;
  buildSidebar(analysis: Analysis, dossier: PackedDossier): SidebarView;
  draftOfSelection(findings: Findings, selection: Range, text: string): ReportDraft;
  createPresenter(
    parts: Pick<ReaderParts, 'document' | 'data'>,
    signal: AbortSignal,
    onChange: () => void,
  ): Presenter;
}
