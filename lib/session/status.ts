import type { PageStatus } from '../storage/types.ts';
import type { SidebarView } from '../view/types.ts';
import type { Findings } from './examine.ts';

/** What badge and popup show of a page; without findings nothing is known of it (yet). */
export function toStatus(findings: Findings | null, view: SidebarView | null, open: boolean): PageStatus {
  const { relevance = 'other', lang = null, reasons = [] } = findings?.analysis ?? {};
  const isAbout = relevance === 'about';
  const { examined = 0, paired = 0, differing = 0 } = (isAbout && view?.counts) || {};
  return {
    relevance,
    lang,
    examined,
    paired,
    differing,
    open: isAbout && open,
    reasons: reasons.map(({ code }) => code).slice(0, 20),
  };
}
