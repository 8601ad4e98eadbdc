/** What the engine knows, from the extension's own files: loaded when a page asks, kept as long as the background runs. */
import { READ_LANGUAGES } from '../dossier/types.ts';
import { type Facts, factsOf, type FactSource } from '../knowledge/facts.ts';
import { type CommonKnowledge, openKnowledge, type StoredKnowledge } from '../knowledge/stored.ts';
import type { LanguagePack } from '../knowledge/types.ts';
import { loadBytes, loadJson, loadPacked } from '../platform/packaged.ts';
import { UPDATES } from '../updates/in-use.ts';

/** Loads each file once; what failed is loaded again. */
function once<T>(load: (file: string) => Promise<T>): (file: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (file) => {
    const loading = known.get(file) ?? load(file);
    known.set(file, loading);
    loading.catch(() => known.delete(file));
    return loading;
  };
}

const common = once(async (file) => {
  const [stored, weights] = await Promise.all([loadJson(file), loadBytes('model')]);
  return openKnowledge(stored as StoredKnowledge, weights);
});
const language = once(async (file) => {
  const [{ unpack }, packed] = await Promise.all([loadCommon(), loadBytes(file)]);
  return unpack(packed);
});
const packagedFacts = once(async (file) => factsOf((await loadPacked(file)) as FactSource));

/** What the reading of every language needs. */
export const loadCommon = (): Promise<CommonKnowledge> => common('engine');

/** What is known of a language, "de-AT" counting as "de"; `null` when it is none of ours. */
export async function loadLanguage(lang: string): Promise<LanguagePack | null> {
  const code = lang.slice(0, 2).toLowerCase();
  return READ_LANGUAGES.includes(code) ? language(`lang-${code}`) : null;
}

/** What the checks compare with: of the dossier in use. It is the same in the words of every language. */
export async function loadFacts(): Promise<Facts> {
  const imported = await UPDATES.load().catch(() => null);
  return imported ? factsOf(imported) : packagedFacts('record');
}

/** Has what the engine needs loaded, by the page's own word for its language: its text is on the way. */
export function warmUp(lang: string): void {
  void Promise.all([loadCommon(), loadLanguage(lang)]).catch(() => undefined);
}
