/** What the engine knows, from the extension's own files: loaded when a page asks, kept as long as the background runs. */
import { READ_LANGUAGES } from '../dossier/types.ts';
import { type Facts, factsOf, type FactSource } from '../knowledge/facts.ts';
import type { PackedLanguage } from '../knowledge/packed-language.ts';
import { type CommonKnowledge, openKnowledge, type StoredKnowledge } from '../knowledge/stored.ts';
import type { LanguagePack } from '../knowledge/types.ts';
import { loadJson, loadPackagedRecord } from '../platform/packaged.ts';
import { UPDATES } from '../updates/in-use.ts';

/** Asks once for each key; what failed is asked again. */
function once<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const loading = known.get(key) ?? load(key);
    known.set(key, loading);
    loading.catch(() => known.delete(key));
    return loading;
  };
}

const common = once(async () => openKnowledge((await loadJson('engine')) as StoredKnowledge));
const language = once(async (lang) => {
  const [{ unpack }, packed] = await Promise.all([common(''), loadJson(`lang-${lang}`)]);
  return unpack(packed as PackedLanguage);
});
const packagedFacts = once(async () => factsOf((await loadPackagedRecord()) as FactSource));

/** What the reading of every language needs. */
export const loadCommon = (): Promise<CommonKnowledge> => common('');

/** What is known of a language, "de-AT" counting as "de"; `null` when it is none of ours. */
export async function loadLanguage(lang: string): Promise<LanguagePack | null> {
  const code = lang.slice(0, 2).toLowerCase();
  return READ_LANGUAGES.includes(code) ? language(code) : null;
}

/** What the checks compare with: of the dossier in use. It is the same in the words of every language. */
export async function loadFacts(): Promise<Facts> {
  const imported = await UPDATES.load().catch(() => null);
  return imported ? factsOf(imported) : packagedFacts('');
}

/** Has what the engine needs loaded, by the page's own word for its language: its text is on the way. */
export function warmUp(lang: string): void {
  void loadLanguage(lang).catch(() => undefined);
  void loadCommon().catch(() => undefined);
}
