/** Documents of every odd kind, none of them an article about the case. Made while they are sent: one has 50 MB. */
import type { ServerResponse } from 'node:http';

export interface OddDocument {
  readonly headers: Record<string, string>;
  /** The browser shows it in a viewer of its own, which changes the document as it likes. */
  readonly hasViewer?: boolean;
  /** Scripts do not run in it, those of the test neither. */
  readonly isSandboxed?: boolean;
  /** The gate may ask for a closer look: both names and the subject stand in it. */
  readonly teases?: boolean;
  write(response: ServerResponse): Promise<void> | void;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
/** Both names and the subject, so that the gate does look closely, but no story. */
const TEASE = 'Netflix and Facebook have changed how messages are shown on television sets.';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const text = (content: string, headers: Record<string, string>, hasViewer = false): OddDocument => ({
  headers,
  hasViewer,
  isSandboxed: headers['content-security-policy'] === 'sandbox',
  teases: headers['content-type'] === HTML['content-type'] && content.includes(TEASE),
  write: (response) => void response.end(content),
});

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 67>>stream
BT /F1 12 Tf 20 100 Td (Netflix Facebook private messages) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

async function writeLarge(response: ServerResponse): Promise<void> {
  response.write('<!doctype html><html lang="en"><head><title>Fifty megabytes</title></head><body>');
  const paragraph =
    `<p>${'A long day by the river with nothing to report but the weather. '.repeat(16)}</p>`.repeat(100);
  for (let sent = 0; sent < 50_000_000; sent += paragraph.length) {
    if (!response.write(paragraph)) await new Promise((resolve) => response.once('drain', resolve));
  }
  response.end('</body></html>');
}

export const documents: Readonly<Record<string, OddDocument>> = {
  'empty-body.html': text('<!doctype html><title>Nothing</title>', HTML),
  'teaser.html': text(page(`<h1>Television news</h1><p>${TEASE}</p>`), HTML),
  'drawing.svg': text(
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><title>Netflix Facebook messages</title><text x="10" y="40">${TEASE}</text></svg>`,
    { 'content-type': 'image/svg+xml' },
  ),
  'feed.xml': text(
    `<?xml version="1.0"?><feed><title>Netflix, Facebook, messages</title><entry>${TEASE}</entry></feed>`,
    { 'content-type': 'application/xml' },
    true,
  ),
  'data.json': text(
    JSON.stringify({ title: 'Netflix, Facebook, private messages', text: TEASE }),
    { 'content-type': 'application/json' },
    true,
  ),
  'plain.txt': text(`${TEASE}\n`.repeat(20), { 'content-type': 'text/plain; charset=utf-8' }, true),
  'paper.pdf': text(PDF, { 'content-type': 'application/pdf' }, true),
  'large.html': { headers: HTML, write: writeLarge },
  'deep.html': text(page(`${'<div>'.repeat(50_000)}${TEASE}${'</div>'.repeat(50_000)}`), HTML),
  'one-text-node.html': text(page(`<pre>${'netfli face book mess '.repeat(900_000)}</pre>`), HTML),
  'strict-csp.html': text(page(`<p>${TEASE}</p>`), {
    ...HTML,
    'content-security-policy': "default-src 'none'; img-src data:",
  }),
  'trusted-types.html': text(page(`<p>${TEASE}</p>`), {
    ...HTML,
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
  }),
  'sandboxed.html': text(page(`<p>${TEASE}</p>`), { ...HTML, 'content-security-policy': 'sandbox' }),
  'isolated.html': text(page(`<p>${TEASE}</p>`), {
    ...HTML,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  }),
  'clobbered.html': text(
    page(
      `<form>${['childNodes', 'textContent', 'parentNode', 'attributes', 'nodeName', 'nodeType'].map((name) => `<input name="${name}">`).join('')}<p>${TEASE}</p></form>`,
    ),
    HTML,
  ),
  'clobbered-document.html': text(
    page(
      `${['title', 'body', 'contentType', 'documentElement', 'createTreeWalker', 'getElementsByTagName', 'querySelector', 'addEventListener'].map((name) => `<form name="${name}"></form><img name="${name}" alt="" src="data:,">`).join('')}<p>${TEASE}</p>`,
    ),
    HTML,
  ),
};
