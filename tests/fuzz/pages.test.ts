import { describe, expect } from 'vitest';
import type { Analysis } from '../../lib/check/types.ts';
import type { PageText } from '../../lib/extract/index.ts';
import { readHtml } from '../../scripts/pages/read-html.ts';
import { analyse, type Language, LANGUAGES, toPage } from '../support/knowledge.ts';
import { property, type Random } from './property.ts';
import { anyText, mutatedArticle } from './texts.ts';

/** Everything the analysis points at lies where it says. */
function expectSound(analysis: Analysis, page: PageText): void {
  const inside = (span: { start: number; end: number }, text: string, what: string): void => {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
      throw new Error(`${what} ${span.start}–${span.end} in a sentence of ${text.length}`);
  };
  for (const { sentence, pairings, differences } of analysis.sentences) {
    expect(page.blocks[sentence.block]?.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    for (const { probability, trace } of pairings) {
      if (!(probability >= 0 && probability <= 1)) throw new Error(`probability ${probability}`);
      for (const span of [...trace.words, ...trace.cues]) inside(span, sentence.text, 'words');
    }
    for (const { span } of differences) inside(span, sentence.text, 'difference');
  }
}

const TAGS = [
  'div',
  'p',
  'article',
  'main',
  'section',
  'aside',
  'nav',
  'ul',
  'li',
  'h1',
  'h2',
  'span',
  'a',
  'b',
  'blockquote',
  'table',
  'tr',
  'td',
  'form',
  'figure',
  'figcaption',
  'svg',
  'math',
  'template',
  'select',
  'script',
  'style',
  'br',
  'unknown-tag',
];
const ATTRIBUTES = [
  '',
  ' hidden',
  ' class="comments related"',
  ' role="navigation"',
  ' aria-hidden="true"',
  ' style="display:none"',
  ' id="article"',
  ' lang="de"',
  ' class="',
  " title='>'",
];

/** Markup that is not well formed. */
function anyMarkup(random: Random, sentences: readonly string[]): string {
  const pieces = random.many(60, () => {
    const kind = random.int(6);
    const tag = random.pick(TAGS);
    if (kind < 2) return `<${tag}${random.pick(ATTRIBUTES)}>`;
    if (kind === 2) return `</${tag}>`;
    if (kind === 3) return anyText(random, 20);
    if (kind === 4)
      return random.pick([
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '&#x202e;',
        '&nbsp;',
        '&bogus;',
        '\0',
        '<',
        '</',
        '<!',
      ]);
    return random.pick(sentences);
  });
  return pieces.join('');
}

describe('any page at all', () => {
  property('random texts: nothing throws, nothing points outside', 60, (random) => {
    const lang: Language = random.pick(LANGUAGES);
    const page = toPage({
      lang,
      title: anyText(random, 40),
      paragraphs: random.many(6, () => anyText(random, 200)),
      asides: random.many(3, () => anyText(random, 60)),
    });
    expectSound(analyse(page, lang), page);
  });

  property('changed articles: nothing throws, nothing points outside', 150, (random) => {
    const { lang, title, paragraphs } = mutatedArticle(random);
    const page = toPage({ lang, title, paragraphs });
    const analysis = analyse(page, lang);
    expectSound(analysis, page);
    expect(analyse(page, lang)).toEqual(analysis);
  });

  property('broken markup: nothing throws, text keeps its place', 150, (random) => {
    const { lang, paragraphs } = mutatedArticle(random);
    const page = readHtml(anyMarkup(random, paragraphs));
    for (const { text, chunks } of page.blocks) {
      expect(text).toBe(text.trim());
      let end = 0;
      for (const chunk of chunks) {
        if (chunk.start < end || chunk.start + chunk.length > text.length)
          throw new Error(`chunk ${chunk.start}+${chunk.length} in a block of ${text.length}`);
        end = chunk.start + chunk.length;
      }
    }
    expectSound(analyse(page, lang), page);
  });
});
