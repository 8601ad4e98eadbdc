import type { PageStatus } from '../storage/types.ts';
import type { SidebarView } from '../view/types.ts';
import type { Findings } from './examine.ts';

/** What badge and popup show of a page; without findings nothing is known of it (yet). */
export function toStatus(findings: Findings | null, view: SidebarView | null, open: boolean): PageStatus {
  const isAbout = findings?.analysis.relevance === 'about';
  return {
    relevance: findings?.analysis.relevance ?? 'other',
    lang: findings?.analysis.lang ?? null,
    examined: isAbout ? (view?.counts.examined ?? 0) : 0,
    paired: isAbout ? (view?.counts.paired ?? 0) : 0,
    differing: isAbout ? (view?.counts.differing ?? 0) : 0,
    open: isAbout && open,
    reasons: findings?.analysis.reasons.map(({ code }) => code).slice(0, 20) ?? [],
  };
}
