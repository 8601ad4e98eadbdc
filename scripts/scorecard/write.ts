/** The scorecard as a page. */
import type { LabelledPage } from '../corpus/read.ts';
import { ALL, type Figure, type Line, type Scorecard } from './measure.ts';

const percent = (value: number): string => (100 * value).toFixed(1);
const withInterval = ({ value, low, high }: Figure): string =>
  `${percent(value)} [${percent(low)}–${percent(high)}]`;
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const head = (...cells: readonly string[]): string[] => [
  row(...cells),
  `|${cells.map((_, i) => (i ? '---:' : '---')).join('|')}|`,
];
const lines = (first: string, all: readonly Line[]): string[] => [
  ...head(first, 'labels', 'precision', 'recall', 'F1', 'abstention'),
  ...all.map((line) =>
    row(
      line.name,
      line.labels,
      withInterval(line.precision),
      withInterval(line.recall),
      withInterval(line.f1),
      withInterval(line.abstention),
    ),
  ),
];
const weakestFirst = (all: readonly Line[]): Line[] => [...all].sort((a, b) => a.f1.value - b.f1.value);

/** Markdown; the same card gives the same text. */
export function writeScorecard(card: Scorecard): string {
  const all = card.pageLines.find(({ name }) => name === ALL);
  return `${[
    '# Scorecard',
    '',
    'Written by `npm run scorecard`, which takes some seconds; `npm test` writes it again and fails when this file differs or a figure is below its floor in `scripts/scorecard/floors.json`.',
    '',
    `${card.pages.length} labelled pages in ${card.pageLines.length - 1} languages: ${all?.about} about the case, ${all?.untouched} that must stay untouched (they only mention it, or are about something else with the same names in it). All are held back by story (docs/corpus.md): the engine was not trained on them, nor on another telling of the same story, and claims, stances and checks were not tuned on them; what decides which pages are about the case was settled with the decisions on them in sight (docs/matching.md has the cross-validated figure). A third of those about the case were written to be hard: metaphors, hearsay, jokes, pages that hardly name a company. Figures are per cent; in brackets what they would be in 95 of 100 draws of as many pages from these pages.`,
    '',
    '- **Precision**: of what was shown, how much is right. **Recall**: of what the labels ask for, how much was shown.',
    '- **Abstention**: of what the labels ask for, how much stands in a sentence on which nothing at all was shown. The rest of what was missed stands beside something else.',
    '',
    '## Pages',
    '',
    ...head('language', 'about', 'recognised', 'to stay untouched', 'kept untouched'),
    ...card.pageLines.map((line) =>
      row(line.name, line.about, withInterval(line.recognised), line.untouched, withInterval(line.kept)),
    ),
    '',
    '## Claims, by language',
    '',
    ...lines('language', card.claimsByLanguage),
    '',
    `How the page puts a claim (states, attributes, denies, asks) is right for ${withInterval(card.stance)} of those found. Records the page leaves out: precision ${withInterval(card.absent.precision)}, recall ${withInterval(card.absent.recall)}, F1 ${withInterval(card.absent.f1)}.`,
    '',
    '## Beside it: the nearest labelled sentence',
    '',
    'What one would use without an engine: each sentence gets the claims of the most similar labelled sentence of the training pages, if it is similar enough (the floor is the best one on the calibration pages). They are told which pages are about the case; the engine has to find out.',
    '',
    ...head('language', 'engine, F1', ...card.baselines.map(({ name }) => `${name}, F1`)),
    ...card.claimsByLanguage.map((line, i) =>
      row(
        line.name,
        withInterval(line.f1),
        ...card.baselines.map((baseline) => {
          const beside = baseline.lines[i];
          return beside ? withInterval(beside.f1) : '';
        }),
      ),
    ),
    '',
    ...lines(
      'all pages',
      card.baselines.flatMap(({ name, floor, lines: own }) => {
        const sum = own.find((line) => line.name === ALL);
        return sum ? [{ ...sum, name: `${name} (floor ${floor})` }] : [];
      }),
    ),
    '',
    '## Claims, weakest first',
    '',
    ...lines('claim', weakestFirst(card.claims)),
    '',
    '## Differences from the record, by language',
    '',
    ...lines('language', card.differencesByLanguage),
    '',
    '## Differences from the record, by kind, weakest first',
    '',
    ...lines('kind', weakestFirst(card.differences)),
    '',
    '## Which pages',
    '',
    ...head('language', 'about the case', 'to stay untouched').map((line) => line.replaceAll('---:', '---')),
    ...card.pageLines
      .filter(({ name }) => name !== ALL)
      .map(({ name }) => row(name, ...idsOf(card.pages, name))),
  ].join('\n')}\n`;
}

function idsOf(pages: readonly LabelledPage[], lang: string): [about: string, untouched: string] {
  const ids = (isAbout: boolean): string =>
    pages
      .filter((page) => page.lang === lang && (page.relevance === 'about') === isAbout)
      .map(({ id }) => id.slice(lang.length + 1))
      .join(' ');
  return [ids(true), ids(false)];
}
