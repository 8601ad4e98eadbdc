import { buildContexts } from '../../lib/match/context.ts';
import { hasSign } from '../../lib/match/signs.ts';
import { readParagraph } from './checks.ts';
import type { Language } from './knowledge.ts';

/** Whether the last of some sentences holds what a claim needs. */
export function holdsSign(lang: Language, claim: string, ...texts: readonly string[]): boolean {
  const readings = readParagraph(lang, texts);
  const reading = readings.at(-1);
  const context = buildContexts(readings).at(-1);
  return reading !== undefined && context !== undefined && hasSign(reading, context, claim);
}
