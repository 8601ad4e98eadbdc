/** What a reader takes away from a page: cards as text or references, or a link to a sentence. */
import { type Citation, type CitedPage, type CiteFormat, cite, linkToSentence } from '../cite/index.ts';
import type { Words } from '../i18n/index.ts';
import type { SidebarView } from '../view/types.ts';

/** The page as it is cited: title and address as the browser shows them. */
export function citedPage(document: Document, view: SidebarView): CitedPage {
  return {
    title: document.title,
    address: document.location.href,
    published: view.published,
    lang: document.documentElement.getAttribute('lang') || null,
  };
}

/** `card`: one card's id, or `null` for all. */
export function citationOf(page: CitedPage, view: SidebarView, card: string | null, now: Date): Citation {
  return {
    page,
    cards: card === null ? view.cards : view.cards.filter(({ id }) => id === card),
    dossier: view.dossier,
    today: now.toISOString().slice(0, 10),
  };
}

/** The text to put on the clipboard. */
export function textToTake(citation: Citation, form: CiteFormat | 'link', words: Words): string {
  if (form !== 'link') return cite(form, citation, words);
  return linkToSentence(citation.page.address, citation.cards[0]?.text ?? '');
}
