/** Files packed into the extension, for its own pages and the background: nothing is fetched from anywhere else. */
import type { PackedDossier } from '../dossier/pack.ts';
import { LANGUAGES } from '../dossier/types.ts';
import { chooseLanguage, createWords, type Messages, type Words } from '../i18n/index.ts';
import { browser } from './browser.ts';

/** The language of our words for a setting (`auto` or one of the eight), and the tag to write dates with. */
export function resolveLanguage(chosen: string): { readonly tag: string; readonly language: string } {
  return chooseLanguage(chosen, [browser.i18n.getUILanguage()], LANGUAGES);
}

/** The words of the interface. */
export async function loadWords(chosen: string): Promise<Words> {
  const { language, tag } = resolveLanguage(chosen);
  return createWords((await loadJson(`messages-${language}`)) as Messages, tag);
}

/** The whole dossier in the language of the interface. */
export async function loadDossier(chosen: string): Promise<PackedDossier> {
  return (await loadJson(`dossier-${resolveLanguage(chosen).language}`)) as PackedDossier;
}

async function loadJson(name: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(`/data/${name}.json`));
  return response.json();
}
