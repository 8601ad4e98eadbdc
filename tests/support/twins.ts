/** Tables of sentences in pairs: one departs from the record, the like of it does not. */
import { expect, it } from 'vitest';
import type { DifferenceKind } from '../../lib/check/types.ts';
import { kindsOf, type Told } from './checks.ts';

/** What departs in a kind, and the like of it that does not. */
export type Twins = readonly [kind: DifferenceKind, departing: Told, faithful: Told];

/** One test a row, named by the sentence that departs. */
export function itTellsApart(rows: readonly Twins[]): void {
  it.each(rows.map((row) => [row[0], row[1].text, ...row.slice(1)] as [DifferenceKind, string, Told, Told]))(
    '%s: %s',
    (kind, _, departing, faithful) => {
      expect(kindsOf(departing), departing.text).toContain(kind);
      expect(kindsOf(faithful), faithful.text).not.toContain(kind);
    },
  );
}
