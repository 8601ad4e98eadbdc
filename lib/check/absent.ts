import { CONTEXT_FROM, type ContextId } from '../dossier/types.ts';
import type { Reading } from '../match/reading.ts';
import type { AnalysedSentence } from './types.ts';

/** Which of the six records a page never brings up; none that is younger than the page. */
export function findAbsent(readings: readonly Reading[], analysed: readonly AnalysedSentence[], published: string | null): ContextId[] {
  const paired = new Set(analysed.flatMap(({ pairings }) => pairings.map(({ claim }) => claim)));
  const broughtUp = new Set<ContextId>();
  if (paired.has('prior-nyt-2018-report')) broughtUp.add('nyt-2018');
  if (paired.has('case-outcome')) broughtUp.add('case-status');
  if (['lawsuit-nature-and-parties', 'lawsuit-filing-and-unsealing-dates', 'netflix-as-defendant'].some((id) => paired.has(id))) broughtUp.add('court-filing');
  if (readings.some(({ concepts }) => ['LAWSUIT', 'LETTER', 'COMPLAINT', 'COURT', 'PLAINTIFF', 'UNSEAL'].some((concept) => concepts.has(concept)))) broughtUp.add('court-filing');
  for (const { sentence, pairings } of analysed) if (pairings.some(({ claim }) => claim === 'company-denials')) for (const context of denialsIn(readings, sentence.index)) broughtUp.add(context);
  return (Object.keys(CONTEXT_FROM) as ContextId[]).filter((context) => !broughtUp.has(context) && (published === null ? context !== 'case-status' : published >= CONTEXT_FROM[context]));
}

/** Whose denial, and of which year: the sentence's own names and dates, else those of the sentences just before. */
function denialsIn(readings: readonly Reading[], index: number): ContextId[] {
  const own = readings[index];
  if (!own) return [];
  const around = readings.slice(Math.max(0, index - 3), index + 1);
  const says = (concept: string): boolean => own.concepts.has(concept);
  const near = (concept: string): boolean => around.some((reading) => reading.concepts.has(concept));
  const year2018 = around.some((reading) => reading.dates.some((date) => date.year === 2018)) || near('ARCHIBONG') || near('NYT');
  const found: ContextId[] = [];
  const netflixSpeaks = says('NETFLIX') && !says('META') && !says('FACEBOOK') && !says('STONE') && !says('SPOKES');
  if (netflixSpeaks) found.push('netflix-statement');
  if (says('STONE')) found.push('meta-denial-2024');
  else if (says('ARCHIBONG')) found.push('meta-response-2018');
  else if (!netflixSpeaks) found.push(year2018 ? 'meta-response-2018' : 'meta-denial-2024');
  return found;
}
