/** Puts scripts into a page's top frame: the gate where it could not run by itself, the reader where the gate asked. */
import { LANGUAGES } from '../dossier/types.ts';
import { HIGHLIGHT_CSS } from '../page/highlights.ts';
import { browser } from '../platform/browser.ts';

/** A document in a tab; without `document` the top frame, whatever it shows by then. */
export interface Target {
  readonly tabId: number;
  readonly document: string | null;
}

const inFrame = ({ tabId, document }: Target): { tabId: number; frameIds?: number[] } =>
  document ? ({ tabId, documentIds: [document] } as { tabId: number }) : { tabId, frameIds: [0] };

async function run(target: Target, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: inFrame(target),
      files: [file],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

/** The reader and what it needs, in this order: weights, the declared language, our words, the reader itself. */
export async function injectReader(target: Target, declaredLang: string, words: string): Promise<boolean> {
  const ready = await Promise.all([
    run(target, '/data/engine.js'),
    injectLanguage(target, declaredLang),
    injectWords(target, words),
  ]);
  return ready[0] && ready[2] && run(target, '/reader.js');
}

/** What the engine knows of a language ("de-AT" counts as "de"); false when it is none of ours. */
export async function injectLanguage(target: Target, lang: string): Promise<boolean> {
  const code = lang.slice(0, 2).toLowerCase();
  return LANGUAGES.some((known) => known === code) && run(target, `/data/lang-${code}.js`);
}

/** Our words and the dossier in one language. */
export function injectWords(target: Target, words: string): Promise<boolean> {
  return run(target, `/data/words-${words}.js`);
}

export function injectGate(tabId: number): Promise<boolean> {
  return run({ tabId, document: null }, '/gate.js');
}

/** How marks look. Only in pages about the case: a page can ask for the style of a highlight by name. */
export async function injectMarkStyle(target: Target): Promise<void> {
  const css = { target: inFrame(target), css: HIGHLIGHT_CSS };
  try {
    await browser.scripting.removeCSS(css);
    await browser.scripting.insertCSS(css);
  } catch {
    // The document is gone; so is the need.
  }
}
