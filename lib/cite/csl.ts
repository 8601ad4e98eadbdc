import type { Words } from '../i18n/index.ts';
import type { Citation } from './types.ts';
import { listWorks, type Work } from './works.ts';

/** Types of CSL 1.0.2 for the kinds of the dossier. */
const TYPES: Readonly<Record<Work['kind'], string>> = {
  page: 'webpage',
  post: 'post',
  statement: 'document',
  article: 'article-newspaper',
  letter: 'personal_communication',
  ruling: 'legal_case',
  complaint: 'legal_case',
  appeal: 'legal_case',
  announcement: 'webpage',
};

/** CSL-JSON, as Zotero and pandoc read it: the page first, then the records quoted. */
export function toCsl(citation: Citation, words: Words): string {
  const items = listWorks(citation, words).map((work) => ({
    id: work.id,
    type: TYPES[work.kind],
    title: work.title,
    ...(work.authors.length > 0 && {
      author: work.authors.map(({ family, given, literal }) =>
        family === null ? { literal } : { family, ...(given && { given }) },
      ),
    }),
    ...(work.container && { 'container-title': work.container }),
    ...(work.genre && { genre: work.genre }),
    ...(work.date && { issued: dateParts(work.date) }),
    ...(work.address && { URL: work.address, accessed: dateParts(citation.today) }),
    ...(work.lang && { language: work.lang }),
    note: work.note,
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

function dateParts(iso: string): { 'date-parts': number[][] } {
  return { 'date-parts': [iso.slice(0, 10).split('-').map(Number)] };
}
