import type { Words } from '../i18n/index.ts';
import { linkToSentence } from './fragment.ts';
import { type OutlineCard, oneLine, outlineCard, quoted } from './outline.ts';
import type { Citation } from './types.ts';

/** Plain text, for mails and notes. */
export function toText({ page, cards, dossier, today }: Citation, words: Words): string {
  const lines = [
    oneLine(page.title) || page.address,
    ...(page.published ? [words.t('since.published', { date: words.date(page.published) })] : []),
    page.address,
    words.t('take.taken', { date: words.date(today) }),
  ];
  cards.forEach((card, index) => {
    const number = cards.length > 1 ? `${index + 1}. ` : '';
    lines.push(
      '',
      ...cardLines(outlineCard(card, words), number, linkToSentence(page.address, card.text), words),
    );
  });
  lines.push(
    '',
    [
      words.t('app.name'),
      words.t('footer.version', { version: dossier.version }),
      words.t('footer.asOf', { date: words.date(dossier.asOf) }),
    ].join(' · '),
  );
  return `${lines.join('\n')}\n`;
}

function cardLines(card: OutlineCard, number: string, link: string, words: Words): string[] {
  const lines = [
    `${number}${card.title}`,
    quoted(card.sentence),
    link,
    `${card.stance}.${card.onRecord ? ` ${card.onRecord}.` : ''}`,
  ];
  for (const { kind, page, record } of card.differences) lines.push(`${kind}: ${quoted(page)} → ${record}`);
  for (const record of card.records) {
    lines.push('', record.relation ? `${record.name}: ${record.relation}` : record.name);
    if (record.summary) lines.push(`  ${words.t('record.summary')}: ${record.summary}`);
    for (const { text, translation, source, title, link: at } of record.quotes) {
      lines.push(`  ${quoted(text)}`);
      if (translation) lines.push(`  ${words.t('record.translation')}: ${translation}`);
      lines.push(`  ${source}${title ? `, ${quoted(title)}` : ''}`, `  ${at.label}: ${at.url}`);
    }
  }
  if (card.outside) lines.push('', card.outside);
  return lines;
}
