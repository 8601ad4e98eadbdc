/** Several words in a row for which there is no concept. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { Reading } from '../../match/reading.ts';
import { rememberEach } from '../../text/remember.ts';
import type { SentenceView } from './input.ts';

/** The words of a sentence without case and accents, one space apart. */
const foldsOf = rememberEach(({ tokens }: Reading): string => tokens.map(({ fold }) => fold).join(' '));

const spaces = (text: string): number => text.split(' ').length - 1;

/** The words that one of some patterns names; it reads them without case and accents, one space apart. */
export function phrase(view: SentenceView, ...patterns: readonly RegExp[]): ConceptHit | undefined {
  const folds = foldsOf(view.reading);
  for (const pattern of patterns) {
    const found = pattern.exec(folds);
    const first = found ? spaces(folds.slice(0, found.index)) : 0;
    if (found) return { concept: '', first, last: first + spaces(found[0]) };
  }
  return undefined;
}
