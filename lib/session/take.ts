/** What a reader takes away from a page: cards as text or references, or a link to a sentence. */
import { type Citation, type CitedPage, type CiteFormat, cite, linkToSentence } from '../cite/index.ts';
import type { Words } from '../i18n/index.ts';
import type { SidebarView } from '../view/types.ts';

/** As what something is taken away. */
export type TakeForm = CiteFormat | 'link';

/** The page as it is cited: title and address as the browser shows them. */
export function citedPage(document: Document, view: SidebarView): CitedPage {
  return {
    title: document.title,
    address: document.location.href,
    published: view.published,
    lang: document.documentElement.getAttribute('lang') || null,
  };
}

/** One card by its id; for `null` all that are not put away. */
export function citationOf(
  page: CitedPage,
  { cards, dossier }: SidebarView,
  card: string | null,
  hidden: ReadonlySet<string>,
): Citation {
  return {
    page,
    cards: cards.filter(({ id }) => (card === null ? !hidden.has(id) : id === card)),
    dossier,
    today: new Date().toISOString().slice(0, 10),
  };
}

/**
 * Puts it on the clipboard: `null`. Where the browser does not allow that, as on pages without https, answers the text,
 * for the reader to copy.
 */
export async function takeAway(
  citation: Citation,
  form: TakeForm,
  words: Words,
  clipboard: Clipboard | undefined,
): Promise<string | null> {
  const text =
    form === 'link'
      ? linkToSentence(citation.page.address, citation.cards[0]?.text ?? '')
      : cite(form, citation, words);
  try {
    if (!clipboard) return text;
    await clipboard.writeText(text);
    return null;
  } catch {
    return text;
  }
}
