import { expect, it } from 'vitest';
import type { AnalysedSentence } from '../check/types.ts';
import type { Findings } from './examine.ts';
import { runToEnd } from '../pipeline.ts';
import { findMarks } from './marks.ts';

const TEXT = 'Netflix read them in 2013.';

/** A text node and the ranges made on it, as far as they are looked at. */
function textNode(): Text {
  const createRange = () => {
    let [start, end] = [0, 0];
    return {
      setStart: (_: Text, at: number) => {
        start = at;
      },
      setEnd: (_: Text, at: number) => {
        end = at;
      },
      toString: () => TEXT.slice(start, end),
    };
  };
  return { data: TEXT, isConnected: true, ownerDocument: { createRange } } as unknown as Text;
}

function findingsWith(confidence: 'sure' | 'possible'): Findings {
  const node = textNode();
  const pairing = (claim: string, sure: 'sure' | 'possible') => ({ claim, confidence: sure });
  const sentence = {
    sentence: { index: 0, block: 0, start: 0, end: TEXT.length, text: TEXT },
    pairings: [pairing('one', 'sure'), pairing('two', confidence)],
    differences: [{ claim: 'two', span: { start: 21, end: 25 } }],
  } as unknown as AnalysedSentence;
  const blocks = [{ kind: 'p', text: TEXT, chunks: [{ start: 0, length: TEXT.length, node: 0, offset: 0 }] }];
  return { analysis: { sentences: [sentence] }, page: { blocks }, nodes: [node] } as unknown as Findings;
}

const marksWith = (confidence: 'sure' | 'possible') => runToEnd(findMarks(findingsWith(confidence)));

it('marks in the text only what departs from a claim we are sure of', () => {
  expect(marksWith('sure').differing.get(0)?.map(String)).toEqual(['2013']);
  expect(marksWith('possible').differing.get(0)).toEqual([]);
  expect(marksWith('possible').paired.size).toBe(1);
});
