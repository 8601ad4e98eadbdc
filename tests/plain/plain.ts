/**
 * The plainest sentences there are: a source and a claim each, as agencies print them, in every order of the two. Whatever
 * else the engine can read, these it must.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysedSentence } from '../../lib/check/types.ts';
import { ARTICLES } from '../support/articles.ts';
import { analyse, type Language, toPage } from '../support/knowledge.ts';

/** How the words of a clause stand behind its source: as by themselves, with the verb first, with the verb last. */
type Order = 'main' | 'inverted' | 'sub';

interface PlainLanguage {
  /** Sources that stand before a clause. */
  readonly before: ReadonlyArray<readonly [text: string, order: Order]>;
  /** Sources behind it, after a comma. */
  readonly after: readonly string[];
  /** Main clauses that deny, doubt or ask what follows. */
  readonly denied: ReadonlyArray<readonly [text: string, order: Order]>;
  readonly doubted: ReadonlyArray<readonly [text: string, order: Order]>;
  readonly asked: ReadonlyArray<readonly [text: string, order: Order]>;
  /** Claims by their short names; where the order of words changes, the parts are "subject|verb|rest|end". */
  readonly clauses: ReadonlyArray<readonly [claim: string, clause: string]>;
}

/** As what the claim is put. */
export type Manner = 'told' | 'denied' | 'doubted' | 'asked';

export interface PlainSentence {
  readonly text: string;
  /** Short name of its claim. */
  readonly claim: string;
}

/** All sentences of a language in one manner. */
export function plainSentences(lang: string, manner: Manner): PlainSentence[] {
  const path = join(import.meta.dirname, `${lang}.json`);
  const language = JSON.parse(readFileSync(path, 'utf8')) as PlainLanguage;
  const mark = manner === 'asked' ? '?' : '.';
  const sources = manner === 'told' ? language.before : language[manner];
  return language.clauses.flatMap(([claim, clause]) => {
    const texts = sources.map(([text, order]) => `${text} ${inOrder(clause, order)}${mark}`);
    if (manner === 'told')
      texts.push(...language.after.map((text) => `${capitalised(inOrder(clause, 'main'))}, ${text}.`));
    return texts.map((text) => ({ text, claim }));
  });
}

function inOrder(clause: string, order: Order): string {
  const [subject = '', verb = '', rest = '', end = ''] = clause.split('|');
  const words = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');
  if (order === 'main') return words(subject, verb, rest, end);
  if (order === 'inverted') return words(verb, subject, rest, end);
  // What for, in a clause of its own, stays behind the verb: "aufgegeben, um …".
  const [last = '', ...purpose] = end.split(/,? (?=um |om )/);
  return [words(subject, rest, last, verb), ...purpose].join(', ');
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is found in a sentence that is a paragraph of its own behind a short article. @throws Error when it was cut. */
export function readBehindArticle(lang: Language, text: string, published?: string): AnalysedSentence {
  const { title, paragraphs } = ARTICLES[lang];
  const page = toPage({
    lang,
    title,
    paragraphs: [...paragraphs, text],
    ...(published ? { published } : {}),
  });
  const found = analyse(page, lang).sentences.at(-1);
  if (found?.sentence.text !== text) throw new Error(`“${text}” is not one sentence`);
  return found;
}
