/** From the timeline into the text and back. */
import { toRange } from '../page/ranges.ts';
import { isDateOf } from '../view/mentions.ts';
import type { EventView } from '../view/types.ts';
import type { Findings } from './examine.ts';
import { findSentence } from './marks.ts';

/** The first sentence that mentions the date of an event, or `null`. */
export function findEvent(findings: Findings, event: Pick<EventView, 'date'>): Range | null {
  for (const { iso, sentence } of findings.analysis.dates) {
    const range = isDateOf(event.date, iso) ? findSentence(findings, sentence) : null;
    if (range) return range;
  }
  return null;
}

export interface DateMark {
  /** The event it leads to. */
  readonly event: string;
  readonly sentence: number;
  readonly range: Range;
}

/** The dates in the text that are on the timeline. */
export function findDateMarks(findings: Findings, events: readonly EventView[]): DateMark[] {
  const { analysis, page, nodes } = findings;
  return analysis.dates.flatMap(({ iso, sentence: index, span }) => {
    const event = events.find(({ date }) => isDateOf(date, iso));
    const sentence = analysis.sentences[index]?.sentence;
    const block = sentence && page.blocks[sentence.block];
    if (!event || !block) return [];
    const range = toRange(block, sentence.start + span.start, sentence.start + span.end, nodes);
    return range ? [{ event: event.id, sentence: index, range }] : [];
  });
}
