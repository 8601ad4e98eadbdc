/** The margin: injected by the background, once, into a page that is about the case or promises to be (lib/session/margin.ts). */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import sidebar from '../../assets/styles/sidebar.css?inline';
import { draftOfSelection } from '../../lib/session/drafts.ts';
import type { Margin } from '../../lib/session/margin.ts';
import { Presenter } from '../../lib/session/presenter.ts';
import { createWordsIn, type PackedTexts } from '../../lib/session/words-in.ts';
import { buildSidebar } from '../../lib/view/build.ts';
import { drawPanel } from './draw.tsx';

export default defineUnlistedScript(() => {
  /** Ours alone: pages have another world. The reader takes it from here. */
  const world = globalThis as { forTheRecordMargin?: Margin; forTheRecordData?: PackedTexts };
  world.forTheRecordMargin ??= {
    words: createWordsIn(() => world.forTheRecordData ?? {}),
    buildSidebar,
    draftOfSelection,
    createPresenter: (document, signal, onChange) =>
      new Presenter({ document, css: sidebar, draw: drawPanel }, signal, onChange),
  };
});
