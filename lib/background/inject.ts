/**
 * Puts scripts into a page's top frame: the gate where it could not run by itself, the reader where the gate asked. `false`
 * always means that it did not get there: the document is gone, or the browser withholds it.
 */
import { highlightCss } from '../page/highlights.ts';
import { browser } from '../platform/browser.ts';
import { importedTexts } from './dossier-texts.ts';

/** A document in a tab; without `document` the top frame, whatever it shows by then. */
export interface Target {
  readonly tabId: number;
  readonly document: string | null;
}

const inFrame = ({ tabId, document }: Target): { tabId: number; frameIds?: number[] } =>
  document ? ({ tabId, documentIds: [document] } as { tabId: number }) : { tabId, frameIds: [0] };

async function run(target: Target, ...files: string[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: inFrame(target),
      files,
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

/** What takes the article's text. */
export function injectReader(target: Target): Promise<boolean> {
  return run(target, '/reader.js');
}

/** Puts texts where the data scripts put theirs, in the reader's own world. */
async function put(target: Target, texts: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: inFrame(target),
      func: (given: Readonly<Record<string, string>>) => {
        const world = globalThis as { forTheRecordData?: Record<string, string> };
        world.forTheRecordData = { ...world.forTheRecordData, ...given };
      },
      args: [texts],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

/** What is shown beside an article about the case: the record, our words, the margin itself. Throws as `importedTexts` does. */
export async function injectMargin(target: Target, words: string): Promise<boolean> {
  const imported = await importedTexts(words);
  if (!imported) return run(target, RECORD, wordsFile(words), '/margin.js');
  return (await put(target, imported)) && run(target, '/margin.js');
}

/**
 * Our words in one language, and the dossier's; `withRecord` when it is another dossier than before: its texts belong into
 * its own record and no other. Throws as `importedTexts` does.
 */
export async function injectWords(target: Target, words: string, withRecord: boolean): Promise<boolean> {
  const imported = await importedTexts(words);
  if (imported) return put(target, imported);
  return run(target, ...(withRecord ? [RECORD] : []), wordsFile(words));
}

const RECORD = '/data/record.js';
const wordsFile = (lang: string): string => `/data/words-${lang}.js`;

/** The gate, into whatever the tab shows by now. */
export function injectGate(tabId: number): Promise<boolean> {
  return run({ tabId, document: null }, '/gate.js');
}

/** Where pages are open that no gate has looked at, as after an update. A second gate in a page does nothing. */
export async function lookIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id } of tabs) if (id !== undefined) await injectGate(id);
}

/** How marks look. Only in pages about the case: a page can ask for the style of a highlight by name. */
export async function injectMarkStyle(target: Target): Promise<void> {
  const css = { target: inFrame(target), css: highlightCss(import.meta.env.FIREFOX ? '' : ':root') };
  try {
    await browser.scripting.removeCSS(css);
    await browser.scripting.insertCSS(css);
  } catch {
    // The document is gone; so is the need.
  }
}
