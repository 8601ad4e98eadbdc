import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text.ts';

describe('cutText', () => {
  it('cuts where marks begin and end; departing wins', () => {
    expect(cutText('abcdef', [{ start: 1, end: 4 }], [{ start: 3, end: 9 }])).toEqual([
      { text: 'a', kind: 'plain' },
      { text: 'bc', kind: 'matched' },
      { text: 'def', kind: 'departing' },
    ]);
    expect(cutText('', [], [])).toEqual([]);
  });
});
