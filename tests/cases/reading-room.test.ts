/** Of the sample articles of `npm start` those get cards that their list says are about the case, and no others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadAnalyser } from '../../scripts/pages/analyse.ts';
import { readHtml } from '../../scripts/pages/read-html.ts';
import { readArticles } from '../../scripts/reading-room/serve.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'scripts', 'reading-room', 'articles');
const analyse = loadAnalyser();

it.each(readArticles().map((article) => [article.file, article.relevance] as const))(
  '%s is %s',
  (file, relevance) => {
    const { relevance: found, sentences } = analyse(readHtml(readFileSync(join(FOLDER, file), 'utf8')));
    expect(found).toBe(relevance);
    const pairings = sentences.reduce((sum, sentence) => sum + sentence.pairings.length, 0);
    if (relevance === 'about') expect(pairings).toBeGreaterThan(10);
    else expect(pairings).toBe(0);
  },
);
