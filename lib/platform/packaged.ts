/** Files packed into the extension, for its own pages and the background: nothing is fetched from anywhere else. */
import { joinDossier, type PackedDossier } from '../dossier/pack.ts';
import { LANGUAGES } from '../dossier/types.ts';
import { chooseLanguage, createWords, type Messages, type Words } from '../i18n/index.ts';
import { browser } from './browser.ts';
import { readDataScript } from './data-script.ts';

/** `words-<lang>.js` (scripts/build/data-scripts.ts): texts in the order of the slots of `record`. */
export interface PackedWords {
  readonly messages: Messages;
  readonly texts: ReadonlyArray<string | null>;
}

/** The language of our words for a setting (`auto` or one of the eight), and the tag to write dates with. */
export function resolveLanguage(chosen: string): { readonly tag: string; readonly language: string } {
  return chooseLanguage(chosen, [browser.i18n.getUILanguage()], LANGUAGES);
}

/** The words of the interface. */
export async function loadWords(chosen: string): Promise<Words> {
  const { language, tag } = resolveLanguage(chosen);
  const { messages } = await loadPackedWords(language);
  return createWords(messages, tag);
}

/** Our words in one of the eight languages, and the texts of the packaged dossier. */
export async function loadPackedWords(language: string): Promise<PackedWords> {
  return (await loadPacked(`words-${language}`)) as PackedWords;
}

/** The dossier that came with the extension, in one of the eight languages. */
export async function loadPackagedDossier(language: string): Promise<PackedDossier> {
  const [shared, { texts }] = await Promise.all([loadPacked('record'), loadPackedWords(language)]);
  return joinDossier(shared, texts, language);
}

/** What came with the extension as plain JSON. */
export async function loadJson(name: string): Promise<unknown> {
  return (await fetchData(`${name}.json`)).json();
}

/** What came with the extension as bytes. */
export async function loadBytes(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchData(`${name}.bin`)).arrayBuffer());
}

const fetchData = (file: string): Promise<Response> => fetch(browser.runtime.getURL(`/data/${file}`));

/** Version of the engine that ships with this build. */
export async function loadEngineVersion(): Promise<string> {
  const { models } = (await loadJson('engine')) as { readonly models: { readonly version: string } };
  return models.version;
}

/** What a data script gives: `record`, `words-<lang>`. Throws where it is no such script. */
export async function loadPacked(name: string): Promise<unknown> {
  return readDataScript(name, await (await fetchData(`${name}.js`)).text());
}
