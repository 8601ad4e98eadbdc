import { chooseLanguage, createWords, type Messages, type Words } from '../i18n/index.ts';

/** Our words with dates and numbers as the reader's browser writes them: "en-GB" is not "en-US". */
export function createWordsFor(messages: Messages, view: Window | null): Words {
  return createWords(
    messages,
    chooseLanguage(messages.lang, view?.navigator.languages ?? [], [messages.lang]).tag,
  );
}
