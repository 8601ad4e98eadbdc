/** What an imported dossier puts into a page in place of the packaged one. */
import { divideDossier } from '../dossier/pack.ts';
import type { Language } from '../dossier/types.ts';
import { loadPackedWords } from '../platform/packaged.ts';
import { UPDATES } from '../updates/in-use.ts';

/** Under the names of the packaged files; `null`: the packaged dossier is in use. Throws where files of the extension cannot be read. */
export async function importedTexts(words: string): Promise<Readonly<Record<string, string>> | null> {
  const dossier = await UPDATES.load();
  if (!dossier) return null;
  const { shared, texts } = divideDossier(dossier);
  const { messages } = await loadPackedWords(words);
  return {
    record: JSON.stringify(shared),
    [`words-${words}`]: JSON.stringify({ messages, texts: texts(words as Language) }),
  };
}
