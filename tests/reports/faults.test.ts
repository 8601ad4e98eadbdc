import { describe, expect, it } from 'vitest';
import { FAULTS, runFault } from './faults.ts';

/** A few of each here; `npm run test:reports` makes 200 of each and goes through both browsers. */
const REPORTS = 12;

describe('no report is lost, doubled or stuck', () => {
  it.each(FAULTS)('$name', async (fault) => {
    const result = await runFault(fault, REPORTS);
    expect(result).toMatchObject({ reports: REPORTS, lost: 0, duplicates: 0, stuck: 0 });
    if (fault.dieAt) expect(result.deaths).toBeGreaterThanOrEqual(REPORTS);
  });
});
