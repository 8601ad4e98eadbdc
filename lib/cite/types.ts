/** What is taken away: cards of one page, with everything a reader elsewhere needs to check them. */
import type { CardView, SidebarView } from '../view/types.ts';

/** In the order in which they are offered. */
export const CITE_FORMATS = ['markdown', 'text', 'csl', 'bibtex'] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

/** The page the sentences stand on. */
export interface CitedPage {
  readonly title: string;
  /** http(s), as the browser shows it. */
  readonly address: string;
  /** ISO, partial; `null` when the page does not say. */
  readonly published: string | null;
  /** BCP 47, or `null`. */
  readonly lang: string | null;
}

export interface Citation {
  readonly page: CitedPage;
  /** In reading order. */
  readonly cards: readonly CardView[];
  readonly dossier: SidebarView['dossier'];
  /** ISO day on which it is taken. */
  readonly today: string;
}
