/** Pages of any size, made of the project's own labelled sentences; the same on every run. */
import { join } from 'node:path';
import { type LabelledPage, readCorpus, splitOf } from '../corpus/read.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

let pages: readonly LabelledPage[] | null = null;
export function corpus(): readonly LabelledPage[] {
  pages ??= readCorpus(join(ROOT, 'tests', 'corpus'));
  return pages;
}

export const heldBack = (): LabelledPage[] => corpus().filter((page) => splitOf(page) === 'held-back');
export const trained = (): LabelledPage[] => corpus().filter((page) => splitOf(page) === 'train');

/** Paragraphs of articles of one kind, in order, over and over, until there are so many characters. */
export function paragraphs(kind: LabelledPage['relevance'], lang: string, characters: number): string[] {
  const own = corpus()
    .filter((page) => page.relevance === kind && page.lang === lang)
    .flatMap((page) => page.blocks)
    .filter(({ type }) => type === 'p')
    .map(({ sentences }) => sentences.map(({ text }) => text).join(' '));
  const taken: string[] = [];
  let length = 0;
  for (let i = 0; length < characters; i++) {
    const text = own[i % own.length] ?? '';
    // A long text repeats its words, not its sentences.
    const next = i < own.length ? text : `${text} (${Math.floor(i / own.length)})`;
    taken.push(next);
    length += next.length;
  }
  return taken;
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An article as news sites write them: a head, links around, the text in one column. */
export function articleHtml(title: string, texts: readonly string[], lang = 'en'): string {
  const links = Array.from(
    { length: 40 },
    (_, i) => `<li><a href="/section/${i}">Section ${i}</a></li>`,
  ).join('');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeText(title)}</title>
<meta property="article:published_time" content="2024-04-05"><style>body{margin:0;font:17px/1.6 serif}main{width:640px;margin-left:80px}</style></head>
<body><header><nav><ul>${links}</ul></nav></header><main><article><h1>${escapeText(title)}</h1>
${texts.map((text) => `<p>${escapeText(text)}</p>`).join('\n')}
</article></main><footer><ul>${links}</ul></footer></body></html>`;
}

export const SIMPLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hello</title></head><body><h1>Hello</h1><p>A page with little on it.</p></body></html>`;
export const RELEVANT_TITLE = 'Facebook let Netflix see private messages, court papers claim';

/** Text that names neither company: the gate must read to its limits to know that. */
export function unrelated(characters: number): string[] {
  const text =
    'The river rose again last night, and the mayor said that the bridge would stay closed until the engineers had looked at every pier. Shops along the quay opened late; the market moved to the square behind the church. ';
  return Array.from(
    { length: Math.ceil(characters / (text.length * 3)) },
    (_, i) => `${text.repeat(3)}(${i})`,
  );
}
