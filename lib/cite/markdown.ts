import type { Words } from '../i18n/index.ts';
import { linkToSentence } from './fragment.ts';
import { type OutlineCard, type OutlineQuote, oneLine, outlineCard } from './outline.ts';
import type { Citation } from './types.ts';

/** CommonMark: claims as sections, everything verbatim as block quotations. */
export function toMarkdown({ page, cards, dossier, today }: Citation, words: Words): string {
  const lines = [
    `# ${escapeMarkdown(oneLine(page.title) || page.address)}`,
    '',
    `<${escapeAddress(page.address)}>`,
    '',
    [
      page.published ? `${words.t('since.published', { date: words.date(page.published) })}.` : '',
      `${words.t('take.taken', { date: words.date(today) })}.`,
    ]
      .filter(Boolean)
      .join(' '),
  ];
  cards.forEach((card, index) => {
    const number = cards.length > 1 ? `${index + 1}\\. ` : '';
    lines.push(
      '',
      ...cardLines(outlineCard(card, words), number, linkToSentence(page.address, card.text), words),
    );
  });
  lines.push('', '---', '', `${closing(dossier, words)}`);
  return `${lines.join('\n')}\n`;
}

function cardLines(card: OutlineCard, number: string, link: string, words: Words): string[] {
  const lines = [
    `## ${number}${escapeMarkdown(card.title)}`,
    '',
    `> ${escapeMarkdown(card.sentence)}`,
    '',
    `[${escapeMarkdown(card.stance)}](<${escapeAddress(link)}>).${card.onRecord ? ` ${escapeMarkdown(card.onRecord)}.` : ''}`,
  ];
  for (const { kind, page, record } of card.differences)
    lines.push('', `- **${escapeMarkdown(kind)}:** “${escapeMarkdown(page)}” → ${escapeMarkdown(record)}`);
  for (const record of card.records) {
    lines.push('', `### ${escapeMarkdown(record.name)}`);
    if (record.relation) lines.push('', `*${escapeMarkdown(record.relation)}*`);
    if (record.summary) lines.push('', `${words.t('record.summary')}: ${escapeMarkdown(record.summary)}`);
    for (const quote of record.quotes) lines.push('', ...quoteLines(quote, words));
  }
  if (card.outside) lines.push('', `*${escapeMarkdown(card.outside)}*`);
  return lines;
}

function quoteLines({ text, translation, source, title, link }: OutlineQuote, words: Words): string[] {
  return [
    `> ${escapeMarkdown(text)}`,
    ...(translation ? ['', `${words.t('record.translation')}: ${escapeMarkdown(translation)}`] : []),
    '',
    `— ${escapeMarkdown(source)}${title ? `, *${escapeMarkdown(title)}*` : ''}. [${escapeMarkdown(link.label)}](<${escapeAddress(link.url)}>)`,
  ];
}

function closing(dossier: Citation['dossier'], words: Words): string {
  return [
    words.t('app.name'),
    words.t('footer.version', { version: escapeMarkdown(dossier.version) }),
    words.t('footer.asOf', { date: words.date(dossier.asOf) }),
  ].join(' · ');
}

/** Nothing of a page may become markup: no link, image, emphasis, HTML or list. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(#?\w{1,40};)/g, '\\&$1')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/\b(https?):\/\//gi, '$1:\\/\\/')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`);
}

/** For `<…>`: what would end it is encoded. */
function escapeAddress(address: string): string {
  return address.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
}
