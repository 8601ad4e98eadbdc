/** The margin: injected by the background when the reader asks for it, once, on a page that is about the case or promises to be (lib/session/margin.ts). */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import sidebar from '../../assets/styles/sidebar.css?inline';
import { joinDossier } from '../../lib/dossier/pack.ts';
import { factsOf } from '../../lib/knowledge/facts.ts';
import { checkArticle } from '../../lib/pipeline.ts';
import { draftOfSelection } from '../../lib/session/drafts.ts';
import type { Margin } from '../../lib/session/margin.ts';
import { Presenter } from '../../lib/session/presenter.ts';
import { buildSidebar } from '../../lib/view/build.ts';
import { drawPanel } from './draw.tsx';

export default defineUnlistedScript(() => {
  /** Ours alone: pages have another world. The reader takes it from here. */
  const world = globalThis as { forTheRecordMargin?: Margin };
  world.forTheRecordMargin ??= {
    check: (article, record, onFirst) => checkArticle(article, factsOf(record), onFirst),
    joinDossier,
    buildSidebar,
    draftOfSelection,
    createPresenter: (parts, signal, onChange) =>
      new Presenter({ ...parts, css: sidebar, draw: drawPanel }, signal, onChange),
  };
});
