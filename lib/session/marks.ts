/** From findings to marks in the page. */
import { toRange } from '../page/ranges.ts';
import type { Findings } from './examine.ts';

export interface PageMarks {
  /** Range of every sentence with a card we are sure of, by the sentence's index. */
  readonly paired: ReadonlyMap<number, Range>;
  /** The words that depart from the record, in those sentences, by the sentence's index. */
  readonly differing: ReadonlyMap<number, readonly Range[]>;
}

/** Sentences between two pauses. */
const STEP = 32;

export function* findMarks({ analysis, page, nodes }: Findings): Generator<void, PageMarks, void> {
  const paired = new Map<number, Range>();
  const differing = new Map<number, Range[]>();
  for (const { sentence, pairings, differences } of analysis.sentences) {
    const block = page.blocks[sentence.block];
    if (!block || !pairings.some((pairing) => pairing.confidence === 'sure')) continue;
    const range = toRange(block, sentence.start, sentence.end, nodes);
    if (!range) continue;
    paired.set(sentence.index, range);
    if (paired.size % STEP === 0) yield;
    // A difference from a claim that is only possible stands on its card, not in the text.
    const unsure = pairings.filter((pairing) => pairing.confidence === 'possible').map(({ claim }) => claim);
    differing.set(
      sentence.index,
      differences
        .filter(({ claim }) => !unsure.includes(claim))
        .flatMap(
          ({ span }) => toRange(block, sentence.start + span.start, sentence.start + span.end, nodes) ?? [],
        ),
    );
  }
  return { paired, differing };
}

/** Range of any sentence, marked or not; `null` when the page has changed. */
export function findSentence({ analysis, page, nodes }: Findings, index: number): Range | null {
  const sentence = analysis.sentences[index]?.sentence;
  const block = sentence && page.blocks[sentence.block];
  return block ? toRange(block, sentence.start, sentence.end, nodes) : null;
}
