import type { Analysis } from '../check/types.ts';
import type { PackedDossier } from '../dossier/pack.ts';
import type { SidebarView } from './types.ts';

/** Turns findings into what the sidebar draws, in the dossier's language. */
export function buildSidebar(analysis: Analysis, dossier: PackedDossier): SidebarView {
  return {
    lang: dossier.lang,
    counts: { examined: analysis.sentences.length, paired: 0, differing: 0, left: analysis.sentences.length },
    notices: [],
    cards: [],
    absent: [],
    events: [],
    published: analysis.published,
    dossier: { version: dossier.version, asOf: dossier.asOf },
  };
}
