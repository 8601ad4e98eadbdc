/** Takes cards away: one or all of a page, as text or as references. Pure: the page's title and address are passed in. */
import type { Words } from '../i18n/index.ts';
import { toBibtex } from './bibtex.ts';
import { toCsl } from './csl.ts';
import { toMarkdown } from './markdown.ts';
import { toText } from './text.ts';
import type { Citation, CiteFormat } from './types.ts';

export { linkToSentence } from './fragment.ts';
export { CITE_FORMATS, type Citation, type CitedPage, type CiteFormat } from './types.ts';

const WRITERS: Readonly<Record<CiteFormat, (citation: Citation, words: Words) => string>> = {
  markdown: toMarkdown,
  text: toText,
  csl: toCsl,
  bibtex: toBibtex,
};

/** Writes a page's cards in one of the formats, in the words of the interface's language. */
export function cite(format: CiteFormat, citation: Citation, words: Words): string {
  return WRITERS[format](citation, words);
}
