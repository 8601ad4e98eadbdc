import type { SampleArticle } from './serve.ts';

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', de: 'Deutsch', fr: 'Français' };
const KINDS: Readonly<Record<string, string>> = {
  about: 'about the case',
  mention: 'mentions it',
  other: 'shares its words only',
};
const STYLE = `
:root { color: #24211d; background: #fbf8f1; font: 18px/1.6 Georgia, "DejaVu Serif", serif; }
body { margin: 48px auto; max-width: 680px; padding: 0 20px; }
h1 { font-weight: 400; } h2 { border-bottom: 1px solid #d9d1c0; font-size: 20px; font-weight: 400; margin-top: 36px; }
li { list-style: none; margin: 14px 0; } ul { padding: 0; } a { color: #2f5d50; } small { color: #6d665a; display: block; }`;

/** The list of sample articles. */
export function indexPage(articles: readonly SampleArticle[]): string {
  const groups = Object.entries(LANGUAGES).map(([lang, name]) => {
    const items = articles.filter((article) => article.lang === lang).map(item);
    return `<h2 lang="${lang}">${name}</h2><ul>${items.join('')}</ul>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reading room</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><h1>Reading room</h1><p>Sample articles of invented papers to try For the Record on. Some of their sentences depart from the record on purpose.</p>${groups.join('')}</body></html>`;
}

function item({ file, lang, title, outlet, relevance }: SampleArticle): string {
  return `<li><a href="${escapeHtml(file)}" lang="${lang}">${escapeHtml(title)}</a><small>${escapeHtml(outlet)} · ${KINDS[relevance] ?? ''}</small></li>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
