/** Drafts and reports to test with. */
import {
  composeReport,
  type ComposedReport,
  type ReportDraft,
  type ReportStamp,
} from '../../lib/report/index.ts';

export const DRAFT: ReportDraft = {
  about: 'card',
  claim: 'netflix-read-messages',
  stance: 'asserts',
  difference: null,
  sentence: 'For years Netflix could read what people wrote to each other on Facebook.',
  before: 'Court papers were unsealed in March.',
  after: 'Meta denies it.',
  position: 1204,
  lang: 'en',
  trace: ['READ+MESSAGE', 'NETFLIX<READ'],
  probability: 0.8734,
};

export const ADDRESS = { host: 'news.example', path: '/2024/04/meta-netflix', query: '?utm_source=x#top' };

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const stamp = (n: number): ReportStamp => ({
  id: uuid(n),
  day: '2026-11-22',
  version: '0.1.0',
  engine: '2026.11',
  dossier: '2026.11.1',
  locale: 'en',
});

/** The n-th of many reports that differ. */
export function sampleReport(n: number, change: Partial<ReportDraft> = {}): ComposedReport {
  const draft = { ...DRAFT, sentence: `${DRAFT.sentence} (${n})`, ...change };
  return composeReport(
    draft,
    ADDRESS,
    { reason: 'wrong-record', comment: '', precision: 'no-query' },
    stamp(n),
  );
}
