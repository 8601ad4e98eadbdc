import type { Words } from '../i18n/index.ts';
import type { Citation } from './types.ts';
import { listWorks, type Work, type WorkAuthor } from './works.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX in UTF-8; `@misc` throughout, which every style knows. The page first, then the records quoted. */
export function toBibtex(citation: Citation, words: Words): string {
  return `${listWorks(citation, words)
    .map((work) => entry(work, citation.today))
    .join('\n\n')}\n`;
}

function entry(work: Work, today: string): string {
  const [year, month] = work.date?.split('-') ?? [];
  const fields: Array<readonly [string, string | null]> = [
    ['author', work.authors.length > 0 ? braced(work.authors.map(nameOf).join(' and ')) : null],
    ['title', `{{${escapeTex(work.title)}}}`],
    ['howpublished', braced(work.container && escapeTex(work.container))],
    ['type', braced(work.genre && escapeTex(work.genre))],
    ['year', braced(year ?? null)],
    ['month', MONTHS[Number(month) - 1] ?? null],
    ['date', braced(work.date)],
    ['url', braced(work.address && escapeUrl(work.address))],
    ['urldate', braced(work.address && today)],
    ['langid', braced(work.lang)],
    ['note', braced(escapeTex(work.note))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${work.id.replace(/[^\w.:-]/g, '-')},\n${lines.join(',\n')}\n}`;
}

const braced = (text: string | null): string | null => (text ? `{${text}}` : null);

function nameOf({ family, given, literal }: WorkAuthor): string {
  if (family === null) return `{${escapeTex(literal)}}`;
  return given ? `${escapeTex(family)}, ${escapeTex(given)}` : escapeTex(family);
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** No text of a page becomes a command, and braces stay balanced. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** `url` is taken as it is: only braces and backslashes would break out of it. */
function escapeUrl(address: string): string {
  return address.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}
